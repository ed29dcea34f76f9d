import { ACTS } from '#vocabulary';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { Mention } from '../mention.js';
import { listed, nameOf } from './element.js';
import { sidesOf } from '../agreement/sides.js';

/**
 * For each mention of an incident, why another report leaves open who did it: it names the hands of another
 * side for an act of the same group, or it denies that this side did it. Null where no report stands against it.
 */
export function rivalAccounts(mentions: readonly Mention[], agreement: PreparedAgreement): (mention: Mention) => string | null {
  const accounts = mentions.flatMap((mention) => accountOf(mention, agreement));
  if (new Set(accounts.map(({ report }) => report)).size < 2) return () => null;
  return (mention) => {
    const [own] = accountOf(mention, agreement);
    if (!own || own.denies || own.hands.length === 0) return null;
    for (const other of accounts) {
      if (other.report === own.report || other.group !== own.group) continue;
      if (!other.denies && apart(own.hands, other.hands)) return `The reports disagree on who did it: one names ${spoken(own, agreement)}, another ${spoken(other, agreement)}.`;
      if (other.denies && (other.hands.length === 0 || !apart(own.hands, other.hands))) return `The reports disagree on who did it: one names ${spoken(own, agreement)}, and another says that it was not so.`;
    }
    return null;
  };
}

interface Account {
  report: string;
  group: string;
  /** The parties that the named hands stand for; for hands that no party answers for, their own ids. */
  hands: readonly string[];
  denies: boolean;
}

/** Only mentions that say which report they are read from can stand against each other. */
function accountOf(mention: Mention, agreement: PreparedAgreement): Account[] {
  const report = mention.trigger.report ?? mention.agents.find((agent) => agent.span?.report !== undefined)?.span?.report;
  const told = mention.status === 'asserted' || mention.status === 'alleged' || mention.status === 'negated';
  if (report === undefined || !told) return [];
  const hands = mention.agents.flatMap((agent) => {
    const sides = sidesOf(agreement, agent);
    const known = agent.actor !== null && agreement.actors.get(agent.actor)?.kind !== 'unknown' ? [agent.actor] : [];
    return sides.length > 0 ? sides : known;
  });
  return [{ report, group: ACTS[mention.act].group, hands: [...new Set(hands)], denies: mention.status === 'negated' }];
}

function apart(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((side) => other.includes(side));
}

function spoken({ hands }: Account, agreement: PreparedAgreement): string {
  return listed(hands.map((id) => nameOf(agreement, id)));
}
