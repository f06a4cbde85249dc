import { agentCommands, LIMITS } from '@deskbell/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { messageInput, usualMessage } from './usual-message.ts';

const id = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{6,64}$/) },
  fc.constantFrom('', 'short', 'x'.repeat(65), 'with space', 'line\n123', 'żółwik1', 7, null, ['abcdef']),
);
const text = fc.oneof(
  { weight: 5, arbitrary: fc.string() },
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' \n\u00a0', 'a\u0000b', '\ud800', 'a\udc00', 7, null, { trim: 1 }),
  fc
    .integer({ min: LIMITS.textCharacters - 2, max: LIMITS.textCharacters + 2 })
    .map((length) => 'x'.repeat(length)),
  fc
    .integer({ min: LIMITS.textCharacters / 2 - 2, max: LIMITS.textCharacters })
    .map((length) => 'ź'.repeat(length)),
);
const message = fc.record(
  {
    conversationId: id,
    id,
    text,
    files: fc.oneof(fc.constant([{ id: 'file-1' }]), fc.constant(undefined), fc.constant(null)),
    more: fc.constant(1),
  },
  { requiredKeys: ['conversationId', 'id', 'text'] },
);
const usual = fc.record({ conversationId: id, id, text });

it('[A3] what it takes for a message the schema takes for the same one', () => {
  fc.assert(
    fc.property(fc.oneof(usual, usual, message, fc.anything()), (input) => {
      const quick = usualMessage(input);
      if (quick === undefined) return;
      const parsed = messageInput.safeParse(input);
      expect(parsed.success).toBe(true);
      expect(quick).toStrictEqual(parsed.data);
      expect(quick).not.toBe(input);
    }),
    { numRuns: 3_000 },
  );
});

it('takes the usual ones by itself, whoever says them', () => {
  expect(agentCommands['message:post'].input).toBe(messageInput);
  for (const said of ['Hello', 'Dzień dobry 🔔', ' x ', 'x'.repeat(1_000)]) {
    const input = { conversationId: 'conversation-1', id: 'entry-1', text: said };
    expect(usualMessage(input)).toEqual(input);
  }
});

it('[A3] leaves what hides beside a message to the schema', () => {
  for (const field of ['"__proto__": {}', '"files": []', '"constructor": 1']) {
    const input: unknown = JSON.parse(
      `{"conversationId": "conversation-1", "id": "entry-1", "text": "x", ${field}}`,
    );
    expect(usualMessage(input)).toBeUndefined();
  }
});
