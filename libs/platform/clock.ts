/** Where the time comes from, so that a test can stand still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that moves only when told to. */
export class FixedClock implements Clock {
  #time: number;

  constructor(time: Date | string) {
    this.#time = new Date(time).getTime();
  }

  now(): Date {
    return new Date(this.#time);
  }

  moveTo(time: Date | string): void {
    this.#time = new Date(time).getTime();
  }

  advance(milliseconds: number): void {
    this.#time += milliseconds;
  }
}
