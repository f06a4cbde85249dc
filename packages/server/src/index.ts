export type { Config, Rate } from './config/config.ts';
export { ConfigError } from './config/config-error.ts';
export { configWith, loadConfig } from './config/load-config.ts';
export type { LoadConfigOptions } from './config/load-config.ts';
export type { Classifier } from '@deskbell/core';
export { createServer } from './server.ts';
export type { Server, ServerOverrides, Started } from './server.ts';
