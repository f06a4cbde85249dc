import { expect, it } from 'vitest';
import { findTrigger } from './find-trigger.ts';

const found = (drawn: string, mode: 'reply' | 'note' = 'reply') => {
  const caret = drawn.indexOf('|');
  const trigger = findTrigger(drawn.replace('|', ''), caret, mode);
  return trigger && [trigger.kind, trigger.from, trigger.asked];
};

it.each([
  ['/|', ['canned', 0, '']],
  ['/gre|', ['canned', 0, 'gre']],
  ['Hello /gre| x', ['canned', 6, 'gre']],
  ['one\n/a|', ['canned', 4, 'a']],
  ['and/or|', null],
  ['https://x|', null],
  ['/a b|', null],
  ['#return pol|', ['article', 0, 'return pol']],
  ['see #|', ['article', 4, '']],
  ['order #4711|', null],
  ['@ben|', null],
])('%s', (drawn, wanted) => expect(found(drawn)).toEqual(wanted));

it.each([
  ['@|', ['mention', 0, '']],
  ['Can @Ben Ok|', ['mention', 4, 'Ben Ok']],
  ['mail a@b|', null],
  ['/a|', null],
])('in a note: %s', (drawn, wanted) => expect(found(drawn, 'note')).toEqual(wanted));
