import { startConsole } from './app/start-console.ts';

startConsole({ url: location.origin, target: document.body });
