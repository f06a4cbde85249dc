import { isUtf8 } from 'node:buffer';

/** The parts of an Engine.IO connection that bring a packet. */
export interface FrameConnection {
  readonly transport: unknown;
  readonly readyState: string;
  /** Set while Engine.IO waits for the answer to its ping, and then every packet is a sign of life to it. */
  readonly pingTimeoutTimer: unknown;
  once(event: 'upgrade', listener: () => void): unknown;
}

/** What takes a stream apart for the socket of `ws`, and where it stands. */
interface FrameReceiver {
  readonly _state: number;
  readonly _bufferedBytes: number;
  readonly _fragmented: number;
  readonly _maxPayload: number;
  /** What it can be given at once is `true`. */
  write: (bytes: Buffer) => boolean;
}

interface FrameSocket {
  readonly readyState: number;
  readonly _receiver: FrameReceiver | null;
}

/** `readyState` of a WebSocket that is open. */
const OPEN = 1;
/** State of a receiver that waits for a frame to begin. */
const BETWEEN_FRAMES = 0;
/** First byte of a WebSocket frame that is a whole text. */
const WHOLE_TEXT = 0x81;
const MASKED = 0x80;
/** A length that says that the true one stands in the two bytes after it; longer frames take the usual way. */
const MEDIUM = 126;
const LONG = 127;
const MASK_BYTES = 4;
/** What Engine.IO puts before a packet of Socket.IO. */
const MESSAGE = 0x34;
const NOT_ASCII = 0x80;

/**
 * Reads the packets of Socket.IO from the stream of a connection, from its frames, in one go.
 *
 * On the way through `ws` and Engine.IO a packet passes two streams, four emitters and three objects, and takes as long as
 * half of what the desk does with a message. So a frame that is plainly a whole packet is taken where it comes in, as
 * `writePacket` writes one. All else takes their way, which knows what is wrong with it: parts of frames and of texts,
 * what belongs to the connection itself (pings, upgrades, the end), and everything while Engine.IO waits for a sign of
 * life.
 */
export function readFrames(connection: FrameConnection, take: (packet: string) => void): void {
  if (!readFrom(connection, take)) connection.once('upgrade', () => readFrom(connection, take));
}

/** Whether it is a WebSocket already. */
function readFrom(connection: FrameConnection, take: (packet: string) => void): boolean {
  const { transport } = connection;
  const socket = frameSocketOf(transport);
  const receiver = socket?._receiver;
  if (!socket || !receiver) return false;
  // Another namespace of the same connection: what brings it the packets of this one knows them all.
  if (Object.hasOwn(receiver, 'write')) return true;
  const otherwise = receiver.write.bind(receiver);
  receiver.write = (bytes) => {
    let at = 0;
    // Each packet may be the end of the connection, or Engine.IO may have begun to wait.
    while (
      at < bytes.length &&
      isBetweenFrames(receiver) &&
      socket.readyState === OPEN &&
      connection.readyState === 'open' &&
      connection.pingTimeoutTimer === null &&
      connection.transport === transport
    ) {
      const end = endOfFrame(bytes, at, receiver._maxPayload);
      const packet = end === 0 ? undefined : packetIn(bytes, at, end);
      if (packet === undefined) break;
      at = end;
      take(packet);
    }
    return at === bytes.length || otherwise(at === 0 ? bytes : bytes.subarray(at));
  };
  return true;
}

function isBetweenFrames({ _state, _bufferedBytes, _fragmented }: FrameReceiver): boolean {
  return _state === BETWEEN_FRAMES && _bufferedBytes === 0 && _fragmented === 0;
}

/** Where the frame ends that begins here, if it is a whole text and wholly here; otherwise 0. */
function endOfFrame(bytes: Buffer, at: number, most: number): number {
  const second = bytes[at + 1] ?? 0;
  const short = second ^ MASKED;
  // Not masked, or very long: `short` is no less then.
  if (bytes[at] !== WHOLE_TEXT || short >= LONG) return 0;
  const isShort = short < MEDIUM;
  const length = isShort ? short : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  const end = at + (isShort ? 2 : 4) + MASK_BYTES + length;
  // Engine.IO knows what an empty packet is.
  return length < 2 || length > most || end > bytes.length ? 0 : end;
}

/** The packet of Socket.IO in this frame; `undefined`, and the bytes as they were, when it is something else. */
function packetIn(bytes: Buffer, at: number, end: number): string | undefined {
  const mask = at + (bytes[at + 1] === (MASKED | MEDIUM) ? 4 : 2);
  const start = mask + MASK_BYTES;
  if (((bytes[start] ?? 0) ^ (bytes[mask] ?? 0)) !== MESSAGE) return undefined;
  if ((unmask(bytes, mask, start, end) & NOT_ASCII) === 0) return bytes.toString('latin1', start + 1, end);
  if (isUtf8(bytes.subarray(start, end))) return bytes.toString('utf8', start + 1, end);
  unmask(bytes, mask, start, end);
  return undefined;
}

/** Returns all its bytes, one over the other. Done twice it is undone. */
function unmask(bytes: Buffer, mask: number, start: number, end: number): number {
  const one = bytes[mask] ?? 0;
  const two = bytes[mask + 1] ?? 0;
  const three = bytes[mask + 2] ?? 0;
  const four = bytes[mask + 3] ?? 0;
  let all = 0;
  let at = start;
  // Four at a time, as for each alone the mask would have to be looked for.
  for (const last = end - 3; at < last; at += 4) {
    all |= bytes[at] = (bytes[at] ?? 0) ^ one;
    all |= bytes[at + 1] = (bytes[at + 1] ?? 0) ^ two;
    all |= bytes[at + 2] = (bytes[at + 2] ?? 0) ^ three;
    all |= bytes[at + 3] = (bytes[at + 3] ?? 0) ^ four;
  }
  if (at < end) all |= bytes[at] = (bytes[at] ?? 0) ^ one;
  if (at + 1 < end) all |= bytes[at + 1] = (bytes[at + 1] ?? 0) ^ two;
  if (at + 2 < end) all |= bytes[at + 2] = (bytes[at + 2] ?? 0) ^ three;
  return all;
}

function frameSocketOf(transport: unknown): FrameSocket | undefined {
  if (typeof transport !== 'object' || transport === null || !('socket' in transport)) return undefined;
  const { socket } = transport;
  return isFrameSocket(socket) ? socket : undefined;
}

function isFrameSocket(socket: unknown): socket is FrameSocket {
  if (typeof socket !== 'object' || socket === null || !('_receiver' in socket)) return false;
  const { _receiver: receiver } = socket;
  return (
    typeof receiver === 'object' &&
    receiver !== null &&
    '_state' in receiver &&
    '_bufferedBytes' in receiver &&
    '_fragmented' in receiver &&
    '_maxPayload' in receiver
  );
}
