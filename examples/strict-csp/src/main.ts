import { servePage } from './serve-page.ts';

const { url } = await servePage({
  port: Number(process.env['PORT'] ?? 8082),
  relay: process.env['DESKBELL_RELAY'] ?? 'http://localhost:8080',
  site: process.env['DESKBELL_SITE'] ?? 'demo',
});
console.log(`The page is there: ${url}`);
