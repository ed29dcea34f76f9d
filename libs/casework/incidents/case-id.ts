import { TrucelineError, type ErrorCode } from '#vocabulary';

/** Whether it has the form of an id of a case record. */
export function isCaseId(id: string): boolean {
  return CASE_ID.test(id);
}

/** Ids of reports, incidents and the like are UUIDs; whatever else is asked for is not there. @throws TrucelineError with the code given. */
export function requireCaseId(id: string, code: Extract<ErrorCode, `${string}_unknown`>): string {
  if (CASE_ID.test(id)) return id;
  throw new TrucelineError(code);
}

const CASE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Lists go on from an id; callers are not meant to look into the cursor. */
export function cursorOf(id: string): string {
  return Buffer.from(id).toString('base64url');
}

/** @throws TrucelineError `cursor_invalid`. */
export function idOfCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!CASE_ID.test(id)) throw new TrucelineError('cursor_invalid');
  return id;
}
