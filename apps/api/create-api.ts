import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from '@fastify/helmet';
import { SwaggerModule } from '@nestjs/swagger';
import type { Config, Metrics } from '#platform';
import { TrucelineError } from '#vocabulary';
import { requireGuards } from './access/require-guards.js';
import { ApiModule, type ApiRooms } from './api.module.js';
import { useBodyParsers } from './body-parsers.js';
import { FILES_TIMEOUT_MS, useUploads } from './evidence/evidence-uploads.js';
import { nestLogger } from './nest-logger.js';
import { describeApi } from './openapi.js';
import { answerBadAddress } from './problem.filter.js';

export const API_PREFIX = 'api/v1';
export const OUTSIDE_PREFIX = ['/', 'health/live', 'health/ready', 'metrics'];

/** Builds the API over the rooms; it does not listen yet. */
export async function createApi(rooms: ApiRooms, config: Pick<Config, 'bodyLimit' | 'evidenceLimit' | 'trustedProxies'>): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: config.bodyLimit,
    // Whom others speak for is believed of those proxies alone; otherwise the address is that of the connection.
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    requestTimeout: FILES_TIMEOUT_MS,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerBadAddress,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(rooms), adapter, { logger: nestLogger(rooms.log), bodyParser: false, abortOnError: false });
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_PREFIX });
  useBodyParsers(app, config.bodyLimit);
  await useUploads(app, config.evidenceLimit);
  await app.register(helmet, { contentSecurityPolicy: { directives: { 'script-src': ["'self'"], 'upgrade-insecure-requests': null } } });
  SwaggerModule.setup('api/docs', app, describeApi(app), { jsonDocumentUrl: 'api/openapi.json', yamlDocumentUrl: 'api/openapi.yaml', customSiteTitle: 'Truceline API' });
  timeRequests(app, rooms.metrics);
  refuseUnstorableAddresses(app);
  requireGuards(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** Requests by route, not by address: an address holds ids, and there is no end of them. */
function timeRequests(app: NestFastifyApplication, metrics: Metrics): void {
  const observe = metrics.histogram('http_request_seconds', 'Time from a request to its answer.', ['method', 'route', 'status']);
  app.getHttpAdapter().getInstance().addHook('onResponse', (request, reply, done) => {
    observe({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
}

/** An address with a character that the database cannot hold names nothing that it could have. */
function refuseUnstorableAddresses(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addHook('preValidation', (request, _reply, done) => {
    const named = Object.values(request.params ?? {}).every((value) => typeof value !== 'string' || (!value.includes('\0') && value.isWellFormed()));
    done(named ? undefined : new TrucelineError('route_unknown'));
  });
}
