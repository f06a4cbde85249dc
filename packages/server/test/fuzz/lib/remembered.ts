import type { Day } from './events.ts';

/** Days that once went wrong, each with what they showed. */
export const REMEMBERED: readonly (readonly [what: string, day: Day])[] = [
  [
    "an agent's answer began no silence of the visitor",
    {
      configuration: 0,
      events: [
        { type: 'connect', agent: 0 },
        { type: 'start', visitor: 0, text: 'Where is my order?', locale: 'en' },
        { type: 'offer', place: 0, accept: true },
        { type: 'owner', place: 0, what: 'post', agent: 0, number: 0 },
        { type: 'jump', ms: 700_000 },
      ],
    },
  ],
  [
    'an answer to somebody long silent made room, and nobody was asked',
    {
      configuration: 0,
      events: [
        { type: 'connect', agent: 0 },
        { type: 'start', visitor: 0, text: 'Where is my order?', locale: 'en' },
        { type: 'offer', place: 0, accept: true },
        { type: 'owner', place: 0, what: 'post', agent: 0, number: 0 },
        { type: 'write', visitor: 0, text: 'Hello?' },
        { type: 'start', visitor: 1, text: 'Where is my order?', locale: 'en' },
        { type: 'jump', ms: 660_000 },
        { type: 'owner', place: 0, what: 'post', agent: 0, number: 0 },
      ],
    },
  ],
  [
    'an answer and the next question crossed, and its step came too late',
    {
      configuration: 2,
      events: [
        { type: 'connect', agent: 0 },
        { type: 'start', visitor: 0, text: 'Where is my order?', locale: 'en' },
        { type: 'offer', place: 0, accept: true },
        { type: 'owner', place: 0, what: 'post', agent: 0, number: 0 },
        { type: 'write', visitor: 0, text: 'Hello?' },
        { type: 'advance', ms: 70_000 },
        {
          type: 'together',
          commands: [
            { type: 'owner', place: 0, what: 'post', agent: 0, number: 0 },
            { type: 'write', visitor: 0, text: 'Are you there?' },
          ],
        },
      ],
    },
  ],
  [
    'a deadline was held for stuck when routing was faster',
    {
      configuration: 2,
      events: [
        { type: 'start', visitor: 3, text: 'Where is my order?', locale: 'ru' },
        { type: 'advance', ms: 65436 },
        { type: 'start', visitor: 2, text: 'I want a refund', locale: 'pl-PL' },
        { type: 'anybody', place: 1, agent: 2, what: 'claim' },
        { type: 'start', visitor: 3, text: 'My lawyer will call', locale: 'ru' },
      ],
    },
  ],
  [
    'a decision of routing took effect after the conversation had moved to another queue',
    {
      configuration: 3,
      events: [
        { type: 'anybody', place: 1, agent: 1, what: 'assign' },
        { type: 'connect', agent: 3 },
        { type: 'owner', place: 8, what: 'escalate', agent: 0, number: 1 },
        { type: 'connect', agent: 2 },
        { type: 'start', visitor: 5, text: 'Where is my order?', locale: 'ru' },
        { type: 'connect', agent: 0 },
        {
          type: 'together',
          commands: [
            { type: 'offer', place: 5, accept: true },
            { type: 'offer', place: 7, accept: false },
            { type: 'account', agent: 3, disabled: true },
            { type: 'write', visitor: 4, text: 'Hello?' },
          ],
        },
        { type: 'advance', ms: 28661 },
        { type: 'advance', ms: 20290 },
        { type: 'start', visitor: 3, text: 'I want a refund', locale: 'ru' },
        { type: 'start', visitor: 1, text: 'My lawyer will call', locale: 'ru' },
        { type: 'owner', place: 2, what: 'note', agent: 0, number: 0 },
        { type: 'advance', ms: 20940 },
        { type: 'presence', agent: 0, presence: 'available' },
        { type: 'offer', place: 7, accept: true },
        { type: 'advance', ms: 57988 },
        { type: 'connect', agent: 3 },
        { type: 'owner', place: 9, what: 'resolve', agent: 1, number: 2 },
        { type: 'write', visitor: 5, text: 'Are you there?' },
        { type: 'owner', place: 5, what: 'toQueue', agent: 3, number: 0 },
        { type: 'presence', agent: 3, presence: 'available' },
        { type: 'write', visitor: 2, text: 'Are you there?' },
        { type: 'owner', place: 9, what: 'snooze', agent: 2, number: 1 },
        { type: 'presence', agent: 3, presence: 'offline' },
        { type: 'start', visitor: 2, text: 'I want a refund', locale: 'pl-PL' },
        { type: 'jump', ms: 398722 },
      ],
    },
  ],
];
