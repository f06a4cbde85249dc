import { expect, it } from 'vitest';
import { ShortcutReader } from './shortcuts.ts';

const press = (key: string, part: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  timeStamp: 0,
  ...part,
});

it.each([
  ['j', { do: 'move', by: 1 }],
  ['k', { do: 'move', by: -1 }],
  ['1', { do: 'view', view: 'mine' }],
  ['2', { do: 'view', view: 'waiting' }],
  ['3', { do: 'view', view: 'all' }],
  ['4', { do: 'view', view: 'snoozed' }],
  ['a', { do: 'offer', decision: 'accept' }],
  ['d', { do: 'offer', decision: 'decline' }],
  ['r', { do: 'write', mode: 'reply' }],
  ['n', { do: 'write', mode: 'note' }],
  ['?', { do: 'help' }],
  ['x', null],
  ['toString', null],
])('understands %s', (key, action) => {
  expect(new ShortcutReader().read(press(key))).toEqual(action);
});

it('understands g followed by a letter, while it is fresh', () => {
  const reader = new ShortcutReader();
  expect(reader.read(press('g'))).toBeNull();
  expect(reader.read(press('w', { timeStamp: 400 }))).toEqual({ do: 'view', view: 'waiting' });
  expect(reader.read(press('w', { timeStamp: 500 }))).toBeNull();
  reader.read(press('g', { timeStamp: 1_000 }));
  expect(reader.read(press('w', { timeStamp: 9_000 }))).toBeNull();
  reader.read(press('g', { timeStamp: 10_000 }));
  expect(reader.read(press('b', { timeStamp: 10_100 }))).toEqual({ do: 'page', page: 'board' });
});

it('leaves what is pressed together with Ctrl, Alt or Cmd to the browser', () => {
  for (const key of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)
    expect(new ShortcutReader().read(press('j', { [key]: true }))).toBeNull();
});
