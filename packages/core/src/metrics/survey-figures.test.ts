import { aPlan, type ConversationStory } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import {
  S,
  ada,
  claim,
  figures,
  resolve,
  says,
  share,
  write,
  type Steps,
} from '../../test/metrics/figures.ts';

const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const give = (survey: string, score: number) => (story: ConversationStory) =>
  story.tell({ type: 'reportScore', by: visitor, id: `score-${String(story.now)}`, score, survey });
const solved = (at: number, ...scores: readonly number[]): Steps => [
  [at, claim(ada)],
  [at + 1, write(ada)],
  [at + 2, resolve(ada)],
  ...scores.map((score, index): Steps[number] => [at + 3 + index, give('one', score)]),
];
const planOf = (kind: 'csat' | 'nps' | 'ces') => aPlan({ surveys: { one: { kind } } });

describe('surveys', () => {
  it('csat: share of 4 and 5 among the last answers, and how many answered', () => {
    const { surveys } = figures([solved(0, 5), solved(0, 2, 4), solved(0, 3), solved(0)], {
      plan: planOf('csat'),
    });
    expect(surveys.csat).toEqual({ answered: share(3, 4), satisfied: share(2, 3), mean: 4 });
    expect(surveys.nps).toMatchObject({ answered: share(0, 0), score: null });
  });

  it('nps: promoters less detractors, of a hundred', () => {
    const scores = [10, 9, 8, 7, 6, 0, 9, 10];
    const { surveys } = figures(
      scores.map((score) => solved(0, score)),
      { plan: planOf('nps') },
    );
    expect(surveys.nps).toEqual({
      answered: share(8, 8),
      score: 25,
      promoters: 4,
      passives: 2,
      detractors: 2,
    });
  });

  it('ces: the mean', () => {
    const { surveys } = figures([solved(0, 7), solved(0, 2)], { plan: planOf('ces') });
    expect(surveys.ces).toEqual({ answered: share(2, 2), mean: 4.5 });
  });

  it('belong to the matter: what comes back is asked and counted again', () => {
    const twice: Steps = [...solved(0, 1), [20, says], ...solved(30, 5)];
    const { surveys } = figures([twice], { plan: planOf('csat') });
    expect(surveys.csat).toEqual({ answered: share(2, 2), satisfied: share(1, 2), mean: 3 });
  });

  it('count answers when they are given, and questions when they are asked', () => {
    const late: Steps = [...solved(0), [100, give('one', 5)]];
    const plan = planOf('csat');
    const first = figures([late], { plan, period: [0, 50] }).surveys.csat;
    expect(first).toEqual({ answered: share(1, 1), satisfied: share(0, 0), mean: null });
    const second = figures([late], { plan, period: [50, 200] }).surveys.csat;
    expect(second).toEqual({ answered: share(0, 0), satisfied: share(1, 1), mean: 5 });
  });
});

describe('wrap-ups and feedback', () => {
  it('count the last wrap-up of each matter, and every complaint and compliment', () => {
    const plan = aPlan({
      wrapUp: {
        reasons: { delivery: { name: 'D' }, price: { name: 'P' } },
        rootCauses: { carrier: { name: 'C' } },
      },
    });
    const note =
      (reason: string, outcome: 'solved' | 'notSolved', rootCause?: string) => (story: ConversationStory) =>
        story.tell({
          type: 'wrapUp',
          by: ada,
          id: `wrap-up-${String(story.now)}`,
          wrapUp: { outcome, reason, ...(rootCause === undefined ? {} : { rootCause }) },
        });
    const says = (kind: 'complaint' | 'compliment') => (story: ConversationStory) =>
      story.tell({
        type: 'giveFeedback',
        by: visitor,
        id: `${kind}-${String(story.now)}`,
        kind,
        text: 'Words.',
      });
    const stories: Steps[] = [
      [...solved(0), [10, note('price', 'notSolved')], [11, note('delivery', 'solved', 'carrier')]],
      [...solved(0), [10, note('delivery', 'solved')], [12, says('compliment')], [13, says('complaint')]],
      [...solved(0), [10, note('price', 'notSolved')], [12, says('compliment')]],
    ];
    const { feedback, wrapUps } = figures(stories, { plan });
    expect(wrapUps).toEqual({
      reasons: [
        { name: 'delivery', count: 2, handledMs: 4 * S },
        { name: 'price', count: 1, handledMs: 2 * S },
      ],
      rootCauses: [{ name: 'carrier', count: 1, handledMs: 2 * S }],
      outcomes: [
        { name: 'solved', count: 2 },
        { name: 'notSolved', count: 1 },
      ],
    });
    expect(feedback).toEqual({ complaints: 1, compliments: 2 });
  });
});
