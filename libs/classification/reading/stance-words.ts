/**
 * Turns of phrase by which a clause says how far it stands behind what it tells. Plain words, looked up in
 * lower case with a blank before them; no patterns, so no text can make them slow.
 */
const words = (list: string): readonly string[] => list.split('|').map((word) => ` ${word}`);

/** Before an event: somebody holds it to be so, or it is passed on; nobody vouches for it. */
export const BELIEVED = words(
  'reckon|suppose|supposing|supposition|assum|convinced|is sure that|are sure that|feels sure|feel sure|believe|belief|suspects|suspect that|suspicion|suspected that|guess|imagine|presum|speculat|theory|hunch|impression|opinion|in the view of|in his view|in her view|in their view|thinks|think that|thought that|think the|fears that|feared that|fear that|worries that|hints that|hinted|insinuat|surmis|conjectur|deduce|swears that|would have it|the feeling is|wonders|deems|' +
    'rumour|rumor|gossip|hearsay|tale|legend has|the talk|talk that|talk of|talk in|talk at|story that|story goes|stories that|word is that|word has it|word went|word spread|the word in|whisper|it is said that|it was said that|they say|people say|some say|it is told|it was told|as it is told|version that|claim that|claims that|claims of|alleg|accuses|accused of|accusing|accusation|wrongly blamed|rumoured|unconfirmed|unverified|uncorroborated|second-hand|third-hand|hearsay|' +
    'said to have|said to be|supposed to have|thought to have|thought to be|believed to have|reported to have|understood to have|reputed|reputedly|held to have|deemed to have|seems to|seem to|seemed to|appears to|appear to|appeared to|would seem|it seems|it appears|it seemed|it appeared|looks as|looked as|looks like|looked like|probabl|in all likelihood|likely|possibl|perhaps|maybe|presumably|seemingly|apparently|ostensibly|conceivably|supposedly|purported|reportedly|as far as we know|could well have|cannot rule out|could not rule out|not rule out|not ruled out|not excluded|not be excluded',
);

/** Before an event: whoever looked did not find it so, or could not. */
export const NOT_FOUND = words(
  'no proof|no evidence|no indication|no confirmation|no witness|not confirm|not been confirmed|unable to confirm|not verif|not been verified|unable to verify|not corroborat|not establish|not been established|unable to establish|cannot say|could not say|not able to say|not able to confirm|cannot confirm|no way of knowing|no means of knowing|not known whether|not known if|not clear whether|not clear if|unclear whether|unclear if|doubtful whether|doubtful that|doubt that|doubts that|doubted that|doubt whether|remains to be seen',
);

/** Before an event, close by: it came near, and did not come. */
export const SHORT_OF = words(
  'nearly|almost|came close to|come close to|close to|on the point of|on the verge of|on the brink of|stopped short of|short of|far from|instead of|rather than|pretended to|pretend to|feigned|simulated|mimed|mock|threatened with|nothing like|anything but|barely avoided|narrowly avoided',
);

/** It is told of a play, a plan on paper or a dream. */
export const INVENTED = words(
  'in the film|in a film|in the movie|in the novel|in the play|in a play|on stage|on the stage|re-enact|reenact|in a war game|in a wargame|in the scenario|exercise scenario|in his dream|in her dream|in a dream|dreamt|in the story book|in the song|the song tells|board game|computer game|video game|in the painting|in the poem|puppet',
);

/** The clause says of a whole account that it is wrong. */
export const WRONG = words(
  'untrue|not true|without basis|no basis|without foundation|found to be false|proved false|was false|were false|is false|are false|false alarm|false report|false rumour|false claim|falsely|did not happen|never happened|did not take place|never took place|nothing of the kind|nothing of the sort|backwards|back to front|inside out|upside down|wrong way|other way about|other way round|other way around|on its head|the reverse|the opposite is|the contrary is|was a rumour|was only a rumour|only a rumour|unfounded|baseless|turned out to be|there was no truth|no truth in|not a word of|did not occur|no such thing|found no sign|found no trace|found nothing|hoax|was mistaken|were mistaken|is mistaken|mistakenly reported|mistakenly said|mistakenly blamed|mistakenly attributed|mistakenly accused|wrongly reported|wrongly said|wrongly blamed|wrongly accused|wrongly attributed|wrongly named|reported in error|named in error|proved wrong|was wrong|were wrong|is wrong|got it wrong|erroneous|misreported|misattributed|mixed up|confused with|not so|was not the case|is not the case|nothing happened|incorrect|inaccurate|has been withdrawn|was withdrawn as|been retracted|was retracted|retracts|debunked|disproved|disproven|fabricated|invented|a fiction|a fabrication|doctored|a fake|was faked|old footage|old pictures|older footage',
);

/** It is told of days long gone. */
export const LONG_AGO = words(
  'years on,|years later|is remembered|are remembered|is commemorated|remembers how|anniversary of|memory of the|in memory of|in those years|in those days|in those times|a generation ago|generations ago|years ago|winters ago|summers ago|last century|decades ago|half a century|a century ago|in the last war|in the old war|in the war years|during the war years|when he was young|when she was young|in his youth|in her youth|in my youth|in his childhood|in her childhood|when i was a|as a boy he|as a girl she|under the old regime|under the previous regime|under the former regime|under the dictator|in colonial|under the empire|back then|in the old days|in former times|in bygone|historian|history book|chronicle|veterans of|long before|ever since the|in earlier rounds|in earlier fighting|in previous rounds|before the truce|before the ceasefire|before the cease-fire|before the peace|before peace|before the agreement|before the accord|before the signing|before they signed|before the signature',
);
