import type { Sentence } from './sentence.js';

/**
 * Turns of phrase that say how far a text stands behind what it tells. Each is plain words, looked up in a
 * sentence that was put in lower case; no patterns, so no text can make them slow.
 */
const words = (list: string): readonly string[] => list.split('|');

/** The sentence begins with what others had believed. */
export const HEARSAY = words(
  'heard someone|heard somebody|heard say|rumour|rumor|early posts|early reports|first reports|initial reports|early accounts|the talk|word went|word had it|had it that|social media|reports on x|posts on|it was said that|gossip|hearsay|some say|stories that|was put about|messages that',
);

/** Nobody knows who. */
export const WHO_UNKNOWN = words(
  "who did it|whose it was|whose they were|who fired|who had fired|who planted|who was behind|who were behind|who they were|who was responsible|whose drone|whose shell|which side|whose side|by whom|who laid|who shot|who threw|who took|who started|from whom|who the men|who had|who opened|pulled a trigger|whose men|which group|who it was|perpetrator|perpetrators|identity|whose aircraft|who killed|who set|whose mortar|establish it|whose doing|who is to blame|who gave|who sent|who was in|who carried",
);
export const NOT_KNOWN = words(
  "not known|unknown|nobody can|nobody could|no one can|no one could|could not tell|could not say|could not establish|could not be established|could not determine|could not be determined|could not identify|could not be identified|cannot be|cannot tell|cannot say|can't say|cant say|cannot establish|can not|nobody knows|no one knows|unclear|not clear|not established|not been established|not identified|unidentified|unable to|no way to know|do not know|does not know|did not know|don't know|dont know|never learned|undetermined|yet to be|not possible|impossible to|were not able|was not able|remains open|is open|in doubt|not certain|uncertain|not sure|could not be confirmed|nobody would say|neither could|no telling|hard to say|did not see who|not see who|have not established|has not established|not confirmed|remain unidentified|not determined|not attributed|not ascertained",
);
export const NOBODY_CLAIMS = words('no claim|no group has claimed|no group claimed|nobody has claimed|no one has claimed|not claimed|no suspect|unidentified|unknown assailant|unknown gunmen|nobody claimed|no one claimed|gave no name|covered faces|masked|has claimed it');

/** Somebody began it, or both broke what they had agreed. */
export const BEGAN = words(
  'fired first|shot first|opened fire first|first to fire|first to shoot|began the|began firing|began shooting|started the|started firing|started shooting|unprovoked|without provocation|initiated|both sides broke|both sides violated|both violated|both broke|both breached|in breach by both|neither was provoked|by mutual consent|duel',
);
/** Each says that it was the other. */
export const BOTH_CLAIM = words(
  'blame each other|blamed each other|accuse each other|accused each other|traded accusations|trade accusations|traded blame|trade blame|each says|each said|each side says|each side said|each claims|each claimed|each blames|each blamed|both claim|both say they|both said they|contradict|conflicting accounts|who began|who started|who fired first|who shot first|who opened fire|only returned|only answered|only shot back|only fired back|the other of',
);

/** Nobody knows when. */
export const WHEN_UNKNOWN = words(
  'what day|which day|the date is not|the date could|date unknown|no date|not dated|undated|do not agree if|not agree whether|at the time of|or after the|before the truce or|when it happened|when it was|how long ago|how old|cannot remember the day|not remember when|not remember the date|could not give a date|could not date|cannot be dated|could not be dated|no exact date|no day was given|no date was given|the list has no date|bears no date|nobody wrote down the day|nobody noted the day|some time last year|sometime last|not sure of the day|not sure which day|nobody is sure when|no one is sure when|unsure of the date|unknown date|the day is not known|the day is unknown|at a date not|no one remembers when|some say',
);

/** Those who should know differ on when it was: then no time in the text settles it. */
export const WHEN_DISPUTED = words(
  'no agreement on the day|no agreement about the day|about the day there is|about the date there is|as to the day|as to the date|as to the year|as to the month|as to when|on the date they|on the day they|do not agree on when|not agree on the day|not agree on the date|not agree when|not agree about when|cannot agree when|cannot agree on when|disagree on when|disagree about when|disagree on the date|differ on the date|differ on the day|differ as to when|different dates|different days|one dates it|another dates it|dates it before|dates it to before|one places it before|either side of the signing|either side of the truce|either end of it|could be before or after|may have been before or after|might have been before or after|whether before or after|before or after the',
);

/** Nobody knows where. */
export const WHERE_UNKNOWN = words('which country|which side of the|unmarked|no coordinates|no exact location|which side of the line|the line is not marked|on whose side|disputed ground|could not say where');

/** The sentence tells of older days. */
export const OLDER_DAYS = words(
  'years ago|last year|during the war|in the war|of the war|the emergency|before the truce|before the ceasefire|before the cease-fire|before the agreement|before the accord|before the deal|prior to the agreement|prior to the ceasefire|that ended with|ended with the|which ended|anniversary|the conflict that|civil war|in those days|in the days of|recalled how|remembered how|recalls how|remember how|months ago|the insurgency that|of the conflict|decades|since the war|the fighting of|the war of|the campaign of|earlier this year|looked back|memorial|commemorat|under the old regime|the clashes of|week of clashes|weeks of clashes|weeks of fighting|the all-out war|last month|in the past|old days|the events of|the massacre of|the attack of|the siege of|the battle of|background:|the previous truce|the earlier truce',
);

/** Somebody other than the accuser stands behind it. */
export const CONFIRMED = words(
  'confirmed|verified|established|concluded|we saw|we observed|we counted|our team|our patrol|photograph|acknowledged|admitted|did not dispute|did not deny|by his own word|own inquiry|found that|our monitors|we interviewed|own account|apolog|crater analysis|radar|retained|witnessed|was observed|were observed|owned to|not disputed|took responsibility|claimed responsibility|said openly|i saw|saw the|recorded by',
);
export const ACCIDENTAL = words(
  'by accident|accidental|accidentally|old soviet|faulty wire|short circuit|left over|leftover|left from the|unexploded|dud round|dud shell|old round|old shell|old mine|went off by itself|in his own hands|while cleaning|while handling|negligent discharge|misfire|had been lying|since some battle|scrap metal|scrap dealer|gas cylinder|gas-cylinder|lightning|while fishing with|tampering with|tampered with|picked up a|playing with|kicked a|found a shell|from the war years|remnant of|electrical fault|brake failure|brakes failed',
);

/** What was already looked up, for each sentence: every event of a sentence asks the same of it. */
const answers = new WeakMap<Sentence, Map<readonly string[], boolean>>();

/** Whether any of the turns of phrase stands in a sentence. */
export function says(sentence: Sentence, cues: readonly string[]): boolean {
  let known = answers.get(sentence);
  if (!known) answers.set(sentence, (known = new Map<readonly string[], boolean>()));
  let answer = known.get(cues);
  if (answer === undefined) known.set(cues, (answer = cues.some((cue) => sentence.lower.includes(cue))));
  return answer;
}
