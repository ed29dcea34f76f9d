import { Controller, Get, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '#vocabulary';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Service } from '../../../test/support/service.js';
import { May, Open } from './may.decorator.js';
import { requireGuards } from './require-guards.js';

let service: Service;
let admin: string;
beforeAll(async () => {
  service = await startService();
  admin = (await service.rooms.tokens.create('admin', command('test'))).secret;
  await service.rooms.agreements.apply(riverTruce(), 'test');
});
afterAll(() => service.close());

describe('the guard', () => {
  it('lets nobody in without a credential, except where a route is open', async () => {
    expect(await service.call({ url: '/api/v1/agreements' })).toMatchObject({ status: 401, body: { code: 'token_missing' } });
    expect(await service.call({ url: '/health/live' })).toMatchObject({ status: 200 });
  });

  it('lets in who may', async () => {
    expect(await service.call({ url: '/api/v1/agreements/river-truce', token: admin })).toMatchObject({ status: 200, body: { id: 'river-truce' } });
  });
});

describe('a start', () => {
  const started = async (controller: new () => unknown): Promise<void> => {
    @Module({ controllers: [controller] })
    class Small {}
    const app = await NestFactory.create(Small, new FastifyAdapter(), { logger: false });
    try {
      requireGuards(app);
    } finally {
      await app.close();
    }
  };

  @Controller('incidents')
  class Said {
    @Get(':id')
    @May('read_cases')
    one(): void {}

    @Post('merge')
    @May('link_by_hand', 'handler')
    merge(): void {}

    @Get('open')
    @Open()
    open(): void {}

    notARoute(): void {}
  }
  it('goes on where it is said of each route who may call it', async () => {
    await expect(started(Said)).resolves.toBeUndefined();
  });

  @Controller('incidents')
  class Unsaid {
    @Get(':id')
    @May('read_cases')
    one(): void {}

    @Get()
    forgotten(): void {}
  }
  @Controller('weather')
  class Nameless {
    @Get(':id')
    @May('read_cases')
    one(): void {}
  }
  @Open()
  @Controller('incidents')
  class Both {
    @Get(':id')
    @May('read_cases')
    one(): void {}
  }
  it.each<[string, new () => unknown, string]>([
    ['nobody said it', Unsaid, 'Unsaid.forgotten'],
    ['the address names nothing that has an agreement', Nameless, 'Nameless.one'],
    ['it is said to be open and guarded at once', Both, 'Both.one'],
  ])('is refused where %s', async (_why, controller, named) => {
    await expect(started(controller)).rejects.toThrow(named);
  });
});
