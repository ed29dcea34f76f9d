import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#platform';
import { ERRORS, RetryableError, TooSoonError, TrucelineError, type ErrorCode } from '#vocabulary';
import type { Problem } from './schemas/problem.js';

/** Turns whatever was thrown into RFC 9457 problem+json. What is not a known error is logged and answered as `internal`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const error = knownError(thrown);
    if (error.code === 'internal' || error.code === 'not_ready') this.log.error({ err: thrown, request: request.id, route: request.routeOptions?.url }, 'A request failed.');
    if (reply.sent) return;
    void sendProblem(reply, error, request.id);
  }
}

export function sendProblem(reply: FastifyReply, error: TrucelineError, request: string): FastifyReply {
  const { status, sentence, remedy } = ERRORS[error.code];
  const body: Problem = {
    type: `urn:truceline:problem:${error.code}`,
    title: sentence,
    status,
    detail: error.detail,
    code: error.code,
    remedy,
    instance: `urn:uuid:${request}`,
    faults: [...error.faults],
  };
  if (error.code === 'token_missing') void reply.header('www-authenticate', 'Bearer');
  if (error instanceof TooSoonError) void reply.header('retry-after', String(Math.max(1, Math.ceil(error.retryAfter))));
  else if (status === 503) void reply.header('retry-after', '2');
  return reply.status(status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(JSON.stringify(body));
}

/** An address that cannot even be read is refused before Nest is asked. */
export function answerBadAddress(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(reply, knownError(thrown), request.id);
}

/** Errors of Fastify and Nest that have a name of ours. */
const OF_FASTIFY: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type_unsupported',
  FST_ERR_CTP_EMPTY_TYPE: 'media_type_unsupported',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body_unreadable',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body_unreadable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body_unreadable',
  FST_ERR_BAD_URL: 'route_unknown',
  FST_ERR_NOT_FOUND: 'route_unknown',
  FST_ERR_MAX_PARAM_LENGTH: 'route_unknown',
};

const OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'body_unreadable', 401: 'token_missing', 403: 'route_unknown', 404: 'route_unknown', 413: 'body_too_large', 415: 'media_type_unsupported', 503: 'not_ready',
};

export function knownError(thrown: unknown): TrucelineError {
  if (thrown instanceof TrucelineError) return thrown;
  const code = codeOf(thrown);
  if (code === 'body_too_large') return new TrucelineError(code, 'The body is larger than the limit; TRUCELINE_BODY_LIMIT sets it.');
  return new TrucelineError(code);
}

/** The database is away, overrun, or gave this request up for another: the same request may do in a moment. */
function mayPass(thrown: Error & { code?: unknown }): boolean {
  if (thrown instanceof RetryableError || /timeout exceeded when trying to connect|Connection terminated/.test(thrown.message)) return true;
  return typeof thrown.code === 'string' && /^(ECONN|ETIMEDOUT|EPIPE|08|40|53|57P0|57014|55P03)/.test(thrown.code);
}

function codeOf(thrown: unknown): ErrorCode {
  if (thrown instanceof HttpException) return OF_STATUS[thrown.getStatus()] ?? 'internal';
  if (!(thrown instanceof Error)) return 'internal';
  if (mayPass(thrown)) return 'not_ready';
  const { code, statusCode } = thrown as Error & { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && Object.hasOwn(OF_FASTIFY, code)) return OF_FASTIFY[code] ?? 'internal';
  return typeof statusCode === 'number' && statusCode < 500 ? (OF_STATUS[statusCode] ?? 'body_unreadable') : 'internal';
}
