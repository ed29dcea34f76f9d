import { CommanderError, type Command } from 'commander';
import { TrucelineError } from '#vocabulary';

const WRONG_CALL = 2;
const FAILURE = 1;

/** Runs the command line: exits 0 on success, 2 on a wrong call, 1 on failure with the error on stderr. */
export async function run(program: Command, argv: readonly string[]): Promise<void> {
  exitByException(program);
  try {
    if (argv.length <= 2) program.help();
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = codeOf(error);
    if (!(error instanceof CommanderError)) process.stderr.write(`${messageOf(error)}\n`);
  }
}

/** Commander ends the process by itself; thrown instead, its errors get our exit codes. Applied to every call below. */
function exitByException(command: Command): void {
  command.exitOverride();
  for (const inner of command.commands) exitByException(inner);
}

function codeOf(error: unknown): number {
  if (!(error instanceof CommanderError)) return FAILURE;
  return error.exitCode === 0 || error.code === 'commander.help' ? 0 : WRONG_CALL;
}

function messageOf(error: unknown): string {
  if (error instanceof TrucelineError) {
    const faults = error.faults.map(({ path, line, message, remedy }) => `  ${[path, line === undefined ? '' : `line ${line}`].filter(Boolean).join(', ')}: ${message}${remedy ? ` ${remedy}` : ''}`);
    return [`truceline: ${error.detail}`, ...faults].join('\n');
  }
  return `truceline: ${error instanceof Error ? error.message : String(error)}`;
}
