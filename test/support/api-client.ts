import type { Product } from './product.js';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** Speaks to a running product as its administrator. The type of a body is what the test takes it for; it asserts the rest. */
export function apiClient({ baseUrl, adminToken }: Pick<Product, 'baseUrl' | 'adminToken'>) {
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<string>> {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${adminToken}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await response.text() };
  }
  async function call<Body>(...request: Parameters<typeof send>): Promise<Answer<Body>> {
    const { body, ...rest } = await send(...request);
    return { ...rest, body: JSON.parse(body || 'null') };
  }
  return {
    text: (path: string) => send('GET', path),
    get: <Body>(path: string, headers?: Record<string, string>) => call<Body>('GET', path, undefined, headers),
    post: <Body>(path: string, body: unknown, headers?: Record<string, string>) => call<Body>('POST', path, body, headers),
    put: <Body>(path: string, body: unknown, headers?: Record<string, string>) => call<Body>('PUT', path, body, headers),
  };
}
export type ApiClient = ReturnType<typeof apiClient>;
