import { turnsOf } from '../turns.js';
import { WORD_GROUPS } from '../word-groups.js';
import { tells, type ActTurns } from './act-turns.js';

/** It came from above, though the verb does not say so. */
export const FROM_THE_AIR = turnsOf(
  WORD_GROUPS,
  'from the|low|great|high air|sky|skies|altitude|height', 'from above', 'from on high', 'from aloft', 'from overhead', 'air dropped|delivered|launched|to', 'by|from|with|of .. FLYER', 'FLYER .. STRIKES', 'FLYER .. dropped|dropping|drop|drops',
  'air STRIKE_NOUN', 'aerial STRIKE_NOUN', 'bombing run|raid|sortie|mission', 'hear|heard|see|saw the plane|planes|jet|jets|helicopter|aircraft|drone',
);

/** It was a drone's work, whatever it let fall or flew into. */
export const BY_DRONE = turnsOf(
  WORD_GROUPS,
  'by|from|with|via|through|using .. UNMANNED', 'by means of .. UNMANNED', 'UNMANNED STRIKES', 'UNMANNED that|which STRIKES', 'UNMANNED .. dropped|dropping|drop|let|carrying|laden|packed|drops', 'UNMANNED dropped|delivered|borne|launched|mounted|carried', 'loitering munition',
  'kamikaze|fpv|shahed|suicide|attack|strike|armed|explosive UNMANNED', 'one way attack', 'remotely|remote piloted|controlled|operated|flown aircraft|plane|craft|vehicle|copter', 'pilotless', 'attach|tape|strap|fix|mount .. to|on|under .. UNMANNED', 'UNMANNED ... explode|detonate|blew|drop|drops|dropped|fire|fires|fired',
);

/** Attacks from the air, and flights where none may be. */
export const AIR_TURNS: readonly ActTurns[] = [
  tells(
    'drone_strike',
    'UNMANNED .. vs|versus', 'hit|struck|strike|attack|attacked|set ablaze|killed|wounded|injured|destroyed|damaged|burnt|burned|targeted by .. UNMANNED', 'UNMANNED .. let fall', 'UNMANNED impact*', 'swarm of .. UNMANNED .. STRIKES',
    'warhead|grenade|explosive|charge|munition|shell|thermite .. by|from .. UNMANNED', 'UNMANNED .. warhead|grenade|munition into|on|onto|at', 'UNMANNED .. expend|prosecute|service|neutralise|eliminate .. target',
  ),
  tells(
    'air_strike',
    'sortie .. against|on|at .. TARGET_WORD', 'FLYER .. make|made|making|flew|fly .. firing|gun|bombing|strafing|rocket|attack|dry run|pass|passes', 'hit|struck|attacked|bombed|bombarded|shelled|pounded|raided from the .. air|sky', 'rain* death|fire|bombs from',
    'target .. engaged|struck|prosecuted|serviced by .. FLYER', 'FLYER .. vs|versus', 'FLYER .. expend|expended|expending', 'cas .. called|requested|conducted|delivered', 'close air support .. called|provided|delivered|flown|conducted|given|came', 'FLYER .. unload|unloaded|empty|emptied|dump|dumped|release|released',
    'FLYER .. open|opened up|fire', 'bombing|bombardment|strafing|attack|raid|strike by .. FLYER', 'FLYER .. in action', 'air|aerial bomb|bombs .. on|at|in|near|into|fell|landed', 'barrel bomb|bombs',
    'deliver|inflict|carry|make .. air|aviation|bombing strike|blow|raid', 'cluster bomb|bombs .. dropped|fell|on|over|used',
  ),
  tells(
    'airspace_violation',
    'sonic boom|bang', 'sound barrier', 'make|made|making|fly|flew|flown .. pass|passes|run|runs|circuit|circuits|orbit|orbits|loop|loops|sweep|sortie|sorties|flight|flights .. over|above|across|along|inside', 'low pass|flight|flights|passes|flying .. over|above|FLYER|UNMANNED',
    'overflew|overfly|overflown|overflying', 'over flight|flights|flew|flown|flying', 'FLYER|UNMANNED .. over|above|across|inside .. NO_GO', 'FLYER|UNMANNED .. seen|spotted|sighted|observed|heard|tracked|detected|recorded|reported|noted|logged .. over|above|overhead|across|near', 'FLYER|UNMANNED activity|sighting|presence|flight|flights|noise',
    'flight of .. FLYER|UNMANNED|balloon|airship', 'flight|flights .. over|above .. NO_GO', 'ignor* .. no fly|flight', 'violation|breach|infringement|incursion|intrusion|penetration|entry of|into|in .. SKIES', 'violate|breach|infringe|penetrate|enter|invade|pierce|intrude .. SKIES', 'SKIES violated|breached|infringed|penetrated|violation|violations|breach|incursion|incursions|intrusion',
    'FLYER|UNMANNED .. wrong side', 'FLYER|UNMANNED overhead', 'buzzing|hum|drone|whine|noise|sound|roar|rotors of|from .. FLYER|UNMANNED|engine|engines .. over|above|overhead', 'spy|reconnaissance|surveillance|observation|spotter|recon FLYER|UNMANNED|balloon .. over|above|in|inside|across',
    'violat* .. no fly',
  ),
];
