import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';

const SELVES = new Set(['we', 'i', 'us', 'me']);
const OURS = new Set(['our', 'my', 'ours', 'mine']);
const OWN_FORCES: readonly NounClass[] = ['fighter', 'police', 'artillery', 'aircraft', 'drone', 'heavy', 'convoy', 'military_site'];
/** Characters that one quotation may be long. */
const LONGEST = 1200;

/** Gives "I", "we" and "our men" within quotation marks whoever is named as the one who says them. Works in place. */
export function speakForThemselves(sentences: readonly Sentence[], text: string): void {
  for (const { from, to } of quotationsIn(text)) {
    const touching = sentences.filter((sentence) => sentence.start < to + 2 && sentence.end > from);
    const speaker = speakerOf(from, to, touching, sentences);
    if (!speaker) continue;
    for (const phrase of touching.flatMap(({ phrases }) => phrases)) {
      if (phrase.start < from || phrase.end > to || phrase.who.length > 0 || phrase.pronoun === null) continue;
      const self = SELVES.has(phrase.pronoun) && phrase.from === phrase.to;
      if (self || (OURS.has(phrase.pronoun) && OWN_FORCES.some((name) => phrase.classes.has(name)))) phrase.who.push(...speaker.who);
    }
  }
}

function quotationsIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const close = text[at] === '"' ? '"' : text[at] === '“' ? '”' : null;
    if (close === null) continue;
    const end = text.indexOf(close, at + 1);
    if (end < 0 || end - at > LONGEST) continue;
    found.push({ from: at, to: end });
    at = end;
  }
  return found;
}

/** Who says it: the subject of a verb of saying beside the quotation, else whoever the words before its colon are about. */
function speakerOf(from: number, to: number, touching: readonly Sentence[], sentences: readonly Sentence[]): Phrase | null {
  const said = touching.flatMap(({ speeches }) => speeches).map(({ clause }) => clause.subject).find((subject) => subject !== null && (subject.end <= from || subject.start >= to));
  if (said) return said.who.length > 0 ? said : null;
  const opening = touching[0];
  const before = opening && opening.start >= from ? sentences[opening.index - 1] : opening;
  if (!before || !before.lower.slice(0, from - before.start).trimEnd().endsWith(':')) return null;
  const subjects = before.clauses.flatMap(({ subject, passive }) => (subject && !passive && subject.end <= from ? [subject] : []));
  const first = subjects[0] ?? before.phrases.find((phrase) => !phrase.isTime && phrase.preposition === null && phrase.end <= from);
  return first && first.who.length > 0 && (first.classes.has('official') || first.classes.has('fighter') || SPEAKS.test(before.lower)) ? first : null;
}

const SPEAKS = /\b(?:speak|speaks|spoke|speaking|said|says|told|tells|wrote|reads|announced|declared|address\w*|statement|communiqu[eé]|radio|spokes\w+|captain|commander|commissioner|liaison)\b/;
