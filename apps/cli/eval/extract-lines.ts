import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { dayIn, extract, prepareAgreement, type AgreementModel, type Mention } from '#classification';
import { z } from 'zod';
import { parseAgreement } from './case-file.js';
import { jsonLines } from './json-lines.js';
import { readText } from './read-text.js';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), reportedAt: z.string().optional() });

/** An agreement of nobody about nothing: names are then read as the text writes them. */
const NO_AGREEMENT: AgreementModel = { id: 'none', title: 'none', effectiveFrom: '1900-01-01T00:00Z', timezone: 'UTC', parties: [], actors: [], places: [], areas: [], terms: [] };

/** For each line of text, a line with its mentions. Without `reportedAt` relative dates stay open. */
export async function* extractLines(input: Readable, agreementPath: string | undefined): AsyncGenerator<string> {
  const model = agreementPath === undefined ? NO_AGREEMENT : parseAgreement(agreementPath, readText(agreementPath, readFileSync));
  const agreement = prepareAgreement(model);
  for await (const { id, text, reportedAt } of jsonLines(input, lineSchema)) {
    const { mentions } = extract({ id: String(id), narrative: text, reportedAt: reportedAt ?? '', source: { name: 'line' } }, agreement);
    yield JSON.stringify({ id, mentions: mentions.filter(({ unread }) => unread === undefined).map((mention) => mentionLine(mention, model.timezone)) });
  }
}

function mentionLine(mention: Mention, timezone: string): object {
  const time = mention.time?.basis === 'report_date' ? null : mention.time;
  return {
    act: mention.act,
    agents: mention.agents.map((agent) => agent.actor ?? agent.party ?? agent.text),
    targets: mention.targets.map((target) => target.actor ?? target.party ?? target.object ?? target.text),
    date: time ? dayIn(time.from, timezone) : null,
    datePrecision: time?.precision ?? 'unknown',
    places: mention.places.map((place) => place.place ?? place.name),
    killed: mention.killed,
    injured: mention.injured,
    captured: mention.captured,
    status: mention.status,
    span: mention.trigger,
  };
}
