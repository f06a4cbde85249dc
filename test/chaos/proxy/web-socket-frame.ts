/** One frame of a WebSocket, with its bytes as they came. */
export interface WebSocketFrame {
  readonly bytes: Buffer;
  readonly opcode: number;
  readonly isFinal: boolean;
  /** Where its content begins. */
  readonly start: number;
  /** What clients lay over the content, so that nothing on the way mistakes it for something else. */
  readonly mask: Buffer | null;
}

const TEXT = 1;
const MEDIUM = 126;
const LARGE = 127;
const MASKED = 0x80;
const FINAL = 0x80;

/** Reads the frame at `offset`; `undefined` when it is not all there. */
export function readFrame(data: Buffer, offset: number): WebSocketFrame | undefined {
  const first = data[offset];
  const second = data[offset + 1];
  if (first === undefined || second === undefined) return undefined;
  const isMasked = (second & MASKED) !== 0;
  const short = second & ~MASKED;
  const sizeBytes = short === MEDIUM ? 2 : short === LARGE ? 8 : 0;
  const maskAt = offset + 2 + sizeBytes;
  const start = maskAt + (isMasked ? 4 : 0);
  if (data.length < start) return undefined;
  const size =
    sizeBytes === 0
      ? short
      : sizeBytes === 2
        ? data.readUInt16BE(offset + 2)
        : Number(data.readBigUInt64BE(offset + 2));
  if (data.length < start + size) return undefined;
  return {
    bytes: data.subarray(offset, start + size),
    opcode: first & 0x0f,
    isFinal: (first & FINAL) !== 0,
    start: start - offset,
    mask: isMasked ? data.subarray(maskAt, start) : null,
  };
}

/** The text of a frame, or its first `most` bytes; empty for anything but a whole text. */
export function textOf({ bytes, opcode, isFinal, start, mask }: WebSocketFrame, most = Infinity): string {
  if (opcode !== TEXT || !isFinal) return '';
  const content = bytes.subarray(start, Math.min(bytes.length, start + most));
  if (!mask) return content.toString();
  return Buffer.from(content.map((byte, index) => byte ^ (mask[index & 3] ?? 0))).toString();
}

/** A whole text as a client sends it; the mask of zeros leaves it as it is. */
export function clientFrame(text: string): Buffer {
  const content = Buffer.from(text);
  const size =
    content.length < MEDIUM
      ? Buffer.from([MASKED | content.length])
      : Buffer.from([MASKED | MEDIUM, content.length >> 8, content.length & 255]);
  return Buffer.concat([Buffer.from([FINAL | TEXT]), size, Buffer.alloc(4), content]);
}
