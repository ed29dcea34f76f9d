import { createLogger } from '#platform';

/** A log that says nothing. */
export const silentLog = createLogger({ logLevel: 'silent' });
