import { parse } from 'yaml';
import { z } from 'zod';

const service = z.looseObject({
  image: z.string().optional(),
  build: z.unknown().optional(),
  command: z.union([z.string(), z.array(z.string())]).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  ports: z.array(z.string()).default([]),
  healthcheck: z.looseObject({ test: z.array(z.string()).min(2) }).optional(),
  restart: z.string().optional(),
  user: z.string().optional(),
  read_only: z.boolean().optional(),
  security_opt: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.looseObject({ condition: z.string() })).default({}),
});
const composeFile = z.looseObject({ services: z.record(z.string(), service) });
type Service = z.output<typeof service>;
type Rule = (service: Service, name: string, services: Record<string, Service>) => string | false | undefined;

const SECRET = /password|secret|token|auth/i;
/** Given by whoever starts it; Compose refuses to start without it. */
const GIVEN = /^\$\{[A-Z_]+:\?[^}]+\}$/;
const PASSWORD_IN_ADDRESS = /:\/\/[^/@:\s]*:([^@]+)@/;

const RULES: readonly Rule[] = [
  (it) => !it.healthcheck && !isOneShot(it) && 'has no health check',
  (it) => it.restart === undefined && 'does not say whether it is started again',
  (it) => literalSecrets(it).length > 0 && `gives a password in the file (${literalSecrets(it).join(', ')}); write \${NAME:?set it}`,
  (it) => it.ports.some((port) => !port.startsWith('127.0.0.1:')) && 'is open to other machines; bind its ports to 127.0.0.1',
  (it) => (!it.user || /^(root|0)(:|$)/.test(it.user)) && 'runs as root, or does not say as whom',
  (it) => !it.read_only && 'may write to its own image; set read_only and name what it writes to',
  (it) => !it.security_opt.includes('no-new-privileges:true') && 'may gain privileges; set no-new-privileges',
  (it) => !it.cap_drop.includes('ALL') && 'keeps capabilities that it does not need',
  (it) => it.build === undefined && !/:\d/.test(it.image ?? '') && 'takes an image without naming its version',
  (it, _name, services) => unmetConditions(it, services),
];

/** What is wrong with a Compose file, a sentence each; nothing is started or downloaded. */
export function composeFaults(text: string): string[] {
  const parsed = composeFile.safeParse(parse(text, { merge: true }));
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `docker-compose.yml: ${path.join('.')}: ${message}`);
  const { services } = parsed.data;
  const faults = Object.entries(services).flatMap(([name, it]) => RULES.map((rule) => rule(it, name, services)).filter(Boolean).map((fault) => `${name} ${String(fault)}`));
  return [...faults, ...redisFaults(services['redis'])];
}

/** Runs once and ends, while others wait for it to succeed. */
function isOneShot(it: Service): boolean {
  return it.restart === 'no';
}

function literalSecrets({ environment }: Service): string[] {
  return Object.entries(environment)
    .filter(([name, value]) => {
      const inAddress = PASSWORD_IN_ADDRESS.exec(String(value))?.[1];
      if (inAddress !== undefined) return !GIVEN.test(inAddress);
      return SECRET.test(name) && !GIVEN.test(String(value));
    })
    .map(([name]) => name);
}

function unmetConditions(it: Service, services: Record<string, Service>): string | false {
  const wrong = Object.entries(it.depends_on).find(([name, { condition }]) => {
    const other = services[name];
    if (!other) return true;
    return condition !== (isOneShot(other) ? 'service_completed_successfully' : 'service_healthy');
  });
  return wrong ? `waits for ${wrong[0]} in a way that says nothing (${wrong[1].condition})` : false;
}

/** Jobs must outlive a restart of Redis and never be thrown out to make room. */
function redisFaults(redis: Service | undefined): string[] {
  if (!redis) return ['there is no redis'];
  const command = [redis.command ?? []].flat().join(' ');
  return ['--appendonly yes', '--maxmemory-policy noeviction'].filter((option) => !command.includes(option)).map((option) => `redis is not started with ${option}`);
}
