export type * from './agreement-model.js';
export type * from './mention.js';
export type * from './report-text.js';
export type * from './verdict.js';
