/*
 * What a page pays for the chat: the host page alone and with the script tag, in turn, each time in a new browser with an empty
 * profile, its processor four times slower, over 150 ms and 1.6 Mbit/s; a real relay behind it. Medians. Fails beyond a stop value.
 *
 *   node bench/widget/main.ts [rounds, default 7]
 */
import { loadavg } from 'node:os';
import { buildBrowserParts } from '../../scripts/lib/browser-parts.ts';
import { DeskbellProcess, freePort } from '../../test/lib/deskbell-process.ts';
import { printedLinkToken, signInToken } from '../../test/lib/sign-in-token.ts';
import { UNLIMITED } from '../../test/lib/unlimited.ts';
import { answeringAgent } from './answering-agent.ts';
import { type Goal, type Round, goals } from './goals.ts';
import { hostPage } from './host-page.ts';
import { measureAlone, measureWarmed, measureWithChat } from './measure.ts';
import { serveHost } from './serve-host.ts';

const ROUNDS = Number(process.argv[2] ?? 7);

await buildBrowserParts();
const port = await freePort();
const host = `http://localhost:${String(port)}`;
await using server = await DeskbellProcess.create({
  config: { limits: UNLIMITED },
  env: { DESKBELL_DEMO_URL: host },
});
await server.start();
await server.configure({ queues: { main: { mode: 'assign' } } });
// Each round leaves two conversations open.
const output = await server.command('user', 'add', 'eva@shop.example', '--name', 'Eva', '--capacity', '100');
const token = await signInToken(server, printedLinkToken({ output }));
await using _agent = await answeringAgent(server.url, token);
await using _host = await serveHost(port, hostPage(null), hostPage(`${server.url}/widget/demo.js`));

const subject = { host, relay: server.url };
const rounds: Round[] = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  rounds.push({
    alone: await measureAlone(subject),
    chat: await measureWithChat(subject),
    openWarmed: await measureWarmed(subject),
  });
  console.log(
    `round ${String(round)} of ${String(ROUNDS)}; the machine's load is ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  );
}

const rows = goals.map((goal) => ({ ...goal, value: goal.of(rounds) }));
console.log(`\n${line('', 'median', 'goal', 'stop', 'each round')}`);
for (const { what, value, goal, stop, of, unit } of rows) {
  const marks = value > stop ? '  beyond the stop' : value > goal ? '  beyond the goal' : '';
  const each = rounds.map((round) => show(of([round]), unit)).join(' ');
  console.log(line(what, show(value, unit), show(goal, unit), show(stop, unit), each) + marks);
}
if (rows.some(({ value, stop }) => !(value <= stop))) process.exitCode = 1;

function line(what: string, ...columns: readonly string[]): string {
  const [value = '', goal = '', stop = '', each = ''] = columns;
  return `${what.padEnd(48)}${value.padStart(9)}${goal.padStart(9)}${stop.padStart(9)}   ${each}`;
}

function show(value: number, unit: Goal['unit']): string {
  if (unit === 'bytes' && Math.abs(value) >= 10_000) return `${String(Math.round(value / 1_000))}k`;
  return Number.isInteger(value) || unit !== '' ? String(Math.round(value)) : value.toFixed(4);
}
