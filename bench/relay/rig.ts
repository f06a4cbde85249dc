import { randomBytes } from 'node:crypto';
import { AGENT_NAMESPACE, PROTOCOL_VERSION, VISITOR_NAMESPACE } from '@deskbell/protocol';
import { FrameClient } from './frame-client.ts';
import { entryIdOf, MessageTracker, type Post } from './load.ts';
import { ServerProcess, type ServerReading } from './server-process.ts';

/** How many people take part. Each agent has the conversations of `visitors / agents` visitors. */
export interface Crowd {
  readonly visitors: number;
  readonly agents: number;
}

/** What `deskbell-server.ts` tells about itself beside its port. */
export interface DeskbellSetup {
  readonly siteId: string;
  readonly origin: string;
  readonly agentTokens: readonly string[];
}

/** A server under measurement with its whole crowd connected. */
export interface Rig {
  readonly servers: readonly ServerProcess[];
  readonly visitors: readonly FrameClient[];
  /** The conversation of each visitor. */
  readonly conversationIds: readonly string[];
  /** What its servers used and hold, all together. */
  readonly read: () => Promise<ServerReading>;
  readonly tracker: MessageTracker;
  readonly post: Post;
  readonly close: () => Promise<void>;
}

const TEXT = 'x'.repeat(100);

/** The floor: visitors and agents on a bare Socket.IO relay, which keeps nothing or commits each message by itself. */
export async function bareRig(crowd: Crowd, keeping?: 'commit-each'): Promise<Rig> {
  const server = await ServerProcess.start('./bare-server.ts', keeping ? [keeping] : []);
  const tracker = new MessageTracker();
  const conversationIds = Array.from(
    { length: crowd.visitors },
    (_, index) => `conversation-${String(index).padStart(8, '0')}`,
  );
  const agents = await connectAll(
    crowd.agents,
    () => ({ port: server.port, namespace: AGENT_NAMESPACE, auth: {} }),
    tracker,
  );
  await Promise.all(
    agents.map((agent, index) =>
      agent.request('join', {
        conversationIds: conversationIds.filter((_, visitor) => visitor % crowd.agents === index),
      }),
    ),
  );
  const visitors = await connectAll(
    crowd.visitors,
    () => ({ port: server.port, namespace: VISITOR_NAMESPACE, auth: {} }),
    tracker,
  );
  return rig([server], tracker, visitors, agents, conversationIds);
}

/** Starts the relay; further nodes on the same data are given no agents of their own. */
export function startDeskbell({ visitors, agents }: Crowd): Promise<ServerProcess> {
  return ServerProcess.start('./deskbell-server.ts', [String(visitors), String(agents)]);
}

/**
 * The relay itself: every visitor has begun a conversation, and an agent has it.
 *
 * @param startOther starts another node on the same data, to which the visitors then connect
 */
export async function deskbellRig(crowd: Crowd, startOther?: () => Promise<ServerProcess>): Promise<Rig> {
  const server = await startDeskbell(crowd);
  const other = await startOther?.();
  const { siteId, origin, agentTokens } = server.setup as DeskbellSetup;
  const tracker = new MessageTracker();
  const versions = [PROTOCOL_VERSION];
  const agents = await connectAll(
    crowd.agents,
    (index) => ({
      port: server.port,
      namespace: AGENT_NAMESPACE,
      auth: { versions, token: agentTokens[index] },
    }),
    tracker,
  );
  const visitors = await connectAll(
    crowd.visitors,
    () => ({
      port: (other ?? server).port,
      namespace: VISITOR_NAMESPACE,
      siteId,
      origin,
      auth: { versions, siteId, secret: randomBytes(32).toString('base64url') },
    }),
    tracker,
  );
  const conversationIds: string[] = [];
  for (const [index, visitor] of visitors.entries()) {
    const answer = await visitor.request('conversation:start', {
      id: `start${String(index).padStart(12, '0')}`,
      text: TEXT,
    });
    if (!answer.ok) throw new Error(`a conversation could not be started: ${JSON.stringify(answer)}`);
    conversationIds.push((answer.data as { conversation: { id: string } }).conversation.id);
  }
  return rig(other ? [server, other] : [server], tracker, visitors, agents, conversationIds);
}

function rig(
  servers: readonly ServerProcess[],
  tracker: MessageTracker,
  visitors: readonly FrameClient[],
  agents: readonly FrameClient[],
  conversationIds: readonly string[],
): Rig {
  return {
    servers,
    visitors,
    conversationIds,
    read: async () => sumOf(await Promise.all(servers.map((server) => server.read()))),
    tracker,
    post: (index, id, onAnswer) => {
      const visitor = visitors[index % visitors.length];
      const conversationId = conversationIds[index % visitors.length] ?? '';
      visitor?.send(
        'message:post',
        `{"conversationId":"${conversationId}","id":"${id}","text":"${TEXT}"}`,
        onAnswer,
      );
    },
    close: async () => {
      for (const client of [...visitors, ...agents]) client.close();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

type ConnectOptions = Omit<Parameters<typeof FrameClient.connect>[0], 'onFact'>;

async function connectAll(
  count: number,
  options: (index: number) => ConnectOptions,
  tracker: MessageTracker,
): Promise<FrameClient[]> {
  const clients: FrameClient[] = [];
  for (let index = 0; index < count; index += 1) {
    const client: FrameClient = await FrameClient.connect({
      ...options(index),
      onFact: (frame) => {
        if (!frame.includes('"entry:added"')) return;
        if (frame.includes('"status":"offered"')) acceptOffer(client, frame);
        const id = entryIdOf(frame);
        if (id !== undefined) tracker.arrived(id);
      },
    });
    clients.push(client);
  }
  return clients;
}

/** Otherwise the desk would ask somebody else after half a minute, and the messages would go there. */
function acceptOffer(agent: FrameClient, frame: string): void {
  const [, conversationId = ''] = /"conversationId":"([^"]+)"/.exec(frame) ?? [];
  agent.send('offer:accept', JSON.stringify({ conversationId }), (answer) => {
    if (!answer.includes('"ok":true')) throw new Error(`an offer could not be accepted: ${answer}`);
  });
}

function sumOf(readings: readonly ServerReading[]): ServerReading {
  return readings.reduce((sum, each) => ({
    cpuMicros: sum.cpuMicros + each.cpuMicros,
    rssBytes: sum.rssBytes + each.rssBytes,
    heapBytes: sum.heapBytes + each.heapBytes,
    stallP99Ms: Math.max(sum.stallP99Ms, each.stallP99Ms),
  }));
}
