import { ACT_CODES } from '#vocabulary';
import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { prepareAgreement } from '#classification';
import { Command } from 'commander';
import { answerCase } from './answer-case.js';
import { parseAgreement, parseCaseFile } from './case-file.js';
import { extractLines } from './extract-lines.js';
import { jsonLines } from './json-lines.js';
import { linkLines } from './link-lines.js';
import { readText } from './read-text.js';
import { bankLineSchema, isLabelled, readLine, scoreSentences, told, type ReadLine } from './score-sentences.js';
import { scoreTable, sentenceTable } from './score-table.js';
import { scoreBy, scoreVerdicts, type ScoredCase } from './score-verdicts.js';

/** `truceline eval`: measures the engine on labelled cases and runs it over lines of text. Needs no database. */
export function evalCommand(): Command {
  const command = new Command('eval').description('measure the engine on labelled cases, or run it over lines of text');
  command
    .command('verdicts')
    .description('classify the narratives of case files and compare with their labels')
    .argument('<files...>', 'case files: {agreement, cases}')
    .option('--json', 'print one JSON object')
    .option('--cases <file>', 'write the verdicts and reasons of each case as JSON lines')
    .action((files: string[], options: { json?: boolean; cases?: string }) => {
      const scored = files.flatMap(scoreFile);
      if (options.cases !== undefined) writeFileSync(options.cases, scored.map((each) => `${JSON.stringify(caseLine(each))}\n`).join(''));
      const scores = {
        ...scoreVerdicts(scored),
        perFile: scoreBy(scored, (each) => each.file),
        perTrap: scoreBy(scored, (each) => each.labelled.trap),
      };
      process.stdout.write(options.json ? `${JSON.stringify(scores, null, 2)}\n` : scoreTable(scores));
    });
  command
    .command('sentences')
    .description('read banks of single sentences and compare with their labels: JSON lines, beside an agreement.json one folder up')
    .argument('<files...>', 'banks of sentences')
    .option('--agreement <file>', 'the agreement whose actors and places the sentences name', 'test/eval/sentences/agreement.json')
    .option('--json', 'print one JSON object')
    .option('--missed', 'print the sentences that were read otherwise')
    .action(async (files: string[], options: { agreement: string; json?: boolean; missed?: boolean }) => {
      const read = (await Promise.all(files.map((file) => readBank(file, options.agreement)))).flat();
      if (options.missed) process.stdout.write(read.flatMap(missedLine).join(''));
      const perAct = Object.fromEntries(ACT_CODES.flatMap((act) => { const own = read.filter(({ line }) => (line.near ?? line.act) === act); return own.length > 0 ? [[act, scoreSentences(own)] as const] : []; }));
      const scores = { ...scoreSentences(read), perAct };
      process.stdout.write(options.json ? `${JSON.stringify(scores, null, 2)}\n` : sentenceTable(scores));
    });
  command
    .command('extract')
    .description('read JSON lines {id, text, reportedAt?} and write what the engine finds in each')
    .option('--agreement <file>', 'the agreement whose actors and places to know')
    .action(async (options: { agreement?: string }) => {
      for await (const line of extractLines(process.stdin, options.agreement)) process.stdout.write(`${line}\n`);
    });
  command
    .command('link')
    .description('read JSON lines {id, a, b} and tell whether both sides tell of one event')
    .action(async () => {
      for await (const line of linkLines(process.stdin)) process.stdout.write(`${line}\n`);
    });
  return command;
}

function scoreFile(path: string): ScoredCase[] {
  const { agreement, cases } = parseCaseFile(path, readText(path, readFileSync));
  const prepared = prepareAgreement(agreement);
  return cases.map((labelled) => ({ file: path, labelled, answer: answerCase(labelled, prepared) }));
}

async function readBank(path: string, agreementPath: string): Promise<ReadLine[]> {
  const agreement = prepareAgreement(parseAgreement(agreementPath, readText(agreementPath, readFileSync)));
  const read: ReadLine[] = [];
  for await (const line of jsonLines(Readable.from(readText(path, readFileSync)), bankLineSchema)) read.push(readLine(line, agreement));
  return read;
}

function missedLine({ line, mentions }: ReadLine): string[] {
  const said = told(mentions);
  const right = line.act === null ? !said.some(({ act }) => act === line.near) : said.some(({ act }) => isLabelled(act, line));
  const read = mentions.map(({ act, status, agents, targets }) => `${act} (${status}) ${agents.map(({ text }) => text).join('+')} > ${targets.map(({ text }) => text).join('+')}`).join('; ');
  return right ? [] : [`${line.id} ${line.act ?? 'none'}${line.near ? ` near ${line.near}` : ''}: ${line.text}\n    read: ${read || 'nothing'}\n`];
}

function caseLine({ file, labelled, answer }: ScoredCase): object {
  const { verdicts, acts, perpetrators, places, date, fatalities } = answer;
  return { id: labelled.id, file, trap: labelled.trap, expected: labelled.expected, verdicts, elements: { acts, perpetrators, places, date, fatalities }, mentions: answer.mentions };
}
