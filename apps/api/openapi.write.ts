/**
 * Writes openapi.json, or with `--check` tells whether it is what the controllers say. Nothing is opened:
 * in preview mode Nest reads the controllers without making them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiModule, type ApiRooms } from './api.module.js';
import { API_PREFIX, OUTSIDE_PREFIX } from './create-api.js';
import { describeApi } from './openapi.js';

const FILE = new URL('../../openapi.json', import.meta.url);

const app = await NestFactory.create(ApiModule.of({} as ApiRooms), new FastifyAdapter(), { preview: true, logger: false });
app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_PREFIX });
const described = `${JSON.stringify(describeApi(app), null, 2)}\n`;

if (!process.argv.includes('--check')) await writeFile(FILE, described);
else if ((await readFile(FILE, 'utf8').catch(() => '')) !== described) {
  process.stderr.write('openapi.json is not what the controllers say; run `npm run generate`.\n');
  process.exitCode = 1;
}
