import { Decoder } from 'socket.io-parser';
import { describe, expect, it } from 'vitest';
import { eventHead, readEvent, type IncomingEvent } from './read-event.ts';

const head = eventHead('/visitor');

/** What Socket.IO's own parser finds in the packet, or `undefined` where it throws. */
function bySocketIo(packet: string): IncomingEvent | undefined {
  let found: IncomingEvent | undefined;
  const decoder = new Decoder();
  decoder.on('decoded', ({ data, id }) => {
    found = { data: data as readonly unknown[], id };
  });
  try {
    decoder.add(packet);
  } catch {
    return undefined;
  }
  return found;
}

describe('readEvent', () => {
  it.each([
    '2/visitor,["typing"]',
    '2/visitor,0["message:send",{"text":"Dzień dobry 🔔"}]',
    '2/visitor,12["message:send",{"text":"a,]["}]',
    '2/visitor,999999999999999["x",1,2,3]',
    '2/visitor,["x",null,{"__proto__":1}]',
  ])('finds what the parser of Socket.IO finds: %s', (packet) => {
    const expected = bySocketIo(packet);
    expect(expected?.data).toBeDefined();
    expect(readEvent(packet, head)).toEqual({ data: expected?.data, id: expected?.id });
  });

  it.each([
    // Other namespaces, and other kinds of packet.
    '2/visitors,["x"]',
    '2/agent,["x"]',
    '2["x"]',
    '0/visitor,{"token":"x"}',
    '1/visitor,',
    '3/visitor,1["x"]',
    // Binary: the header says that attachments follow.
    '51-/visitor,["x",{"_placeholder":true,"num":0}]',
    // No event, or one of a name that is Socket.IO's own.
    '2/visitor,',
    '2/visitor,5',
    '2/visitor,{}',
    '2/visitor,[]',
    '2/visitor,[1]',
    '2/visitor,[{"0":"x"}]',
    '2/visitor,["disconnect"]',
    '2/visitor,["connect_error"]',
    '2/visitor,["newListener"]',
    // No JSON.
    '2/visitor,["x"',
    '2/visitor,["x"]]',
    '2/visitor,5["x',
    // Numbers that nobody counts to, or that are none.
    '2/visitor,1234567890123456["x"]',
    '2/visitor,-1["x"]',
    '2/visitor, 1["x"]',
    '2/visitor,1.5["x"]',
    '',
  ])('[A3] leaves everything else to it: %s', (packet) => {
    expect(readEvent(packet, head)).toBeUndefined();
  });
});
