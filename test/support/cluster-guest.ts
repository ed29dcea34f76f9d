/**
 * A process of its own that joins the embedded cluster of the folder it is given, says so on stdout, and stays until
 * its stdin ends: what tests kill.
 */
import { once } from 'node:events';
import { openDatabase, readConfig } from '#platform';
import { silentLog } from './silent-log.js';

const config = readConfig({ TRUCELINE_DATA_DIR: process.argv[2] });
const database = await openDatabase(config, { entities: [], migrations: [], log: silentLog });
process.stdout.write('joined\n');
process.stdin.resume();
await once(process.stdin, 'end');
await database.close();
