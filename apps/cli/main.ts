import { Command } from 'commander';
import { agreementCommands } from './agreement-commands.js';
import { auditCommand } from './audit-command.js';
import { backtestCommand } from './backtest-command.js';
import { evalCommand } from './eval/eval-command.js';
import { evidenceCommands } from './evidence-commands.js';
import { run } from './run.js';
import { keysCommand } from './keys-command.js';
import { rebuildCommand } from './rebuild-command.js';
import { reportCommands } from './report-commands.js';
import { sampleCommands } from './sample-commands.js';
import { serviceCommands } from './service-commands.js';
import { tokenCommand } from './token-command.js';
import { userCommand } from './user-command.js';
import { verifyCommand } from './verify-command.js';

const program = new Command('truceline')
  .description('Tracks compliance with ceasefires: reports in, incidents classified against the terms with reasons, status out.')
  .showHelpAfterError('(truceline --help lists the calls)');

for (const command of [
  ...serviceCommands(),
  ...agreementCommands(),
  backtestCommand(),
  tokenCommand(),
  userCommand(),
  keysCommand(),
  rebuildCommand(),
  verifyCommand(),
  auditCommand(),
  reportCommands(),
  sampleCommands(),
  evidenceCommands(),
  evalCommand(),
]) program.addCommand(command);

await run(program, process.argv);
