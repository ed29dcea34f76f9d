import { CommanderError, type Command } from 'commander';
import { ERRORS, TrucelineError, type ErrorCode } from '#vocabulary';

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

/** Errors of which the remedy is one for whoever runs the machine; those of the others speak of HTTP. */
const FOR_OPERATORS: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['source_key_missing', 'source_key_wrong', 'source_key_unusable']);

function messageOf(error: unknown): string {
  if (error instanceof TrucelineError) {
    const faults = error.faults.map(({ path, line, message, remedy }) => `  ${[path, line === undefined ? '' : `line ${line}`].filter(Boolean).join(', ')}: ${message}${remedy ? ` ${remedy}` : ''}`);
    const remedies = FOR_OPERATORS.has(error.code) ? [`  ${ERRORS[error.code].remedy}`] : [];
    return [`truceline: ${faults.length > 0 ? ERRORS[error.code].sentence : error.detail}`, ...faults, ...remedies].join('\n');
  }
  const message = error instanceof Error ? error.message : String(error);
  return `truceline: ${message}${remedyOf(error)}`;
}

/** What to do about errors of the operating system that a start meets. */
const REMEDIES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Something else listens there: set PORT to another port.',
  EACCES: 'Give this user the right to it, or set TRUCELINE_DATA_DIR to a folder that it may write to.',
  EPERM: 'Give this user the right to it, or set TRUCELINE_DATA_DIR to a folder that it may write to.',
  EROFS: 'Set TRUCELINE_DATA_DIR to a folder that can be written to.',
  EEXIST: 'Set TRUCELINE_DATA_DIR to a folder; there is something else at that path.',
  ENOTDIR: 'Set TRUCELINE_DATA_DIR to a folder; there is something else at that path.',
  ENOENT: 'Check that the path is there.',
};

function remedyOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return Object.hasOwn(REMEDIES, code) ? `. ${REMEDIES[code]}` : '';
}
