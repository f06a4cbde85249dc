export type { DeskbellConsole } from './app/deskbell-console.ts';
export { type ConsoleOptions, startConsole } from './app/start-console.ts';
