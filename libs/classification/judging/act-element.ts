import type { ElementFinding } from '../verdict.js';
import { finding, listed, nameOf, spoken, type Question } from './element.js';

/** Whether what was done is among the acts that the term names, and whether that is stated or only said. */
export function actElement({ mention, term, agreement }: Question): ElementFinding {
  const act = spoken(mention.act);
  if (!term.acts.includes(mention.act)) return finding('act', 'unmet', `The act is ${act}, which this term does not deal with.`, mention.trigger);
  if (mention.status === 'alleged') {
    const by = mention.allegedBy ? nameOf(agreement, mention.allegedBy) : 'somebody';
    const denial = mention.deniedBy.length > 0 ? `, and ${listed(mention.deniedBy.map((id) => nameOf(agreement, id)))} denies it` : '';
    return finding('act', 'unknown', `The ${act} is alleged by ${by}${denial}; the report does not state it as a fact.`, mention.trigger);
  }
  return finding('act', 'met', `The act is ${act}, which this term names.`, mention.trigger);
}
