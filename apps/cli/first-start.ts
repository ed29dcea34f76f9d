import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ensureAdminToken } from '#access';
import { parseAgreementDocument, readSampleReports } from '#agreements';
import { reportInput } from '#casework';
import type { Config } from '#platform';
import { command } from '#vocabulary';
import type { ServiceRooms } from '../rooms/service-rooms.js';

/** In a checkout agreements/ lies beside apps/, in the built product beside dist/. */
const SHIPPED = ['../../agreements/', '../../../agreements/'].map((path) => new URL(path, import.meta.url));

/**
 * Makes a first start usable: the shipped agreements are applied, the sample reports logged, and the first
 * administrator gets a token. What a user applied is never replaced, and a later start changes nothing.
 */
export async function prepareFirstStart(rooms: ServiceRooms, config: Config): Promise<void> {
  await rooms.database.dataSource.transaction(async (manager) => {
    // Several processes may start at once on one database; each finds done what another did.
    await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('first start', 0))");
    await prepare(rooms, config);
  });
}

async function prepare(rooms: ServiceRooms, config: Config): Promise<void> {
  const { agreements, tokens, log } = rooms;
  if (await tokens.any()) return;
  const known = new Set(await agreements.ids());
  const shipped = await shippedDocuments();
  for (const { name, text } of shipped.filter(({ name }) => !name.includes('/'))) {
    const document = parseAgreementDocument(text, 'detect');
    if (known.has(document.id)) continue;
    await agreements.apply(document, 'first start');
    log.info({ agreement: document.id, file: name }, 'Applied a shipped agreement.');
  }
  await logSamples(rooms, shipped);
  const file = await ensureAdminToken(tokens, config.dataDir);
  if (file) log.info({ file }, 'Made the administrator and wrote the token to a file.');
}

/** Repeated after a start that was cut short: the key makes each sample one report all the same. */
async function logSamples({ logReport }: ServiceRooms, shipped: readonly { name: string; text: string }[]): Promise<void> {
  for (const { text } of shipped.filter(({ name }) => name.startsWith('samples/'))) {
    const { agreement, reports } = readSampleReports(text);
    for (const [index, report] of reports.entries()) {
      const input = reportInput.parse(report);
      await logReport.log(agreement, input, command('first start'), { sample: true, idempotency: { holder: 'first start', key: input.externalId ?? `sample-${index}` } });
    }
  }
}

async function shippedDocuments(): Promise<{ name: string; text: string }[]> {
  for (const folder of SHIPPED) {
    const names = await readdir(folder, { recursive: true }).catch(() => null);
    if (!names) continue;
    const documents = names.filter((name) => /\.(ya?ml|json)$/.test(name)).toSorted();
    return Promise.all(documents.map(async (name) => ({ name: name.replaceAll('\\', '/'), text: await readFile(fileURLToPath(new URL(name, folder)), 'utf8') })));
  }
  return [];
}
