import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toModel, type AgreementVersion } from '#agreements';
import { prepareAgreement, type Extraction, type Proposal } from '#classification';
import { FixedClock } from '#platform';
import { riverTruce } from '../../../test/support/river-truce.js';
import { ChatEndpoint, type ChatEndpointOptions } from './chat-endpoint.js';
import { OutsideReader } from './outside-reader.js';

const NARRATIVE = 'Le 9 avril 2025, la Northland Army a bombardé un poste de la Southland Army à Millbank. Deux soldats ont été tués.';
const PROPOSAL: Proposal = {
  act: 'shelling', words: 'a bombardé', status: 'asserted', allegedBy: null, agents: ['la Northland Army'], targets: [{ words: 'un poste de la Southland Army', object: 'security_forces' }],
  when: { words: 'Le 9 avril 2025', day: '2025-04-09' }, where: 'Millbank', killed: { words: 'Deux soldats', low: 2, best: 2, high: 2 }, injured: null,
};

/** A stand-in for a model: what it was asked, and what it answers next. */
let server: Server;
let url: string;
let asked: { authorization: string | undefined; body: { messages: { content: string }[] } }[];
let answer: () => { status?: number; content?: string; never?: true };
const says = (...proposals: unknown[]) => () => ({ content: JSON.stringify({ mentions: proposals }) });

beforeEach(async () => {
  asked = [];
  answer = says(PROPOSAL);
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ authorization: request.headers.authorization, body: JSON.parse(body) as { messages: { content: string }[] } });
      const { status = 200, content = '', never } = answer();
      if (never) return;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ choices: [{ message: { content } }], usage: { total_tokens: 1000 } }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

const warnings: string[] = [];
const reader = (options: Partial<ChatEndpointOptions> = {}): OutsideReader =>
  new OutsideReader(new ChatEndpoint({ url, model: 'stub', timeoutMs: 2000, dailyTokens: 100_000, ...options }, new FixedClock(new Date('2025-04-10T00:00:00Z'))), { warn: (fields: object) => void warnings.push(JSON.stringify(fields)) });
const read = (by: OutsideReader, { narrative = NARRATIVE, allowed = true as boolean | null, outward = '' } = {}): Promise<Extraction> => {
  const document = riverTruce(allowed === null ? {} : { narrativesMayLeave: allowed });
  return by.read({ id: 'r', narrative, reportedAt: '2025-04-10T08:00:00+02:00', source: { name: 'monitors' } }, { document } as AgreementVersion, prepareAgreement(toModel(document)), outward || narrative);
};
const isReadByRules = ({ mentions }: Extraction): boolean => mentions.every(({ proposedBy }) => proposedBy === undefined);

describe('an outside reader', () => {
  it('proposes mentions, whose words stand in the narrative and whose names are those of the agreement', async () => {
    const { mentions } = await read(reader({ key: 'k' }));
    expect(mentions).toMatchObject([
      { act: 'shelling', proposedBy: 'stub', agents: [{ actor: 'north-army' }], targets: [{ actor: 'south-army', object: 'security_forces' }], places: [{ place: 'mill' }], killed: { best: 2 }, time: { precision: 'day' } },
    ]);
    expect(mentions[0]?.time?.from).toContain('2025-04-09');
    expect(NARRATIVE.slice(mentions[0]?.trigger.start, mentions[0]?.trigger.end)).toBe('a bombardé');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.authorization).toBe('Bearer k');
  });

  it('is told neither who the source is nor what names it in the narrative, and its spans point right all the same', async () => {
    const narrative = `Zoë Çelik rapporte: ${NARRATIVE}`;
    const { mentions } = await read(reader(), { narrative, outward: narrative.replace('Zoë Çelik', '█████████') });
    expect(JSON.stringify(asked[0]?.body)).not.toMatch(/Zo[eë]|elik/);
    expect(narrative.slice(mentions[0]?.trigger.start, mentions[0]?.trigger.end)).toBe('a bombardé');
  });

  it('is not asked where the agreement does not say that narratives may leave', async () => {
    expect(isReadByRules(await read(reader(), { allowed: false }))).toBe(true);
    expect(isReadByRules(await read(reader(), { allowed: null }))).toBe(true);
    expect(asked).toEqual([]);
  });

  it('has dropped whatever it did not copy from the narrative', async () => {
    answer = says({ ...PROPOSAL, words: 'a incendié' }, { ...PROPOSAL, agents: ['the Reed Men'], killed: { words: 'Twelve', low: 12, best: 12, high: 12 }, when: { words: 'hier', day: '2025-04-09' } });
    const { mentions } = await read(reader());
    expect(mentions).toMatchObject([{ agents: [], killed: null, time: null }]);
  });

  const fails = (how: string, next: typeof answer, options: Partial<ChatEndpointOptions> = {}): void => {
    it(`is passed over where it ${how}, and the rules read`, async () => {
      answer = next;
      const extraction = await read(reader(options), { narrative: 'Northland Army guns shelled a Southland Army post at Millbank on 9 April 2025.' });
      expect(isReadByRules(extraction)).toBe(true);
      expect(extraction.mentions).toMatchObject([{ act: 'shelling' }]);
    });
  };
  fails('answers with an error', () => ({ status: 500 }));
  fails('answers no JSON', () => ({ content: 'It was a shelling.' }));
  fails('answers in another form', says({ act: 'shelling' }));
  fails('names an act that does not exist', says({ ...PROPOSAL, act: 'war_crime' }));
  fails('finds nothing where the rules find something', says());
  fails('quotes what no database can hold', says({ ...PROPOSAL, allegedBy: 'a\u0000b' }));
  fails('never answers', () => ({ never: true }), { timeoutMs: 100 });
  fails('has spent its budget', says(PROPOSAL), { dailyTokens: 10 });

  it('is left alone for a while after five failures in a row', async () => {
    answer = () => ({ status: 503 });
    const by = reader();
    for (let time = 0; time < 8; time += 1) await read(by);
    expect(asked).toHaveLength(5);
  });

  it('spends its daily budget and no more', async () => {
    const by = reader({ dailyTokens: 4500 });
    for (let time = 0; time < 8; time += 1) await read(by);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(8);
  });

  it('leaves no word of a narrative in the log', () => expect(warnings.join(' ')).not.toMatch(/Millbank|bombard/));
});
