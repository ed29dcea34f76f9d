import { Command } from 'commander';
import type { VerifyEvidence } from '#casework';
import { command } from '#vocabulary';
import { progressBar } from './progress-bar.js';
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
  const bar = progressBar('blobs');
  const { checked, damaged, unnamed } = await verify.run(command('evidence verify'), bar.show);
  bar.end();
  for (const { agreement, sha256, copy, evidence } of damaged) {
    process.stdout.write(`${agreement}: the ${copy} copy of ${sha256} is missing or was altered; evidence ${evidence.join(', ')}\n`);
  }
  if (unnamed > 0) process.stdout.write(`${unnamed} ${unnamed === 1 ? 'blob is' : 'blobs are'} kept that no record names\n`);
  process.stdout.write(`${checked} ${checked === 1 ? 'blob' : 'blobs'} hashed, ${damaged.length} damaged\n`);
  if (damaged.length > 0) process.exitCode = 1;
}
