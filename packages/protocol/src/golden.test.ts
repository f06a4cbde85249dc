import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decoder, Encoder, type Packet, PacketType } from 'socket.io-parser';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  AGENT_NAMESPACE,
  LIMITS,
  VISITOR_NAMESPACE,
  acknowledgement,
  agentCommands,
  agentFacts,
  agentHandshake,
  botCommands,
  botFacts,
  botHandshake,
  restRoutes,
  visitorCommands,
  visitorFacts,
  visitorHandshake,
  wireError,
} from './index.ts';
import type { CommandSchema } from './index.ts';

/** What stands on the wire today. A file that must change here is a change that older clients will see. */
function golden<T>(name: string): T {
  return JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'test', 'golden', `${name}.json`), 'utf8'),
  ) as T;
}

type Examples<Part extends string> = Record<string, Record<Part, unknown>>;

const visitorExamples = golden<Examples<'input' | 'output'>>('visitor-commands');
const agentExamples = golden<Examples<'input' | 'output'>>('agent-commands');
const visitorFactExamples = golden<Record<string, unknown>>('visitor-facts');
const botExamples = golden<Examples<'input' | 'output'>>('bot-commands');
const botFactExamples = golden<Record<string, unknown>>('bot-facts');
const agentFactExamples = golden<Record<string, unknown>>('agent-facts');
const restExamples = golden<Examples<'body' | 'answer'>>('rest');
const handshakes =
  golden<Record<'visitor' | 'visitorWithToken' | 'agent' | 'agentWithToken' | 'bot', unknown>>('handshake');
const refusals = golden<Record<string, unknown>>('refusals');
const packets = golden<Record<string, string>>('packets');

describe.each([
  { side: 'visitor', commands: visitorCommands, examples: visitorExamples },
  { side: 'agent', commands: agentCommands, examples: agentExamples },
  { side: 'bot', commands: botCommands, examples: botExamples },
])('commands of the $side', ({ commands, examples }) => {
  const table = Object.entries<CommandSchema>(commands);

  it('have one golden frame each', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(commands).sort());
  });

  it.each(table)('%s is read as it was written', (name, { input, output }) => {
    expect(input.parse(examples[name]?.input)).toEqual(examples[name]?.input);
    expect(acknowledgement(output).parse({ ok: true, data: examples[name]?.output })).toEqual({
      ok: true,
      data: examples[name]?.output,
    });
  });

  it.each(table)('[A3] %s refuses null, nothing, a list, a text and an extra field', (name, { input }) => {
    for (const wrong of [null, undefined, [], '', 1, [examples[name]?.input]]) {
      expect(input.safeParse(wrong).success).toBe(false);
    }
    expect(input.safeParse({ ...(examples[name]?.input as object), extra: true }).success).toBe(false);
  });
});

describe.each([
  { side: 'visitor', facts: visitorFacts, examples: visitorFactExamples },
  { side: 'agent', facts: agentFacts, examples: agentFactExamples },
  { side: 'bot', facts: botFacts, examples: botFactExamples },
])('facts for the $side', ({ facts, examples }) => {
  it('have one golden frame each', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(facts).sort());
  });

  it.each(Object.entries<z.ZodType>(facts))('%s is read as it was written', (name, schema) => {
    expect(schema.parse(examples[name])).toEqual(examples[name]);
  });
});

describe('REST', () => {
  it('has one golden example of every call', () => {
    expect(Object.keys(restExamples).sort()).toEqual(Object.keys(restRoutes).sort());
  });

  it.each(Object.entries(restRoutes))('%s is read as it was written', (name, { body, answer }) => {
    const example = restExamples[name];
    expect(body ? body.parse(example?.body) : null).toEqual(example?.body);
    expect(answer ? answer.parse(example?.answer) : null).toEqual(example?.answer);
  });
});

it('[C1] no example for visitors holds anything internal', () => {
  const told = JSON.stringify([visitorExamples, visitorFactExamples]);
  for (const secret of ['"note"', 'ada@desk.example', 'agent_Ada', 'contact_', 'capacity', 'visitor_']) {
    expect(told).not.toContain(secret);
  }
});

describe('connecting and refusing', () => {
  it('[A1] handshakes are read as they were written', () => {
    expect(visitorHandshake.parse(handshakes.visitor)).toEqual(handshakes.visitor);
    expect(visitorHandshake.parse(handshakes.visitorWithToken)).toEqual(handshakes.visitorWithToken);
    expect(agentHandshake.parse(handshakes.agent)).toEqual(handshakes.agent);
    expect(agentHandshake.parse(handshakes.agentWithToken)).toEqual(handshakes.agentWithToken);
    expect(botHandshake.parse(handshakes.bot)).toEqual(handshakes.bot);
  });

  it.each(Object.entries(refusals))('the refusal %s is read as it was written', (_, refusal) => {
    expect(acknowledgement(agentCommands['heads:get'].output).parse(refusal)).toEqual(refusal);
  });
});

describe('packets of Socket.IO', () => {
  const command = visitorExamples['message:post'];
  const unsupported = {
    message: 'unable to connect: client and server share no version of the protocol; update the older one',
  };
  const written: Record<string, Packet> = {
    'a visitor connects': { type: PacketType.CONNECT, nsp: VISITOR_NAMESPACE, data: handshakes.visitor },
    'an agent connects': { type: PacketType.CONNECT, nsp: AGENT_NAMESPACE, data: handshakes.agent },
    'the server accepts': { type: PacketType.CONNECT, nsp: VISITOR_NAMESPACE, data: { sid: 'WxQz7kLmN0pR' } },
    'the server refuses': {
      type: PacketType.CONNECT_ERROR,
      nsp: VISITOR_NAMESPACE,
      data: {
        message: unsupported.message,
        data: { code: 'unsupported_version', ...unsupported, retryable: false, details: { supported: [1] } },
      },
    },
    'a command with its acknowledgement id': {
      type: PacketType.EVENT,
      nsp: VISITOR_NAMESPACE,
      id: 7,
      data: ['message:post', command?.input],
    },
    'the acknowledgement': {
      type: PacketType.ACK,
      nsp: VISITOR_NAMESPACE,
      id: 7,
      data: [{ ok: true, data: command?.output }],
    },
    'a refusal': { type: PacketType.ACK, nsp: VISITOR_NAMESPACE, id: 8, data: [refusals['invalid']] },
    'a fact': {
      type: PacketType.EVENT,
      nsp: AGENT_NAMESPACE,
      data: ['entry:added', agentFactExamples['entry:added']],
    },
  };

  it('have a golden text each', () => {
    expect(Object.keys(packets).sort()).toEqual(Object.keys(written).sort());
  });

  it.each(Object.entries(written))('[A1, A3] %s travels as this text', (name, packet) => {
    expect(new Encoder().encode(packet)).toEqual([packets[name]]);
  });

  it.each(Object.entries(written))('[A1, A3] %s is understood from its text', (name, packet) => {
    const decoder = new Decoder();
    const read: unknown[] = [];
    decoder.on('decoded', (decoded: unknown) => read.push(decoded));
    decoder.add(packets[name]);
    expect(read).toEqual([packet]);
  });

  it('a refused connection carries the error of the table as its data', () => {
    const { data } = written['the server refuses'] as { data: { data: unknown } };
    expect(wireError.parse(data.data)).toEqual(data.data);
  });

  it('the longest text fits into one frame, however it is escaped', () => {
    for (const unit of ['\u0001', '"', '界', '🔔']) {
      const text = unit.repeat(LIMITS.textCharacters / unit.length);
      const input = visitorCommands['message:post'].input.parse({
        conversationId: 'c'.repeat(64),
        id: 'i'.repeat(64),
        text,
      });
      const [frame] = new Encoder().encode({
        type: PacketType.EVENT,
        nsp: VISITOR_NAMESPACE,
        id: 1,
        data: ['message:post', input],
      }) as [string];
      expect(Buffer.byteLength(frame)).toBeLessThan(LIMITS.frameBytes);
    }
  });
});
