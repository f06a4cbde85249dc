import type { Agent } from '@deskbell/core';
import type {
  AgentToServerEvents,
  BotToServerEvents,
  ServerToAgentEvents,
  ServerToBotEvents,
  ServerToVisitorEvents,
  VisitorDevice,
  VisitorToServerEvents,
} from '@deskbell/protocol';
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type { IdentifiedVisitor } from '../desk/identity/visitor-identities.ts';
import type { AgentViewer, BotViewer, VisitorViewer } from '../desk/viewer.ts';
import type { PassingThrottle } from './commands/passing-throttle.ts';
import type { TypingThrottle } from './commands/typing-throttle.ts';
import type { TokenBucket } from './token-bucket.ts';

export interface EverySocketData {
  /** What limits count the connection's address as. */
  readonly address: string;
  readonly commands: TokenBucket;
  readonly strikes: TokenBucket;
  readonly typing: TypingThrottle;
  /** Of what a visitor is writing. */
  readonly preview: PassingThrottle;
  /** Of what an agent looks at. */
  readonly attention: PassingThrottle;
}

export interface VisitorSocketData extends EverySocketData {
  readonly viewer: VisitorViewer;
  /** What let them in, where their site vouches for them. */
  readonly identity: IdentifiedVisitor | null;
  /** What they look at the page with. */
  readonly device: VisitorDevice | null;
  /** What all visitors of one address on one site are counted under. */
  readonly addressOnSite: string;
}

export interface AgentSocketData extends EverySocketData {
  readonly viewer: AgentViewer;
  readonly agent: Agent;
  readonly tokenHash: string;
  /** The conversations that are open in this client, with their sites. */
  readonly watched: Map<string, string>;
}

export interface BotSocketData extends EverySocketData {
  readonly viewer: BotViewer;
  readonly tokenHash: string;
}

export type BotNamespace = Namespace<BotToServerEvents, ServerToBotEvents, DefaultEventsMap, BotSocketData>;
export type BotSocket = Socket<BotToServerEvents, ServerToBotEvents, DefaultEventsMap, BotSocketData>;
export type VisitorNamespace = Namespace<
  VisitorToServerEvents,
  ServerToVisitorEvents,
  DefaultEventsMap,
  VisitorSocketData
>;
export type AgentNamespace = Namespace<
  AgentToServerEvents,
  ServerToAgentEvents,
  DefaultEventsMap,
  AgentSocketData
>;
export type VisitorSocket = Socket<
  VisitorToServerEvents,
  ServerToVisitorEvents,
  DefaultEventsMap,
  VisitorSocketData
>;
export type AgentSocket = Socket<AgentToServerEvents, ServerToAgentEvents, DefaultEventsMap, AgentSocketData>;
export type AnySocket = VisitorSocket | AgentSocket | BotSocket;
