/*
 * What the console asks of an agent's patience and computer: a real relay with 200 open conversations, one of them with 5,000 lines, and a
 * real browser. Fails beyond a stop value.
 *
 *   node bench/console/main.ts [answers-and-switches | first-load | shift | storm …, default all]
 */
import { loadavg } from 'node:os';
import { agentWithoutBrowser, Crowd } from '../../test/e2e/lib/crowd.ts';
import { Installation } from '../../test/e2e/lib/installation.ts';
import { median } from '../relay/statistics.ts';
import { answerAndSwitch } from './answer-and-switch.ts';
import { DeskPage } from './desk-page.ts';
import { firstLoad } from './first-load.ts';
import { type Goal, type GoalName, goals } from './goals.ts';
import { shift } from './shift.ts';
import { storm } from './storm.ts';

const CONVERSATIONS = 200;
const LINES = 5_000;

const wanted = new Set(process.argv.slice(2));
const values = new Map<GoalName, number>();

await using desk = await Installation.open({
  // Nobody else is to be asked while the agent does something else.
  queues: { main: { mode: 'assign', firstReplyLimit: '24h' } },
});
const eva = await desk.agent({ name: 'Eva', capacity: 100 });
using crowd = await Crowd.gather(desk, CONVERSATIONS);
const hands = await agentWithoutBrowser(eva);
await crowd.claimAll(hands);
const [long] = crowd.members;
if (long) await crowd.talk(long, hands, LINES);
hands.close();

await measure('first-load', async () => {
  values.set('firstLoad', await firstLoad(desk, eva, long?.texts.at(-1) ?? ''));
});
const page = await DeskPage.of(eva);
await measure('answers-and-switches', async () => {
  const { answering, switching } = await answerAndSwitch(page, crowd);
  console.log(`  answers: ${list(answering)}\n  switches: ${list(switching)}`);
  values.set('answering', median(answering));
  values.set('switching', median(switching));
});
await measure('storm', async () => {
  const { keys, longestTask, wrong } = await storm(page, crowd);
  for (const each of wrong.slice(0, 5)) console.log(`  wrong: ${each}`);
  values.set('stormTask', longestTask);
  values.set('stormKey', median(keys));
  values.set('stormRight', wrong.length);
});
await measure('shift', async () => {
  await page.page.reload();
  await eva.isIn();
  values.set('shift', await shift(page, crowd));
});

console.log();
for (const [name, value] of values) {
  const { what, unit, stop }: Goal = goals[name];
  const mark = value <= stop ? '' : '  BEYOND THE STOP';
  console.log(
    `${what.padEnd(56)}${value.toFixed(0).padStart(8)} ${unit.padEnd(6)} of ${String(stop)}${mark}`,
  );
}
if ([...values].some(([name, value]) => !(value <= goals[name].stop))) process.exitCode = 1;
// What visitors and browsers still have open ends with them.
for (const problem of desk.watch.take()) console.log(`in the console: ${problem}`);

async function measure(name: string, work: () => Promise<void>): Promise<void> {
  if (wanted.size > 0 && !wanted.has(name)) return;
  console.log(`${name}; the machine's load is ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  await work();
}

function list(times: readonly number[]): string {
  return times.map((time) => time.toFixed(0)).join(' ');
}
