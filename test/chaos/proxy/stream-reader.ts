import { readFrame, type WebSocketFrame } from './web-socket-frame.ts';

/** What comes out of one direction of a connection: plain bytes, or one frame of a WebSocket. */
export interface Piece {
  readonly bytes: Buffer;
  readonly frame: WebSocketFrame | null;
}

const END_OF_HEAD = '\r\n\r\n';

/** Cuts what a socket sends into pieces: bytes as long as HTTP is spoken, whole frames after the change to WebSocket. */
export class StreamReader {
  readonly #readsFrames: () => boolean;
  readonly #onHead: (head: string) => void;
  #rest: Buffer = Buffer.alloc(0);
  #headIsOver = false;

  /**
   * @param onHead gets the first head that passes, request or answer, before anything behind it is read
   * @param readsFrames whether the two have changed to WebSocket
   */
  constructor(onHead: (head: string) => void, readsFrames: () => boolean) {
    this.#onHead = onHead;
    this.#readsFrames = readsFrames;
  }

  /** Every whole piece that is there with this chunk. */
  read(chunk: Buffer): Piece[] {
    const pieces: Piece[] = [];
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#rest = Buffer.alloc(0);
    if (!this.#headIsOver) {
      const end = data.indexOf(END_OF_HEAD);
      if (end < 0) {
        this.#rest = data;
        return pieces;
      }
      this.#headIsOver = true;
      const head = data.subarray(0, end + END_OF_HEAD.length);
      this.#onHead(head.toString('latin1'));
      pieces.push({ bytes: head, frame: null });
      data = data.subarray(head.length);
    }
    if (data.length === 0) return pieces;
    if (!this.#readsFrames()) return [...pieces, { bytes: data, frame: null }];
    let offset = 0;
    for (let frame = readFrame(data, 0); frame; frame = readFrame(data, offset)) {
      pieces.push({ bytes: frame.bytes, frame });
      offset += frame.bytes.length;
    }
    this.#rest = data.subarray(offset);
    return pieces;
  }
}
