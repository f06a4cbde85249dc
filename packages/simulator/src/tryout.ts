import { siteConfiguration } from '@deskbell/protocol';
import { staffingFile } from './staffing/staffing-file.ts';
import { trafficFile } from './traffic/traffic-file.ts';
import { simulate } from './simulate.ts';
const n = Number(process.argv[2] ?? 500),
  conv = Number(process.argv[3] ?? 100000),
  mode = (process.argv[4] ?? 'offer') as 'offer';
const configuration = siteConfiguration.parse({
  queues: { main: { mode, sla: 'fast', policy: 'up' } },
  slas: { fast: { firstResponse: '2m', nextResponse: '5m' } },
  policies: {
    up: {
      steps: [
        { after: '1m', do: [{ do: 'alertSupervisors' }] },
        { after: '3m', do: [{ do: 'raisePriority', minutes: 5 }] },
      ],
    },
  },
});
const t = performance.now();
const traffic = trafficFile.parse({
  perHour: { '00-24': conv / 24 },
  kinds: { q: { handle: { mean: '6m', shape: 'exponential' }, patience: '10m', followUps: 1 } },
});
const staffing = staffingFile.parse({ groups: { all: { agents: { '00-24': n } } }, misses: 0.02 });
const s = simulate({ configuration, staffing, traffic, seed: 1 });
console.log((performance.now() - t).toFixed(0), 'ms');
const { hours, ...rest } = s;
console.log(JSON.stringify({ ...rest, paths: s.paths.slice(0, 5), queues: [] }, null, 1), hours[10]);
console.log(process.memoryUsage().rss / 1e6);
