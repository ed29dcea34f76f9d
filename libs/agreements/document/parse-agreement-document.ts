import { TrucelineError, type Fault } from '#vocabulary';
import { agreementDocumentSchema, type AgreementDocument } from './agreement-document.js';
import { pathText } from './document-path.js';
import { readDocumentText } from './document-text.js';
import { jsonSyntaxFault } from './json-syntax-fault.js';
import { referenceFaults } from './reference-faults.js';
import { schemaFaults, toFault, type LocatedFault } from './schema-faults.js';
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
  if (!read.readable) throw invalid(read.faults.map(told));
  const syntax = format === 'json' ? jsonSyntaxFault(text) : null;
  if (syntax) throw invalid([told(syntax)]);
  const { document, faults } = check(read.value);
  const known = new Set(read.faults.map((fault) => fault.path));
  const others = faults.filter((fault) => !known.has(pathText(fault.at))).map((fault) => {
    const position = read.positionOf(fault.at, fault.part);
    return { ...position, tell: () => ({ ...toFault(fault), ...position }) };
  });
  if (!document || read.faults.length + others.length > 0) throw invalid([...read.faults.map(told), ...others]);
  return document;
}

/**
 * The same for a value that was read already, as by a JSON body parser: its faults have paths but no lines.
 */
export function checkAgreementDocument(value: unknown): AgreementDocument {
  const { document, faults } = check(value);
  if (!document || faults.length > 0) throw invalid(faults.map((fault) => ({ tell: () => toFault(fault) })));
  return document;
}

function check(value: unknown): { document: AgreementDocument | null; faults: LocatedFault[] } {
  const shape = agreementDocumentSchema.safeParse(value);
  const faults = [...(shape.success ? [] : schemaFaults(shape.error, value)), ...referenceFaults(value), ...senseFaults(value)];
  return { document: shape.success ? shape.data : null, faults };
}

/** A fault in its order; `tell` works out what is to be said of it. */
interface Placed {
  line?: number | undefined;
  column?: number | undefined;
  tell: () => Fault;
}

function told(fault: Fault): Placed {
  return { line: fault.line, column: fault.column, tell: () => fault };
}

function invalid(faults: readonly Placed[]): TrucelineError {
  const sorted = faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const listed = sorted.slice(0, FAULT_LIMIT).map((fault) => fault.tell());
  const detail = `The agreement document has ${sorted.length === 1 ? 'a fault' : `${sorted.length} faults, the first`}${listed[0] ? at(listed[0]) : ''}`;
  if (sorted.length > FAULT_LIMIT) {
    listed.push({ path: '', message: `${sorted.length - FAULT_LIMIT} more faults are not listed.`, remedy: 'Correct these and send the document again.' });
  }
  return new TrucelineError('agreement_document_invalid', detail, listed);
}

function at({ path, line, message }: Fault): string {
  const where = [path, line === undefined ? '' : `line ${line}`].filter(Boolean).join(', ');
  return `${where ? ` at ${where}` : ''}: ${message}`;
}
