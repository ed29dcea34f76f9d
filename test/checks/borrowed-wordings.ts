import type { TextFile } from './tree.js';

/** A labelled text whose wordings must not come back in the engine. */
export interface LabelledText {
  id: string;
  text: string;
}

/** A run of four or five words is borrowed where at least three of them are of substance. */
const LENGTHS = [5, 4] as const;
const SUBSTANCE = 3;

const FORM_WORDS = new Set(
  (
    'a an the this that these those and or but nor of in on at to from by for with without into onto over under out off up down as is are was were be been being has have had do does did will would shall should can could may might must not no it its he his him she her they their them we our us i my you your who whom whose which what when where how why if then than so too very more most less least all any some each every both either neither one two three four five six seven eight nine ten other others another such only also there here hour hours minute minutes day days week weeks month months year years quarter half first second third last next start end night morning evening noon early late january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday after before since until during while between within about across near against through per hrs am pm'
  ).split(' '),
);

/** Where a file has a run of words from a labelled text, as "path:line: the words (id of the text)". */
export function borrowedWordings(files: readonly TextFile[], labelled: readonly LabelledText[]): string[] {
  const runs = new Map<string, string>();
  for (const { id, text } of labelled) {
    const words = wordsOf(text).map(({ word }) => word);
    for (const length of LENGTHS) for (let at = 0; at + length <= words.length; at += 1) runs.set(words.slice(at, at + length).join(' '), id);
  }
  return files.flatMap(({ path, text }) => faultsIn(path, text, runs));
}

function faultsIn(path: string, text: string, runs: ReadonlyMap<string, string>): string[] {
  const words = wordsOf(text);
  const faults: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = LENGTHS.find((each) => isTelling(words.slice(at, at + each), each) && runs.has(runOf(words, at, each)));
    if (length === undefined) continue;
    const run = runOf(words, at, length);
    faults.push(`${path}:${words[at]?.line ?? 0}: "${run}" (${runs.get(run) ?? ''})`);
    at += length - 1;
  }
  return faults;
}

interface Word {
  word: string;
  line: number;
}

function runOf(words: readonly Word[], at: number, length: number): string {
  return words.slice(at, at + length).map(({ word }) => word).join(' ');
}

/** Whether a run says enough to have come from somewhere. */
function isTelling(run: readonly Word[], length: number): boolean {
  const substance = run.filter(({ word }) => !FORM_WORDS.has(word) && !/^\d+$/.test(word)).length;
  return run.length === length && substance >= SUBSTANCE;
}

function wordsOf(text: string): Word[] {
  return text.split('\n').flatMap((line, index) => (line.toLowerCase().replace(/[’‘]/g, "'").match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []).map((word) => ({ word, line: index + 1 })));
}
