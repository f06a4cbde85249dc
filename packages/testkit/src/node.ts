export { temporaryDirectory } from './files/temporary-directory.ts';
export type { TemporaryDirectory } from './files/temporary-directory.ts';
