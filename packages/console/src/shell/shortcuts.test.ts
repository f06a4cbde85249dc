import { expect, it } from 'vitest';
import { SHORTCUTS } from './shortcut-table.ts';
import { asksForPalette, ShortcutReader } from './shortcuts.ts';

const press = (key: string, part: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  timeStamp: 0,
  ...part,
});

it.each([
  ['j', { do: 'move', by: 1 }],
  ['k', { do: 'move', by: -1 }],
  ['1', { do: 'view', view: 'mine' }],
  ['2', { do: 'view', view: 'waiting' }],
  ['3', { do: 'view', view: 'open' }],
  ['4', { do: 'view', view: 'snoozed' }],
  ['a', { do: 'offer', decision: 'accept' }],
  ['d', { do: 'offer', decision: 'decline' }],
  ['r', { do: 'write', mode: 'reply' }],
  ['n', { do: 'write', mode: 'note' }],
  ['/', { do: 'search' }],
  ['x', { do: 'choose' }],
  ['t', { do: 'handle', action: 'transfer' }],
  ['q', { do: 'handle', action: 'resolve' }],
  ['i', { do: 'who' }],
  ['?', { do: 'help' }],
  ['z', null],
  ['toString', null],
])('understands %s', (key, action) => {
  expect(new ShortcutReader().read(press(key))).toEqual(action);
});

it('understands g followed by a letter, while it is fresh', () => {
  const reader = new ShortcutReader();
  expect(reader.read(press('g'))).toBeNull();
  expect(reader.read(press('u', { timeStamp: 400 }))).toEqual({ do: 'view', view: 'unassigned' });
  expect(reader.read(press('u', { timeStamp: 500 }))).toBeNull();
  reader.read(press('g', { timeStamp: 1_000 }));
  expect(reader.read(press('u', { timeStamp: 9_000 }))).toBeNull();
  reader.read(press('g', { timeStamp: 10_000 }));
  expect(reader.read(press('b', { timeStamp: 10_100 }))).toEqual({ do: 'page', page: 'board' });
});

it('goes by the place of a key where a keyboard writes no Latin letters, or no digits', () => {
  const reader = new ShortcutReader();
  expect(reader.read(press('о', { code: 'KeyJ' }))).toEqual({ do: 'move', by: 1 });
  expect(reader.read(press('п', { code: 'KeyG' }))).toBeNull();
  expect(reader.read(press('ь', { code: 'KeyM' }))).toEqual({ do: 'view', view: 'mine' });
  expect(reader.read(press('&', { code: 'Digit1' }))).toEqual({ do: 'view', view: 'mine' });
  expect(reader.read(press('!', { code: 'Digit1', shiftKey: true }))).toBeNull();
  expect(reader.read(press(',', { code: 'Slash', shiftKey: true }))).toEqual({ do: 'help' });
  // What is written on the key counts first: a German Z stands where others have their Y.
  expect(reader.read(press('q', { code: 'KeyA' }))).toEqual({ do: 'handle', action: 'resolve' });
  expect(reader.read(press('J', { code: 'KeyJ', shiftKey: true }))).toEqual({ do: 'move', by: 1 });
});

it('leaves what is pressed together with Ctrl, Alt or Cmd to the browser', () => {
  for (const key of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)
    expect(new ShortcutReader().read(press('j', { [key]: true }))).toBeNull();
});

it('opens the palette with Ctrl+K or Cmd+K, on every keyboard', () => {
  expect(asksForPalette(press('k', { ctrlKey: true }))).toBe(true);
  expect(asksForPalette(press('л', { code: 'KeyK', metaKey: true }))).toBe(true);
  expect(asksForPalette(press('k'))).toBe(false);
  expect(asksForPalette(press('k', { ctrlKey: true, shiftKey: true }))).toBe(false);
});

it('has no two shortcuts for the same keys, and none that is the beginning of another', () => {
  const read = SHORTCUTS.filter(({ action }) => action !== undefined).flatMap(({ keys }) =>
    keys.map((sequence) => sequence.join(' ')),
  );
  expect(new Set(read).size).toBe(read.length);
  const clashes = read.filter((one) => read.some((other) => other.startsWith(`${one} `)));
  expect(clashes).toEqual([]);
});
