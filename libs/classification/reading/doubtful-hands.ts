import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { fold } from '../agreement/name-forms.js';
import type { ActorMention } from '../mention.js';
import type { Sentence } from './sentence.js';

/** Somebody who once belonged to a force, or has broken with it, does not act for it. */
const NO_LONGER = ['former ', 'ex-', 'deserter', 'renegade', 'rogue ', 'breakaway', 'break-away', 'expelled', 'dismissed ', 'mutin', 'defector', 'demobilised', 'demobilized', 'retired ', 'off-duty', 'off duty', 'runaway', 'cashiered', 'discharged '];
/** It came from their side; that is not to say that they did it. */
const ONLY_WHENCE = [' direction', ' side', ' soil', ' territory', '-held', '-controlled'];
const LED_UP_BY_WHENCE = ['from the direction of', 'from the side of', 'from across', 'from territory held by', 'from areas held by', 'from ground held by', 'from the area of', 'from somewhere in', 'from towards', 'from near'];
/** They look like them, or say that they are. */
const GUISE = ['calling themselves', 'called themselves', 'who call themselves', 'claiming to be', 'claimed to be', 'posing as', 'posed as', 'dressed as', 'disguised as', 'said they were', 'saying they were', 'in the uniform of', 'in the uniforms of', 'in uniforms of', 'in uniform of', 'wearing the uniform of', 'wearing uniforms of', 'resembling', 'who looked like', 'passing for', 'passing themselves off as', 'in the name of', 'impersonating', 'perhaps', 'possibly', 'probably', 'presumably', 'maybe', 'likely'];
const LEAD_IN = 44;

/** The same agents; one whose tie to what is named the words themselves put in doubt is only alleged to have done it. */
export function withDoubtfulHands(agents: readonly ActorMention[], sentence: Sentence | undefined, agreement: PreparedAgreement): ActorMention[] {
  return agents.map((agent) => (agent.certainty === 'stated' && sentence && isDoubtful(agent, sentence, agreement) ? { ...agent, certainty: 'alleged' } : agent));
}

function isDoubtful(agent: ActorMention, { start, end, lower }: Sentence, agreement: PreparedAgreement): boolean {
  if (!agent.span || agent.span.start < start || agent.span.end > end || (agent.actor === null && agent.party === null)) return false;
  const at = agent.span.start - start;
  const text = agent.text.toLowerCase();
  const before = lower.slice(Math.max(0, at - LEAD_IN), at).trimEnd();
  const name = namesOf(agent, agreement);
  if (NO_LONGER.some((word) => (text.includes(word) || before.endsWith(word.trimEnd())) && !name.includes(word.trimEnd()))) return true;
  if (GUISE.some((lead) => leadsUp(before, lead))) return true;
  return LED_UP_BY_WHENCE.some((lead) => leadsUp(before, lead)) || (leadsUp(before, 'from') && ONLY_WHENCE.some((word) => text.endsWith(word)));
}

function leadsUp(before: string, lead: string): boolean {
  return ['', ' the', ' a', ' an', ' its', ' their'].some((article) => before === lead + article || before.endsWith(` ${lead}${article}`));
}

function namesOf(agent: ActorMention, agreement: PreparedAgreement): string {
  const actor = agent.actor === null ? undefined : agreement.actors.get(agent.actor);
  return fold([actor?.name ?? '', ...(actor?.aliases ?? [])].join(' | '));
}
