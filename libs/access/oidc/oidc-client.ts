import { allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretPost, discovery, None, type Configuration } from 'openid-client';

/** The OpenID provider of the installation, and how we are known to it. */
export interface OidcProvider {
  issuer: string;
  clientId: string;
  /** Undefined for a client without a secret, which PKCE protects alone. */
  clientSecret: string | undefined;
  /** Where the provider sends people back to. */
  redirectUri: string;
}

/** What the provider said of somebody, checked: signature, issuer, audience, time and nonce. */
export interface OidcPerson {
  issuer: string;
  subject: string;
  /** Undefined where the provider did not say that it verified it. */
  email: string | undefined;
}

const SCOPE = 'openid email profile';
const TIMEOUT_S = 10;

/** Speaks to the provider; its description is fetched when it is first needed, and again after a failure. */
export class OidcClient {
  #configuration: Promise<Configuration> | undefined;

  constructor(private readonly provider: OidcProvider) {}

  async authorizationUrl({ state, nonce, verifier }: { state: string; nonce: string; verifier: string }): Promise<string> {
    const url = buildAuthorizationUrl(await this.#configured(), {
      redirect_uri: this.provider.redirectUri,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /** Exchanges the code. @param query what the provider sent the browser back with. @throws whatever openid-client finds wrong. */
  async personOf(query: string, expected: { state: string; nonce: string; verifier: string }): Promise<OidcPerson> {
    const back = new URL(this.provider.redirectUri);
    back.search = query;
    const tokens = await authorizationCodeGrant(await this.#configured(), back, {
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      pkceCodeVerifier: expected.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no ID token.');
    const { email, email_verified: verified } = claims;
    return { issuer: claims.iss, subject: claims.sub, email: typeof email === 'string' && verified === true ? email : undefined };
  }

  #configured(): Promise<Configuration> {
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.provider;
    const onThisMachine = new URL(issuer).protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(issuer).hostname);
    return discovery(new URL(issuer), clientId, undefined, clientSecret === undefined ? None() : ClientSecretPost(clientSecret), {
      timeout: TIMEOUT_S,
      // Without TLS only what does not leave the machine.
      execute: onThisMachine ? [allowInsecureRequests] : [],
    });
  }
}
