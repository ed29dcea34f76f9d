import { dayIn, extract, judge, type Mention, type PreparedAgreement, type TermVerdict } from '#classification';
import type { LabelledCase } from './case-file.js';

/** What the engine made of a case, as the evaluation compares it. */
export interface CaseAnswer {
  verdicts: TermVerdict[];
  mentions: readonly Mention[];
  acts: string[];
  perpetrators: string[];
  places: string[];
  /** Day in the agreement's time zone, YYYY-MM-DD, of the event that weighs most. */
  date: string | null;
  fatalities: number;
}

/** Classifies one narrative in memory, as a single report without fields. */
export function answerCase(labelled: LabelledCase, agreement: PreparedAgreement): CaseAnswer {
  const { mentions } = extract(
    { id: labelled.id, narrative: labelled.narrative, reportedAt: labelled.reportedAt, language: labelled.language, source: { name: labelled.source ?? 'unnamed' } },
    agreement,
  );
  const told = mentions.filter((mention) => mention.status === 'asserted' || mention.status === 'alleged');
  const spokenOf = [...told, ...mentions.filter((mention) => mention.status === 'recalled')];
  const verdicts = judge(mentions, agreement, { sources: [{}] });
  const main = mainMention(told, agreement) ?? spokenOf[0] ?? null;
  const dated = main?.time && main.time.basis !== 'report_date' ? main : (spokenOf.find((mention) => mention.time && mention.time.basis !== 'report_date') ?? main);
  return {
    verdicts,
    mentions,
    acts: unique(spokenOf.map((mention) => mention.act)),
    perpetrators: unique((main ? [main] : []).flatMap((mention) => mention.agents).flatMap((agent) => agent.actor ?? agent.party ?? [])),
    places: unique(spokenOf.flatMap((mention) => mention.places).flatMap((place) => place.place ?? [])),
    date: dated?.time ? dayIn(dated.time.from, agreement.model.timezone) : null,
    fatalities: totalKilled(spokenOf),
  };
}

/** The mention on which the gravest verdict rests. */
function mainMention(told: readonly Mention[], agreement: PreparedAgreement): Mention | null {
  const weight = (mention: Mention): number =>
    judge([mention], agreement).reduce((sum, verdict) => sum + (verdict.verdict === 'violation' ? 100 : verdict.verdict === 'inconclusive' ? 10 : 0), mention.agents.length > 0 ? 1 : 0);
  return told.map((mention) => ({ mention, weight: weight(mention) })).toSorted((a, b) => b.weight - a.weight)[0]?.mention ?? null;
}

/** Every count of dead once, however many mentions share it. */
function totalKilled(mentions: readonly Mention[]): number {
  const seen = new Map<string, number>();
  for (const { killed } of mentions) if (killed) seen.set(killed.span ? `${killed.span.start}-${killed.span.end}` : 'field', killed.best);
  return [...seen.values()].reduce((sum, count) => sum + count, 0);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
