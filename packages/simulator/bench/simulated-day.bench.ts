/*
 * How long a simulated day takes: 100,000 conversations and 500 agents, offers, languages, promises and an escalation policy,
 * through the same core that serves visitors. The limit is 20 s.
 *
 *   node packages/simulator/bench/simulated-day.bench.ts [conversations, default 100000] [agents, default 500]
 */
import { siteConfiguration } from '@deskbell/protocol';
import { simulate, staffingFile, trafficFile } from '@deskbell/simulator';

const conversations = Number(process.argv[2] ?? 100_000);
const agents = Number(process.argv[3] ?? 500);
const LIMIT_MS = 20_000;

const configuration = siteConfiguration.parse({
  queues: { main: { sla: 'chat', policy: 'help' } },
  slas: { chat: { firstResponse: '1m', nextResponse: '3m', resolution: '8h' } },
  policies: {
    help: {
      steps: [
        { after: '45s', do: [{ do: 'widenSkills' }] },
        { after: '2m', do: [{ do: 'raisePriority', minutes: 5 }, { do: 'alertSupervisors' }] },
      ],
    },
  },
});
const staffing = staffingFile.parse({
  groups: {
    polish: { agents: Math.ceil(agents / 2), languages: { pl: 9, en: 5 } },
    english: { agents: Math.floor(agents / 2), languages: { en: 9 } },
  },
  misses: 0.02,
});
const traffic = trafficFile.parse({
  perHour: { '00-24': conversations / 24 },
  kinds: {
    question: { languages: { pl: 4, en: 5 }, handle: { mean: '6m' }, patience: '8m', followUps: 2 },
  },
});

const started = performance.now();
const cpu = process.cpuUsage();
const summary = simulate({ configuration, staffing, traffic, seed: 1 });
const tookMs = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);

console.log(`${summary.conversations} conversations, ${agents} agents, one day`);
console.log(
  `  ${(tookMs / 1_000).toFixed(1)} s (limit ${LIMIT_MS / 1_000} s), ${((user + system) / 1e6).toFixed(1)} s of CPU`,
);
console.log(`  ${((tookMs * 1_000) / summary.conversations).toFixed(0)} µs a conversation`);
console.log(`  ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB at the end`);
console.log(
  `  ${(summary.withinTarget * 100).toFixed(1)} % in 30 s, occupancy ${(summary.occupancy * 100).toFixed(1)} %`,
);
if (tookMs > LIMIT_MS && conversations === 100_000) process.exitCode = 1;
