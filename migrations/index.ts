/** Every migration, oldest first. Listed by hand so that what ships is what is read here. */
export const MIGRATIONS: (new () => import('typeorm').MigrationInterface)[] = [];
