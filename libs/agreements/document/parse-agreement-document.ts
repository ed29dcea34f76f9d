import { TrucelineError, type Fault } from '#vocabulary';
import { agreementDocumentSchema, type AgreementDocument } from './agreement-document.js';
import { readDocumentText } from './document-text.js';
import { jsonSyntaxFault } from './json-syntax-fault.js';
import { referenceFaults } from './reference-faults.js';
import { schemaFaults, type LocatedFault } from './schema-faults.js';
import { senseFaults } from './sense-faults.js';

/** `detect` reads YAML, of which JSON is a part; `json` also refuses what only YAML allows. */
export type DocumentFormat = 'yaml' | 'json' | 'detect';

/** More faults than this help nobody, and a hostile document must not be answered with a longer one. */
const FAULT_LIMIT = 100;

/**
 * Reads an agreement document. Throws `agreement_document_invalid` with every fault that was found, each
 * with its path, line and column, a sentence and a remedy.
 */
export function parseAgreementDocument(text: string, format: DocumentFormat): AgreementDocument {
  const read = readDocumentText(text);
  const syntax = format === 'json' && read.readable ? jsonSyntaxFault(text) : null;
  if (!read.readable || syntax) throw invalid(syntax ? [syntax] : read.faults);
  const { document, faults } = check(read.value);
  const known = new Set(read.faults.map((fault) => fault.path));
  const placed = faults.filter((fault) => !known.has(fault.path)).map((fault) => ({ ...bare(fault), ...read.positionOf(fault.at, fault.part) }));
  if (!document || read.faults.length + placed.length > 0) throw invalid([...read.faults, ...placed]);
  return document;
}

/**
 * The same for a value that was read already, as by a JSON body parser: its faults have paths but no lines.
 */
export function checkAgreementDocument(value: unknown): AgreementDocument {
  const { document, faults } = check(value);
  if (!document || faults.length > 0) throw invalid(faults.map(bare));
  return document;
}

function check(value: unknown): { document: AgreementDocument | null; faults: LocatedFault[] } {
  const shape = agreementDocumentSchema.safeParse(value);
  const faults = [...(shape.success ? [] : schemaFaults(shape.error, value)), ...referenceFaults(value), ...senseFaults(value)];
  return { document: shape.success ? shape.data : null, faults };
}

function bare({ path, message, remedy }: LocatedFault): Fault {
  return { path, message, ...(remedy !== undefined && { remedy }) };
}

function invalid(faults: readonly Fault[]): TrucelineError {
  const sorted = [...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const listed = sorted.slice(0, FAULT_LIMIT);
  if (sorted.length > FAULT_LIMIT) listed.push({ path: '', message: `${sorted.length - FAULT_LIMIT} more faults are not listed.`, remedy: 'Correct these and send the document again.' });
  const first = sorted[0];
  const where = first ? [first.path, first.line === undefined ? '' : `line ${first.line}`].filter(Boolean).join(', ') : '';
  const detail = `The agreement document has ${sorted.length === 1 ? 'a fault' : `${sorted.length} faults, the first`}${where ? ` at ${where}` : ''}: ${first?.message ?? 'it is empty.'}`;
  return new TrucelineError('agreement_document_invalid', detail, listed);
}
