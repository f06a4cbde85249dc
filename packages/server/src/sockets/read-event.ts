/** An event of a client: name and payloads, and the number of its acknowledgement. */
export interface IncomingEvent {
  readonly data: readonly unknown[];
  readonly id?: number | undefined;
}

const ZERO = 48;
const NINE = 57;
const BRACKET = 91;
/** Numbers of so many digits are exact. */
const ID_DIGITS = 15;
/** Names that Socket.IO keeps for itself: its parser refuses them. */
const RESERVED: ReadonlySet<string> = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
]);

/** How packets with events of this namespace begin. */
export function eventHead(namespace: string): string {
  return `2${namespace},`;
}

/**
 * The event in a packet of Socket.IO that begins with `head`, or `undefined` for anything but the plain case: that is
 * left to Socket.IO's own parser, which refuses or takes it. The parser looks at a packet sign by sign, as it knows
 * nothing of it; here everything but the number is known.
 */
export function readEvent(packet: string, head: string): IncomingEvent | undefined {
  if (!packet.startsWith(head)) return undefined;
  let at = head.length;
  let id = 0;
  for (let code = packet.charCodeAt(at); code >= ZERO && code <= NINE; code = packet.charCodeAt(at)) {
    id = id * 10 + code - ZERO;
    at += 1;
  }
  const digits = at - head.length;
  if (digits > ID_DIGITS || packet.charCodeAt(at) !== BRACKET) return undefined;
  const data = parsed(packet.slice(at));
  if (!Array.isArray(data)) return undefined;
  const [name] = data as readonly unknown[];
  if (typeof name !== 'string' || RESERVED.has(name)) return undefined;
  return { data, id: digits === 0 ? undefined : id };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
