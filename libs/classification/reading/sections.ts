import type { Sentence } from './sentence.js';
import { turnsIn, turnsOf } from './turns.js';
import { WORD_GROUPS } from './word-groups.js';

/** What a labelled part of a report is: what somebody complains of, or what whoever looked into it holds. */
export type SectionKind = 'allegation' | 'finding';

const ALLEGES = /\b(?:allegations?|alleged|complaints?|complainant|claims?|accusations?|protest|charges?|reported by|hotline|tip-off|rumours?|rumors?)\b/;
const FINDS = /\b(?:findings?|found|assessment|assessed|conclusions?|determination|determined|verdict|result|results|outcome|status|verification|verified|opinion|decision|observations?|observed|comment|analysis|investigation|inquiry|enquiry|note)\b/;
/** Characters from the start of a sentence in which a label may stand before its colon. */
const LABEL = 70;

/** The kind of part that each sentence stands in; a label holds to the end of its paragraph. */
export function sectionsOf(sentences: readonly Sentence[], text: string): readonly (SectionKind | null)[] {
  let current: SectionKind | null = null;
  let end = 0;
  return sentences.map((sentence) => {
    if (text.slice(end, sentence.start + 1).includes('\n')) current = null;
    end = sentence.end - 1;
    const label = labelOf(sentence);
    if (label !== undefined) current = label;
    return current;
  });
}

/** The kind that a sentence's label names, null for a label of another kind, undefined where it bears none. */
function labelOf({ lower }: Sentence): SectionKind | null | undefined {
  const head = lower.slice(0, LABEL);
  const colon = head.indexOf(':');
  if (colon < 0) return undefined;
  const label = head.slice(0, colon);
  if (label.split(' ').length > 9 || /\d:\d/.test(head.slice(colon - 1, colon + 2))) return undefined;
  if (ALLEGES.test(label)) return 'allegation';
  return FINDS.test(label) ? 'finding' : null;
}

const turns = (...lines: readonly string[]): ReturnType<typeof turnsOf> => turnsOf(WORD_GROUPS, ...lines);

const UPHELD = turns('substantiate|uphold|confirm|establish|verify|prove|corroborate|attribute', 'take|took place as', 'well founded');
const REJECTED = turns(
  'unsubstantiated|unfounded|baseless|groundless|untrue|false|fabricated|spurious|mistaken', 'NOT .. substantiate|uphold|found|prove', 'no .. attack|incident|event|fire|shooting|strike|raid|incursion|violation|such .. take|happen|occur', 'NOT .. take place', 'NOT happen|occur', 'dismiss|reject|disprove|discount',
  'no .. evidence|sign|trace|proof|basis|indication|damage|crater', 'nothing of the kind|sort', 'nothing .. find|happen',
);
/** The narrator's own word, in no labelled part, that nothing of the kind was done. */
const NOTHING_DONE = turns('no .. attack|incident|event|fire|firing|shooting|shelling|bombardment|strike|raid|incursion|violation|clash|explosion|such .. take|happen|occur', 'NOT .. take place', 'NOT happen|occur', 'nothing of the kind|sort', 'complaint|allegation|claim|report be unfounded|baseless|false|untrue|withdraw|reject|dismiss|unsubstantiated', 'withdraw .. complaint|allegation|it', 'prove|turn|turned .. false|unfounded|untrue');

/** That what was told as a fact was none after all. */
const UNDONE = turns('NOT|never happen|occur', 'NOT|never .. take place', 'no such attack|incident|event|thing|shelling|strike|raid', 'nothing of the kind|sort', 'false alarm|report|rumour|claim', 'hoax', 'prove|turn|turned .. false|unfounded|untrue|invented', 'no truth in|to', 'no .. attack|shelling|strike|raid|bombardment|clash|incursion take|happen|occur');

/** Whether the narrator takes back what was told before. */
export function takesBack({ tokens }: Sentence): boolean {
  return turnsIn(tokens, UNDONE).length > 0;
}

/** Whether a sentence outside of any labelled part says that what was alleged did not happen. */
export function saysNothingDone({ tokens }: Sentence): boolean {
  return turnsIn(tokens, NOTHING_DONE).length > 0;
}

const OPEN = turns('NOT .. determine|establish|verify|confirm|corroborate|conclude|attribute', 'undetermined|inconclusive|pending|unverified|unconfirmed', 'could not be', 'unable to', 'remain open', 'under investigation|inquiry|review');

/** What a finding makes of what was alleged before it. Where it says two things, the doubt wins. */
export function outcomeOf(finding: Sentence): 'upheld' | 'rejected' | 'open' | null {
  if (turnsIn(finding.tokens, OPEN).length > 0) return 'open';
  if (turnsIn(finding.tokens, REJECTED).length > 0) return 'rejected';
  return turnsIn(finding.tokens, UPHELD).length > 0 ? 'upheld' : null;
}
