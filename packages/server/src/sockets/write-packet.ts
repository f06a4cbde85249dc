/** The parts of an Engine.IO connection through which a packet passes. */
export interface PacketConnection {
  readonly transport: unknown;
  readonly readyState: string;
  /** Packets that Engine.IO has not handed to its transport yet. */
  readonly writeBuffer: readonly unknown[];
  write(packet: string): unknown;
  on(event: 'packetCreate', listener: (this: PacketConnection) => void): unknown;
}

/** Engine.IO's WebSocket transport, the socket of `ws` in it, and beneath that its stream. */
interface WebSocketTransport {
  readonly writable: boolean;
  readonly socket: { readonly readyState: number; readonly _socket: Stream | null };
}

interface Stream {
  readonly writableLength: number;
  write(bytes: string, encoding: 'latin1'): boolean;
}

/** `readyState` of a WebSocket that is open. */
const OPEN = 1;
/** First byte of a WebSocket frame that is a whole text. */
const WHOLE_TEXT = '\x81';
/** Lengths from here on stand in two bytes after the first two, from `LONG` on in eight. */
const MEDIUM = 126;
const LONG = 65_536;
/** What Engine.IO puts before a packet of Socket.IO. */
const MESSAGE = '4';

/**
 * Writes a packet of Socket.IO, as the text it is on the wire, in one go.
 *
 * On the way through Engine.IO and `ws` a packet becomes an object, two buffers and four callbacks, and takes as long as
 * all that the desk does with a message. So when nothing waits in any of them it goes to the stream beneath, as the frame
 * they would have made of it. When anything does, or the connection is no open WebSocket, it takes their way: there it is
 * kept in its place, and counted (D6).
 *
 * @param head what the packet begins with, in ASCII
 */
export function writePacket(connection: PacketConnection, head: string, body: string): void {
  const frame = frameOf(head, body);
  const stream = frame === undefined ? undefined : freeStream(connection);
  if (frame === undefined || !stream) connection.write(head + body);
  else stream.write(frame, 'latin1');
}

/** Frames that wait for the end of this turn. */
let gathered = new Map<PacketConnection, string>();

/**
 * The same at the end of this turn of the event loop, with all else that it brings this client: a commit brings news of
 * many conversations at once, an agent has several of them, and each write is a call of the system.
 */
export function gatherPacket(connection: PacketConnection, head: string, body: string): void {
  const before = gathered.get(connection);
  const frame = frameOf(head, body);
  if (frame === undefined || (before === undefined && !freeStream(connection))) {
    connection.write(head + body);
    return;
  }
  // Runs when the promises that are settling now have: so soon that nobody waits for the next turn.
  if (gathered.size === 0) process.nextTick(releaseAll);
  gathered.set(connection, before === undefined ? frame : before + frame);
}

/** For connections to which packets are gathered: what Engine.IO is given meanwhile comes after them. */
export function keepOrder(connection: PacketConnection): void {
  connection.on('packetCreate', releaseOwn);
}

function releaseOwn(this: PacketConnection): void {
  if (gathered.size === 0) return;
  const frames = gathered.get(this);
  if (frames === undefined) return;
  gathered.delete(this);
  streamOf(this)?.write(frames, 'latin1');
}

function releaseAll(): void {
  const frames = gathered;
  gathered = new Map();
  for (const [connection, text] of frames) streamOf(connection)?.write(text, 'latin1');
}

/** The stream, if nothing waits before it. */
function freeStream(connection: PacketConnection): Stream | undefined {
  const stream = streamOf(connection);
  if (!stream || connection.writeBuffer.length > 0 || stream.writableLength > 0) return undefined;
  return (connection.transport as WebSocketTransport).writable ? stream : undefined;
}

function streamOf({ transport, readyState }: PacketConnection): Stream | undefined {
  if (readyState !== 'open' || !isWebSocketTransport(transport)) return undefined;
  const { socket } = transport;
  return socket.readyState === OPEN && socket._socket ? socket._socket : undefined;
}

function isWebSocketTransport(transport: unknown): transport is WebSocketTransport {
  if (typeof transport !== 'object' || transport === null || !('socket' in transport)) return false;
  const { socket } = transport;
  return typeof socket === 'object' && socket !== null && '_socket' in socket;
}

/**
 * Each character is a byte: such a string is written faster than a buffer is made. It is put together in one piece, and only
 * when it is written. `undefined` for what is very long.
 */
function frameOf(head: string, body: string): string | undefined {
  const bytes = Buffer.byteLength(body);
  const length = MESSAGE.length + head.length + bytes;
  if (length >= LONG) return undefined;
  return frameHead(length) + head + (bytes === body.length ? body : Buffer.from(body).toString('latin1'));
}

/** Beginnings of the frames of usual lengths, made when they are first needed. */
const USUAL = 1_024;
const frameHeads = Array.from<string | undefined>({ length: USUAL });

function frameHead(length: number): string {
  if (length >= USUAL) return makeHead(length);
  return (frameHeads[length] ??= makeHead(length));
}

function makeHead(length: number): string {
  const size =
    length < MEDIUM ? String.fromCharCode(length) : String.fromCharCode(MEDIUM, length >> 8, length & 0xff);
  return WHOLE_TEXT + size + MESSAGE;
}
