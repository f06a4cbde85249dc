export { temporaryDirectory } from './files/temporary-directory.ts';
export type { TemporaryDirectory } from './files/temporary-directory.ts';
export { findPostgres } from './postgres/find-postgres.ts';
export { startPostgres } from './postgres/start-postgres.ts';
export type { PostgresOptions, PostgresServer, StopMode } from './postgres/start-postgres.ts';
export { startRedis } from './redis/start-redis.ts';
export type { TestRedis } from './redis/start-redis.ts';
