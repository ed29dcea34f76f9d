import type { AttributionState, ElementState } from '#vocabulary';
import type { AffiliationModel } from '../agreement-model.js';
import type { ActorMention } from '../mention.js';
import type { ElementFinding } from '../verdict.js';
import { finding, listed, nameOf, spoken, type Question } from './element.js';

/** The finding on the actor, with the party that it points to. */
export interface ActorAnswer {
  finding: ElementFinding;
  respondent: string | null;
  attribution: AttributionState | null;
}

interface AgentAnswer {
  state: ElementState;
  because: string;
  party: string | null;
}

/** Whether whoever did it is tied to an obligated party within the reach of the term. */
export function actorElement(question: Question): ActorAnswer {
  const { mention } = question;
  if (mention.agents.length === 0) {
    return { finding: finding('actor', 'unknown', 'The report does not say who did it.', mention.trigger), respondent: null, attribution: null };
  }
  const answers = mention.agents.map((agent) => ({ agent, answer: answerFor(agent, question) }));
  const decisive =
    answers.find(({ answer }) => answer.state === 'met') ??
    answers.find(({ answer }) => answer.state === 'unknown' && answer.party !== null) ??
    answers.find(({ answer }) => answer.state === 'unknown') ??
    answers[0];
  if (!decisive) throw new RangeError('a mention with agents has a first agent');
  const { agent, answer } = decisive;
  return {
    finding: finding('actor', answer.state, answer.because, agent.span ?? mention.trigger),
    respondent: respondentOf(answers.map((each) => each.answer), answer),
    attribution: answer.state === 'met' ? 'attributed' : answer.state === 'unmet' ? 'not_attributable' : answer.party ? 'contested' : null,
  };
}

/** Where both sides did it (a clash), it is about neither alone. */
function respondentOf(answers: readonly AgentAnswer[], decisive: AgentAnswer): string | null {
  const parties = new Set(answers.filter((answer) => answer.state === decisive.state && answer.party).map((answer) => answer.party));
  return parties.size === 1 ? decisive.party : null;
}

function answerFor(agent: ActorMention, question: Question): AgentAnswer {
  const answer = agent.party !== null ? answerForParty(agent.party, question) : answerForActor(agent, question);
  if (answer.state === 'met' && question.rival !== null) return { state: 'unknown', because: question.rival, party: answer.party };
  if (answer.state !== 'met' || agent.certainty === 'stated') return answer;
  const denied = question.mention.deniedBy.length > 0 ? `, and ${listed(question.mention.deniedBy.map((id) => nameOf(question.agreement, id)))} denies it` : '';
  const how = agent.certainty === 'disputed' ? 'disputed' : 'only alleged';
  return { state: 'unknown', because: `That ${named(agent, question)} did it is ${how}${denied}.`, party: answer.party };
}

function answerForParty(party: string, { term, reach, agreement }: Question): AgentAnswer {
  const name = nameOf(agreement, party);
  if (!reach.includes('organ_of')) return { state: 'unmet', because: `${name} itself is named, and this is about groups tied to a party.`, party: null };
  return term.obligated.includes(party)
    ? { state: 'met', because: `${name} itself is named, and this term binds it.`, party }
    : { state: 'unmet', because: `${name} is named, and this term does not bind it.`, party: null };
}

function answerForActor(agent: ActorMention, question: Question): AgentAnswer {
  const { term, reach, agreement } = question;
  const actor = agent.actor === null ? undefined : agreement.actors.get(agent.actor);
  if (!actor || actor.kind === 'unknown') return { state: 'unknown', because: 'The report does not identify who did it.', party: null };
  const ties = (actor.affiliations ?? []).filter((tie) => term.obligated.includes(tie.party) && inTime(tie, question));
  const within = ties.filter((tie) => reach.includes(tie.basis));
  const established = within.find((tie) => tie.status === 'established');
  if (established) {
    return { state: 'met', because: `${actor.name} is tied to ${nameOf(agreement, established.party)} (${spoken(established.basis)}, established).`, party: established.party };
  }
  const open = within[0];
  if (open) return { state: 'unknown', because: openTie(actor.name, open, question), party: open.party };
  if (ties[0]) {
    return { state: 'unmet', because: `The tie of ${actor.name} to ${nameOf(agreement, ties[0].party)} (${spoken(ties[0].basis)}) is not one that this term reaches.`, party: null };
  }
  return { state: 'unmet', because: `${actor.name} is tied to no party that this term binds.`, party: null };
}

function openTie(actor: string, tie: AffiliationModel, { agreement }: Question): string {
  const party = nameOf(agreement, tie.party);
  const asserted = tie.assertedBy?.length ? ` by ${listed(tie.assertedBy.map((id) => nameOf(agreement, id)))}` : '';
  const denied = tie.deniedBy?.length ? ` and denied by ${listed(tie.deniedBy.map((id) => nameOf(agreement, id)))}` : '';
  return tie.status === 'contested'
    ? `The tie of ${actor} to ${party} (${spoken(tie.basis)}) is contested: asserted${asserted}${denied}.`
    : `The tie of ${actor} to ${party} (${spoken(tie.basis)}) is only alleged${asserted}.`;
}

/** A tie that began or ended counts only for events within it. */
function inTime(tie: AffiliationModel, { mention }: Question): boolean {
  if (!mention.time) return true;
  const begins = tie.from ? Date.parse(tie.from) : -Infinity;
  const ends = tie.to ? Date.parse(tie.to) : Infinity;
  return Date.parse(mention.time.to) >= begins && Date.parse(mention.time.from) <= ends;
}

function named(agent: ActorMention, { agreement }: Question): string {
  return agent.actor ? nameOf(agreement, agent.actor) : agent.party ? nameOf(agreement, agent.party) : agent.text;
}
