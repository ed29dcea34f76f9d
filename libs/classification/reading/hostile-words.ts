import { GROUPS } from './act-turns/act-turns.js';
import type { Candidate } from './candidate.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';
import type { Token } from './tokens.js';
import { turnsIn, turnsOf, type Turns } from './turns.js';

const turns = (...lines: readonly string[]): Turns => turnsOf(GROUPS, ...lines);

/** The truce is called dead or worthless, or no longer binding. */
const REPUDIATES = turns(
  'PACT .. is|are|was|lie|lies .. DEAD', 'PACT .. is|are|was .. scrap|toilet|waste|wrapping', 'PACT .. is|are|was .. no more', 'no longer bound|bind|binds|recognise|recognize|recognised|respect|honour|honor|abide|observe', 'NOT .. bound by', 'PACT .. NOT|no longer .. bind|exist|apply|hold', '=end|=bury|=burn|=tear|=scrap|=bin|=shred .. the|this|that PACT', 'PACT .. NOT .. worth', 'spit|trample on .. PACT', 'there is no PACT', 'no truce with|between', 'PACT .. good for', 'never accept|recognise|honour .. PACT', 'free|released from .. PACT', 'paper|signature|signatures of|from|signed|at .. is|are .. dead|waste|wrapping|scrap|void|worthless|ashes|for', 'PACT ends|ended|expires here|today|tonight|now', 'PACT .. dead letter', 'our hands are free|untied', 'we are at war', 'oblige|obliges|bind|binds us no|not longer|more', 'no|none man|son|soldier|fighter|one|of .. is|are bound by',
);
/** People are called to arms, or war is announced. */
const CALLS = turns(
  '=take|=pick|=bring|=load|=reach|=ready|=return|=grab|=dig|=oil|=clean|=sharpen up|for|to|down|out your|their|his|our|the TAKE_ARMS', '=take|=pick up arms|weapons', '=go|=return to .. WARTIME|front|jungle|trenches|bush', 'back to .. WARTIME|jungle|bush', 'prepare|ready|arm .. for war|battle|jihad|martyrdom', 'arm yourselves', '=resume .. WARTIME', 'NOT .. shrink|flinch|shy .. WARTIME|blood|fighting', 'war is|has coming|begun|inevitable|upon', 'holy|total war', 'wage|declare .. jihad', 'war of liberation|extermination|annihilation', 'day of reckoning|revenge|vengeance|judgement|judgment', 'rise up', 'rise against', 'blood for blood', 'blood will .. flow|run|paid', 'choke|drown|swim|bathe .. blood', 'spill .. blood', 'last drop .. blood', 'avenge', 'fight to the', 'every bullet', 'to the last man|bullet|drop', '=take|=dig up|out what .. hid|hidden|buried|put|laid', 'let every|each .. go|return|take|rise|pick', 'to arms', 'to your weapons|guns|posts|trenches|rifles|spears', 'gun|guns|cannon|rifles will|shall .. speak|talk|answer', 'war|struggle|fight goes|resumes|begins|starts on|again|today|now|tonight', '=march on .. capital|town|city|barracks|palace', '=take to the bush|hills|forest|mountains|jungle', '=take up .. weapon|weapons|arms|rifle|rifles|guns again', 'ready|stand|stood ready .. to .. die|fight|blow|KILL', 'finger .. trigger',
);
/** The others are to be killed, driven out or wiped out; they are beasts. */
const DOOMS = turns(
  '=wipe|=root|=stamp|=drive|=chase|=smoke|=throw|=weed|=flush .. out', '=wipe .. off|from .. map|earth|face', '=exterminate|=annihilate|=eradicate|=obliterate', 'show|have .. NOT|no mercy|pity|quarter', 'no|without mercy|pity|quarter', '=drive|=throw|=push .. into .. sea|river|lake|desert', '=spare|=leave none|nobody|no', 'leave|left to exist|live', '=kill|=burn|=slaughter|=hang|=shoot|=stone|=hunt|=crush|=finish|=destroy|=bury|=butcher|=stab|=hack|=lynch|=skin|=poison|=gas .. them|all|every|any|each|whoever|you', 'will|shall|must|should|ll|may|let|to .. be|get hunted|hanged|hung|stoned|shot|killed|burned|burnt|buried|crushed|wiped|slaughtered|exterminated|flattened|razed', '=burn .. to .. ground|ashes|dust', '=bomb|=shell|=pound .. into', 'in our sights|crosshairs', 'NOT .. see .. dawn|morning|sunrise|home', 'head of theirs|every|each|any', 'price on .. head|heads', 'bounty', 'have|has until|till sunset|sundown|dawn|midnight|noon|friday|sunday|morning|tomorrow', 'DOOM of|for|to|on .. the|all|every|our|their', 'die like', 'like .. dog|dogs|rats|pigs|cattle|flies', 'we|i will|shall .. rain|burn|level|flatten|drown|empty|bury', '=make them pay|bleed|weep|run', '=cleanse .. land|soil|country|hills|villages|streets', 'NOT one .. alive|standing', 'leave none|nobody|nothing alive|standing', 'NOT .. sin|crime|murder to', 'no sin', 'deserve .. death|die|bullet|rope|hanging|whip', 'they|you|enemy|people|all are|re .. VERMIN', 'these|those|such|as VERMIN', 'VERMIN who', 'subhuman', 'teach .. lesson', 'hate .. enemy|them|neighbours', '=pay .. blood|price|dearly',
);
/** What is said of the future by those who could bring it about. */
const THREATENS = turns(
  'will|would|shall|ll .. be .. KILL', 'will|would|shall|ll KILL', 'would|will .. cut|blow|smash|level|set|retaliate|retake|storm|overrun|bomb|shell|attack|strike', 'should|must|ought|deserve .. KILL', 'or be|get|face KILL|death|shot', 'would|will .. regret|suffer|burn|bleed|pay|come|meet .. blood|price|dearly|back|grave|fate|it',
);
/** What takes the sting out: a condition that is the enemy's, a denial, a lawful or everyday matter. */
const MILD = turns('denied|deny|denies|reject|rejects', 'NOT .. threaten|threatened', 'fear|fears|feared|afraid|worry|worried', 'regret', 'welcome', 'court|judge|tribunal|trial|law', 'investigat*', 'inquiry', 'peace talk|talks', 'abide|observe|respect|honour|honor .. PACT', 'release|released', 'withdraw', 'exercise|drill|training|rehearsal', 'rioter|looter|thief|smuggler|poacher|trespasser|robber|bandit|rioters|looters|thieves');

/** A truce that would end if something came to pass is not yet called dead; a threat with a condition is one all the same. */
const CONDITION = turns('if', 'unless', 'in case', 'should one|another|any|they|he|the');

/** What carries threats without a name. */
const MEDIA: ReadonlySet<string> = new Set(['message', 'note', 'letter', 'caller', 'leaflet', 'loudspeaker', 'radio', 'preacher', 'sermon', 'newspaper', 'station', 'voice', 'megaphone', 'pamphlet', 'poster', 'cleric', 'imam', 'text', 'broadcast', 'broadcaster', 'anchor', 'presenter', 'demagogue', 'firebrand', 'mob', 'youth', 'boy', 'warlord']);

/** Whoever speaks of others' deeds and dangers is not the one who threatens. */
const BYSTANDERS = ['monitor', 'relief', 'press', 'civilian', 'captive', 'child'] as const;

/** What a side says in its own name that stirs up war: an act by itself, with the speaker as agent. */
export function hostileWords(sentence: Sentence): Candidate[] {
  if (says(sentence.tokens, MILD)) return [];
  for (const { clause, manner, from, to } of sentence.speeches) {
    const speaker = clause.subject ?? clause.object;
    if (!speaker || manner === 'denies' || manner === 'accuses' || speaks(speaker)) continue;
    const said = sentence.tokens.filter((token) => token.start >= from && token.end <= to);
    const named = speaker.who.length > 0 || speaker.classes.has('fighter') || speaker.classes.has('official') || speaker.classes.has('rebel') || sentence.tokens.some((token) => token.start >= speaker.start && token.end <= speaker.end && MEDIA.has(token.lemma));
    if (says(said, CALLS) || says(said, DOOMS) || (says(said, REPUDIATES) && !says(said, CONDITION)) || (named && says(said, THREATENS))) return [candidate(speaker, sentence)];
  }
  return [];
}

/** Whether what is said calls people to arms, dooms others or calls the truce dead. */
export function stirsWar(said: readonly Token[]): boolean {
  return !says(said, MILD) && (says(said, CALLS) || says(said, DOOMS) || (says(said, REPUDIATES) && !says(said, CONDITION)));
}

function says(words: readonly Token[], cues: Turns): boolean {
  return turnsIn(words, cues).length > 0;
}

function speaks({ classes, pronoun, who }: Phrase): boolean {
  return pronoun === 'i' || pronoun === 'we' || (who.length === 0 && BYSTANDERS.some((name) => classes.has(name)) && !classes.has('official') && !classes.has('fighter'));
}

function candidate(speaker: Phrase, sentence: Sentence): Candidate {
  return { act: 'hostile_statement', trigger: { start: speaker.start, end: speaker.end }, sentence: sentence.index, clause: null, noun: null, agents: [speaker], targets: [], around: [], weapon: null, consequence: false, negative: false };
}
