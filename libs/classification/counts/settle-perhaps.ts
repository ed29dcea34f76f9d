import type { Token } from '../scan.js';
import type { CountReading } from './count-reading.js';

/** A reading as it is first made; `perhaps` marks harm that need not have been fatal ("shot four men"). */
export interface PerhapsReading extends CountReading {
  perhaps: boolean;
}

/** Sentences after one of a shooting in which the dead of it are spoken of. */
const REACH = 4;

const OF_THE_DEAD = new Set(
  'buried burial burials bury funeral funerals grave graves graveyard cemetery body bodies corpse corpses coffin coffins remains autopsy morgue mortuary widow widows orphaned murder murdered murderer murderers murders killed killing killers killer execution executed assassination died death deaths dead mourned mourning mourners wake inquest postmortem slain martyr martyrs lifeless bereaved forensic'.split(' '),
);

/** Takes "shot four men" for four dead where the text goes on to speak of the dead and gives no other number of them; elsewhere leaves it out. */
export function settlePerhaps(readings: readonly PerhapsReading[], tokens: readonly Token[]): CountReading[] {
  if (!readings.some(({ perhaps }) => perhaps)) return readings.map(plain);
  const dead = new Set<number>();
  for (const { word, sentence } of tokens) if (OF_THE_DEAD.has(word)) dead.add(sentence);
  const counted = readings.filter(({ perhaps, kind, best, background }) => !perhaps && kind === 'killed' && best > 0 && !background);
  const fatal = ({ sentence }: PerhapsReading): boolean =>
    Array.from({ length: REACH + 1 }, (_, step) => sentence + step).some((near) => dead.has(near)) && !counted.some((other) => Math.abs(other.sentence - sentence) <= REACH);
  return readings.filter((reading) => !reading.perhaps || fatal(reading)).map(plain);
}

function plain({ perhaps: _, ...reading }: PerhapsReading): CountReading {
  return reading;
}
