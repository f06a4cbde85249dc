import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { actionWords, recordedActions } from './action-words.ts';

const server = `${import.meta.dirname}/../../../server/src`;
const isRecording = (source: string): boolean => /\brecord\w*\(/.test(source);

/** The names of actions in a source: whole ones, and those that a helper puts together of `bot:` and what it is given. */
function actionsIn(source: string): readonly string[] {
  const whole = Array.from(
    source.matchAll(/(?:action(?::| =)|\brecord\(.*,) '(\w+:\w+)'/g),
    ([, name]) => name,
  );
  const begin = /action: `(\w+:)\$\{/.exec(source)?.[1];
  const given = Array.from(source.matchAll(/\b(?:begin|record\w*)\(\w+, '(\w+)'/g), ([, end]) => end);
  return [...whole, ...(begin === undefined ? [] : given.map((end) => `${begin}${end ?? ''}`))].map(String);
}

it('has words for every action that the server records, and for no other', () => {
  const sources = globSync(`${server}/**/*.ts`)
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .filter(isRecording);
  const recorded = new Set(sources.flatMap(actionsIn));
  expect([...recordedActions].sort()).toEqual([...recorded].sort());
});

it('leaves a name as it is that nobody knows', () => {
  expect(actionWords('key:revoke')).toBe('API key revoked');
  expect(actionWords('article:list')).toBe('article:list');
  expect(actionWords('toString')).toBe('toString');
});
