import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, prepareAgreement, type Mention, type PreparedAgreement } from '#classification';
import type { ActCode, ElementKind, Verdict } from '#vocabulary';
import { toModel, underReading } from './agreement-model.js';
import { agreementWarnings } from './document/name-clashes.js';
import { checkAgreementDocument, parseAgreementDocument } from './document/parse-agreement-document.js';
import { readSampleReports } from './sample-reports.js';

const SHIPPED = new URL('../../agreements/', import.meta.url);
const LABELLED = new URL('../../../shared/eval/', import.meta.url);

function filesIn(folder: URL, ending: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending));
}

function textOf(folder: URL, name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

describe.each(filesIn(SHIPPED, '.yaml'))('the shipped agreement %s', (name) => {
  const document = parseAgreementDocument(textOf(SHIPPED, name), 'yaml');

  it('is named after its id, and has no ambiguous name', () => {
    expect(name).toBe(`${document.id}.yaml`);
    expect(agreementWarnings(document)).toEqual([]);
  });

  it('says of every term whose wording it is, and whence', () => {
    for (const term of document.terms) expect(term.wording, term.id).toMatchObject({ note: expect.any(String) as string, source: expect.any(String) as string });
  });
});

describe.each(filesIn(new URL('samples/', SHIPPED), '.yaml'))('the sample reports %s', (name) => {
  const { agreement, reports } = readSampleReports(textOf(new URL('samples/', SHIPPED), name));

  it('belong to a shipped agreement and are all marked as samples', () => {
    expect(filesIn(SHIPPED, '.yaml')).toContain(`${agreement}.yaml`);
    for (const report of reports) expect(report).toMatchObject({ externalId: expect.stringMatching(/^sample-/) as string, source: { name: expect.stringMatching(/^Sample: /) as string } });
    expect(new Set(reports.map((report) => report['externalId'])).size).toBe(reports.length);
  });
});

describe.skipIf(!existsSync(LABELLED))('the agreements of the labelled cases, where they are at hand', () => {
  const names = existsSync(LABELLED) ? filesIn(LABELLED, '.json') : [];

  it.each(names)('%s is accepted as it is', (name) => {
    const { agreement } = JSON.parse(textOf(LABELLED, name)) as { agreement: unknown };
    expect(checkAgreementDocument(agreement)).toMatchObject(agreement as object);
    expect(parseAgreementDocument(JSON.stringify(agreement), 'json')).toEqual(checkAgreementDocument(agreement));
  });
});

describe('under the ceasefire agreed at Doha', () => {
  const document = parseAgreementDocument(textOf(SHIPPED, 'pakistan-afghanistan-2025.yaml'), 'yaml');
  const neutral = prepareAgreement(toModel(document));
  const [reading] = document.readings;
  if (!reading) throw new RangeError('the agreement has a reading');
  const asPakistanReads = prepareAgreement(underReading(toModel(document), reading));

  /** An event that a report states as a fact. */
  function event(act: ActCode, actor: string, target: string, place: string, day: string): Mention {
    const span = { start: 0, end: 1 };
    return {
      act, trigger: span, status: 'asserted', allegedBy: null, deniedBy: [], killed: null, injured: null, captured: null, weapon: null, circumstances: [],
      agents: [{ actor, party: null, text: actor, certainty: 'stated', span }],
      targets: [{ object: target === 'civilians' ? 'civilians' : 'security_forces', actor: target, party: null, text: target, span }],
      time: { from: `${day}T00:00:00+05:00`, to: `${day}T23:59:59+05:00`, precision: 'day', basis: 'stated', span },
      places: [{ place, name: place, areas: neutral.places.get(place)?.area ?? [], lat: null, lon: null, precision: 'near', role: 'at', span }],
    };
  }

  function verdictOn(term: string, mention: Mention, agreement: PreparedAgreement = neutral): { verdict: Verdict; respondent: string | null; open: ElementKind[]; failed: ElementKind[] } {
    const found = judge([mention], agreement).find((each) => each.term === term);
    if (!found) throw new RangeError(`no verdict on ${term}`);
    const inState = (state: string): ElementKind[] => found.elements.filter((each) => each.state === state).map((each) => each.element);
    return { verdict: found.verdict, respondent: found.respondent, open: inState('unknown'), failed: inState('unmet') };
  }

  const strike = event('air_strike', 'pak-air-force', 'civilians', 'kabul', '2025-10-09');
  const attackByTtp = event('armed_clash', 'ttp', 'pak-police', 'north-waziristan', '2025-10-24');
  const attackByIsil = event('suicide_bombing', 'isil-k', 'civilians', 'kabul', '2025-11-04');
  const shellingOfPost = event('shelling', 'pak-army', 'afghan-border-forces', 'spin-boldak', '2025-10-22');
  const armsForTtp = event('arms_supply', 'afghan-border-forces', 'ttp', 'kunar', '2025-10-22');

  it('a strike before it breaks no term, because of the period', () => {
    for (const term of document.terms) {
      expect(verdictOn(term.id, strike), term.id).toMatchObject({ verdict: 'no_violation', failed: expect.arrayContaining(['period']) as ElementKind[] });
    }
  });

  it.each<[what: string, mention: Mention, party: string]>([
    ['the TTP', attackByTtp, 'afghanistan'],
    ['ISIL', attackByIsil, 'pakistan'],
  ])('an attack by %s leaves the support term open, because the tie to a party is contested', (_, mention, party) => {
    expect(verdictOn('no-support-to-armed-groups', mention)).toEqual({ verdict: 'inconclusive', respondent: party, open: ['actor'], failed: [] });
    expect(verdictOn('no-hostile-action', mention)).toMatchObject({ verdict: 'no_violation', failed: expect.arrayContaining(['actor']) as ElementKind[] });
  });

  it('no attack by a group is ever a bare violation by a party', () => {
    for (const agreement of [neutral, asPakistanReads]) {
      for (const mention of [attackByTtp, attackByIsil]) expect(judge([mention], agreement).map((each) => each.verdict)).not.toContain('violation');
    }
  });

  it('an attack by an army on a border post breaks the terms on hostile action and on security forces, and not that on support', () => {
    expect(verdictOn('no-hostile-action', shellingOfPost)).toMatchObject({ verdict: 'violation', respondent: 'pakistan' });
    expect(verdictOn('no-attacks-on-security-forces', shellingOfPost)).toMatchObject({ verdict: 'violation', respondent: 'pakistan' });
    expect(verdictOn('no-support-to-armed-groups', shellingOfPost)).toMatchObject({ verdict: 'no_violation', failed: ['actor'] });
  });

  it('arms that an army gives to a group break the support term', () => {
    expect(verdictOn('no-support-to-armed-groups', armsForTtp)).toMatchObject({ verdict: 'violation', respondent: 'afghanistan' });
  });

  it('what Pakistan reads into it shows under its reading alone', () => {
    expect(verdictOn('no-hostile-action', attackByTtp, asPakistanReads)).toMatchObject({ verdict: 'inconclusive', respondent: 'afghanistan' });
    expect(verdictOn('no-hostile-action', attackByTtp)).toMatchObject({ verdict: 'no_violation' });
  });
});
