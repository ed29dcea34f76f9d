import type { FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TrucelineError } from '#vocabulary';

/** Routes with this in their config get the body as text, so that faults can name its lines. */
export const TEXT_BODY = { textBody: true } as const;

interface TextRoute {
  textBody?: boolean;
}

/** JSON everywhere; YAML as text where an agreement document is asked for. Nothing else is read. */
export function useBodyParsers(app: NestFastifyApplication, bodyLimit: number): void {
  app.useBodyParser('application/json', { bodyLimit }, (request: FastifyRequest, body: Buffer, done) => {
    settle(done, () => (wantsText(request) ? textOf(body) : jsonOf(textOf(body))));
  });
  app.useBodyParser(/^(application|text)\/(x-)?yaml$/, { bodyLimit }, (request: FastifyRequest, body: Buffer, done) => {
    settle(done, () => {
      if (wantsText(request)) return textOf(body);
      throw new TrucelineError('media_type_unsupported');
    });
  });
}

function wantsText(request: FastifyRequest): boolean {
  return (request.routeOptions.config as TextRoute).textBody === true;
}

function settle(done: (error: Error | null, body?: unknown) => void, read: () => unknown): void {
  try {
    done(null, read());
  } catch (error) {
    done(error instanceof Error ? error : new TrucelineError('body_unreadable'));
  }
}

function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new TrucelineError('body_unreadable', 'The body is not valid UTF-8.');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, refusePrototypes);
  } catch (error) {
    if (error instanceof TrucelineError) throw error;
    throw new TrucelineError('body_unreadable', 'The body is not well-formed JSON.');
  }
}

/** A key of this name would not make a field but reach for the object's own workings. */
function refusePrototypes(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new TrucelineError('body_unreadable', 'The body has a key named __proto__.');
  return value;
}
