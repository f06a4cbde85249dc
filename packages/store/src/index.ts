export { openStore } from './open-store.ts';
export type { FileStoreOptions, OpenStoreOptions, OpenedStore, ServerStoreOptions } from './open-store.ts';
export { migrate } from './sqlite/migrate.ts';
export type { MigrateOptions, MigrationReport } from './sqlite/migrate.ts';
export type { WriterMetrics } from './writer/writer.ts';
export { copyInstallation } from './copy/copy-installation.ts';
export type { CopyOptions, CopyProgress, CopyReport } from './copy/copy-installation.ts';
export { inspectInstallation } from './inspect/inspect-installation.ts';
export type { Inspection } from './inspect/inspection.ts';
