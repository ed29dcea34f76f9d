import { ELEMENT_KINDS, TERM_ATTRIBUTIONS, type ElementKind, type Verdict } from '#vocabulary';
import type { TermModel } from '../agreement-model.js';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { Mention } from '../mention.js';
import type { ElementFinding, TermVerdict } from '../verdict.js';
import { actElement } from './act-element.js';
import { actorElement } from './actor-element.js';
import { areaElement } from './area-element.js';
import { confidenceOf, type SourceWeight } from './confidence.js';
import { finding, type Question } from './element.js';
import { exemptionElement } from './exemption-element.js';
import { objectElement } from './object-element.js';
import { periodElement } from './period-element.js';
import { withOverruledText } from './overruled-text.js';
import { rivalAccounts } from './rival-accounts.js';

export interface JudgeOptions {
  /** The terms to answer for; absent: all of the agreement. */
  terms?: readonly TermModel[];
  /** The sources of the incident, one for each report. */
  sources?: readonly SourceWeight[];
}

/**
 * The element test over the mentions of one incident: one answer for each term, taken from the gravest
 * mention that the report states or somebody alleges. Mentions that are negated, planned, hypothetical
 * or recalled bring about no violation; what one report denies leaves open what another tells.
 */
export function judge(mentions: readonly Mention[], agreement: PreparedAgreement, options: JudgeOptions = {}): TermVerdict[] {
  const counting = mentions.filter((mention) => mention.status === 'asserted' || mention.status === 'alleged');
  const rivalOf = rivalAccounts(mentions, agreement);
  const told = counting.map((mention) => ({ mention, rival: rivalOf(mention) }));
  const sources = options.sources ?? [];
  return (options.terms ?? agreement.model.terms).map((term) => {
    const answers = told.flatMap((each) => limbsOf(term).map((limb) => answer({ ...each, ...limb, agreement }, sources)));
    return answers.reduce<TermVerdict | null>(graver, null) ?? nothingHappened(term, sources);
  });
}

/** Kleene: all met is a violation, any unmet is none, otherwise it stays open. */
export function decide(elements: readonly ElementFinding[]): Verdict {
  if (elements.some((element) => element.state === 'unmet')) return 'no_violation';
  return elements.every((element) => element.state === 'met') ? 'violation' : 'inconclusive';
}

type Limb = Pick<Question, 'term' | 'reach'>;

/** The term itself and, where it has one, its second limb: other acts, within other ties. */
function limbsOf(term: TermModel): Limb[] {
  const itself: Limb = { term, reach: TERM_ATTRIBUTIONS[term.attribution].takesIn };
  return term.throughGroups ? [itself, { term: { ...term, acts: term.throughGroups.acts }, reach: term.throughGroups.bases }] : [itself];
}

function answer(question: Question, sources: readonly SourceWeight[]): TermVerdict {
  const { mention, term } = question;
  const actor = actorElement(question);
  if (mention.unread !== undefined) return notRead(question, mention.unread, sources);
  const tested = [actElement(question), actor.finding, objectElement(question), areaElement(question), periodElement(question), exemptionElement(question)];
  const elements = withOverruledText(tested, mention);
  const verdict = decide(elements);
  return {
    term: term.id,
    verdict,
    confidence: confidenceOf(verdict, elements, mention, sources),
    respondent: actor.respondent,
    attribution: actor.attribution,
    elements,
    missing: verdict === 'inconclusive' ? elements.filter((element) => element.state === 'unknown').map((element) => SETTLED_BY[element.element]) : [],
  };
}

/** A narrative that nobody here can read settles nothing: neither that the term was broken nor that it was kept. */
function notRead({ mention, term }: Question, language: string, sources: readonly SourceWeight[]): TermVerdict {
  const name = nameOfLanguage(language);
  const elements = ELEMENT_KINDS.map((element) => finding(element, 'unknown', `The narrative is in ${language === 'und' ? 'a language that was not recognised' : name}, which the engine does not read, and no act was filled in by hand.`));
  const missing = ['A reader of the language who fills in the act, who did it, to whom, when and where; or a translation, logged as a report of its own.'];
  return { term: term.id, verdict: 'inconclusive', confidence: confidenceOf('inconclusive', elements, mention, sources), respondent: null, attribution: null, elements, missing };
}

function nameOfLanguage(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(language) ?? language;
  } catch {
    return language;
  }
}

const GRAVITY: Readonly<Record<Verdict, number>> = { violation: 2, inconclusive: 1, no_violation: 0 };

/** The graver of two answers; between equals the one that comes closer to a violation. */
function graver(best: TermVerdict | null, next: TermVerdict): TermVerdict {
  if (!best) return next;
  const difference = GRAVITY[next.verdict] - GRAVITY[best.verdict];
  return difference > 0 || (difference === 0 && closeness(next) > closeness(best)) ? next : best;
}

function closeness({ elements }: TermVerdict): number {
  const acted = elements.some((element) => element.element === 'act' && element.state !== 'unmet');
  return elements.reduce((sum, element) => sum + (element.state === 'met' ? 2 : element.state === 'unknown' ? 1 : 0), acted ? 6 : 0);
}

function nothingHappened(term: TermModel, sources: readonly SourceWeight[]): TermVerdict {
  const elements = ELEMENT_KINDS.map((element) =>
    element === 'act' ? finding(element, 'unmet', 'The report tells of no act that this term deals with.') : finding(element, 'unknown', 'Without an act there is nothing to test.'),
  );
  return { term: term.id, verdict: 'no_violation', confidence: confidenceOf('no_violation', elements, null, sources), respondent: null, attribution: null, elements, missing: [] };
}

/** What would settle an element that is open. */
const SETTLED_BY: Readonly<Record<ElementKind, string>> = {
  act: 'An account that states the act as a fact, by somebody other than the side that alleges it.',
  actor: 'Evidence of who did it, and of their tie to a party.',
  object: 'Evidence of who or what was hit.',
  area: 'The place where it happened, or its coordinates.',
  period: 'The date on which it happened.',
  exemption: 'Evidence on whether the exemption applies.',
};
