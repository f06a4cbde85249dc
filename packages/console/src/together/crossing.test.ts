import type { AgentConversationHandle } from '@deskbell/sdk/agent';
import { beforeEach, expect, it } from 'vitest';
import { Crossings } from './crossing.ts';

type Items = AgentConversationHandle['timeline']['value']['items'];
type Item = Items[number];

let items: Item[];
let colleagues: { id: string; name: string; doing: 'looking' | 'replying' | 'noting' }[];
let crossings: Crossings;

const handle = {
  state: { value: null },
  timeline: {
    get value() {
      return { items };
    },
  },
  colleagues: {
    get value() {
      return colleagues;
    },
  },
} as unknown as AgentConversationHandle;

const message = (seq: number, kind: 'agent' | 'visitor', text: string, own = false): Item =>
  ({
    id: `e${String(seq)}`,
    seq,
    author: { kind, id: `${kind}-x`, name: 'Ben' },
    body: { type: 'message', text },
    own,
    deleted: false,
  }) as Item;

beforeEach(() => {
  items = [message(1, 'visitor', 'Hello')];
  colleagues = [];
  crossings = new Crossings();
});

it('asks for the newest answer of a colleague since the agent began, once', () => {
  crossings.begin(handle);
  expect(crossings.ask(handle)).toBeNull();
  items = [...items, message(2, 'agent', 'On its way')];
  expect(crossings.ask(handle)).toMatchObject({ why: 'answered', text: 'On its way', name: 'Ben' });
  // Sent, taken back, and sent once more.
  expect(crossings.ask(handle)).toBeNull();
  items = [...items, message(3, 'agent', 'Or tomorrow')];
  expect(crossings.ask(handle)).toMatchObject({ text: 'Or tomorrow' });
});

it('does not ask for what visitors or the agent wrote, nor for what was there before', () => {
  items = [...items, message(2, 'agent', 'Before')];
  crossings.begin(handle);
  items = [...items, message(3, 'visitor', 'Well?'), message(4, 'agent', 'From my phone', true)];
  expect(crossings.ask(handle)).toBeNull();
});

it('asks while a colleague writes an answer, not for who looks or notes', () => {
  crossings.begin(handle);
  colleagues = [
    { id: 'b', name: 'Ben', doing: 'looking' },
    { id: 'c', name: 'Cleo', doing: 'noting' },
  ];
  expect(crossings.ask(handle)).toBeNull();
  colleagues = [{ id: 'b', name: 'Ben', doing: 'replying' }];
  expect(crossings.ask(handle)).toEqual({ why: 'answering', id: 'b', name: 'Ben' });
  expect(crossings.ask(handle)).toBeNull();
});

it('knows of an answer that was begun on another day what was there when it was shown', () => {
  crossings.shown(handle);
  items = [...items, message(2, 'agent', 'Meanwhile')];
  crossings.shown(handle);
  expect(crossings.ask(handle)).toMatchObject({ text: 'Meanwhile' });
});
