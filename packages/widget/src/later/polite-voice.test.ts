import { expect, it } from 'vitest';
import { PoliteVoice } from './polite-voice.ts';

/** A voice whose time the test moves; `heard` is what stood in the live region after each change. */
function rig() {
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void } | null = null;
  const heard: string[] = [];
  const voice = new PoliteVoice(
    {
      now: () => now,
      after: (ms, run) => {
        waiting = { at: now + ms, run };
        return () => (waiting = null);
      },
    },
    () => heard.push(voice.spoken),
  );
  const pass = (ms: number): void => {
    now += ms;
    const due = waiting;
    if (!due || due.at > now) return;
    waiting = null;
    due.run();
  };
  return { voice, heard, pass };
}

it('[R8] says the first at once, then the newest, not more often than every 15 s', () => {
  const { voice, heard, pass } = rig();
  voice.say('3');
  expect(voice.spoken).toBe('3');
  pass(5_000);
  voice.say('2');
  pass(5_000);
  voice.say('1');
  expect(voice.spoken).toBe('3');
  pass(4_999);
  expect(heard).toEqual([]);
  pass(1);
  expect(heard).toEqual(['1']);
});

it('[R8] says nothing of what has changed back, or is over', () => {
  const { voice, heard, pass } = rig();
  voice.say('3');
  voice.say('2');
  voice.say('3');
  pass(60_000);
  expect(heard).toEqual([]);
  voice.say('2');
  voice.say('1');
  voice.say('');
  expect(voice.spoken).toBe('');
  pass(60_000);
  expect(heard).toEqual([]);
});
