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

/** Requests for a namespace on one connection: nobody needs more than a few tries for one. */
const JOINS = 20;
const JOIN = '0';

class PlainDecoder extends Decoder {
  #joins = 0;

  constructor() {
    super({ maxAttachments: 0 });
  }

  /** What is thrown here closes the connection. */
  override add(packet: unknown): void {
    if (typeof packet === 'string' && packet.startsWith(JOIN)) {
      this.#joins += 1;
      if (this.#joins > JOINS) throw new Error('too many namespaces were asked for');
    }
    super.add(packet);
  }
}

/**
 * Socket.IO's encoding without binary attachments: nothing here is binary, so no packet is searched for buffers, and one
 * that announces attachments is refused at its header.
 */
export const textParser = { Encoder: PlainEncoder, Decoder: PlainDecoder };
