import { percentile } from '../crowd/send-log.ts';
import { lasting } from '../stage/pause.ts';
import { scenario } from '../stage/scenario.ts';
import { Stage } from '../stage/stage.ts';

const BACK_MS = 10_000;

export const rollingRestart = scenario({
  id: 'F22',
  name: 'rolling-restart',
  title:
    'three nodes are stopped and started one after the other (SIGTERM), under traffic, some clients polling',
  rules: ['D5', 'D12'],
  faults: ['restart', 'reconnect', 'no-websocket'],
  holds: [
    'the p99 of reconnects stays under 10 s',
    'nobody is closed out for good',
    'every node ends by itself',
  ],
  engines: ['cluster'],
  short: { clients: 40, haste: 10, drainMs: 2_000 },
  long: { clients: 2_000, haste: 1, drainMs: 10_000 },
  async run(run, { clients, haste, drainMs }) {
    await using stage = await Stage.open(run, {
      nodes: 3,
      visitors: 0,
      agents: 0,
      haste,
      server: { env: { DESKBELL_DRAIN_MS: String(drainMs) } },
    });
    const { crowd, nodes } = stage;
    // A balancer knows which nodes want clients; polling clients go all to one of them.
    const away = new Set<number>();
    let connections = 0;
    const ports = (): number[] => nodes.filter((_, node) => !away.has(node)).map(({ port }) => port);
    const balancer = await stage.addProxy(() => {
      connections += 1;
      const open = ports();
      return open[connections % open.length] ?? stage.server.port;
    });
    const polling = await stage.addProxy(() => ports()[0] ?? stage.server.port);
    polling.allowsWebSockets = false;
    for (let client = 0; client < clients; client += 1) {
      crowd.addVisitor(client % 20 === 19 ? polling.url : balancer.url);
    }
    crowd.addAgent(balancer.url);
    const backAfter: number[] = [];
    const closed: string[] = [];
    for (const { client, name } of [...crowd.visitors, ...crowd.agents]) {
      let lostAt: number | undefined;
      client.connection.subscribe(({ status }) => {
        if (status === 'closed') closed.push(name);
        else if (status !== 'online') lostAt ??= performance.now();
        else if (lostAt !== undefined) {
          backAfter.push(performance.now() - lostAt);
          lostAt = undefined;
        }
      });
    }
    crowd.writeOnce();
    await crowd.log.settle(60_000);
    backAfter.length = 0;
    crowd.write(clients > 200 ? 5_000 : 200);
    for (const [node, server] of nodes.entries()) {
      await lasting(1_000);
      away.add(node);
      const code = await server.stop();
      run.holds(code === 0, `node ${String(node + 1)} ended with ${String(code)}`);
      await server.start();
      away.delete(node);
      run.fired('restart');
      run.say(`${String(node + 1)}/${String(nodes.length)} nodes, ${String(backAfter.length)} reconnects`);
    }
    await stage.conclude();
    const open = closed.slice();
    run.fired('reconnect', backAfter.length);
    const sorted = backAfter.sort((a, b) => a - b);
    run.figure('reconnect p99 ms', percentile(sorted, 0.99));
    run.holds(
      percentile(sorted, 0.99) <= BACK_MS,
      `reconnecting took ${String(Math.round(percentile(sorted, 0.99)))} ms (p99)`,
    );
    run.holds(
      open.length === 0,
      `${String(open.length)} clients were closed out: ${open.slice(0, 3).join(', ')}`,
    );
  },
});
