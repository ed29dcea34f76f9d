import { isIP } from 'node:net';
import { z } from 'zod';

/** One environment variable: its name, what it may hold, and what to do where it holds something else. */
export interface Variable<Value> {
  name: string;
  schema: z.ZodType<Value, string | undefined>;
  remedy: string;
}

const integer = (least: number, most: number, preset: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/, 'is not a whole number')
    .transform(Number)
    .pipe(z.number().min(least, `is under ${least}`).max(most, `is over ${most}`))
    .default(preset);

const address = (...protocols: string[]) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `is not an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`)
    .optional();

const word = (preset: string) => z.string().regex(/\S/, 'is empty').default(preset);

/** A list of media types; given and taken as text with commas. */
const mediaTypes = (preset: readonly string[]) =>
  z
    .string()
    .default(preset.join(','))
    .transform((text) => text.split(',').map((type) => type.trim().toLowerCase()).filter(Boolean))
    .refine((types) => types.length > 0 && types.every((type) => /^[a-z]+\/[a-z0-9.+-]+$/.test(type)), 'is not a list of media types');

/** What phones, cameras and offices make, less what can hold a program or a page. */
const EVIDENCE_TYPES = [
  'image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/tiff', 'image/gif', 'image/heic', 'image/heif', 'image/avif',
  'video/mp4', 'video/quicktime', 'video/webm', 'video/matroska', 'video/vnd.avi', 'video/3gpp', 'video/mpeg',
  'audio/mpeg', 'audio/x-m4a', 'audio/wav', 'audio/ogg', 'audio/flac', 'audio/amr', 'audio/aac',
  'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.spreadsheet',
  'text/plain',
] as const;

/** Scheme and host alone: whatever stands behind would never be compared. */
const origin = () =>
  z
    .string()
    .refine((value) => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol) && new URL(value).pathname === '/' && new URL(value).search === '', 'is not the address of a site, without a path')
    .transform((value) => new URL(value).origin)
    .optional();

const addresses = () =>
  z
    .string()
    .default('')
    .transform((value) => value.split(',').map((each) => each.trim()).filter((each) => each !== ''))
    .refine((list) => list.every((each) => isIP(each.split('/')[0] ?? '') !== 0 && /^[^/]+(\/\d{1,3})?$/.test(each)), 'is not a list of addresses');

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function variable<Value>(name: string, schema: z.ZodType<Value, string | undefined>, remedy: string): Variable<Value> {
  return { name, schema, remedy };
}

/** Every variable that Truceline reads, under the field of `Config` that it fills. Times are in milliseconds, sizes in bytes. */
export const VARIABLES = {
  host: variable('HOST', word('127.0.0.1'), 'Name the address to listen on: 127.0.0.1 for this machine alone, 0.0.0.0 in a container.'),
  port: variable('PORT', integer(0, 65_535, 3000), 'Give a port from 0 to 65535; 0 takes any free one.'),
  databaseUrl: variable('DATABASE_URL', address('postgres:', 'postgresql:'), 'Give postgres://user:password@host:5432/database, or unset it to run the embedded PostgreSQL.'),
  redisUrl: variable('REDIS_URL', address('redis:', 'rediss:'), 'Give redis://host:6379 or rediss://host:6379, or unset it to run the queues on PostgreSQL.'),
  dataDir: variable('TRUCELINE_DATA_DIR', word('.truceline'), 'Name a folder that Truceline may write to.'),
  sourceKey: variable('TRUCELINE_SOURCE_KEY', z.string().regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'is not 32 bytes in base64').optional(), 'Give 32 random bytes in base64 (openssl rand -base64 32), the same to every process, or unset it: the key is then in a file.'),
  sourceKeyFile: variable('TRUCELINE_SOURCE_KEY_FILE', z.string().regex(/\S/, 'is empty').optional(), 'Name the file that holds 32 random bytes in base64, or unset it: it is then source-key in the data folder, made at the first start.'),
  logLevel: variable('LOG_LEVEL', z.enum(LOG_LEVELS, `is not one of ${LOG_LEVELS.join(', ')}`).default('info'), `Use one of ${LOG_LEVELS.join(', ')}.`),
  publicUrl: variable('TRUCELINE_PUBLIC_URL', origin(), 'Give the address at which browsers see this service, https://truce.example.org, or unset it where nothing stands before it.'),
  trustedProxies: variable('TRUCELINE_TRUSTED_PROXIES', addresses(), 'List the addresses or networks of the proxies before this service, 10.0.0.1,10.1.0.0/16, separated by commas; only those are believed about whom they speak for.'),
  sessionIdleMinutes: variable('TRUCELINE_SESSION_IDLE_MINUTES', integer(1, 43_200, 120), 'Give after how many minutes without a request somebody is signed out.'),
  sessionHours: variable('TRUCELINE_SESSION_HOURS', integer(1, 720, 12), 'Give after how many hours somebody is signed out, however busy.'),
  userReadsPerMinute: variable('TRUCELINE_USER_READS_PER_MINUTE', integer(0, 100_000_000, 3000), 'Give how many reads a person has in a minute at one process; 0 for no limit.'),
  userWritesPerMinute: variable('TRUCELINE_USER_WRITES_PER_MINUTE', integer(0, 100_000_000, 600), 'Give how many writes a person has in a minute at all processes together; 0 for no limit.'),
  tokenReadsPerMinute: variable('TRUCELINE_TOKEN_READS_PER_MINUTE', integer(0, 100_000_000, 1_200_000), 'Give how many reads a token has in a minute at one process; 0 for no limit.'),
  tokenWritesPerMinute: variable('TRUCELINE_TOKEN_WRITES_PER_MINUTE', integer(0, 100_000_000, 240_000), 'Give how many writes a token has in a minute at all processes together; 0 for no limit.'),
  oidcIssuer: variable('TRUCELINE_OIDC_ISSUER', address('http:', 'https:'), 'Give the issuer of your OpenID provider, https://id.example.org, or unset it: people sign in with passwords.'),
  oidcClientId: variable('TRUCELINE_OIDC_CLIENT_ID', z.string().min(1, 'is empty').optional(), 'Give the client id under which the provider knows this service.'),
  oidcClientSecret: variable('TRUCELINE_OIDC_CLIENT_SECRET', z.string().min(1, 'is empty').optional(), 'Give the secret that goes with the client id, or unset it where the provider asks for none.'),
  bodyLimit: variable('TRUCELINE_BODY_LIMIT', integer(1024, 1_073_741_824, 1_048_576), 'Give the largest body in bytes, from 1024 to 1073741824.'),
  evidenceLimit: variable('TRUCELINE_EVIDENCE_LIMIT', integer(1024, 999_999_999_999, 104_857_600), 'Give the largest file that is taken as evidence, in bytes, from 1024.'),
  evidenceTypes: variable('TRUCELINE_EVIDENCE_TYPES', mediaTypes(EVIDENCE_TYPES), 'List the media types that are taken as evidence, separated by commas; what a file is, is told from its content.'),
  s3Bucket: variable('TRUCELINE_S3_BUCKET', z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket').optional(), 'Name the bucket that keeps the evidence, or unset it: the folder `evidence` of the data folder keeps it.'),
  s3Endpoint: variable('TRUCELINE_S3_ENDPOINT', address('http:', 'https:'), 'Give the address of your S3-compatible store, https://objects.example.org, or unset it for Amazon\'s.'),
  s3Region: variable('TRUCELINE_S3_REGION', word('us-east-1'), 'Name the region of the bucket.'),
  s3Prefix: variable('TRUCELINE_S3_PREFIX', z.string().regex(/^([\w.-]+\/)*$/, 'does not end with /, or holds more than letters, digits, . _ - and /').default('evidence/'), 'Give what the keys of the objects begin with, ending with /.'),
  s3AccessKeyId: variable('TRUCELINE_S3_ACCESS_KEY_ID', z.string().min(1, 'is empty').optional(), 'Give the access key of the store, which goes with TRUCELINE_S3_SECRET_ACCESS_KEY.'),
  s3SecretAccessKey: variable('TRUCELINE_S3_SECRET_ACCESS_KEY', z.string().min(1, 'is empty').optional(), 'Give the secret that goes with TRUCELINE_S3_ACCESS_KEY_ID.'),
  databasePool: variable('TRUCELINE_DATABASE_POOL', integer(2, 500, 10), 'Give the number of database connections of one process, from 2 to 500.'),
  serverWaitMs: variable('TRUCELINE_SERVER_WAIT_MS', integer(0, 3_600_000, 60_000), 'Give how long to wait at start for PostgreSQL and Redis, in milliseconds.'),
  statementTimeoutMs: variable('TRUCELINE_STATEMENT_TIMEOUT_MS', integer(0, 3_600_000, 30_000), 'Give the longest a statement may run in milliseconds; 0 for no limit.'),
  workerConcurrency: variable('TRUCELINE_WORKER_CONCURRENCY', integer(1, 256, 4), 'Give how many jobs one worker runs at a time, from 1 to 256.'),
  relayIntervalMs: variable('TRUCELINE_RELAY_INTERVAL_MS', integer(50, 60_000, 1000), 'Give how often the outbox is looked through, from 50 to 60000 milliseconds.'),
  reconcileIntervalMs: variable('TRUCELINE_RECONCILE_INTERVAL_MS', integer(1000, 60_000, 15_000), 'Give how often lost jobs are looked for, from 1000 to 60000 milliseconds.'),
  readerUrl: variable('TRUCELINE_READER_URL', address('http:', 'https:'), 'Give the base address of an OpenAI-compatible API, http://127.0.0.1:8000/v1 for one on this machine, or unset it: the rules read.'),
  readerModel: variable('TRUCELINE_READER_MODEL', word('default'), 'Name the model to ask.'),
  readerKey: variable('TRUCELINE_READER_KEY', z.string().min(1, 'is empty').optional(), 'Give the key of the API, or unset it where it asks for none.'),
  readerTimeoutMs: variable('TRUCELINE_READER_TIMEOUT_MS', integer(100, 600_000, 20_000), 'Give how long a report may be with the outside reader, in milliseconds.'),
  readerDailyTokens: variable('TRUCELINE_READER_DAILY_TOKENS', integer(0, 999_999_999, 2_000_000), 'Give how many tokens one process may spend with the outside reader in a day.'),
  shutdownTimeoutMs: variable('TRUCELINE_SHUTDOWN_TIMEOUT_MS', integer(1000, 600_000, 25_000), 'Give how long a graceful stop may take, from 1000 to 600000 milliseconds.'),
};
