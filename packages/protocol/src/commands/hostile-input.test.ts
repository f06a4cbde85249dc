import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentCommands } from './agent-commands.ts';
import type { CommandSchema } from './command.ts';
import { visitorCommands } from './visitor-commands.ts';

const post = { conversationId: 'conversation-1', id: 'message-00001', text: 'Hello?' };
const postInput = visitorCommands['message:post'].input;
const startInput = visitorCommands['conversation:start'].input;
const everyCommand = [
  ...Object.entries<CommandSchema>(visitorCommands),
  ...Object.entries<CommandSchema>(agentCommands),
];

/** Nested as deep as JSON.parse allows a frame to be. */
function nested(depth: number): unknown {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth));
}

describe('input from outside', () => {
  it.each([
    ['senderType', 'agent'],
    ['role', 'admin'],
    ['siteId', 'other'],
    ['seq', 1],
    ['createdAt', 0],
    ['at', 0],
    ['internal', true],
    ['author', { kind: 'system' }],
    ['visitorId', 'visitor-2'],
    ['constructor', {}],
  ])('[A3] cannot say %s: that is for the server to know', (field, value) => {
    expect(postInput.safeParse({ ...post, [field]: value }).success).toBe(false);
    expect(startInput.safeParse({ id: post.id, text: post.text, [field]: value }).success).toBe(false);
    expect(agentCommands['message:post'].input.safeParse({ ...post, [field]: value }).success).toBe(false);
  });

  it('[A3] changes no prototype', () => {
    const json = `{"conversationId":"conversation-1","id":"message-00001","text":"Hello?","__proto__":{"role":"admin"}}`;
    const { data } = postInput.safeParse(JSON.parse(json));
    expect(Object.getPrototypeOf(data ?? {})).toBe(Object.prototype);
    expect(Object.keys(data ?? {}).includes('role')).toBe(false);
    expect(Reflect.get({}, 'role')).toBeUndefined();
    const page = JSON.parse('{"url":"","title":"","referrer":"","__proto__":{"polluted":true}}') as unknown;
    const start = startInput.safeParse({ id: post.id, text: post.text, page });
    expect(Reflect.get(start.data?.page ?? {}, 'polluted')).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('[A3] may be nested as deep as it likes and is refused at once', () => {
    const deep = nested(5_000);
    const started = performance.now();
    for (const [, { input }] of everyCommand) {
      expect(input.safeParse(deep).success).toBe(false);
      expect(input.safeParse({ ...post, text: deep }).success).toBe(false);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it.each(everyCommand)(
    '[A3] of any shape is taken or refused by %s, without an exception',
    (_, { input }) => {
      fc.assert(
        fc.property(
          fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }),
          (value) => {
            expect(typeof input.safeParse(value).success).toBe('boolean');
          },
        ),
        { numRuns: 50 },
      );
    },
  );

  it('[A3] is refused with the path of the field', () => {
    const page = { url: '', title: 7, referrer: '' };
    const { error } = startInput.safeParse({ id: post.id, text: post.text, page });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['page.title']);
  });

  it('[A3] may not ask for more than a page', () => {
    const history = visitorCommands['history:fetch'].input;
    const ask = (limit: number) =>
      history.safeParse({ conversationId: 'conversation-1', before: 0, limit }).success;
    expect([0, 1, 200, 201, 1.5].map(ask)).toEqual([false, true, true, false, false]);
    const conversations = Array.from({ length: 101 }, () => ({ id: 'conversation-1', seq: 1 }));
    const sync = visitorCommands['session:sync'].input;
    expect(sync.safeParse({ epoch: null, conversations }).success).toBe(false);
    expect(sync.safeParse({ epoch: null, conversations: conversations.slice(1) }).success).toBe(true);
  });
});
