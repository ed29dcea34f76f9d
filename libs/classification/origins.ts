/** What a text is recognised by when it comes again. */
export interface Fingerprint {
  /** Hash of the normalised text: equal for texts that differ only in case, spacing, quotation marks or dashes. */
  hash: string;
  /** MinHash signature of its shingles, `SIGNATURE_SIZE` unsigned 32-bit numbers; empty for a text without words. */
  signature: number[];
}

export const SIGNATURE_SIZE = 128;
/** Words to a shingle. */
export const SHINGLE_WORDS = 4;
/**
 * Estimated Jaccard similarity of the shingles from which two texts are copies of one origin. A reprint with
 * another headline, or with its tail cut by a third, stays above it; two accounts of one event, which share
 * names and figures but hardly any run of four words, stay far below. Method: Broder 1997, "On the resemblance
 * and containment of documents".
 */
export const COPY_THRESHOLD = 0.5;

export function fingerprint(text: string): Fingerprint {
  const words = normalised(text);
  return { hash: hashText(words.join(' ')), signature: signatureOf(shinglesOf(words)) };
}

/** Whether two texts are copies of one origin. */
export function isCopy(a: Fingerprint, b: Fingerprint): boolean {
  return a.hash === b.hash || similarity(a, b) >= COPY_THRESHOLD;
}

/** Estimated Jaccard similarity of the two texts' shingles, 0 to 1. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  if (a.signature.length !== SIGNATURE_SIZE || b.signature.length !== SIGNATURE_SIZE) return 0;
  return a.signature.filter((value, at) => value === b.signature[at]).length / SIGNATURE_SIZE;
}

function normalised(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Numbers that stand for the runs of four words; a text shorter than that is one shingle. */
function shinglesOf(words: readonly string[]): Set<number> {
  const hashes = words.map((word) => fnv(word));
  const shingles = new Set<number>();
  const size = Math.min(SHINGLE_WORDS, hashes.length);
  for (let at = 0; size > 0 && at + size <= hashes.length; at += 1) {
    let shingle = 0;
    for (let next = at; next < at + size; next += 1) shingle = mix(Math.imul(shingle, 31) + hashes[next]!);
    shingles.add(shingle >>> 0);
  }
  return shingles;
}

/** For each of `SIGNATURE_SIZE` hash functions, the smallest value over the shingles. */
function signatureOf(shingles: ReadonlySet<number>): number[] {
  if (shingles.size === 0) return [];
  const signature = new Array<number>(SIGNATURE_SIZE).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < SIGNATURE_SIZE; at += 1) {
      const value = mix(shingle ^ SEEDS[at]!) >>> 0;
      if (value < signature[at]!) signature[at] = value;
    }
  }
  return signature;
}

/** Finaliser of MurmurHash3: every bit of the input moves about half the bits of the result. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const SEEDS = Array.from({ length: SIGNATURE_SIZE }, (_, at) => mix((at + 1) * 0x9e3779b1));

/** FNV-1a, 32 bits. */
function fnv(text: string, basis = 0x811c9dc5): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** 64 bits in hexadecimal: two FNV-1a hashes with different starting points, finished. */
function hashText(text: string): string {
  const halves = [fnv(text), fnv(text, 0x2d358dcc)].map((half) => (mix(half) >>> 0).toString(16).padStart(8, '0'));
  return halves.join('');
}
