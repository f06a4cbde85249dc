import { DeskbellError } from '@deskbell/sdk';
import { expect, it } from 'vitest';
import { type ChatFacts, canWrite, connectionNotice, heading } from './chat-facts.ts';

const error = new DeskbellError('disconnected', 'unable to connect: no network');
const open = { available: true, opensAt: null, banner: null };
const facts = (change: Partial<ChatFacts> = {}): ChatFacts => ({
  connection: { status: 'online' },
  desk: open,
  conversation: null,
  over: false,
  started: false,
  ...change,
});

it('says who is there only while it knows', () => {
  expect(heading(facts())).toMatchObject({ line: 'We are here', here: true });
  expect(heading(facts({ desk: { ...open, available: false } })).here).toBe(false);
  expect(heading(facts({ connection: { status: 'offline', retryAt: null, error } }))).toMatchObject({
    line: '',
    here: null,
  });
});

it('speaks of the connection when it matters', () => {
  const notice = (connection: ChatFacts['connection']): string | null =>
    connectionNotice(facts({ connection }));
  expect(notice({ status: 'idle' })).toBe(null);
  expect(notice({ status: 'connecting', attempt: 1 })).toBe(null);
  expect(notice({ status: 'connecting', attempt: 2 })).toContain('Reconnecting');
  expect(notice({ status: 'offline', retryAt: null, error })).toContain('offline');
  expect(notice({ status: 'offline', retryAt: 1, error })).toContain('No connection');
  expect(notice({ status: 'closed', error: null })).toBe(null);
});

it('[W1] lets people write in every state but a refusal', () => {
  expect(canWrite(facts({ connection: { status: 'offline', retryAt: null, error } }))).toBe(true);
  expect(
    canWrite(
      facts({ connection: { status: 'closed', error: new DeskbellError('origin_denied', 'unable to') } }),
    ),
  ).toBe(false);
});
