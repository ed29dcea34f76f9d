import { ACT_CODES, type ActCode, type MentionStatus } from '#vocabulary';
import { extract, type Mention, type PreparedAgreement } from '#classification';
import { z } from 'zod';

/** One line of a bank of sentences: what a reader finds told in it. A near miss has no act, or another than the one it is near to. */
export const bankLineSchema = z.object({
  id: z.string(),
  text: z.string(),
  act: z.enum(ACT_CODES).nullable(),
  also: z.array(z.enum(ACT_CODES)).default([]),
  near: z.enum(ACT_CODES).optional(),
  status: z.enum(['asserted', 'alleged', 'negated', 'planned', 'hypothetical', 'recalled']),
  /** Words of the text that name who did it, and to whom or what. */
  agent: z.string().nullable(),
  target: z.string().nullable(),
  killed: z.number(),
});

export type BankLine = z.infer<typeof bankLineSchema>;

export interface ReadLine {
  line: BankLine;
  mentions: readonly Mention[];
}

export interface SentenceScores {
  sentences: number;
  /** Of the sentences that tell of an act: share where it is found. */
  found: number;
  /** Of the acts that are read as told: share that the sentence tells of. */
  right: number;
  /** Harmonic mean of the two. */
  f1: number;
  /** Of the near misses: share read as the act that they are near to. */
  mistaken: number;
  /** Of the acts found: shares whose agent, target and status are those of the label. */
  agent: number;
  target: number;
  status: number;
  /** Of all sentences that state a number of dead: share where it is read. */
  killed: number;
}

export function readLine(line: BankLine, agreement: PreparedAgreement): ReadLine {
  return { line, mentions: extract({ id: line.id, narrative: line.text, reportedAt: '2024-06-20T12:00:00Z', source: { name: 'bank' } }, agreement).mentions };
}

/** Scores what was read from a bank of sentences. A ratio with nothing below it is 0. */
export function scoreSentences(read: readonly ReadLine[]): SentenceScores {
  const telling = read.filter(({ line }) => line.act !== null);
  const near = read.filter(({ line }) => line.near !== undefined);
  const found = telling.flatMap(({ line, mentions }) => {
    const mention = told(mentions).find(({ act }) => isLabelled(act, line));
    return mention ? [{ line, mention }] : [];
  });
  const acts = read.flatMap(({ line, mentions }) => [...new Set(told(mentions).map(({ act }) => act))].map((act) => isLabelled(act, line)));
  const share = { found: ratio(found.length, telling.length), right: ratio(acts.filter(Boolean).length, acts.length) };
  const dead = read.filter(({ line }) => line.killed > 0);
  return {
    sentences: read.length,
    ...share,
    f1: ratio(2 * share.found * share.right, share.found + share.right),
    mistaken: ratio(near.filter(({ line, mentions }) => told(mentions).some(({ act }) => act === line.near && act !== line.act)).length, near.length),
    agent: agreement(found, ({ line }) => line.agent, ({ mention }) => mention.agents.map(({ text }) => text)),
    target: agreement(found, ({ line }) => line.target, ({ mention }) => mention.targets.map(({ text }) => text)),
    status: ratio(found.filter(({ line, mention }) => mention.status === line.status).length, found.length),
    killed: ratio(dead.filter(({ line, mentions }) => mentions.some(({ killed }) => killed?.best === line.killed)).length, dead.length),
  };
}

const TOLD: ReadonlySet<MentionStatus> = new Set(['asserted', 'alleged']);

export function told(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ status }) => TOLD.has(status));
}

export function isLabelled(act: ActCode, { act: labelled, also }: BankLine): boolean {
  return act === labelled || also.includes(act);
}

interface Found {
  line: BankLine;
  mention: Mention;
}

/** Share of those with a label where some phrase that was read and the label share a word of substance. */
function agreement(found: readonly Found[], label: (each: Found) => string | null, read: (each: Found) => readonly string[]): number {
  const asked = found.filter((each) => label(each) !== null);
  return ratio(asked.filter((each) => read(each).some((text) => shareAWord(text, label(each) ?? ''))).length, asked.length);
}

function shareAWord(a: string, b: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const left = new Set(words(a));
  return words(b).some((word) => !ARTICLES.has(word) && left.has(word));
}

const ARTICLES = new Set(['the', 'a', 'an', 'of', 'and', 'in', 's', 'to', 'at']);

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4;
}
