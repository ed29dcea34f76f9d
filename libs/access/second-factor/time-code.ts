import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** Clocks of telephones are off by this many steps and no more. */
const WINDOW = 1;
const ISSUER = 'Truceline';

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_S });
}

/** A new secret, Base32: 160 random bits, as RFC 4226 asks. */
export function newTimeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth://` address from which an app takes the secret, often as a QR code. */
export function enrolmentUri(secret: string, login: string): string {
  return totp(secret, login).toString();
}

/** The step of 30 seconds to which a code (RFC 6238) belongs, where it is good around this time; null otherwise. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totp(secret).validate({ token: code, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_S) + delta;
}
