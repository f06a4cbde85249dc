import { median } from '../relay/statistics.ts';
import type { Page, WithChat } from './measure.ts';

/** One round: the page alone, with the chat, and the chat opened after the pointer has come near; in turn. */
export interface Round {
  readonly alone: Page;
  readonly chat: WithChat;
  readonly openWarmed: number;
}

/** What is asked of the chat. */
export interface Goal {
  readonly what: string;
  readonly unit: 'ms' | 'bytes' | '';
  readonly goal: number;
  /** Beyond this the bench fails. */
  readonly stop: number;
  readonly of: (rounds: readonly Round[]) => number;
}

const ofChat =
  (value: (chat: WithChat) => number) =>
  (rounds: readonly Round[]): number =>
    median(rounds.map(({ chat }) => value(chat)));

/** The median with the chat less the median without it. */
const added =
  (value: (page: Page) => number) =>
  (rounds: readonly Round[]): number =>
    median(rounds.map(({ chat }) => value(chat))) - median(rounds.map(({ alone }) => value(alone)));

export const goals: readonly Goal[] = [
  {
    what: 'launcher visible after first contentful paint',
    unit: 'ms',
    goal: 300,
    stop: 500,
    of: ofChat(({ launcher, fcp }) => launcher - fcp),
  },
  {
    what: 'click to usable composer, cold',
    unit: 'ms',
    goal: 450,
    stop: 700,
    of: ofChat(({ openCold }) => openCold),
  },
  {
    what: 'click to usable composer, warmed',
    unit: 'ms',
    goal: 120,
    stop: 250,
    of: (rounds) => median(rounds.map(({ openWarmed }) => openWarmed)),
  },
  {
    what: 'script before opening, added (thread)',
    unit: 'ms',
    goal: 10,
    stop: 20,
    of: added(({ script }) => script),
  },
  {
    what: 'longest run of its own scripts before opening',
    unit: 'ms',
    goal: 50,
    stop: 50,
    of: ofChat(({ longestOwn }) => longestOwn),
  },
  { what: 'total blocking time, added', unit: 'ms', goal: 0, stop: 10, of: added(({ blocked }) => blocked) },
  { what: 'largest contentful paint, added', unit: 'ms', goal: 60, stop: 100, of: added(({ lcp }) => lcp) },
  { what: 'layout shift, added', unit: '', goal: 0, stop: 0.001, of: added(({ cls }) => cls) },
  {
    what: 'heap, closed, added',
    unit: 'bytes',
    goal: 100_000,
    stop: 200_000,
    of: added(({ heapClosed }) => heapClosed),
  },
  {
    what: 'heap, open with 20 messages, added',
    unit: 'bytes',
    goal: 600_000,
    stop: 1_000_000,
    of: (rounds) =>
      median(rounds.map(({ chat }) => chat.heapOpen)) - median(rounds.map(({ alone }) => alone.heapClosed)),
  },
  { what: 'elements, closed', unit: '', goal: 5, stop: 8, of: ofChat(({ nodesClosed }) => nodesClosed) },
  {
    what: 'elements, open with 20 messages',
    unit: '',
    goal: 60,
    stop: 90,
    of: ofChat(({ nodesOpen }) => nodesOpen),
  },
  { what: 'requests before opening', unit: '', goal: 1, stop: 1, of: ofChat(({ requests }) => requests) },
  { what: 'bytes before opening', unit: 'bytes', goal: 2_000, stop: 3_072, of: ofChat(({ bytes }) => bytes) },
  { what: 'stored before the visitor acts', unit: '', goal: 0, stop: 0, of: ofChat(({ stored }) => stored) },
];
