import type { SocketEnd } from '../socket/socket-pair.ts';
import type { ServerFrame } from '../socket/frames.ts';

/** Who is at the other end of a connection of the model server. */
export class ModelSocket {
  readonly side: 'visitor' | 'agent';
  /** Visitor or agent. */
  readonly personId: string;
  /** The token that let a visitor in. */
  token: string | null = null;
  readonly watched = new Set<string>();
  readonly followed = new Set<string>();
  /** Sites whose board it follows. */
  readonly boards = new Set<string>();
  readonly #end: SocketEnd;

  constructor(side: 'visitor' | 'agent', personId: string, end: SocketEnd) {
    this.side = side;
    this.personId = personId;
    this.#end = end;
  }

  send(frame: ServerFrame): void {
    this.#end.send(JSON.stringify(frame));
  }

  fact(name: string, payload: unknown): void {
    this.send({ type: 'fact', name, payload });
  }

  close(): void {
    this.#end.close();
  }
}
