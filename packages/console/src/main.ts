import { startConsole } from './app/start-console.ts';
import { registerWorker } from './pwa/register-worker.ts';

startConsole({ url: location.origin, target: document.body });
registerWorker(navigator.serviceWorker);
