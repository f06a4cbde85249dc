import type { Action, Clock } from '@deskbell/core';
import {
  AGENT_NAMESPACE,
  DeskbellError,
  LIMITS,
  SOCKET_PATH,
  VISITOR_NAMESPACE,
  agentCommands,
  visitorCommands,
} from '@deskbell/protocol';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import { agentCommandActions } from '../access/agent-command-actions.ts';
import { visitorCommandActions } from '../access/visitor-command-actions.ts';
import type { Audit } from '../audit/audit.ts';
import type { AgentAuthenticator } from '../auth/agent-authenticator.ts';
import type { Config } from '../config/config.ts';
import type { SiteConfigurations } from '../configuration/site-configurations.ts';
import type { Desk } from '../desk/desk.ts';
import type { Files } from '../files/files.ts';
import type { CommandTarget } from '../desk/people/permit-command.ts';
import type { Transcripts } from '../mail/transcripts.ts';
import { describeError } from '../log/describe-error.ts';
import { admitAgent } from './admission/admit-agent.ts';
import { admitVisitor } from './admission/admit-visitor.ts';
import { EndedSessions } from './admission/ended-sessions.ts';
import { forgetHandshake } from './admission/forget-handshake.ts';
import { Gatekeeper } from './admission/gatekeeper.ts';
import { RequestGuard } from './admission/request-guard.ts';
import { agentHandlers } from './commands/agent-handlers.ts';
import { CommandReceiver } from './commands/command-receiver.ts';
import { recordForbidden } from './commands/record-forbidden.ts';
import { commandTable } from './commands/command-table.ts';
import { identifiedOnly } from './commands/identified-only.ts';
import { MessageLimits } from './commands/message-limits.ts';
import { visitorHandlers } from './commands/visitor-handlers.ts';
import { type Connection, type OutgoingPacket, webSocketOf } from './back-pressure/connection.ts';
import { SlowConsumers } from './back-pressure/slow-consumers.ts';
import { attachBots } from './attach-bots.ts';
import { closeSoon } from './close-soon.ts';
import { drain } from './drain.ts';
import { endSession } from './end-session.ts';
import { InboxActivity } from './facts/inbox-activity.ts';
import { BoardFollowers } from './facts/board-followers.ts';
import { roomsOfSites } from './facts/move-to-sites.ts';
import { tellAgents } from './facts/tell-agents.ts';
import { tellVisitors } from './facts/tell-visitors.ts';
import { type GatheredConnection, gatherWrites } from './gather-writes.ts';
import { Refusal } from './refusal.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { rooms } from './rooms.ts';
import type { AgentNamespace, AgentSocket, VisitorNamespace, VisitorSocket } from './socket-types.ts';
import { socketsIn } from './sockets-in.ts';
import { textParser } from './text-parser.ts';
import { keepOrder, type PacketConnection } from './write-packet.ts';

export interface SocketsDependencies {
  readonly httpServer: HttpServer;
  readonly desk: Desk;
  readonly files: Files;
  readonly siteConfigurations: SiteConfigurations;
  readonly authenticator: AgentAuthenticator;
  /** Writes down what agents were refused; default: nobody does. */
  readonly audit?: Audit | undefined;
  readonly config: Config;
  /** Sends copies of conversations; default: nobody does. */
  readonly transcripts?: Transcripts | undefined;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told of every command that was answered. */
  readonly done?: Telemetry['done'];
}

/** The live side of a server. */
export interface Sockets {
  /**
   * Accepts nobody new, asks everybody to move, and closes what is left. Resolves when no socket is open, after
   * `timeoutMs` at the latest. Where no other node serves the data (`isAlone`) nobody is waited for but commands. The HTTP
   * server stays open. A second call is harmless.
   */
  drain(timeoutMs: number, options?: { readonly isAlone?: boolean }): Promise<void>;
  /** How many sockets are open. */
  connections(): number;
}

/** Attaches Socket.IO to an HTTP server: visitors and agents in namespaces of their own, nobody in the default one. */
export function attachSockets(dependencies: SocketsDependencies): Sockets {
  const { done, httpServer, desk, files, siteConfigurations, audit, authenticator, config, clock, log } =
    dependencies;
  const io = new Server(httpServer, {
    path: SOCKET_PATH,
    parser: textParser,
    transports: ['websocket', 'polling'],
    serveClient: false,
    allowEIO3: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: LIMITS.frameBytes,
    pingInterval: 15_000,
    pingTimeout: 10_000,
    // Ten seconds, with what it takes to be noticed.
    connectTimeout: 9_000,
  });
  closeSoon(io, httpServer);
  const visitors: VisitorNamespace = io.of(VISITOR_NAMESPACE);
  const agents: AgentNamespace = io.of(AGENT_NAMESPACE);
  const guard = new RequestGuard({ desk, config, clock, log });
  const gatekeeper = new Gatekeeper({ guard, config, clock, log });
  const activity = new InboxActivity(agents, desk, clock);
  const boards = new BoardFollowers({ agents, desk, clock, log });
  const ended = new EndedSessions(clock);
  const messageLimits = new MessageLimits(config, clock);
  const permit = ({ data }: VisitorSocket | AgentSocket, action: Action, input: unknown) =>
    desk.permit(data.viewer, action, input as CommandTarget);
  const visitorReceiver = new CommandReceiver<VisitorSocket>(
    commandTable(
      visitorCommands,
      visitorCommandActions,
      identifiedOnly(
        visitorHandlers({ desk, files, clock, messageLimits, transcripts: dependencies.transcripts }),
        desk,
      ),
    ),
    { clock, done, log, permit },
  );
  const agentReceiver = new CommandReceiver<AgentSocket>(
    commandTable(
      agentCommands,
      agentCommandActions,
      agentHandlers({ audit, desk, files, siteConfigurations, clock }),
    ),
    {
      clock,
      done,
      log,
      permit,
      received: ({ data }) => authenticator.noteUse(data.tokenHash),
      forbidden: ({ data }, action, input) => {
        const attempt = { action, target: input as CommandTarget, address: data.address };
        if (audit) void recordForbidden({ audit, desk, log }, data.viewer, attempt);
      },
    },
  );

  const {
    bots,
    receiver: botReceiver,
    stop: stopBots,
  } = attachBots({ io, desk, gatekeeper, config, clock, done, log });

  const slowConsumers = new SlowConsumers({ limit: config.limits.outgoingBytes, log });

  io.engine.use(guard.handle);
  io.engine.on('connection', (connection: EngineConnection) => {
    connection.once('close', guard.opened(connection.id, connection.request));
    connection.once('close', hangUpOnStranger);
    slowConsumers.watch(connection);
  });
  io.engine.on('flush', (connection: EngineConnection, packets: OutgoingPacket[]) => {
    slowConsumers.flushed(connection, packets);
  });
  io.use((_, next) =>
    next(new Refusal(new DeskbellError('not_found', 'unable to connect: nobody lives here'))),
  );
  visitors.use((socket, next) => {
    void gatekeeper.run(socket.conn, () => admitVisitor(socket, { gatekeeper, config, clock, desk }), next);
  });
  agents.use((socket, next) => {
    void gatekeeper.run(
      socket.conn,
      () => admitAgent(socket, { gatekeeper, authenticator, config, clock }),
      next,
    );
  });

  visitors.on('connection', (socket) => {
    const { address, identity, viewer } = socket.data;
    forgetHandshake(socket);
    socket.once('disconnect', gatekeeper.opened(address));
    if (identity) {
      socket.once(
        'disconnect',
        desk.identities.hold(identity, () => endSession(socket, 'unauthenticated')),
      );
    }
    void socket.join([rooms.visitor(viewer.visitorId), rooms.site(viewer.siteId)]);
    visitorReceiver.listen(socket);
  });
  agents.on('connection', (socket) => {
    const { address, agent, tokenHash } = socket.data;
    forgetHandshake(socket);
    const closed = gatekeeper.opened(address);
    if (ended.has(tokenHash)) {
      closed();
      endSession(socket, 'unauthenticated');
      return;
    }
    desk.agentConnected(agent);
    socket.once('disconnect', () => {
      closed();
      desk.agentDisconnected(agent.id);
    });
    void socket.join([rooms.agent(agent.id), rooms.session(tokenHash), ...roomsOfSites(desk, agent.id)]);
    gatherWrites(socket.conn as unknown as GatheredConnection);
    keepOrder(socket.conn as unknown as PacketConnection);
    agentReceiver.listen(socket);
  });

  const stopListening = [
    desk.facts.subscribe((fact) => {
      try {
        tellVisitors(visitors, fact, desk.faces);
        tellAgents({ agents, desk, activity, boards }, fact);
      } catch (error) {
        // It is stored: whoever was not told learns of it by the head beacon.
        log.error({ fact: fact.type, err: describeError(error) }, 'a fact could not be told');
      }
    }),
    authenticator.onSessionEnded(({ tokenHash }) => {
      ended.add(tokenHash);
      for (const socket of socketsIn(agents, rooms.session(tokenHash))) endSession(socket, 'unauthenticated');
    }),
  ];

  let drained: Promise<void> | undefined;
  const whenIdle = async (): Promise<void> => {
    await Promise.all([visitorReceiver.whenIdle(), agentReceiver.whenIdle(), botReceiver.whenIdle()]);
  };
  return {
    drain: (timeoutMs, { isAlone = false } = {}) =>
      (drained ??= (async () => {
        guard.startDraining();
        await drain({ visitors, agents, bots, clock, whenIdle, timeoutMs, isAlone });
        activity.stop();
        boards.stop();
        stopBots();
        for (const stop of stopListening) stop();
        io.engine.close();
      })()),
    connections: () => visitors.sockets.size + agents.sockets.size + bots.sockets.size,
  };
}

/** Whoever was closed before they were let in is not listened to any more: they may go on sending all the same. */
function hangUpOnStranger(this: EngineConnection): void {
  // It is forgotten on admission.
  if (this.request) webSocketOf(this.transport)?._socket?.destroySoon();
}

/** What this file needs of an Engine.IO session; its id is private in the types, as clients must not learn it. */
interface EngineConnection extends Connection {
  readonly id: string;
  readonly request: IncomingMessage;
  once(event: 'close', listener: (this: EngineConnection) => void): unknown;
}
