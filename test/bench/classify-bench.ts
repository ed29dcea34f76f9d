import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { extract, judge, prepareAgreement } from '#classification';
import { parseCaseFile } from '../../apps/cli/eval/case-file.js';
import { inTurn, type Row } from './in-turn.js';

const FOLDER = 'test/eval/tuning';

/**
 * Narratives a second on one core, classified against every term of their agreement, beside wink-nlp's tokenising,
 * sentence cutting and tagging of the same texts. A ratio of 0.70 says that all of ours adds 43 % to wink's own work.
 */
export function classifyBench(): Row[] {
  const files = readdirSync(FOLDER).map((name) => parseCaseFile(name, readFileSync(`${FOLDER}/${name}`, 'utf8')));
  const reports = files.flatMap(({ agreement, cases }) => {
    const prepared = prepareAgreement(agreement);
    return cases.map((each) => ({ prepared, text: { id: each.id, narrative: each.narrative, reportedAt: each.reportedAt, source: { name: 'bench' } } }));
  });
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const rounds = inTurn({
    ours: () => timed(() => reports.forEach(({ prepared, text }) => judge(extract(text, prepared).mentions, prepared))),
    bare: () => timed(() => reports.forEach(({ text }) => nlp.readDoc(text.narrative).tokens().out(nlp.its.pos))),
  });
  return [{ name: 'classify', unit: 'narratives a second', count: reports.length, promised: 0.7, ...rounds }];
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
