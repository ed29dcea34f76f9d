import type { Candidate } from './candidate.js';
import type { Narrative } from './document.js';
import type { Sentence } from './sentence.js';
import type { Speech } from './speech.js';

/** The truce is called dead or worthless. */
const REPUDIATES =
  /\b(?:truce|cease-?fire|agreement|accord|peace|pact|deal|cessation|paper)\b[^.;]{0,40}\b(?:is|was|are)\b[^.;]{0,20}\b(?:dead|corpse|over|finished|buried|worthless|void|null|torn up|no more|a joke|toilet paper|waste paper|good for (?:wrapping|lighting|burning))\b|\bno longer (?:bound|binds|feel bound|recogni[sz]e)\b|\bbound by it no longer\b/;
/** People are called to arms. */
const CALLS =
  /\b(?:take up|pick up|bring (?:down|out)|load|reach for|ready|return to) (?:your|their|his|our|the) (?:arms|rifles?|guns?|weapons?)\b|\btake up arms\b|\b(?:go|return|back) to (?:the front|war|the jungle|the trenches|the bush)\b|\bprepare (?:yourselves )?for war\b|\b(?:wipe|root|stamp) (?:them |it )?out\b|\bexterminate\b|\bannihilate\b|\bshow (?:them )?no mercy\b|\bdrive them into the sea\b|\b(?:spare|leave) (?:none|no one) alive\b/;
/** The other side is called vermin, with a threat to it. */
const DEHUMANISES =
  /\b(?:rats?|vermin|cockroach(?:es)?|lice|snakes?|weeds?|cancer|dogs|maggots|insects|parasites)\b[^.;"]{0,80}\b(?:kill|crush|finish|fill|hole|root|burn|clean|cleanse|poison|uproot|destroy|end)\b|\b(?:finish|crush|uproot|burn|exterminate|clean out) the (?:rats?|vermin|cockroach(?:es)?|snakes?|weeds?|dogs)\b/;
const HELD_BACK = /\b(?:if|unless|in case|not|never|nobody|no one|denied)\b|(?:^|[,;"“])\s*should\b/;

/** What a side says in its own name that stirs up war: an act by itself, with the speaker as agent. */
export function hostileWords(sentence: Sentence, { text }: Narrative): Candidate[] {
  for (const speech of sentence.speeches) {
    const speaker = speech.clause.subject;
    if (!speaker || speaker.who.length === 0 || speech.manner === 'denies' || speech.manner === 'accuses') continue;
    const said = text.slice(speech.from, speech.to).toLowerCase();
    if ((REPUDIATES.test(said) || CALLS.test(said) || DEHUMANISES.test(said)) && !HELD_BACK.test(said.replace(/no longer|no mercy|bound by it no longer/g, ''))) return [candidate(speech, sentence)];
  }
  return [];
}

function candidate({ clause }: Speech, sentence: Sentence): Candidate {
  const speaker = clause.subject;
  const start = speaker?.start ?? sentence.start;
  return { act: 'hostile_statement', trigger: { start, end: speaker?.end ?? sentence.end }, sentence: sentence.index, clause, noun: null, agents: speaker ? [speaker] : [], targets: [], around: clause.adjuncts, weapon: null, consequence: false, negative: false };
}
