import { toJson } from '../platform/to-json.ts';

/** Types of packets of Socket.IO's protocol 5. */
export const CONNECT = 0;
export const DISCONNECT = 1;
export const EVENT = 2;
export const ACK = 3;
export const CONNECT_ERROR = 4;

/** A packet of Socket.IO as far as Deskbell speaks it: nothing is binary. */
export interface SocketPacket {
  readonly type: number;
  /** Joins an answer to its question. */
  readonly id?: number | undefined;
  readonly data?: unknown;
}

/** With the `4` that says to Engine.IO's protocol 4 that it is a message. */
export function encodePacket(namespace: string, { type, id, data }: SocketPacket): string {
  return `4${type}${namespace},${id ?? ''}${data === undefined ? '' : toJson(data)}`;
}

/** `null` when it is for another namespace; `undefined` when it is no packet. */
export function decodePacket(namespace: string, text: string): SocketPacket | null | undefined {
  const [, type, where, id, json] = /^4([0-4])(?:(\/[^,]*),)?(\d*)([^]*)$/.exec(text) ?? [];
  if (type === undefined) return undefined;
  if (where !== namespace) return null;
  const data = json ? readJson(json) : undefined;
  const packet = { type: Number(type), id: id ? Number(id) : undefined, data };
  return isWhole(packet) && (!json || data !== undefined) ? packet : undefined;
}

/** Whether an event has a name, and an answer says something. */
function isWhole({ type, data }: SocketPacket): boolean {
  const [first] = Array.isArray(data) ? (data as unknown[]) : [];
  if (type === EVENT) return typeof first === 'string';
  return type !== ACK || first instanceof Object;
}

/** `undefined`, which JSON cannot say, for what is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
