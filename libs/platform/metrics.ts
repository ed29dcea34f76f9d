import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How many values one label may take before the rest is counted as `other`. */
const MOST_VALUES = 64;

type Labels<Label extends string> = Record<Label, string>;

/** A process's own figures, in the text format of Prometheus. Names are prefixed with `truceline_`. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #seen = new Map<string, Set<string>>();

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Counts events: `const refused = metrics.counter('refused_total', '...', ['code']); refused({ code })`. */
  counter<Label extends string = never>(name: string, help: string, labels: readonly Label[] = []): (labels: Labels<Label>, by?: number) => void {
    const counter = new Counter({ name: `truceline_${name}`, help, labelNames: [...labels], registers: [this.#registry] });
    return (values, by = 1) => counter.inc(this.#bounded(name, values), by);
  }

  /** Spreads durations in seconds over buckets. */
  histogram<Label extends string = never>(name: string, help: string, labels: readonly Label[] = [], buckets?: number[]): (labels: Labels<Label>, seconds: number) => void {
    const histogram = new Histogram({ name: `truceline_${name}`, help, labelNames: [...labels], registers: [this.#registry], ...(buckets && { buckets }) });
    return (values, seconds) => histogram.observe(this.#bounded(name, values), seconds);
  }

  /** A value that is asked for when the metrics are read; NaN where it cannot be had just then. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name: `truceline_${name}`,
      help,
      registers: [this.#registry],
      async collect() {
        try {
          this.set(await read());
        } catch {
          this.set(Number.NaN);
        }
      },
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** A label that takes ever new values (an id, an address as typed) would grow the memory of everyone who reads it. */
  #bounded<Label extends string>(metric: string, labels: Labels<Label>): Labels<Label> {
    const entries = Object.entries<string>(labels).map(([label, value]) => [label, this.#admit(`${metric} ${label}`, value)]);
    return Object.fromEntries(entries) as Labels<Label>;
  }

  #admit(label: string, value: string): string {
    const seen = this.#seen.get(label) ?? new Set<string>();
    this.#seen.set(label, seen);
    if (seen.size < MOST_VALUES) seen.add(value);
    return seen.has(value) ? value : 'other';
  }
}
