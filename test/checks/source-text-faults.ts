import type { TextFile } from './tree.js';

/** Something that must not be written in some files, and why. */
interface Rule {
  files: RegExp;
  pattern: RegExp;
  because: string;
}

const RULES: readonly Rule[] = [
  {
    files: /./,
    pattern: /(?:^|[\s"'`(=:])(?:\/(?:work|workspace|root|home\/\w+|Users\/\w+)\/|[A-Z]:\\{1,2})\w/,
    because: 'a path of one machine; give it from the root of the repository, or as a setting',
  },
  {
    files: /\.(?:ts|tsx|js|cjs|mjs)$/,
    pattern: /(?:ox|es)lint-disable|@ts-(?:ignore|nocheck|expect-error)/,
    because: 'a check that is silenced; mend what it found',
  },
  {
    files: /^libs\/(?:vocabulary|classification)\/(?!.*\.spec\.ts$)/,
    pattern: /new Date\(\s*\)/,
    because: 'a clock in a pure room; take the time as an argument',
  },
  {
    files: /\.spec\.ts$/,
    pattern: /(?:await\s+(?:sleep|delay|wait|pause|setTimeout)\(\s*\d|setTimeout\(\s*(?:resolve|done|r)\s*,\s*\d)/,
    because: 'a sleep in a test; wait for the event, or move a fixed clock',
  },
];

/** The rules hold samples of what they forbid in their own spec. */
const LEFT_OUT = /^test\/checks\/source-text-faults/;

export function sourceTextFaults(files: readonly TextFile[]): string[] {
  return files.filter(({ path }) => !LEFT_OUT.test(path)).flatMap(({ path, text }) => {
    const rules = RULES.filter((rule) => rule.files.test(path));
    return text.split('\n').flatMap((line, at) => rules.filter(({ pattern }) => pattern.test(line)).map(({ because }) => `${path}:${at + 1}: ${because}`));
  });
}
