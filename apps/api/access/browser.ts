import type { FastifyReply, FastifyRequest } from 'fastify';
import { TrucelineError } from '#vocabulary';

/** What is kept in a cookie, and until when. */
interface Kept {
  secret: string;
  expiresAt: Date;
}

const SESSION = 'truceline-session';
const DEPARTURE = 'truceline-openid';

/** What is particular about browsers: they keep cookies, and send them along with whatever any page has them send. */
export class Browser {
  readonly #https: boolean;

  /** @param publicUrl where browsers see the service; undefined where nothing stands before it. */
  constructor(private readonly publicUrl: string | undefined) {
    this.#https = publicUrl?.startsWith('https:') ?? false;
  }

  /** The secret of the session, where the request brings one. */
  session(request: FastifyRequest): string | null {
    return this.#read(request, SESSION);
  }

  keepSession(reply: FastifyReply, kept: Kept): void {
    this.#write(reply, SESSION, kept, 'Strict');
  }

  forgetSession(reply: FastifyReply): void {
    this.#write(reply, SESSION, { secret: '', expiresAt: new Date(0) }, 'Strict');
  }

  /** What ties a browser to a sign-in that it began; it must come back from another site, and so is lax. */
  departure(request: FastifyRequest): string | null {
    return this.#read(request, DEPARTURE);
  }

  keepDeparture(reply: FastifyReply, kept: Kept): void {
    this.#write(reply, DEPARTURE, kept, 'Lax');
  }

  forgetDeparture(reply: FastifyReply): void {
    this.#write(reply, DEPARTURE, { secret: '', expiresAt: new Date(0) }, 'Lax');
  }

  /**
   * Whether a page of ours sent this, by what browsers say of it and pages cannot change. What says nothing is no
   * browser of today. @throws TrucelineError `cross_site_refused`.
   */
  requireOwnPage(request: FastifyRequest, { mayBeNoBrowser }: { mayBeNoBrowser: boolean }): void {
    const { origin, host, 'sec-fetch-site': site } = request.headers;
    if (origin === undefined && site === undefined && mayBeNoBrowser) return;
    const own = origin === undefined ? site === 'same-origin' : origin === this.publicUrl || (this.publicUrl === undefined && hostOf(origin) === host);
    if (!own || (site !== undefined && site !== 'same-origin')) throw new TrucelineError('cross_site_refused');
  }

  /** Under __Host- no other host of the domain can set it. */
  #name(name: string): string {
    return this.#https ? `__Host-${name}` : name;
  }

  #read(request: FastifyRequest, name: string): string | null {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const value = pairs.find((pair) => pair.startsWith(`${this.#name(name)}=`))?.slice(this.#name(name).length + 1);
    return value !== undefined && /^[\w-]{1,200}$/.test(value) ? value : null;
  }

  #write(reply: FastifyReply, name: string, { secret, expiresAt }: Kept, sameSite: 'Strict' | 'Lax'): void {
    const cookie = [`${this.#name(name)}=${secret}`, 'Path=/', 'HttpOnly', `SameSite=${sameSite}`, `Expires=${expiresAt.toUTCString()}`, ...(this.#https ? ['Secure'] : [])].join('; ');
    const before = reply.getHeader('set-cookie');
    void reply.removeHeader('set-cookie').header('set-cookie', [...(Array.isArray(before) ? before : typeof before === 'string' ? [before] : []), cookie]);
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
