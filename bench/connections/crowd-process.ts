import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { PROTOCOL_VERSION, VISITOR_NAMESPACE } from '@deskbell/protocol';
import { FrameClient } from '../relay/frame-client.ts';
import type { CrowdOptions, CrowdOrder, CrowdReport } from './crowd.ts';

const { port, siteId, origin } = JSON.parse(process.argv[2] ?? '{}') as CrowdOptions;
const secrets: string[] = [];
const clients: FrameClient[] = [];
let failures = 0;

/** The visitor of this number, with the secret they had before. */
async function connect(index: number): Promise<void> {
  const secret = (secrets[index] ??= randomBytes(32).toString('base64url'));
  const auth = siteId === undefined ? {} : { versions: [PROTOCOL_VERSION], siteId, secret };
  clients[index] = await FrameClient.connect({
    port,
    namespace: VISITOR_NAMESPACE,
    auth,
    ...(siteId === undefined ? {} : { siteId }),
    ...(origin === undefined ? {} : { origin }),
    onFact: () => undefined,
  }).catch((error: unknown) => {
    if (failures === 0) console.error('first failure of a connection:', error);
    failures += 1;
    return connect(index).then(() => clients[index] as FrameClient);
  });
}

/** Connects visitors `from` to `to`, `atOnce` of them under way at any time. */
async function connectAll(from: number, to: number, atOnce: number): Promise<CrowdReport> {
  failures = 0;
  const start = performance.now();
  let next = from;
  const work = async (): Promise<void> => {
    while (next < to) await connect(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { seconds: (performance.now() - start) / 1000, failures };
}

async function obey(order: CrowdOrder): Promise<CrowdReport> {
  if (order.do === 'connect') return connectAll(clients.length, clients.length + order.count, order.atOnce);
  for (const client of clients) client.close();
  return connectAll(0, clients.length, order.atOnce);
}

process.on('message', (order) => {
  void obey(order as CrowdOrder).then((report) => process.send?.(report));
});
process.once('disconnect', () => process.exit(0));
