import { expect, it } from 'vitest';
import { sampleConfiguration } from '../../test/fake/sample-configuration.ts';
import { ladders } from './ladder-rungs.ts';
import { writtenWords } from './written-duration.ts';

it('says time spans of configurations in the words of the reader', () => {
  expect(writtenWords('1h30m')).toBe('1 hr 30 min');
});

it('[E1] draws the steps in the order of their times, whatever the order in the document', () => {
  const policy = sampleConfiguration.policies['ladder'];
  const drawn = policy ? ladders(policy) : [];
  expect(drawn.map(({ state, rungs }) => [state, rungs.map(({ step }) => step.after)])).toEqual([
    ['waiting', ['30s', '2m', '10m']],
    ['unanswered', ['1h30m']],
  ]);
  const places = drawn[0]?.rungs.map(({ at }) => at) ?? [];
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.at(-1)).toBe(1);
});

it('has no ladder without steps', () => {
  expect(ladders({ steps: [], triggers: [] })).toEqual([]);
});
