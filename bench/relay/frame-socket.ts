import { randomBytes } from 'node:crypto';
import { type Socket, connect } from 'node:net';

export interface FrameSocketOptions {
  readonly port: number;
  readonly path: string;
  readonly origin?: string | undefined;
  readonly onText: (text: string) => void;
  readonly onFailed: (error: Error) => void;
}

/** Read into by all sockets in turn: what comes is used before the next read. */
const READ_BUFFER = Buffer.allocUnsafeSlow(256 * 1024);
const MEDIUM = 126;
const LARGE = 127;
const MASKED = 0x80;
const FINAL_TEXT = 0x81;

/**
 * Just enough of a WebSocket for a load generator: text frames, written by hand and read without a copy. A library that
 * masks, unmasks and checks would take as much of the two cores as the server that is measured.
 */
export class FrameSocket {
  readonly #socket: Socket;
  readonly #onText: (text: string) => void;
  #isOpen = false;
  /** The beginning of a frame whose end has not come yet. */
  #rest: Buffer = Buffer.alloc(0);

  constructor({ port, path, origin, onText, onFailed }: FrameSocketOptions) {
    this.#onText = onText;
    this.#socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: READ_BUFFER,
        callback: (length) => {
          this.#read(READ_BUFFER.subarray(0, length));
          return true;
        },
      },
    });
    this.#socket.on('error', onFailed);
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        ...(origin === undefined ? [] : [`Origin: ${origin}`]),
        '\r\n',
      ].join('\r\n'),
    );
  }

  /** The text must be ASCII. */
  send(text: string): void {
    const isShort = text.length < MEDIUM;
    const head = isShort ? 6 : 8;
    // The mask that clients must put on every frame is all zeros here, and so leaves the text as it is.
    const frame = Buffer.alloc(head + text.length);
    frame[0] = FINAL_TEXT;
    frame[1] = MASKED | (isShort ? text.length : MEDIUM);
    if (!isShort) frame.writeUInt16BE(text.length, 2);
    frame.write(text, head, 'latin1');
    this.#socket.write(frame);
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    const data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let offset = 0;
    if (!this.#isOpen) {
      const end = data.indexOf('\r\n\r\n');
      if (end >= 0) {
        if (!data.subarray(0, end).includes(' 101 ')) throw new Error(data.toString());
        this.#isOpen = true;
        offset = end + 4;
      }
    }
    while (this.#isOpen) {
      const next = this.#readFrame(data, offset);
      if (next === undefined) break;
      offset = next;
    }
    // A copy, since the buffer is used again.
    this.#rest = offset < data.length ? Buffer.from(data.subarray(offset)) : Buffer.alloc(0);
  }

  /** Where the frame at `offset` ends; `undefined` when it is not all there. */
  #readFrame(data: Buffer, offset: number): number | undefined {
    const length = data[offset + 1];
    if (length === undefined) return undefined;
    const head = length === MEDIUM ? 4 : length === LARGE ? 10 : 2;
    if (data.length < offset + head) return undefined;
    const size =
      length === MEDIUM
        ? data.readUInt16BE(offset + 2)
        : length === LARGE
          ? Number(data.readBigUInt64BE(offset + 2))
          : length;
    const end = offset + head + size;
    if (data.length < end) return undefined;
    if (data[offset] === FINAL_TEXT) this.#onText(data.toString('latin1', offset + head, end));
    return end;
  }
}
