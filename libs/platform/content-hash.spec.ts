import { describe, expect, it } from 'vitest';
import { contentHash } from './content-hash.js';

describe('the hash of a content', () => {
  it('is one for one value, and another for another', () => {
    expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
    expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }));
    expect(contentHash({})).toMatch(/^[0-9a-f]{64}$/);
  });
});
