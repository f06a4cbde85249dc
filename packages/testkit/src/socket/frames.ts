import type { Acknowledgement, WireError } from '@deskbell/protocol';

/** What travels between the fake transport and the model server. */
export type ClientFrame =
  | { type: 'connect'; side: 'visitor' | 'agent'; handshake: unknown }
  | { type: 'command'; call: number; name: string; input: unknown };

export type ServerFrame =
  | { type: 'connected' }
  | { type: 'refused'; error: WireError }
  | { type: 'answer'; call: number; answer: Acknowledgement<unknown> }
  | { type: 'fact'; name: string; payload: unknown };
