import fc from 'fast-check';
import { CONFIGURATIONS } from './configurations.ts';

/** Places in lists are taken modulo their length, so that every number means something. */
const place = fc.nat({ max: 11 });
const agent = fc.nat({ max: 3 });
const visitor = fc.nat({ max: 5 });
function event<const T extends string, M extends object>(
  type: T,
  model: { [K in keyof M]: fc.Arbitrary<M[K]> },
): fc.Arbitrary<{ type: T } & M> {
  return fc.record({ type: fc.constant(type), ...model }) as unknown as fc.Arbitrary<{ type: T } & M>;
}

const start = event('start', {
  visitor,
  text: fc.constantFrom('Where is my order?', 'I want a refund', 'My lawyer will call'),
  locale: fc.constantFrom('en', 'pl-PL', 'ru'),
});
const write = event('write', {
  visitor,
  text: fc.constantFrom('Hello?', 'Are you there?', 'lawyer!'),
});
const visitorActs = event('visitorActs', {
  visitor,
  what: fc.constantFrom('end' as const, 'person' as const, 'contact' as const, 'edit' as const),
});
const connect = event('connect', { agent });
const disconnect = event('disconnect', { agent });
const presence = event('presence', {
  agent,
  presence: fc.constantFrom('available' as const, 'available' as const, 'away' as const, 'offline' as const),
});
const offer = event('offer', { place, accept: fc.boolean() });
const owner = event('owner', {
  place,
  what: fc.constantFrom(
    'post' as const,
    'post' as const,
    'note' as const,
    'resolve' as const,
    'end' as const,
    'snooze' as const,
    'escalate' as const,
    'toAgent' as const,
    'toQueue' as const,
    'toTier' as const,
  ),
  agent,
  number: fc.nat({ max: 2 }),
});
const anybody = event('anybody', {
  place,
  agent,
  what: fc.constantFrom(
    'claim' as const,
    'post' as const,
    'assign' as const,
    'edit' as const,
    'vip' as const,
  ),
});
const crisis = event('crisis', { on: fc.boolean() });
const replyToAll = event('replyToAll', {});
const account = event('account', { agent, disabled: fc.boolean() });
const configure = event('configure', { configuration: fc.nat({ max: CONFIGURATIONS.length - 1 }) });
const advance = event('advance', { ms: fc.integer({ min: 1, max: 70_000 }) });
const jump = event('jump', {
  ms: fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 400_000, max: 30 * 3_600_000 })),
});
const crash = event('crash', {});
const fuse = event('fuse', { writes: fc.nat({ max: 9 }) });

/** What happens one after the other, each when what came before it has settled. */
const single = fc.oneof(
  { weight: 7, arbitrary: start },
  { weight: 5, arbitrary: write },
  { weight: 3, arbitrary: visitorActs },
  { weight: 6, arbitrary: connect },
  { weight: 2, arbitrary: disconnect },
  { weight: 2, arbitrary: presence },
  { weight: 8, arbitrary: offer },
  { weight: 9, arbitrary: owner },
  { weight: 4, arbitrary: anybody },
  { weight: 1, arbitrary: crisis },
  { weight: 1, arbitrary: replyToAll },
  { weight: 1, arbitrary: account },
  { weight: 2, arbitrary: configure },
);
const time = fc.oneof({ weight: 4, arbitrary: advance }, { weight: 2, arbitrary: jump });
const end = fc.oneof({ weight: 1, arbitrary: crash }, { weight: 3, arbitrary: fuse });

export type Command = typeof single extends fc.Arbitrary<infer T> ? T : never;
export type Event =
  | Command
  | { readonly type: 'together'; readonly commands: readonly Command[] }
  | (typeof time extends fc.Arbitrary<infer T> ? T : never)
  | (typeof end extends fc.Arbitrary<infer T> ? T : never);

/** Where nobody is and nobody asks, nothing can go wrong. */
const OPENING: readonly Event[] = [
  { type: 'connect', agent: 0 },
  { type: 'connect', agent: 1 },
  { type: 'start', visitor: 0, text: 'Where is my order?', locale: 'en' },
  { type: 'start', visitor: 1, text: 'I want a refund', locale: 'pl-PL' },
];

const courses = fc.record({
  configuration: fc.nat({ max: CONFIGURATIONS.length - 1 }),
  events: fc.array(
    fc.oneof(
      { weight: 10, arbitrary: single },
      {
        weight: 2,
        arbitrary: event('together', { commands: fc.array(single, { minLength: 2, maxLength: 4 }) }),
      },
      { weight: 4, arbitrary: time },
      { weight: 1, arbitrary: end },
    ) as fc.Arbitrary<Event>,
    { minLength: 5, maxLength: 60, size: 'max' },
  ),
});

export interface Day {
  readonly configuration: number;
  readonly events: readonly Event[];
}

/** A site's day: how it is served at first, and what happens then. */
export const days: fc.Arbitrary<Day> = courses.map(({ configuration, events }) => ({
  configuration,
  events: [...OPENING, ...events],
}));
