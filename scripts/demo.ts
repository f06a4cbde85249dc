import { parseArgs } from 'node:util';
import { relative } from 'node:path';
import { DEMO_PASSWORD, SIGN_IN } from './demo/people.ts';
import { runDemo } from './demo/run-demo.ts';
import { buildBrowserParts } from './lib/browser-parts.ts';
import { isFree, portFromEnv } from './lib/free-port.ts';
import { progressLine } from './demo/progress-line.ts';
import { inRoot } from './lib/root.ts';

const USAGE = `A desk with a week of people, conversations and scores behind it, and more to come while it runs.

  pnpm demo                       makes it anew, in .demo/desk
  pnpm demo --keep                goes on with the last one
  pnpm demo --conversations 300   a smaller week (default: 1500)
  pnpm demo --seed 5              another week (default: 7)
  pnpm demo --quiet               nobody writes, and no agent is played while it runs

PORT and DEMO_PORT choose other ports than 8080 and 8081; the one after it is taken, too.`;

/** Where everything of the demo lies; git leaves it alone. */
const FOLDER = inRoot('.demo', 'desk');
const EVERY_MS = 22_000;

async function demo(): Promise<number> {
  const { values } = parseArgs({
    options: {
      keep: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      conversations: { type: 'string', default: '1500' },
      days: { type: 'string', default: '7' },
      seed: { type: 'string', default: '7' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const host = process.env['HOST'] || '127.0.0.1';
  const port = portFromEnv('PORT', 8080);
  const shopPort = portFromEnv('DEMO_PORT', 8081);
  for (const one of [port, shopPort, shopPort + 1])
    if (!(await isFree(one, host))) return refuse(`port ${String(one)} is taken`);
  const began = performance.now();
  await buildBrowserParts({ onBuild: (name) => console.log(`Building the ${name} …`) });

  const line = progressLine();
  const running = await runDemo({
    folder: FOLDER,
    host,
    port,
    shopPort,
    keep: values.keep,
    conversations: wholeNumber('conversations', values.conversations, 10, 20_000),
    days: wholeNumber('days', values.days, 1, 60),
    seed: wholeNumber('seed', values.seed, 0, 1_000_000),
    visitorsEveryMs: values.quiet ? null : EVERY_MS,
    tell: (what, share) => line.show(what, share),
  });
  line.end();
  console.log(said(running.url, running.shopUrl, Math.round((performance.now() - began) / 1_000)));
  await untilStopped();
  console.log('\nStopping …');
  await running.stop();
  return 0;
}

function said(url: string, shopUrl: string, seconds: number): string {
  const people = Object.entries(SIGN_IN).map(([role, email]) => `    ${role.padEnd(11)} ${email}`);
  return `The demo is ready after ${String(seconds)} s. Everything of it lies in ${relative(process.cwd(), FOLDER) || '.'}

  Console     ${url}/console/
  Shop        ${shopUrl}

  Sign in with the password "${DEMO_PASSWORD}" as
${people.join('\n')}

Agents are played until somebody signs in as them. Ctrl+C stops it.`;
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`unable to make the demo: --${name} must be from ${String(least)} to ${String(most)}`);
}

function refuse(why: string): number {
  console.error(
    `unable to start the demo: ${why}. Choose other ports: PORT=9080 DEMO_PORT=9081 npx -y pnpm@12 demo`,
  );
  return 1;
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

process.exitCode = await demo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
