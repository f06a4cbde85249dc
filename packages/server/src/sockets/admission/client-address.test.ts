import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

function requestFrom(peer: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

describe('clientAddress', () => {
  it.each([
    ['10.0.0.1', undefined, 0, '10.0.0.1'],
    ['10.0.0.1', '6.6.6.6', 0, '10.0.0.1'],
    ['10.0.0.1', '192.0.2.7', 1, '192.0.2.7'],
    ['10.0.0.1', '6.6.6.6, 192.0.2.7', 1, '192.0.2.7'],
    ['10.0.0.1', '6.6.6.6, 192.0.2.7, 10.0.0.2', 2, '192.0.2.7'],
    ['10.0.0.1', undefined, 2, '10.0.0.1'],
    ['10.0.0.1', ' , ', 1, '10.0.0.1'],
  ])('peer %s with %s behind %i proxies is %s', (peer, forwarded, proxies, address) => {
    expect(clientAddress(requestFrom(peer, forwarded), proxies)).toBe(address);
  });
});
