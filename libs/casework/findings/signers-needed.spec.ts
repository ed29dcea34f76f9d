import { describe, expect, it } from 'vitest';
import type { Severity } from '#vocabulary';
import { signersNeeded } from './signers-needed.js';

describe('how many persons must sign', () => {
  it.each<[string, Severity | 'never' | undefined, Severity | null, number, 1 | 2]>([
    ['a minor violation', undefined, 'minor', 0, 1],
    ['a serious one', undefined, 'serious', 0, 2],
    ['a very serious one', undefined, 'very_serious', 0, 2],
    ['what is no violation', undefined, null, 0, 1],
    ['any violation, where the agreement asks for it', 'non_compliance', 'non_compliance', 0, 2],
    ['a serious one, where the agreement asks from very serious on', 'very_serious', 'serious', 0, 1],
    ['the gravest, where the agreement never asks', 'never', 'very_serious', 0, 1],
    ['whatever replaces what one signed', undefined, null, 1, 1],
    ['whatever replaces what two signed', undefined, null, 2, 2],
    ['whatever replaces what two signed, even where the agreement asks no more', 'never', 'minor', 2, 2],
  ])('%s', (_, secondSignerFrom, severity, replaced, needed) => {
    expect(signersNeeded({ secondSignerFrom }, severity, replaced)).toBe(needed);
  });
});
