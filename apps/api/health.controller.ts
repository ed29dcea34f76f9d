import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Health, Metrics } from '#platform';
import { Open } from './access/may.decorator.js';

/** What watches the service asks here: outside /api/v1 and without a token. */
@ApiTags('operation')
@Open()
@Controller()
export class HealthController {
  constructor(
    @Inject(Health) private readonly health: Health,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  /** Whether the process turns. */
  @Get('health/live')
  live(): { ok: true; upSeconds: number } {
    return this.health.live();
  }

  /** Whether it can serve, and what is missing where it cannot (503). */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ ok: boolean; checks: unknown[] }> {
    const checks = await this.health.ready();
    const ok = checks.every((check) => check.ok);
    void reply.status(ok ? 200 : 503);
    return { ok, checks };
  }

  /** Prometheus metrics. */
  @Get('metrics')
  async text(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-type', this.metrics.contentType).send(await this.metrics.text());
  }
}
