import type { ProtectedObject } from '#vocabulary';
import type { TargetMention } from '../mention.js';
import type { ElementFinding } from '../verdict.js';
import { finding, listed, nameOf, spoken, type Question } from './element.js';
import { contestedSidesOf, isThirdGroup, sidesOf } from '../agreement/sides.js';

/** Whether whoever or whatever was hit is among what the term protects, and on the other side. */
export function objectElement(question: Question): ElementFinding {
  const { mention, term, agreement } = question;
  const protects = listed(term.protects.map(spoken));
  const span = mention.targets[0]?.span ?? mention.trigger;
  if (mention.targets.length > 0 && mention.targets.every((target) => target.object === null && target.actor === null && target.party === null && target.text === FOREIGN)) {
    return finding('object', 'unmet', 'What was hit belongs to neither side.', span);
  }
  if (term.protects.includes('any')) {
    return ownSideOnly(question)
      ? finding('object', 'unmet', 'Only the own side was hit.', span)
      : finding('object', 'met', 'The term protects without distinction.', span);
  }
  if (mention.targets.length === 0) return finding('object', 'unknown', `The report does not say what was hit; the term protects ${protects}.`, mention.trigger);
  const answers = mention.targets.map((target) => ({ target, state: stateOf(target, question) }));
  const hit = answers.find(({ state }) => state === 'met');
  if (hit) return finding('object', 'met', `${described(hit.target, question)} is among what the term protects (${protects}).`, hit.target.span ?? mention.trigger);
  const open = answers.find(({ state }) => state === 'unknown');
  if (open) return finding('object', 'unknown', `Whether ${described(open.target, question)} is among what the term protects (${protects}) is not settled.`, open.target.span ?? mention.trigger);
  return finding('object', 'unmet', `What was hit (${listed(answers.map(({ target }) => described(target, question)))}) is not among what the term protects (${protects}).`, span);

  function described(target: TargetMention, { agreement: within }: Question): string {
    return target.actor ? nameOf(within, target.actor) : target.party ? nameOf(within, target.party) : target.text || spoken(target.object ?? 'what was hit');
  }
  function ownSideOnly({ mention: told }: Question): boolean {
    const agents = told.agents.flatMap((agent) => sidesOf(agreement, agent));
    return agents.length === 1 && told.targets.length > 0 && told.targets.every((target) => target.object === 'security_forces' && sidesOf(agreement, target).length === 1 && sidesOf(agreement, target)[0] === agents[0]);
  }
}

/** The words that the extractor gives a target of a country that has no part in the agreement. */
export const FOREIGN = 'a third country';

/** Words that say of what was hit only that it was spoken of before. */
const POINTS_BACK = new Set(['it', 'that', 'this', 'one', 'which', 'them', 'these', 'those', 'both', 'all']);

function stateOf(target: TargetMention, question: Question): 'met' | 'unmet' | 'unknown' {
  const object = objectOf(target, question);
  if (object === null) return 'unknown';
  if (target.actor === null && target.party === null && POINTS_BACK.has(target.text.toLowerCase())) return 'unknown';
  if (target.also && question.term.protects.includes(target.also)) return 'met';
  if (!question.term.protects.includes(object)) return 'unmet';
  if (object !== 'security_forces') return 'met';
  return onTheOtherSide(target, question);
}

function objectOf(target: TargetMention, { agreement }: Question): ProtectedObject | null {
  if (target.object) return target.object;
  const kind = target.actor === null ? null : agreement.actors.get(target.actor)?.kind;
  if (kind === 'civilians') return 'civilians';
  if (kind === 'international_force') return 'monitors';
  if (kind && kind !== 'unknown') return 'security_forces';
  return null;
}

function onTheOtherSide(target: TargetMention, { mention, term, agreement }: Question): 'met' | 'unmet' | 'unknown' {
  if (isThirdGroup(agreement, target)) return 'unmet';
  const hit = sidesOf(agreement, target);
  const agents = new Set(mention.agents.flatMap((agent) => [...sidesOf(agreement, agent), ...looseTies(agent.actor)]));
  const perhaps = hit.length === 0 ? contestedSidesOf(agreement, target) : [];
  if (perhaps.length > 0 && agents.size > 0 && !perhaps.some((party) => agents.has(party))) return 'met';
  if (hit.length === 0) return agents.size > 0 || mention.agents.length === 0 ? 'unknown' : 'met';
  if (term.obligated.length > 1 && agents.size === 1 && hit.every((party) => agents.has(party))) return 'unmet';
  return 'met';

  function looseTies(actor: string | null): string[] {
    return (actor === null ? [] : (agreement.actors.get(actor)?.affiliations ?? [])).map((tie) => tie.party);
  }
}
