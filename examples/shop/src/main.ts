import { serveShop } from './serve-shop.ts';

// The shop alone, for whoever wants to try it against a relay elsewhere: RELAY_URL=https://chat.example node src/main.ts
const shop = await serveShop({
  port: Number(process.env['DEMO_PORT'] ?? 8081),
  relayUrl: process.env['RELAY_URL'] ?? 'http://localhost:8080',
});
console.log(`The shop is open: ${shop.url}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void shop.close());
