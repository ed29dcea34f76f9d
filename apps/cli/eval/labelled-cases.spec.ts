import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prepareAgreement } from '#classification';
import { answerCase } from './answer-case.js';
import { parseCaseFile } from './case-file.js';
import { scoreVerdicts, type ScoredCase } from './score-verdicts.js';

const DEVELOPMENT = fileURLToPath(new URL('../../../../shared/eval/', import.meta.url));
const OURS = fileURLToPath(new URL('../../../test/eval/', import.meta.url));

const caseFiles = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`);

function score(files: readonly string[]) {
  const scored = files.flatMap((file): ScoredCase[] => {
    const { agreement, cases } = parseCaseFile(file, readFileSync(file, 'utf8'));
    const prepared = prepareAgreement(agreement);
    return cases.map((labelled) => ({ file, labelled, answer: answerCase(labelled, prepared) }));
  });
  return scoreVerdicts(scored);
}

describe('the verdicts on labelled cases', () => {
  it.skipIf(!existsSync(DEVELOPMENT))('keep to the floor on the development files (skipped where shared/eval is not beside the checkout)', () => {
    const { verdictMacroF1, violationPrecision } = score(caseFiles(DEVELOPMENT));
    expect(verdictMacroF1).toBeGreaterThanOrEqual(0.6);
    expect(violationPrecision).toBeGreaterThanOrEqual(0.85);
  });

  it.each([
    ['tuning', 8],
    ['held-out', 4],
  ])('answer every case and term of our own files (%s)', (folder, files) => {
    const { cases } = score(caseFiles(`${OURS}${folder}`));
    expect(cases).toBe(files * 40);
  });
});
