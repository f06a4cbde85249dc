import { buildBrowserParts } from './lib/browser-parts.ts';
import { inRoot } from './lib/root.ts';
import { runCommand } from './lib/run-command.ts';

/** Every benchmark by its name: `pnpm bench` runs all, `pnpm bench relay` one. */
const BENCHES: Readonly<Record<string, string>> = {
  relay: 'bench/relay/main.ts',
  connections: 'bench/connections/main.ts',
  growth: 'bench/growth/main.ts',
  cluster: 'bench/cluster/main.ts',
  routing: 'bench/routing/main.ts',
  store: 'packages/store/bench/append.bench.ts',
  search: 'packages/store/bench/search.bench.ts',
  articles: 'packages/store/bench/articles.bench.ts',
  move: 'packages/store/bench/move.bench.ts',
  simulator: 'packages/simulator/bench/simulated-day.bench.ts',
  rebuild: 'bench/rebuild/main.ts',
  privacy: 'bench/privacy/main.ts',
  report: 'bench/report/main.ts',
  widget: 'bench/widget/main.ts',
  console: 'bench/console/main.ts',
  bytes: 'scripts/budget.ts',
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`unable to run ${unknown.join(', ')}: there are only ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

await buildBrowserParts({});
for (const [name, script] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n━━ ${name} ${'━'.repeat(70 - name.length)}\n`);
  const { ok } = await runCommand('node', [inRoot(script)], { show: true });
  if (!ok) process.exitCode = 1;
}
