export { openStore } from './open-store.ts';
export type { OpenStoreOptions, OpenedStore } from './open-store.ts';
export { migrate } from './sqlite/migrate.ts';
export type { MigrateOptions, MigrationReport } from './sqlite/migrate.ts';
export type { WriterMetrics } from './writer/writer.ts';
