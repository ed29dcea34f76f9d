import { describe, expect, it } from 'vitest';
import { toModel, underReading } from './agreement-model.js';
import type { Reading } from './document/agreement-document.js';
import { parseAgreementDocument } from './document/parse-agreement-document.js';
import { TRUCE } from './document/truce-document.fixture.js';

const document = parseAgreementDocument(TRUCE, 'yaml');

describe('the model that the engine gets', () => {
  it('has what verdicts rest on', () => {
    expect(toModel(document)).toMatchObject({
      id: 'river-truce',
      timezone: 'Europe/Helsinki',
      actors: [{ id: 'north-guard' }, { id: 'reed-cutters', affiliations: [{ status: 'contested', assertedBy: ['north'], deniedBy: ['south'] }] }],
      terms: [{ id: 'no-shelling', acts: ['shelling', 'small_arms_fire'], attribution: 'controlled' }],
    });
  });

  it('has nothing of readings, commitments, milestones and wordings', () => {
    const model = toModel(document);
    expect(Object.keys(model)).not.toEqual(expect.arrayContaining(['readings']));
    expect(JSON.stringify(model)).not.toMatch(/wording|gazette|commitments|milestones/);
  });
});

describe('under a reading', () => {
  const model = toModel(document);
  const before = structuredClone(model);
  const reading = (overrides: Reading['overrides'], terms = ['no-shelling']): Reading => ({ id: 'r', party: 'north', title: 'R', terms, text: 'R', ...(overrides && { overrides }) });

  it.each<[what: string, reading: Reading, changed: object]>([
    ['overrides stand in place of what the term says', reading({ attribution: 'supported', areas: [] }), { attribution: 'supported', areas: [], acts: ['shelling', 'small_arms_fire'] }],
    ['lists are replaced, not joined', reading({ acts: ['blockade'], obligated: ['south'] }), { acts: ['blockade'], obligated: ['south'] }],
    ['terms that it does not interpret stay the same', reading({ acts: ['blockade'] }, ['another']), { acts: ['shelling', 'small_arms_fire'] }],
    ['an override left undefined overrides nothing', reading({ acts: undefined }), { acts: ['shelling', 'small_arms_fire'] }],
    ['a reading without overrides changes nothing', reading(undefined), { attribution: 'controlled' }],
  ])('%s', (_, given, changed) => {
    expect(underReading(model, given).terms[0]).toMatchObject(changed);
    expect(model, 'the model handed in').toEqual(before);
  });
});
