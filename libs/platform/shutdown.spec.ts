import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closedGate } from '../../test/support/gate.js';
import { silentLog } from '../../test/support/silent-log.js';
import { Shutdown } from './shutdown.js';

const shutdownWithin = (timeoutMs: number) => {
  const exit = vi.fn<(code: number) => void>();
  return { exit, shutdown: new Shutdown({ log: silentLog, timeoutMs, exit }) };
};
const failing = () => Promise.reject(new Error('will not stop'));
const never = () => new Promise<void>(() => undefined);

describe('Shutdown', () => {
  afterEach(() => {
    process.removeAllListeners('SIGTERM');
    process.removeAllListeners('SIGINT');
  });

  it('stops stage by stage, whatever the order in which things were named', async () => {
    const { shutdown } = shutdownWithin(1000);
    const stopped: string[] = [];
    for (const stage of ['database', 'queues', 'requests', 'relay', 'workers'] as const) {
      shutdown.add(stage, stage, () => turn().then(() => stopped.push(stage)));
    }

    expect(await shutdown.run()).toBe(true);

    expect(stopped).toEqual(['requests', 'workers', 'relay', 'queues', 'database']);
  });

  it('waits for one stage before it begins the next', async () => {
    const { shutdown } = shutdownWithin(1000);
    const drained = closedGate();
    const closeDatabase = vi.fn(() => Promise.resolve());
    shutdown.add('workers', 'worker', () => drained.passed);
    shutdown.add('database', 'database', closeDatabase);

    const run = shutdown.run();
    await turn();
    expect(closeDatabase).not.toHaveBeenCalled();

    drained.open();
    await run;
    expect(closeDatabase).toHaveBeenCalledOnce();
  });

  it('goes on past a step that fails, and tells', async () => {
    const { shutdown } = shutdownWithin(1000);
    const closeDatabase = vi.fn(() => Promise.resolve());
    shutdown.add('queues', 'queues', failing);
    shutdown.add('database', 'database', closeDatabase);

    expect(await shutdown.run()).toBe(false);
    expect(closeDatabase).toHaveBeenCalledOnce();
  });

  it('gives up when its time is over', async () => {
    const { shutdown } = shutdownWithin(10);
    shutdown.add('workers', 'worker', never);

    expect(await shutdown.run()).toBe(false);
  });

  it('runs once, however often it is asked', async () => {
    const { shutdown } = shutdownWithin(1000);
    const stop = vi.fn(() => Promise.resolve());
    shutdown.add('requests', 'server', stop);

    await Promise.all([shutdown.run(), shutdown.run()]);

    expect(stop).toHaveBeenCalledOnce();
  });

  const endsWith = (code: number, how: string, stop: () => Promise<void>) =>
    it(`ends the process with ${code} ${how}`, async () => {
      const { shutdown, exit } = shutdownWithin(10);
      shutdown.add('requests', 'server', stop);
      shutdown.listen();

      process.emit('SIGTERM', 'SIGTERM');
      await vi.waitFor(() => expect(exit).toHaveBeenCalled());

      expect(exit.mock.calls).toEqual([[code]]);
    });

  endsWith(0, 'after a clean stop', () => Promise.resolve());
  endsWith(1, 'where a step fails', failing);
  endsWith(1, 'where time runs out', never);

  it('ends the process at once on the second signal', async () => {
    const { shutdown, exit } = shutdownWithin(60_000);
    const drained = closedGate();
    shutdown.add('workers', 'worker', () => drained.passed);
    shutdown.listen();

    process.emit('SIGINT', 'SIGINT');
    expect(exit).not.toHaveBeenCalled();
    process.emit('SIGINT', 'SIGINT');

    expect(exit.mock.calls).toEqual([[130]]);
    drained.open();
  });
});
