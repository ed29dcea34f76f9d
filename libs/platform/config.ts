import { resolve } from 'node:path';
import { nearestWord, TrucelineError, type Fault } from '#vocabulary';
import type { z } from 'zod';
import { VARIABLES } from './variables.js';

type ValueOf<Entry> = Entry extends { schema: infer Schema extends z.ZodType } ? z.output<Schema> : never;

/** What the environment says, parsed and complete; see VARIABLES for the meaning of each field. */
export type Config = Readonly<{ [Field in keyof typeof VARIABLES]: ValueOf<(typeof VARIABLES)[Field]> }>;

/**
 * Parses the environment, once, at boot. `dataDir` comes out absolute.
 * @throws TrucelineError `configuration_invalid` with every fault at once, each with variable and remedy.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const faults: Fault[] = unknownVariables(env);
  const values: Record<string, unknown> = {};
  for (const [field, { name, schema, remedy }] of Object.entries(VARIABLES)) {
    const parsed = schema.safeParse(env[name]);
    if (parsed.success) values[field] = parsed.data;
    else faults.push({ path: name, message: `${name} ${parsed.error.issues[0]?.message ?? 'is wrong'}.`, remedy });
  }
  if (faults.length === 0 && Number(values['workerConcurrency']) >= Number(values['databasePool'])) {
    const message = 'TRUCELINE_WORKER_CONCURRENCY is not under TRUCELINE_DATABASE_POOL: jobs would hold every connection.';
    faults.push({ path: 'TRUCELINE_WORKER_CONCURRENCY', message, remedy: 'Lower the one or raise the other.' });
  }
  faults.push(...halfGivenStores(values), ...halfGivenProvider(values));
  if (faults.length > 0) {
    const sentences = faults.map((fault) => `${fault.message} ${fault.remedy}`);
    throw new TrucelineError('configuration_invalid', sentences.join('\n'), faults);
  }
  const config = values as Config;
  return Object.freeze({ ...config, dataDir: resolve(config.dataDir) });
}

/** A store that is half described would keep evidence elsewhere than was meant. */
function halfGivenStores({ s3Bucket, s3Endpoint, s3AccessKeyId, s3SecretAccessKey }: Record<string, unknown>): Fault[] {
  const needed = { TRUCELINE_S3_BUCKET: s3Bucket, TRUCELINE_S3_ACCESS_KEY_ID: s3AccessKeyId, TRUCELINE_S3_SECRET_ACCESS_KEY: s3SecretAccessKey };
  if (![...Object.values(needed), s3Endpoint].some(Boolean)) return [];
  const missing = Object.entries(needed).filter(([, value]) => !value);
  return missing.map(([path]) => ({ path, message: `${path} is missing, while other settings of the store are there.`, remedy: 'Give bucket, key and secret, or unset all of them.' }));
}

/** A provider must know who asks, and where to send people back to. */
function halfGivenProvider({ oidcIssuer, oidcClientId, oidcClientSecret, publicUrl }: Record<string, unknown>): Fault[] {
  if (![oidcIssuer, oidcClientId, oidcClientSecret].some(Boolean)) return [];
  const needed = { TRUCELINE_OIDC_ISSUER: oidcIssuer, TRUCELINE_OIDC_CLIENT_ID: oidcClientId, TRUCELINE_PUBLIC_URL: publicUrl };
  const missing = Object.entries(needed).filter(([, value]) => !value);
  return missing.map(([path]) => ({ path, message: `${path} is missing, while other settings of the OpenID provider are there.`, remedy: 'Give issuer, client id and public address, or unset all of TRUCELINE_OIDC_.' }));
}

/** A TRUCELINE_ variable that nobody reads is a slip of the pen, and its value would be lost in silence. */
function unknownVariables(env: NodeJS.ProcessEnv): Fault[] {
  const known = Object.values(VARIABLES).map(({ name }) => name);
  const strangers = Object.keys(env).filter((name) => name.startsWith('TRUCELINE_') && !known.includes(name));
  return strangers.map((name) => ({
    path: name,
    message: `${name} is not a variable that Truceline knows.`,
    remedy: `Did you mean ${nearestWord(name, known)}? Otherwise unset it.`,
  }));
}
