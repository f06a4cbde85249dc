export { DeskbellConsole } from './app/deskbell-console.ts';
