import { join } from 'node:path';
import { serveApplication } from './serve-application.ts';

const key = process.env['DESKBELL_IDENTITY_KEY'];
if (key === undefined)
  throw new Error('unable to start: set DESKBELL_IDENTITY_KEY to what `deskbell identity-key add` printed');
const { url } = await serveApplication({
  port: Number(process.env['PORT'] ?? 8082),
  relay: process.env['DESKBELL_RELAY'] ?? 'http://localhost:8080',
  site: process.env['DESKBELL_SITE'] ?? 'demo',
  key,
  folder: join(import.meta.dirname, '..', '..', 'dist'),
});
console.log(`The application is there: ${url}`);
