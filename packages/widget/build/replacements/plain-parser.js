import { Emitter } from '@socket.io/component-emitter';

/**
 * Socket.IO's parser for what Deskbell says: packets of version 5 without binary parts, a third of the size. What it does not
 * understand it refuses, as the full one does.
 */
export const protocol = 5;

export const PacketType = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
  BINARY_EVENT: 5,
  BINARY_ACK: 6,
};

export class Encoder {
  encode({ type, nsp, id, data }) {
    const namespace = nsp && nsp !== '/' ? `${nsp},` : '';
    return [`${type}${namespace}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`];
  }
}

export class Decoder extends Emitter {
  add(text) {
    this.emitReserved('decoded', decode(text));
  }

  destroy() {}
}

const form = /^([0-4])(?:(\/[^,]*),)?(\d*)([^]*)$/;

function decode(text) {
  const [, digit, nsp = '/', id, json] = (typeof text === 'string' && form.exec(text)) || [];
  const type = Number(digit);
  const data = json ? JSON.parse(json) : undefined;
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  const valid = [
    data === undefined || isObject,
    data === undefined,
    Array.isArray(data) && typeof data[0] === 'string',
    Array.isArray(data),
    isObject || typeof data === 'string',
  ];
  if (!valid[type]) throw new Error('invalid payload');
  return { type, nsp, ...(id && { id: Number(id) }), ...(data !== undefined && { data }) };
}
