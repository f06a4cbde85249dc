import { Decoder } from 'socket.io-parser';

interface OutgoingPacket {
  readonly type: number;
  readonly nsp: string;
  readonly data?: unknown;
  readonly id?: number | undefined;
}

class PlainEncoder {
  encode({ type, nsp, data, id }: OutgoingPacket): [string] {
    const head = `${String(type)}${nsp === '/' ? '' : `${nsp},`}${id === undefined ? '' : String(id)}`;
    return [data === undefined || data === null ? head : head + JSON.stringify(data)];
  }
}

class PlainDecoder extends Decoder {
  constructor() {
    super({ maxAttachments: 0 });
  }
}

/**
 * Socket.IO's encoding without binary attachments: nothing here is binary, so no packet is searched for buffers, and one
 * that announces attachments is refused at its header.
 */
export const textParser = { Encoder: PlainEncoder, Decoder: PlainDecoder };
