import { describe, expect, it } from 'vitest';
import { attachment, rangeOf } from './send-blob.js';

describe('a range of bytes', () => {
  it.each<[string | undefined, { start: number; end: number } | undefined]>([
    [undefined, undefined],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=2-4', { start: 2, end: 4 }],
    ['bytes=7-', { start: 7, end: 9 }],
    ['bytes=7-99', { start: 7, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=-0', undefined],
    ['bytes=10-', undefined],
    ['bytes=5-4', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,3-4', undefined],
    ['lines=0-1', undefined],
    ['bytes=0-99999999999999999999', undefined],
  ])('%s of ten', (header, range) => expect(rangeOf(header, 10)).toEqual(range));
});

describe('the name of a download', () => {
  it.each([
    ['photo.jpg', `attachment; filename="photo.jpg"; filename*=UTF-8''photo.jpg`],
    ['صورة.jpg', `attachment; filename="____.jpg"; filename*=UTF-8''%D8%B5%D9%88%D8%B1%D8%A9.jpg`],
    ['a"; x="b.exe', `attachment; filename="a_; x=_b.exe"; filename*=UTF-8''a%22%3B%20x%3D%22b.exe`],
    ["it's 100% (new)*.png", `attachment; filename="it's 100_ (new)*.png"; filename*=UTF-8''it%27s%20100%25%20%28new%29%2A.png`],
    ['\ud800', `attachment; filename="_"; filename*=UTF-8''%EF%BF%BD`],
  ])('%s', (name, header) => expect(attachment(name)).toBe(header));
});
