import type { AuditFault, AuditFaultKind } from './audit-fault.js';
import type { ChainHead } from './audit-root.js';
import { hashOfEvent, NO_HASH } from './event-hash.js';
import { asWritten, eventOf, type StoredEvent } from './stored-event.js';

/** What a root says of a chain: that its event `seq` had this hash. */
export interface Vouched extends ChainHead {
  /** The root, as people know it. */
  root: string;
}

/** Faults told one by one of one chain; of more, only how many. */
const TOLD = 20;

/** Walks one chain from its first event to its last, holding each against its hash, the one before it, and the roots. */
export class ChainWalk {
  readonly #faults: AuditFault[] = [];
  #untold = 0;
  #last = { seq: 0, hash: NO_HASH };
  #events = 0;
  readonly #vouched: Vouched[];

  /** @param vouched what roots say of this chain, in whatever order. */
  constructor(
    private readonly chain: string,
    private readonly head: Omit<ChainHead, 'chain'> | null,
    vouched: readonly Vouched[],
  ) {
    this.#vouched = vouched.toSorted((a, b) => b.seq - a.seq);
  }

  /** Takes the next event, in the order of their seq. */
  take(row: StoredEvent): void {
    this.#events += 1;
    const event = eventOf(row);
    const { seq } = event;
    const due = this.#last.seq + 1;
    if (!Number.isSafeInteger(seq) || seq < due || row.seq === null) {
      this.#tell('surplus', seq, seq < 1 ? 'the event is one too many, for chains begin at seq 1.' : 'there is more than one event of this seq.');
      return;
    }
    if (seq > due) this.#tell('missing', due, seq - 1 === due ? 'the event is missing.' : `the events up to seq ${seq - 1} are missing (${seq - due}).`);
    else if (event.previous !== this.#last.hash) this.#tell('unlinked', seq, `the event does not follow from ${due === 1 ? 'the beginning of the chain' : `seq ${due - 1}`}; one of the two was replaced.`);
    if (!asWritten(row, event) || hashOfEvent(event) !== event.hash) this.#tell('changed', seq, 'the event was changed: its content and its hash do not match.');
    this.#last = { seq, hash: event.hash };
    this.#holdAgainstRoots();
  }

  /** Ends the walk: holds the end against the head and the roots. */
  end(): { events: number; faults: AuditFault[] } {
    const { seq, hash } = this.#last;
    const [furthest] = this.#vouched;
    if (furthest) this.#tell('missing', seq + 1, `the chain ends at seq ${seq}, but ${furthest.root} vouches for seq ${furthest.seq}; the events after seq ${seq} were removed.`);
    if (!this.head) {
      if (seq > 0) this.#tell('head', seq, 'the chain has no head; it was removed.');
    } else if (this.head.seq !== seq) this.#tell('head', seq, `the chain ends here, but its head says seq ${this.head.seq}; events were removed or added behind it, or the head was changed.`);
    else if (this.head.hash !== hash) this.#tell('head', seq, 'the last event has another hash than the head of the chain says; one of the two was replaced.');
    if (this.#untold > 0) this.#faults.push({ kind: 'changed', chain: this.chain, seq: null, sentence: `Chain ${this.chain}: ${this.#untold} more faults that are not told one by one.` });
    return { events: this.#events, faults: this.#faults };
  }

  #holdAgainstRoots(): void {
    const { seq, hash } = this.#last;
    for (let next = this.#vouched.at(-1); next && next.seq <= seq; next = this.#vouched.at(-1)) {
      this.#vouched.pop();
      // An event that a root vouches for and that is not there was told of as missing.
      if (next.seq === seq && next.hash !== hash) this.#tell('root', seq, `${next.root} vouches for another hash of this event; the chain was rewritten from here or from before.`);
    }
  }

  #tell(kind: AuditFaultKind, seq: number, what: string): void {
    if (this.#faults.length >= TOLD && kind !== 'root' && kind !== 'head') this.#untold += 1;
    else this.#faults.push({ kind, chain: this.chain, seq: Number.isFinite(seq) ? seq : null, sentence: `Chain ${this.chain}, seq ${seq}: ${what}` });
  }
}
