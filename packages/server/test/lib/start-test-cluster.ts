import { FakeClock } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { MemoryCluster } from './memory-cluster.ts';
import { startTestServer, type TestServer, type TestServerOptions } from './start-test-server.ts';

/** Two servers over the same data, in one process and on one clock. The first of them decides for the desk. */
export interface TestCluster extends AsyncDisposable {
  readonly one: TestServer;
  readonly two: TestServer;
  readonly clock: FakeClock;
  readonly nodes: MemoryCluster;
}

export async function startTestCluster(
  options: Pick<TestServerOptions, 'configuration' | 'limits'> = {},
): Promise<TestCluster> {
  const directory = await temporaryDirectory();
  const clock = new FakeClock();
  const nodes = new MemoryCluster(clock);
  const path = directory.file('shared.sqlite');
  const start = (id: string): Promise<TestServer> =>
    startTestServer({ ...options, clock, node: { id, cluster: nodes, path } });
  const one = await start('one');
  const two = await start('two');
  // Both have looked into the rows for what happened while the second one began.
  await clock.advanceAsync(1_000);
  return {
    one,
    two,
    clock,
    nodes,
    [Symbol.asyncDispose]: async () => {
      await two[Symbol.asyncDispose]();
      await one[Symbol.asyncDispose]();
      await directory[Symbol.asyncDispose]();
    },
  };
}
