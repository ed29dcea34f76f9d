import { describe, expect, it } from 'vitest';
import { TrucelineError, type Fault } from '#vocabulary';
import { checkAgreementDocument, parseAgreementDocument, type DocumentFormat } from './parse-agreement-document.js';
import { TRUCE } from './truce-document.fixture.js';

/** The faults of a text, or none. */
function faultsOf(text: string, format: DocumentFormat = 'yaml'): readonly Fault[] {
  try {
    parseAgreementDocument(text, format);
    return [];
  } catch (error) {
    if (error instanceof TrucelineError && error.code === 'agreement_document_invalid') return error.faults;
    throw error;
  }
}

/** The truce with one passage written otherwise. */
function truceWith(passage: string, instead: string): string {
  expect(TRUCE).toContain(passage);
  return TRUCE.replace(passage, instead);
}

/** Line and column, from 1, of a text within the document. */
function whereIn(document: string, text: string): { line: number; column: number } {
  const before = document.slice(0, document.indexOf(text)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

describe('a document without faults', () => {
  it('is read, and what may be left out is filled in', () => {
    const document = parseAgreementDocument(TRUCE, 'yaml');
    expect(document.terms[0]).toMatchObject({ id: 'no-shelling', obligated: ['north', 'south'], wording: { of: 'joint', quoted: true } });
    expect(document.actors[1]?.aliases).toEqual([]);
    expect(parseAgreementDocument(truceWith('    attribution: controlled\n', ''), 'yaml').terms[0]?.attribution).toBe('organ');
  });

  it('says the same in YAML and in JSON, however the JSON is indented', () => {
    const document = parseAgreementDocument(TRUCE, 'yaml');
    for (const indent of [undefined, 2, '\t']) {
      expect(parseAgreementDocument(JSON.stringify(document, null, indent), 'json')).toEqual(document);
      expect(parseAgreementDocument(JSON.stringify(document, null, indent), 'detect')).toEqual(document);
    }
    expect(parseAgreementDocument(TRUCE, 'detect')).toEqual(document);
  });

  it('may give a party, its capital and its force the same name', () => {
    expect(faultsOf(truceWith('name: Ferry landing', 'name: Northerners'))).toEqual([]);
    expect(faultsOf(truceWith('aliases: [Guard of the North]', 'aliases: [Northerners]'))).toEqual([]);
  });
});

describe('a fault is named with its path, its line and what to do', () => {
  /** Passage, what stands there instead, path of the fault, the words the fault points at, what it says, what it advises. */
  const cases: [passage: string, instead: string, path: string, at: string, message: RegExp, remedy: RegExp][] = [
    ['title: Truce on', 'titel: Truce on', 'titel', 'titel', /no key “titel”/, /Did you mean “title”\?/],
    ['    obligated: [north, south]\n', '    obligatd: [north, south]\n', 'terms[0].obligatd', 'obligatd', /no key “obligatd”/, /Did you mean “obligated”\?.*wording.*attribution/],
    ['quoted: true', 'quotd: true', 'terms[0].wording.quotd', 'quotd', /no key/, /“quoted”/],
    ['overrides: {attribution', 'overrides: {atribution', 'readings[0].overrides.atribution', 'atribution', /no key/, /“attribution”/],
    ['type: Polygon,', 'type: Polygon, crs: x,', 'areas[0].geometry.crs', 'crs', /no key “crs”/, /coordinates/],
    ['obligated: [north, south]', 'obligated: [north, suoth]', 'terms[0].obligated[1]', 'suoth', /no party “suoth”/, /“south”/],
    ['acts: [shelling, small', 'acts: [sheling, small', 'terms[0].acts[0]', 'sheling', /“sheling” is none/, /“shelling”/],
    ['kind: prohibition', 'kind: prohibited', 'terms[0].kind', 'prohibited', /“prohibited” is none/, /“prohibition”\? The values are: prohibition, obligation/],
    ['protects: [any]', 'protects: []', 'terms[0].protects', '[]', /fewer than 1 entry/, /./],
    ['acts: [shelling, small_arms_fire]', 'acts: []', 'terms[0].acts', '[]', /names no act/, /List the acts/],
    ['attribution: controlled', 'attribution: controlled_by', 'terms[0].attribution', 'controlled_by', /none of the values/, /“controlled”/],
    ['areas: [shore]', 'areas: [shoal]', 'terms[0].areas[0]', 'shoal', /no area “shoal”/, /“shore”/],
    ['of: joint', 'of: joynt', 'terms[0].wording.of', 'joynt', /no party or third party “joynt”/, /“joint”/],
    ['source: gazette}\n    kind', 'source: gazete}\n    kind', 'terms[0].wording.source', 'gazete}', /no source “gazete”/, /“gazette”/],
    ['{party: south, basis', '{party: west, basis', 'actors[1].affiliations[0].party', 'west', /no party “west”/, /./],
    ['basis: supported_by', 'basis: supports', 'actors[1].affiliations[0].basis', 'supports', /“supports” is none/, /“supported_by”/],
    ['deniedBy: [south]', 'deniedBy: [north]', 'actors[1].affiliations[0].assertedBy[0]', 'north], denied', /both asserts and denies/, /one of the two lists/],
    ['deniedBy: [south]', 'deniedBy: [east]', 'actors[1].affiliations[0].deniedBy[0]', 'east', /no party or third party “east”/, /./],
    ['    party: north\n    title', '    party: notrh\n    title', 'readings[0].party', 'notrh', /no party “notrh”/, /“north”/],
    ['terms: [no-shelling]', 'terms: [no-sheling]', 'readings[0].terms[0]', 'no-sheling', /no term/, /“no-shelling”/],
    ['id: north-guard', 'id: reed-cutters', 'actors[1].id', 'reed-cutters\n    name: Reed', /taken: actors\[0\]\.id/, /another id/],
    ['id: islanders', 'id: north', 'thirdParties[0].id', 'north, name: The', /taken: parties\[0\]\.id/, /another id/],
    ['aliases: [Southerners]', 'aliases: [NORTHERNERS]', 'parties[1].aliases[0]', 'NORTHERNERS', /that of “north” too/, /./],
    ['effectiveTo: 2032', 'effectiveTo: 2030', 'effectiveTo', '2030', /not later than “effectiveFrom”/, /leave “effectiveTo” out/],
    ['effectiveFrom: 2031-03-02T06:00+02:00', 'effectiveFrom: 2031-02-30T06:00+02:00', 'effectiveFrom', '2031-02-30', /no instant/, /./],
    ['effectiveFrom: 2031-03-02T06:00+02:00', 'effectiveFrom: 2031-03-02T06:00', 'effectiveFrom', '2031-03-02T06:00', /offset/, /./],
    ['signed: 2031-03-01', 'signed: yesterday', 'signed', 'yesterday', /no date/, /./],
    ['dated: 2031-03-05', 'dated: 2031-04-31', 'readings[0].dated', '2031-04-31', /no date/, /./],
    ['Europe/Helsinki', 'Europe/Helsingfors', 'timezone', 'Europe/Helsingfors', /no time zone/, /./],
    ['Europe/Helsinki', '"+02:00"', 'timezone', '"+02:00"', /no time zone/, /./],
    ['id: river-truce', 'id: River Truce', 'id', 'River Truce', /lower-case/, /./],
    ['id: river-truce\n', '', 'id', 'title', /“id” is missing/, /Add it: Id of the agreement/],
    ['    title: No shelling\n', '', 'terms[0].title', 'id: no-shelling', /“title” is missing/, /Add it/],
    ['title: Truce on the river', 'title: 7', 'title', '7', /is a number, where text is asked for/, /./],
    ['lat: 61.5', 'lat: 161.5', 'places[0].lat', '161.5', /more than 90/, /./],
    ['lat: 61.5, ', '', 'places[0].lon', '23.7', /without “lat”/, /Give both/],
    ['[23, 61], [24, 61]', '[23, 61], [24, 95]', 'areas[0].geometry.coordinates[0][1]', '[24, 95]', /longitude.*comes first/, /./],
    ['[24, 62], [23, 61]]', '[24, 62], [23, 62]]', 'areas[0].geometry.coordinates[0]', '[[23, 61]', /not closed/, /./],
    ['type: Polygon', 'type: Point', 'areas[0].geometry.type', 'Point', /Polygon, MultiPolygon/, /./],
    ['role: guarantor', 'role: guard', 'thirdParties[0].role', 'guard}', /none of the values/, /mediator, guarantor, witness/],
    ['"https://example.org/gazette"', '"javascript:alert(1)"', 'sources[0].url', '"javascript', /./, /./],
    ['title: Truce on the river', 'title: "\\0"', 'title', '"\\0"', /cannot be stored/, /./],
  ];

  it.each(cases)('%j written as %j', (passage, instead, path, at, message, remedy) => {
    const text = truceWith(passage, instead);
    const fault = faultsOf(text).find((each) => each.path === path);
    expect(fault, JSON.stringify(faultsOf(text))).toBeDefined();
    expect(fault).toMatchObject({ message: expect.stringMatching(message) as string, remedy: expect.stringMatching(remedy) as string, ...whereIn(text, at) });
  });
});

describe('a document with many faults', () => {
  const text = TRUCE.replace('titl', 'tytl').replace('obligated: [north, south]', 'obligated: [north, suoth]').replace('Europe/Helsinki', 'Mars/Olympus');

  it('names all of them, in the order of the text', () => {
    expect(faultsOf(text).map((fault) => fault.path)).toEqual(['title', 'tytle', 'timezone', 'terms[0].obligated[1]']);
  });

  it('says how many there are, and where the first is', () => {
    expect(() => parseAgreementDocument(text, 'yaml')).toThrow(/has 4 faults, the first at title, line 1: “title” is missing/);
  });

  it('lists no more than a hundred, and says how many are left', () => {
    const faults = faultsOf(`${TRUCE}${Array.from({ length: 150 }, (_, index) => `key${index}: 1\n`).join('')}`);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)?.message).toBe('50 more faults are not listed.');
  });
});

describe('JSON', () => {
  it.each([
    ['{"id": "a",}', 1, 12],
    ['{\n  "id": 1 // why\n}', 2, 11],
    ["{'id': 1}", 1, 2],
    ['id: a', 1, 1],
  ])('refuses %j, which only YAML allows', (text, line, column) => {
    expect(faultsOf(text, 'json')).toEqual([expect.objectContaining({ line, column, message: 'This is no JSON from here on.' })]);
  });

  it('breaks off with a fault, not with a crash', () => {
    expect(faultsOf('{"id": "a"', 'json')).toEqual([expect.objectContaining({ line: 1, message: expect.stringContaining('cannot be read') as string })]);
  });
});

describe('a value that was read already', () => {
  it('is checked in the same way, without lines', () => {
    const { title: _, ...rest } = parseAgreementDocument(TRUCE, 'yaml');
    expect(() => checkAgreementDocument(rest)).toThrow(expect.objectContaining({ code: 'agreement_document_invalid', faults: [expect.not.objectContaining({ line: expect.anything() as unknown })] }));
    expect(checkAgreementDocument({ ...rest, title: 'T' }).title).toBe('T');
  });

  it.each([[null], [undefined], [7], ['text'], [[]]])('refuses %j', (value) => {
    expect(() => checkAgreementDocument(value)).toThrow(TrucelineError);
  });
});
