import { Decoder, Encoder, PacketType } from 'socket.io-parser';
import { describe, expect, it } from 'vitest';
import { textParser } from './text-parser.ts';

describe('textParser', () => {
  const packets = [
    { type: PacketType.CONNECT, nsp: '/visitor', data: { sid: 'x' } },
    { type: PacketType.DISCONNECT, nsp: '/visitor' },
    { type: PacketType.EVENT, nsp: '/agent', data: ['entry:added', { text: 'Dzień dobry 🔔' }] },
    { type: PacketType.EVENT, nsp: '/', data: ['a', null] },
    { type: PacketType.EVENT, nsp: '/agent', data: ['a'], id: 0 },
    { type: PacketType.ACK, nsp: '/agent', data: [{ ok: true }], id: 12 },
    { type: PacketType.CONNECT_ERROR, nsp: '/agent', data: { message: 'no' } },
  ];

  it.each(packets)('encodes as Socket.IO does: %j', (packet) => {
    const encoded = new textParser.Encoder().encode(packet);
    expect(encoded).toEqual(new Encoder().encode(packet));
    const decoder = new Decoder();
    let decoded: unknown;
    decoder.on('decoded', (got: unknown) => (decoded = got));
    decoder.add(encoded[0]);
    expect(decoded).toMatchObject(packet);
  });

  it('refuses attachments at the header', () => {
    expect(() => new textParser.Decoder().add('51-["a",{"_placeholder":true,"num":0}]')).toThrow(
      'attachments',
    );
  });
});
