import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { serveShop } from '@deskbell/example-shop';
import { buildBrowserParts } from './lib/browser-parts.ts';
import { isFree, portFromEnv } from './lib/free-port.ts';
import { root } from './lib/root.ts';
import { serverBundle } from './lib/server-bundle.ts';

/** Deskbell and the demo shop, each on its own port and so on its own origin, as on the real web. */
async function start(): Promise<number> {
  const host = process.env['HOST'] || '127.0.0.1';
  const port = portFromEnv('PORT', 8080);
  const demoPort = portFromEnv('DEMO_PORT', 8081);
  const taken = await takenPorts(host, port, demoPort);
  if (taken) return refuse(taken);

  const began = performance.now();
  const parts = await buildBrowserParts({ onBuild: (name) => console.log(`Building the ${name} …`) });
  if (parts.some(({ state }) => state === 'built')) {
    console.log(`Browser parts built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  }

  const entry = await serverBundle({ onBuild: () => console.log('Building the server …') });

  const shop = await serveShop({ port: demoPort, host, relayUrl: `http://localhost:${port}` });
  // In a process group of its own, so that Ctrl-C reaches only this script and the server is told to stop exactly once.
  const server = spawn(process.execPath, [entry, 'start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      // A line for each request is for machines; here people read.
      DESKBELL_LOG_LEVEL: 'warn',
      // glibc keeps memory aside for each thread that ever asked for some; two such stores are plenty here.
      MALLOC_ARENA_MAX: '2',
      ...process.env,
      PORT: String(port),
      DESKBELL_DEMO_URL: shop.url,
    },
  });
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopped = true;
      server.kill('SIGTERM');
    });
  }
  const [code] = (await once(server, 'exit')) as [number | null];
  await shop.close();
  return code ?? (stopped ? 0 : 1);
}

async function takenPorts(host: string, port: number, demoPort: number): Promise<string | undefined> {
  if (port === demoPort)
    return `PORT and DEMO_PORT are both ${port}, but the shop must be another origin than Deskbell`;
  const [relayFree, shopFree] = await Promise.all([isFree(port, host), isFree(demoPort, host)]);
  if (!relayFree) return `port ${port} (Deskbell) is taken by another program`;
  if (!shopFree) return `port ${demoPort} (the demo shop) is taken by another program`;
  return undefined;
}

function refuse(why: string): number {
  console.error(`unable to start: ${why}.`);
  console.error('Choose other ports: PORT=9080 DEMO_PORT=9081 npx -y pnpm@12 start');
  return 1;
}

process.exitCode = await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
