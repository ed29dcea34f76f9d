export * from './acts.js';
export * from './casework-codes.js';
export * from './classification-codes.js';
export * from './code-table.js';
export * from './errors.js';
export * from './event-codebooks.js';
export * from './report-codes.js';
export type * from './span.js';
export * from './state-tables.js';
