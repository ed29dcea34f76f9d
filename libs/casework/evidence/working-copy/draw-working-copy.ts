import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { RetryableError } from '#vocabulary';
import type { CopyReport } from './working-copy-process.js';

const LONGEST_MS = 60_000;
/** Signals by which a process is told to stop, rather than brought down by what it read. */
const TOLD_TO_STOP: readonly (NodeJS.Signals | null)[] = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** From the sources the process is started as they are, from what was built as it was built. */
const SOURCE = import.meta.url.endsWith('.ts');
const PROGRAM = fileURLToPath(new URL(`./working-copy-process.${SOURCE ? 'ts' : 'js'}`, import.meta.url));

/**
 * Draws the working copy of a picture in a process of its own, which has none of our variables and ends after a minute.
 * @param take is given the bytes of the copy as they come; what it made is thrown away by whoever reads the report.
 * @throws RetryableError where the process was told to stop.
 */
export async function drawWorkingCopy<Taken>(picture: Readable, type: string, take: (bytes: Readable) => Promise<Taken>): Promise<{ report: CopyReport; taken: Taken }> {
  const { SystemRoot } = process.env;
  // Windows starts no process without that one.
  const child = fork(PROGRAM, [type], { env: SystemRoot === undefined ? {} : { SystemRoot }, execArgv: SOURCE ? ['--import', 'tsx'] : [], stdio: ['pipe', 'pipe', 'ignore', 'ipc'], timeout: LONGEST_MS, killSignal: 'SIGKILL' });
  const ended = reportOf(child);
  try {
    if (!child.stdin || !child.stdout) throw new Error('The process has no streams.');
    // It may end before it has read everything: its report counts, not the broken pipe.
    const [taken] = await Promise.all([take(child.stdout), pipeline(picture, child.stdin).catch(() => undefined)]);
    return { report: await ended, taken };
  } finally {
    picture.destroy();
    child.kill('SIGKILL');
  }
}

async function reportOf(child: ChildProcess): Promise<CopyReport> {
  let said: CopyReport | undefined;
  child.on('message', (message) => {
    said = message as CopyReport;
  });
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (said) return said;
  if (TOLD_TO_STOP.includes(signal)) throw new RetryableError('The working copy was not finished: the process was told to stop.');
  return { made: false, because: 'The picture brought down the process that read it, or took longer than a minute.' };
}
