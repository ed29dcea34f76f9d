/** One row of the table of errors; docs/errors.md is written from it. */
export interface ErrorRow {
  /** HTTP status under which the API answers it. */
  status: number;
  /** What went wrong, as a title. */
  sentence: string;
  /** What to do about it. */
  remedy: string;
}

export const ERRORS = {
  agreement_unknown: { status: 404, sentence: 'There is no such agreement.', remedy: 'List the agreements with GET /api/v1/agreements and use an id from there.' },
  agreement_document_invalid: { status: 422, sentence: 'The agreement document has faults.', remedy: 'Correct each fault at the line and key named in `faults`; the schema is at /api/v1/schemas/agreement.json.' },
  agreement_id_mismatch: { status: 422, sentence: 'The document names another agreement than the address.', remedy: 'Send the document to the address of its own id, or correct the id.' },
  agreement_exists: { status: 409, sentence: 'An agreement of this id is there already.', remedy: 'Send the document with PUT /api/v1/agreements/{id} to make a new version.' },
  reading_unknown: { status: 404, sentence: 'The agreement has no such reading.', remedy: 'Use the id of a reading in the agreement document, or leave the reading out for the neutral view.' },
  report_unknown: { status: 404, sentence: 'There is no such report.', remedy: 'Check the id against the answer that the report got when it was logged.' },
  incident_unknown: { status: 404, sentence: 'There is no such incident.', remedy: 'List the incidents of the agreement and use an id from there.' },
  commitment_unknown: { status: 404, sentence: 'There is no such commitment.', remedy: 'List the commitments of the agreement and use an id and a party from there.' },
  coverage_gap_unknown: { status: 404, sentence: 'There is no such coverage gap.', remedy: 'List the coverage of the agreement and use an id from there.' },
  incident_found: { status: 409, sentence: 'An incident on which a finding stands is not closed.', remedy: 'Merge the other way, into the incident that has the finding; withdraw a finding that waits for its second signer; or mark the incident as a duplicate, which leaves the finding where it is.' },
  report_linked: { status: 409, sentence: 'The report belongs to the incident already.', remedy: 'Nothing is left to do.' },
  report_not_linked: { status: 409, sentence: 'The report does not belong to the incident.', remedy: 'Read the incident and use a report from its `reports`.' },
  case_operation_unknown: { status: 404, sentence: 'There is no such operation.', remedy: 'Use an id from `operations` of GET /api/v1/incidents/{id}/links.' },
  operation_undone: { status: 409, sentence: 'The operation was undone already, or is itself the undoing of one.', remedy: 'Do by hand again what should stand.' },
  operation_overtaken: { status: 409, sentence: 'Later operations rest on it.', remedy: 'Undo the later ones first; GET /api/v1/incidents/{id}/links shows them.' },
  incident_closed: { status: 409, sentence: 'The incident is closed: it was merged into another, or its last report was taken away.', remedy: 'Use the incident that `detail` names; or undo the operation that closed it, which GET /api/v1/incidents/{id}/links shows.' },
  party_unknown: { status: 422, sentence: 'The agreement has no such party.', remedy: 'Use the id of a party, third party or actor from the agreement document.' },
  position_unknown: { status: 404, sentence: 'There is no such position.', remedy: 'List the positions with GET /api/v1/incidents/{id}/positions and use an id from there.' },
  position_withdrawn: { status: 409, sentence: 'The entry was withdrawn already.', remedy: 'Nothing is left to do; record what was said in a new entry where it was withdrawn by mistake.' },
  position_settled: { status: 409, sentence: 'The entry is no open proposal.', remedy: 'Only what the machine proposed is confirmed, and once.' },
  position_date_impossible: { status: 422, sentence: 'Nobody can have said or heard it at that time.', remedy: 'Give a time that lies neither before the incident nor in the future.' },
  notification_unknown: { status: 404, sentence: 'There is no such notification.', remedy: 'Read the incident and use an id from its `responses`.' },
  write_stale: { status: 412, sentence: 'It was changed since you read it.', remedy: 'Read it again, look at what changed, and send the request with the new ETag in If-Match.' },
  if_match_required: { status: 428, sentence: 'This would replace what somebody else decided.', remedy: 'Read the incident and send its ETag in If-Match, so that nothing is overwritten unseen.' },
  evidence_unknown: { status: 404, sentence: 'There is no such evidence.', remedy: 'List the evidence of the incident or the report and use an id from there.' },
  evidence_withdrawn: { status: 410, sentence: 'This evidence was withdrawn.', remedy: 'Its record and custody log say when and why; what was sealed stays sealed.' },
  evidence_empty: { status: 422, sentence: 'There is nothing in the file, or no file in the request.', remedy: 'Send at least one file with content, as multipart/form-data.' },
  evidence_too_large: { status: 413, sentence: 'The file is larger than the limit.', remedy: 'Send a smaller file, or raise TRUCELINE_EVIDENCE_LIMIT.' },
  evidence_hash_differs: { status: 422, sentence: 'The file is not the one whose hash was declared.', remedy: 'Send it again; if it stays, hash the file anew where it came from.' },
  evidence_type_refused: { status: 415, sentence: 'Files of this type are not taken as evidence.', remedy: 'Send a type that TRUCELINE_EVIDENCE_TYPES lists; what a file is, is told from its content and not from its name.' },
  evidence_store_full: { status: 507, sentence: 'There is no room left for evidence.', remedy: 'Make room on the disk, or in the store, that keeps the evidence, and send the file again; nothing of it was kept.' },
  evidence_damaged: { status: 500, sentence: 'What is kept is no longer what was sealed.', remedy: 'Restore the evidence from a backup; `truceline evidence verify` lists every piece that is damaged.' },
  working_copy_pending: { status: 409, sentence: 'The working copy is still being made.', remedy: 'Ask again in a few seconds.' },
  working_copy_none: { status: 404, sentence: 'There is no working copy of this evidence.', remedy: 'The record of the evidence says why; the original is for those who may see sealed evidence.' },
  calibration_unknown: { status: 404, sentence: 'There is no such version of the calibration.', remedy: 'Leave `version` out for the one in force; `versions` lists them.' },
  coding_round_unknown: { status: 404, sentence: 'There is no such coding round, or you do not code in it.', remedy: 'List the rounds with GET /api/v1/agreements/{id}/coding-rounds; tasks are shown only to those who code in the round.' },
  coding_task_unknown: { status: 404, sentence: 'There is no such coding task of yours.', remedy: 'List your tasks with GET /api/v1/coding-rounds/{id}/tasks and use an id from there.' },
  coding_round_closed: { status: 409, sentence: 'The coding round is closed.', remedy: 'Read its figures with GET /api/v1/coding-rounds/{id}; draw a new round to code more.' },
  coding_task_submitted: { status: 409, sentence: 'You have submitted this task, and said something else then.', remedy: 'Leave it: what is submitted stays, so that coders cannot be brought into line afterwards.' },
  coding_sample_empty: { status: 422, sentence: 'There is nothing to code in that period.', remedy: 'Name a period, and terms, in which incidents of a known date were classified; samples, and what was set aside, are not drawn.' },
  finding_unknown: { status: 404, sentence: 'There is no such finding.', remedy: 'List the findings of the incident and use an id from there.' },
  finding_invalid: { status: 422, sentence: 'The finding does not agree with the agreement, or with itself.', remedy: 'Correct each field named in `faults`, and send it again.' },
  second_signer_is_first: { status: 409, sentence: 'Whoever signed first cannot be the second signer.', remedy: 'Have another person sign, with a login or a token of their own.' },
  finding_not_yours: { status: 409, sentence: 'A finding is withdrawn by whoever proposed it.', remedy: 'Ask them to withdraw it, or propose another finding, which supersedes it.' },
  incident_set_aside: { status: 409, sentence: 'The incident is set aside: nothing is found on it, and nothing is brought to it.', remedy: 'Use the incident that `detail` names, or take this one under inquiry again first.' },
  corroboration_lacking: { status: 409, sentence: 'The incident does not rest on enough independent origins.', remedy: 'Wait for an account of another origin; copies of one account, however many, count once.' },
  duplicate_refused: { status: 422, sentence: 'The incident cannot be a duplicate of that one.', remedy: 'Name another incident of the same agreement that is no duplicate itself; `detail` says what stands in the way.' },
  state_refused: { status: 409, sentence: 'It cannot pass from the state that it is in into that one.', remedy: 'Read it again; `detail` names the states that it may pass into.' },
  request_invalid: { status: 400, sentence: 'The request does not have the form that is asked for.', remedy: 'Correct each field named in `faults`; the form is described at /api/docs.' },
  body_unreadable: { status: 400, sentence: 'The body cannot be read.', remedy: 'Send well-formed JSON in UTF-8 with Content-Type: application/json.' },
  body_too_large: { status: 413, sentence: 'The body is larger than the limit.', remedy: 'Send less in one request; the limit is named in `detail`.' },
  media_type_unsupported: { status: 415, sentence: 'The content type of the body is not understood here.', remedy: 'Send JSON (application/json), or YAML (application/yaml) where an agreement document is asked for.' },
  idempotency_key_reused: { status: 422, sentence: 'This Idempotency-Key was used before with another body.', remedy: 'Use a new key for a new report; repeat a key only to repeat the same request.' },
  cursor_invalid: { status: 400, sentence: 'The cursor cannot be read.', remedy: 'Start again without a cursor and follow `nextCursor`.' },
  as_of_in_future: { status: 400, sentence: 'Nobody can say yet what will be known at this instant.', remedy: 'Ask for an instant that has passed; leave `as_of` out for what is known now.' },
  as_of_unsettled: { status: 503, sentence: 'A change that began before this instant is still being made.', remedy: 'Wait a moment and ask again.' },
  token_missing: { status: 401, sentence: 'The request carries no valid token.', remedy: 'Send Authorization: Bearer followed by a token; create one with `truceline token create`.' },
  sign_in_refused: { status: 401, sentence: 'Signing in was refused.', remedy: 'Check login and password; an administrator can send a link that sets a new password.' },
  second_factor_required: { status: 401, sentence: 'A code of the second factor is asked for.', remedy: 'Send the code that your device shows now, or an unused recovery code, as `code` with login and password.' },
  too_many_sign_ins: { status: 429, sentence: 'There were too many tries to sign in.', remedy: 'Wait for as many seconds as the header Retry-After says, then try again.' },
  too_many_requests: { status: 429, sentence: 'There were too many requests in the last minute.', remedy: 'Wait for as many seconds as the header Retry-After says; poll less often, and send If-None-Match.' },
  cross_site_refused: { status: 403, sentence: 'Another site sent this request with your session.', remedy: 'Send it from the page of this service; a program uses a token. Behind a proxy, set TRUCELINE_PUBLIC_URL to the address that browsers see.' },
  password_weak: { status: 422, sentence: 'The password is too easy to guess.', remedy: 'Choose a longer one, of several words that do not belong together.' },
  link_unusable: { status: 404, sentence: 'The link does not work, or no longer does.', remedy: 'Ask an administrator for a new one.' },
  login_taken: { status: 409, sentence: 'There is a user with this login already.', remedy: 'Use another login, or change the user who has it.' },
  user_unknown: { status: 404, sentence: 'There is no such user.', remedy: 'List the users with GET /api/v1/users and use an id from there.' },
  token_unknown: { status: 404, sentence: 'There is no such token.', remedy: 'List the tokens with GET /api/v1/tokens and use an id from there.' },
  second_factor_unready: { status: 409, sentence: 'The second factor is not in the state that this asks for.', remedy: 'Begin with POST /api/v1/session/totp, then confirm with a code; remove a second factor before you enrol another.' },
  oidc_off: { status: 404, sentence: 'Signing in through an OpenID provider is not set up.', remedy: 'Set TRUCELINE_OIDC_ISSUER, TRUCELINE_OIDC_CLIENT_ID and TRUCELINE_PUBLIC_URL, or sign in with a password.' },
  not_allowed: { status: 403, sentence: 'You may not do this here.', remedy: 'Ask an administrator for the role that `detail` names, or use a token with the scope that it names.' },
  route_unknown: { status: 404, sentence: 'There is nothing at this address.', remedy: 'The addresses are listed at /api/docs.' },
  not_ready: { status: 503, sentence: 'The service cannot answer just now.', remedy: 'Wait a moment and try again; /health/ready tells what is missing.' },
  source_key_missing: { status: 500, sentence: 'The key to the sealed sources is not there.', remedy: 'Give this process the key that the installation was started with, in TRUCELINE_SOURCE_KEY or in the file that TRUCELINE_SOURCE_KEY_FILE names; without it no source can be opened again.' },
  source_key_wrong: { status: 500, sentence: 'This is not the key to the sealed sources.', remedy: 'Give this process the key that the sources were sealed with; after `truceline keys rotate` that is the new one.' },
  source_key_unusable: { status: 500, sentence: 'The key to the sealed sources cannot be used.', remedy: 'Give 32 random bytes in base64, in one place: openssl rand -base64 32.' },
  configuration_invalid: { status: 500, sentence: 'The configuration has faults.', remedy: 'Set the environment variables as named in each fault, and start again.' },
  internal: { status: 500, sentence: 'Something went wrong on our side.', remedy: 'Try again; if it stays, report the `instance` of this answer, under which it is logged.' },
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

/** One fault of what was sent: where, and what is the matter. */
export interface Fault {
  /** Path of the field or key, `terms[2].obligated[0]`; empty for the whole. */
  path: string;
  message: string;
  /** Line and column, from 1, where the fault is in a document with lines. */
  line?: number;
  column?: number;
  remedy?: string;
}

/**
 * A failure that trying again will not mend. `detail` is a sentence about this very case; it never
 * holds a narrative or the identity of a source.
 */
export class TrucelineError extends Error {
  override readonly name = 'TrucelineError';

  constructor(
    readonly code: ErrorCode,
    readonly detail: string = ERRORS[code].sentence,
    readonly faults: readonly Fault[] = [],
  ) {
    super(detail);
  }
}

/** Refused for now. @param retryAfter seconds until it is worth trying again. */
export class TooSoonError extends TrucelineError {
  constructor(
    code: ErrorCode,
    readonly retryAfter: number,
  ) {
    super(code);
  }
}

/** A failure that may pass: a lost connection, a lock that was not had. Whoever called may try again. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';
}
