import { ACTS, type ActCode } from '#vocabulary';
import type { Circumstance, CircumstanceKind, TargetMention } from '../mention.js';
import type { ElementFinding } from '../verdict.js';
import { wherePlaces } from './area-element.js';
import { finding, type Question } from './element.js';
import { exemptionTest, type ExemptionTest } from './exemption-kinds.js';
import { isThirdGroup, sidesOf } from '../agreement/sides.js';

type Answer = 'yes' | 'no' | 'unknown';

/** Whether no exemption of the term covers it: `met` means that none does. */
export function exemptionElement(question: Question): ElementFinding {
  const { term, mention } = question;
  if (term.exemptions.length === 0) return finding('exemption', 'met', 'The term has no exemptions.');
  let open: ElementFinding | null = null;
  for (const exemption of term.exemptions) {
    const test = exemptionTest(exemption, question.agreement);
    const answer = together(test.kinds.map((kind) => answerFor(kind, test, question)));
    if (answer === 'no') continue;
    const span = mention.circumstances.find((circumstance) => test.kinds.includes(circumstance.kind) && circumstance.certainty !== 'denied')?.span ?? null;
    if (answer === 'yes') return finding('exemption', 'unmet', `The exemption applies: ${exemption}`, span);
    open ??= finding('exemption', 'unknown', `Whether the exemption applies is not settled: ${exemption}`, span);
  }
  return open ?? finding('exemption', 'met', 'Nothing in the report brings an exemption of the term into play.');
}

type Told = Answer | 'silent';

/** All that an exemption asks for must be told; where a part is told and the report is silent on another, it stays open. */
function together(answers: readonly Told[]): Answer {
  if (answers.length === 0 || answers.includes('no')) return 'no';
  if (answers.every((answer) => answer === 'yes')) return 'yes';
  return answers.every((answer) => answer === 'silent') ? 'no' : answers.some((answer) => answer === 'yes') || !answers.includes('silent') ? 'unknown' : 'no';
}

/** Acts that a circumstance can excuse at all; those not named may excuse any. */
const EXCUSES: Readonly<Partial<Record<CircumstanceKind, (act: ActCode) => boolean>>> = {
  policing: (act) => ['arrest', 'abduction', 'movement_restriction', 'aid_obstruction', 'prisoner_release_failure', 'monitor_obstruction'].includes(act),
  self_defence: (act) => ACTS[act].group === 'armed_violence' || act === 'ground_incursion' || act === 'property_destruction',
  routine_movement: isMovement,
  agreed_guards: isMovement,
  granted_leave: isMovement,
};

function isMovement(act: ActCode): boolean {
  return ['territory_and_airspace', 'military_posture', 'non_fulfilment', 'restriction_of_movement'].includes(ACTS[act].group);
}

function answerFor(kind: CircumstanceKind, test: ExemptionTest, question: Question): Told {
  if (EXCUSES[kind]?.(question.mention.act) === false) return 'no';
  const told = question.mention.circumstances.filter((circumstance) => circumstance.kind === kind);
  if (kind === 'third_group') return againstThirdGroup(test, told, question);
  if (told.some((circumstance) => circumstance.certainty === 'stated')) return 'yes';
  if (told.some((circumstance) => circumstance.certainty === 'denied')) return 'no';
  if (kind === 'own_territory') return onOwnTerritory(question);
  return told.length > 0 ? 'unknown' : 'silent';
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

/** Characters between an act and the words for whom it was aimed at, where the target itself was not made out. */
const BESIDE = 200;

/** Whoever was hit decides; only where the report names nobody that was hit do the words near the act. */
function againstThirdGroup({ groups }: ExemptionTest, told: readonly Circumstance[], { mention, agreement }: Question): Told {
  const exempt = (target: TargetMention): Answer => {
    if (isThirdGroup(agreement, target)) return groups.length === 0 || (target.actor !== null && groups.includes(target.actor)) ? 'yes' : 'no';
    return target.actor === null && target.party === null && (target.object === null || (target.object === 'security_forces' && told.length > 0)) ? 'unknown' : 'no';
  };
  const answers = mention.targets.map(exempt);
  if (answers.includes('no')) return 'no';
  if (answers.length > 0 && answers.every((answer) => answer === 'yes')) return 'yes';
  const near = told.some(({ certainty, span }) => certainty === 'stated' && span !== null && Math.abs(span.start - mention.trigger.start) <= BESIDE);
  if (near && groups.length === 0) return 'yes';
  return told.length > 0 || answers.length > 0 ? 'unknown' : 'silent';
}
