import type { SentenceScores } from './score-sentences.js';
import type { VerdictScores } from './score-verdicts.js';

/** The scores as a table for a reader. */
export function scoreTable(scores: VerdictScores & { perFile: Record<string, VerdictScores>; perTrap: Record<string, VerdictScores> }): string {
  const rows = [['all', scores] as const, ...Object.entries(scores.perFile), ...Object.entries(scores.perTrap)];
  const width = Math.max(...rows.map(([name]) => name.length));
  const head = `${''.padEnd(width)}  cases  macroF1  precision  recall  open   exact  acts   date   perp.  place  fatal.`;
  const lines = rows.map(([name, each]) =>
    [
      name.padEnd(width),
      String(each.cases).padStart(5),
      figure(each.verdictMacroF1, 7),
      figure(each.violationPrecision, 9),
      figure(each.violationRecall, 6),
      figure(each.inconclusiveRate, 5),
      figure(each.caseExact, 5),
      figure(each.elements.acts, 5),
      figure(each.elements.date, 5),
      figure(each.elements.perpetrator, 5),
      figure(each.elements.place, 5),
      figure(each.elements.fatalities, 6),
    ].join('  '),
  );
  return `${[head, ...lines].join('\n')}\n`;
}

/** The scores of a bank of sentences, act by act. */
export function sentenceTable(scores: SentenceScores & { perAct: Record<string, SentenceScores> }): string {
  const rows = [['all', scores] as const, ...Object.entries(scores.perAct)];
  const width = Math.max(...rows.map(([name]) => name.length));
  const head = `${''.padEnd(width)}  sent.  found  right     f1  mistaken  agent  target  status  killed`;
  const lines = rows.map(([name, each]) =>
    [name.padEnd(width), String(each.sentences).padStart(5), figure(each.found, 5), figure(each.right, 5), figure(each.f1, 5), figure(each.mistaken, 8), figure(each.agent, 5), figure(each.target, 6), figure(each.status, 6), figure(each.killed, 6)].join('  '),
  );
  return `${[head, ...lines].join('\n')}\n`;
}

function figure(value: number, width: number): string {
  return value.toFixed(2).padStart(width);
}
