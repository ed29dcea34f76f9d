import { Command } from 'commander';
import type { VerifyEvidence } from '#casework';
import { command } from '#vocabulary';
import { withRooms } from './with-rooms.js';

/** `truceline evidence verify`: hashes all evidence anew; exits 1 where a piece is no longer what was sealed. */
export function evidenceCommands(): Command {
  const evidence = new Command('evidence').description('files that were taken in as evidence');
  evidence
    .command('verify')
    .description('hash all evidence anew; exit 1 where a piece is no longer what was sealed')
    .action(() => withRooms((rooms) => verifyEvidence(rooms.evidence.verify)));
  return evidence;
}

export async function verifyEvidence(verify: VerifyEvidence): Promise<void> {
  const { checked, damaged, unnamed } = await verify.run(command('evidence verify'), showProgress);
  for (const { agreement, sha256, copy, evidence } of damaged) {
    process.stdout.write(`${agreement}: the ${copy} copy of ${sha256} is missing or was altered; evidence ${evidence.join(', ')}\n`);
  }
  if (unnamed > 0) process.stdout.write(`${unnamed} ${unnamed === 1 ? 'blob is' : 'blobs are'} kept that no record names\n`);
  process.stdout.write(`${checked} ${checked === 1 ? 'blob' : 'blobs'} hashed, ${damaged.length} damaged\n`);
  if (damaged.length > 0) process.exitCode = 1;
}

/** On a terminal, one line that is written over. */
function showProgress(checked: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${checked} of ${of}${checked === of ? '\n' : ''}`);
}
