import type { Product } from './product.js';

export interface Answer {
  status: number;
  headers: Headers;
  // The tests hold the bodies against what they expect, field by field.
  body: Record<string, never> & { [field: string]: unknown };
}

/** Speaks to a running product as its administrator. */
export function apiClient({ baseUrl, adminToken }: Pick<Product, 'baseUrl' | 'adminToken'>) {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${adminToken}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  };
  return {
    get: (path: string, headers?: Record<string, string>) => call('GET', path, undefined, headers),
    post: (path: string, body: unknown, headers?: Record<string, string>) => call('POST', path, body, headers),
    put: (path: string, body: unknown, headers?: Record<string, string>) => call('PUT', path, body, headers),
  };
}
export type ApiClient = ReturnType<typeof apiClient>;
