import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeFaults } from './compose-faults.js';

const SHIPPED = readFileSync('docker-compose.yml', 'utf8');

describe('the Compose file', () => {
  it('that is shipped has no fault', () => {
    expect(composeFaults(SHIPPED)).toEqual([]);
  });

  it.each([
    ['a literal password', 'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?set POSTGRES_PASSWORD}', 'POSTGRES_PASSWORD: postgres', 'postgres gives a password in the file'],
    ['a password with a default', '${REDIS_PASSWORD:?set REDIS_PASSWORD}@', '${REDIS_PASSWORD:-redis}@', 'api gives a password in the file (REDIS_URL)'],
    ['a port open to all', '127.0.0.1:3000:3000', '3000:3000', 'api is open to other machines'],
    ['a service as root', 'user: redis', 'user: root', 'redis runs as root'],
    ['a writable image', 'read_only: true', 'read_only: false', 'worker may write to its own image'],
    ['an image without a version', /image: redis:\S+/, 'image: redis', 'redis takes an image without naming its version'],
    ['Redis that forgets', '--appendonly yes', '', 'redis is not started with --appendonly yes'],
    ['Redis that throws jobs out', 'noeviction', 'allkeys-lru', 'redis is not started with --maxmemory-policy noeviction'],
    ['no health check', /healthcheck:\n\s+test: \[CMD-SHELL.*\n.*\n.*\n.*\n/, '', 'redis has no health check'],
    ['nobody waiting for the migrations', 'service_completed_successfully', 'service_started', 'api waits for migrate in a way that says nothing'],
  ])('with %s is refused', (_what, from, to, fault) => {
    const changed = SHIPPED.replace(from, to);
    expect(changed).not.toBe(SHIPPED);
    expect(composeFaults(changed)).toContainEqual(expect.stringContaining(fault));
  });
});
