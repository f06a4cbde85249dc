import {
  AGENT_NAMESPACE,
  type Acknowledgement,
  type ServerToAgentEvents,
  type ServerToVisitorEvents,
} from '@deskbell/protocol';
import type { AgentSocket, AnySocket, VisitorSocket } from './socket-types.ts';
import { gatherPacket, writePacket, type PacketConnection } from './write-packet.ts';

type Payload<Events, Name extends keyof Events> = Events[Name] extends (payload: infer P) => void ? P : never;

/** Answers the command that came with this number. */
export function answer(socket: AnySocket, id: number, acknowledgement: Acknowledgement<unknown>): void {
  send(socket, `3${socket.nsp.name},${String(id)}`, JSON.stringify([acknowledgement]));
}

/** Tells one visitor's socket a fact. */
export function tellVisitor<Name extends keyof ServerToVisitorEvents>(
  socket: VisitorSocket,
  name: Name,
  payload: Payload<ServerToVisitorEvents, Name>,
): void {
  send(socket, `2${socket.nsp.name},`, JSON.stringify([name, payload]));
}

/** Tells one agent's socket a fact. */
export function tellAgent<Name extends keyof ServerToAgentEvents>(
  socket: AgentSocket,
  name: Name,
  payload: Payload<ServerToAgentEvents, Name>,
): void {
  send(socket, `2${socket.nsp.name},`, JSON.stringify([name, payload]));
}

function send(socket: AnySocket, head: string, body: string): void {
  // Its types keep to themselves what waits to be written.
  const connection = socket.conn as unknown as PacketConnection;
  if (socket.nsp.name === AGENT_NAMESPACE) gatherPacket(connection, head, body);
  else writePacket(connection, head, body);
}
