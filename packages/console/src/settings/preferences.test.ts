import { expect, it } from 'vitest';
import { defaultPreferences, PreferenceStore } from './preferences.ts';

function memory(stored?: string) {
  let value = stored ?? null;
  return { getItem: () => value, setItem: (_key: string, next: string) => void (value = next) };
}

it('keeps what was chosen', () => {
  const storage = memory();
  new PreferenceStore(storage).change({ theme: 'dark', language: 'pl' });
  expect(new PreferenceStore(storage).current.value).toEqual({
    ...defaultPreferences,
    theme: 'dark',
    language: 'pl',
  });
});

it.each(['{broken', 'null', '{"theme":"pink","sound":"loud","language":7}'])(
  'starts from the defaults when %s was stored',
  (stored) => {
    expect(new PreferenceStore(memory(stored)).current.value).toEqual(defaultPreferences);
  },
);

it('[D8] takes over what another tab has chosen', () => {
  const target = new EventTarget();
  const preferences = new PreferenceStore(memory());
  const seen: string[] = [];
  preferences.current.subscribe(({ theme }) => seen.push(theme));
  const stop = preferences.follow(target);
  const tell = (newValue: string): void => {
    target.dispatchEvent(
      Object.assign(new Event('storage'), { key: 'deskbell:console:preferences', newValue }),
    );
  };
  tell('{"theme":"dark"}');
  stop();
  tell('{"theme":"light"}');
  expect(seen).toEqual(['dark']);
});
