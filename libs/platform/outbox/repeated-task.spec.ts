import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closedGate } from '../../../test/support/gate.js';
import { createLogger } from '../logging/logger.js';
import { RepeatedTask } from './repeated-task.js';

let lines: string[];
let running: RepeatedTask | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
});
afterEach(async () => {
  await running?.stop();
  vi.useRealTimers();
});

const repeat = (task: () => Promise<unknown>) => {
  const log = createLogger({ logLevel: 'info' }, { write: (line) => void lines.push(line) });
  running = new RepeatedTask(task, { name: 'relay', intervalMs: 1000, log });
  running.start();
  return running;
};
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('RepeatedTask', () => {
  it('runs at once, and then at its interval', async () => {
    const task = vi.fn(() => Promise.resolve());
    repeat(task);

    await pass(0);
    expect(task).toHaveBeenCalledTimes(1);
    await pass(2000);
    expect(task).toHaveBeenCalledTimes(3);
  });

  it('runs when it is nudged, without waiting for the interval', async () => {
    const task = vi.fn(() => Promise.resolve());
    const repeated = repeat(task);
    await pass(0);

    repeated.nudge();
    await pass(0);

    expect(task).toHaveBeenCalledTimes(2);
  });

  it('is never two at a time, and runs once more where it was nudged meanwhile', async () => {
    const gate = closedGate();
    const task = vi.fn(() => gate.passed);
    const repeated = repeat(task);
    await pass(0);

    repeated.nudge();
    repeated.nudge();
    await pass(5000);
    expect(task).toHaveBeenCalledTimes(1);

    gate.open();
    await pass(0);
    expect(task).toHaveBeenCalledTimes(2);
  });

  it('pauses ever longer while it fails, whatever the nudges, and says so once', async () => {
    const task = vi.fn(() => Promise.reject(new Error('away')));
    const repeated = repeat(task);

    for (let second = 0; second < 60; second += 1) {
      repeated.nudge();
      await pass(1000);
    }

    expect(task.mock.calls.length).toBeLessThan(12);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('A task fails');
  });

  it('says once that it works again, and goes back to its interval', async () => {
    let away = true;
    const task = vi.fn(() => (away ? Promise.reject(new Error('away')) : Promise.resolve()));
    repeat(task);
    await pass(10_000);

    away = false;
    await pass(30_000);

    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('works again');
    task.mockClear();
    await pass(3000);
    expect(task).toHaveBeenCalledTimes(3);
  });

  it('stops after the run under way', async () => {
    const gate = closedGate();
    const task = vi.fn(() => gate.passed);
    const repeated = repeat(task);
    await pass(0);

    const stopped = repeated.stop();
    gate.open();
    await stopped;
    await pass(10_000);

    expect(task).toHaveBeenCalledTimes(1);
  });
});
