import type { CircumstanceKind } from '../mention.js';
import type { ElementFinding } from '../verdict.js';
import { wherePlaces } from './area-element.js';
import { finding, type Question } from './element.js';
import { exemptionKinds } from './exemption-kinds.js';
import { isThirdGroup, sidesOf } from './sides.js';

type Answer = 'yes' | 'no' | 'unknown';

/** Whether no exemption of the term covers it: `met` means that none does. */
export function exemptionElement(question: Question): ElementFinding {
  const { term, mention } = question;
  if (term.exemptions.length === 0) return finding('exemption', 'met', 'The term has no exemptions.');
  let open: ElementFinding | null = null;
  for (const exemption of term.exemptions) {
    const kinds = exemptionKinds(exemption);
    const answers = kinds.map((kind) => answerFor(kind, question));
    if (kinds.length === 0 || answers.includes('no')) continue;
    const span = mention.circumstances.find((circumstance) => kinds.includes(circumstance.kind))?.span ?? null;
    if (answers.every((answer) => answer === 'yes')) return finding('exemption', 'unmet', `The exemption applies: ${exemption}`, span);
    open ??= finding('exemption', 'unknown', `Whether the exemption applies is not settled: ${exemption}`, span);
  }
  return open ?? finding('exemption', 'met', 'Nothing in the report brings an exemption of the term into play.');
}

function answerFor(kind: CircumstanceKind, question: Question): Answer {
  const told = question.mention.circumstances.filter((circumstance) => circumstance.kind === kind);
  if (told.some((circumstance) => circumstance.certainty === 'stated')) return 'yes';
  if (kind === 'own_territory') return onOwnTerritory(question);
  if (kind === 'third_group') return againstThirdGroup(question);
  return told.length > 0 ? 'unknown' : 'no';
}

function onOwnTerritory({ mention, agreement }: Question): Answer {
  const own = new Set(mention.agents.flatMap((agent) => sidesOf(agreement, agent)));
  const places = wherePlaces(mention.places);
  const owners = places.map((place) => new Set(place.areas.flatMap((area) => agreement.areaOwners.get(area) ?? [])));
  if (places.length === 0 || own.size === 0 || owners.every((of) => of.size === 0)) return 'unknown';
  const inside = owners.map((of) => (of.size === 0 || (of.size > 1 && [...own].some((party) => of.has(party))) ? 'unknown' : [...of].every((party) => own.has(party)) ? 'yes' : 'no'));
  if (inside.every((answer) => answer === 'yes')) return 'yes';
  return inside.every((answer) => answer === 'no') ? 'no' : 'unknown';
}

function againstThirdGroup({ mention, agreement }: Question): Answer {
  if (mention.targets.length === 0) return 'no';
  const answers = mention.targets.map((target): Answer => (isThirdGroup(agreement, target) ? 'yes' : target.actor === null && target.object === null && target.party === null ? 'unknown' : 'no'));
  if (answers.includes('no')) return 'no';
  return answers.every((answer) => answer === 'yes') ? 'yes' : 'unknown';
}
