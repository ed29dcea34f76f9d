import { circuitBreaker, ConsecutiveBreaker, handleAll, timeout, TimeoutStrategy, wrap, type IPolicy } from 'cockatiel';
import * as z from 'zod';
import type { Clock } from '#platform';

export interface ChatEndpointOptions {
  /** Base address of an OpenAI-compatible API, such as http://127.0.0.1:8000/v1. */
  url: string;
  model: string;
  /** Sent as bearer token where given. */
  key?: string | undefined;
  timeoutMs: number;
  /** Tokens that one process may spend in one day (UTC). */
  dailyTokens: number;
}

/** Failures in a row from which the endpoint is left alone for a while, and for how long. */
const FAILURES = 5;
const REST_MS = 30_000;
/** Characters to a token, for a guess before asking. */
const CHARACTERS = 4;

const chatAnswer = z.looseObject({
  choices: z.array(z.looseObject({ message: z.looseObject({ content: z.string() }) })).min(1),
  usage: z.looseObject({ total_tokens: z.number() }).optional(),
});

/** An OpenAI-compatible endpoint behind a time limit, a circuit breaker and a daily budget. */
export class ChatEndpoint {
  readonly #policy: IPolicy;
  #spent = { day: '', tokens: 0 };

  constructor(
    private readonly options: ChatEndpointOptions,
    private readonly clock: Clock,
  ) {
    const breaker = circuitBreaker(handleAll, { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAILURES) });
    this.#policy = wrap(breaker, timeout(options.timeoutMs, TimeoutStrategy.Aggressive));
  }

  get model(): string {
    return this.options.model;
  }

  /**
   * The content of the answer, which is asked for in the form of `schema`.
   * @throws Error where the budget of the day is spent, the endpoint rests, takes too long, or answers otherwise.
   */
  async ask(instructions: string, text: string, schema: object): Promise<string> {
    const expected = Math.ceil((instructions.length + text.length) / CHARACTERS);
    if (this.#spentToday() + expected > this.options.dailyTokens) throw new Error('The daily budget of the outside reader is spent.');
    const answer = await this.#policy.execute(({ signal }) => this.#post(instructions, text, schema, signal));
    this.#spent.tokens += answer.usage?.total_tokens ?? expected;
    return answer.choices[0]?.message.content ?? '';
  }

  #spentToday(): number {
    const day = this.clock.now().toISOString().slice(0, 10);
    if (this.#spent.day !== day) this.#spent = { day, tokens: 0 };
    return this.#spent.tokens;
  }

  async #post(instructions: string, text: string, schema: object, signal: AbortSignal): Promise<z.output<typeof chatAnswer>> {
    const { url, model, key } = this.options;
    const response = await fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      signal,
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model,
        temperature: 0,
        messages: [{ role: 'system', content: instructions }, { role: 'user', content: text }],
        response_format: { type: 'json_schema', json_schema: { name: 'mentions', strict: true, schema } },
      }),
    });
    if (!response.ok) throw new Error(`The outside reader answered ${response.status}.`);
    return chatAnswer.parse(await response.json());
  }
}
