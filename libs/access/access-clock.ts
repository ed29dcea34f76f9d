/** Tells the time; whoever opens the room brings one. */
export interface AccessClock {
  now(): Date;
}
