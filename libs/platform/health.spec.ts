import { describe, expect, it } from 'vitest';
import { Health, type ReadinessCheck } from './health.js';

const check = (name: string, answer: () => Promise<string | undefined>): ReadinessCheck => ({ name, check: answer });

describe('Health', () => {
  it('is alive as long as it can say so', () => {
    expect(new Health([]).live()).toMatchObject({ ok: true, upSeconds: 0 });
  });

  it('says of each check whether it holds, and what is lacking', async () => {
    const health = new Health([
      check('database', () => Promise.resolve(undefined)),
      check('migrations', () => Promise.resolve('Migrations are pending.')),
      check('queues', () => Promise.reject(new Error('connect to 10.0.0.7 with password x'))),
    ]);

    expect(await health.ready()).toEqual([
      { name: 'database', ok: true, detail: 'ok' },
      { name: 'migrations', ok: false, detail: 'Migrations are pending.' },
      { name: 'queues', ok: false, detail: 'No answer.' },
    ]);
  });

  it('does not wait for ever', async () => {
    const health = new Health([check('database', () => new Promise(() => undefined))], 5);

    expect(await health.ready()).toEqual([{ name: 'database', ok: false, detail: 'No answer within 5 ms.' }]);
  });
});
