import type { MigrationInterface } from 'typeorm';
import { Outbox1764000000001 } from './1764000000001-outbox.js';
import { Agreements1764000000002 } from './1764000000002-agreements.js';

/** Every migration, oldest first. Listed by hand so that what ships is what is read here. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [Outbox1764000000001, Agreements1764000000002];
