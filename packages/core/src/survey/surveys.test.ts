import { ConversationStory, aPlan } from '@deskbell/testkit';
import type { SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import type { SitePlan } from '../plan/site-plan.ts';

const DAY = 24 * 60 * 60_000;
const ada = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const visitor = { kind: 'visitor', id: 'visitor-1' } as const;
const csat: SiteConfigurationInput = {
  surveys: {
    satisfaction: { kind: 'csat', question: { en: 'How was it?', pl: 'Jak było?' }, followUpAtMost: 2 },
  },
};

function answered(configuration: SiteConfigurationInput): ConversationStory {
  const story = new ConversationStory({ plan: aPlan(configuration) });
  story.tell({ type: 'claim', by: ada });
  story.wait(1_000).tell({ type: 'postMessage', by: ada, id: 'answer-1', text: 'Yes.' });
  return story;
}

function types(entries: readonly { body: { type: string } }[]): string[] {
  return entries.map(({ body }) => body.type);
}

function score(story: ConversationStory, value: number, survey?: string, comment?: string) {
  return story.tell({
    type: 'reportScore',
    by: visitor,
    id: `score-${String(story.entries.length)}`,
    score: value,
    ...(survey === undefined ? {} : { survey }),
    ...(comment === undefined ? {} : { comment }),
  });
}

describe('surveys', () => {
  it('asks how it was when an agent resolves, once in a matter and again in the next', () => {
    const story = answered(csat);
    expect(types(story.tell({ type: 'resolve', by: ada }))).toEqual(['status', 'surveyAsked']);
    expect(story.entries.at(-1)?.body).toMatchObject({ survey: 'satisfaction', kind: 'csat', comment: true });
    story.wait(60_000).tell({ type: 'postMessage', by: visitor, id: 'again-1', text: 'One more.' });
    story.tell({ type: 'claim', by: ada });
    // Nobody has answered the new question yet: there is nothing to be judged.
    expect(types(story.wait(1).tell({ type: 'resolve', by: ada }))).toEqual(['status']);
    story.wait(1).tell({ type: 'postMessage', by: visitor, id: 'again-2', text: 'Still.' });
    story.tell({ type: 'claim', by: ada });
    story.wait(1).tell({ type: 'postMessage', by: ada, id: 'answer-2', text: 'Now.' });
    expect(types(story.tell({ type: 'resolve', by: ada }))).toEqual(['status', 'surveyAsked']);
  });

  it('asks also when the visitor ends it, and not about what nobody answered', () => {
    expect(types(answered(csat).tell({ type: 'end', by: visitor }))).toEqual(['status', 'surveyAsked']);
    const alone = new ConversationStory({ plan: aPlan(csat) });
    expect(types(alone.tell({ type: 'end', by: visitor }))).toEqual(['status']);
  });

  it('asks later where it should, in the order of the times, and of the queues and as many as it should', () => {
    const later: SiteConfigurationInput = {
      surveys: {
        effort: { kind: 'ces', after: '1d' },
        elsewhere: { kind: 'csat', queues: ['other'] },
        never: { kind: 'nps', percent: 1 },
      },
      solvedCheck: { after: '2d' },
      queues: { main: {}, other: {} },
    };
    const story = answered(later);
    story.tell({ type: 'resolve', by: ada });
    const fire = () => story.tell({ type: 'fireDue', onCall: () => null });
    story.wait(DAY - 1);
    expect(fire()).toEqual([]);
    expect(story.wait(1) && fire().map(({ body }) => body)).toMatchObject([{ survey: 'effort' }]);
    expect(story.wait(DAY) && fire().map(({ body }) => body)).toMatchObject([
      { survey: 'solved', kind: 'solved' },
    ]);
    expect(story.wait(DAY) && fire()).toEqual([]);
  });

  it('chooses as many of a hundred as it is told to, always the same ones', () => {
    const plan: SitePlan = aPlan({ surveys: { some: { kind: 'csat', percent: 25 } } });
    const asked = Array.from({ length: 400 }, (_, index) => {
      const story = new ConversationStory({ plan });
      story.record = {
        ...story.record,
        conversation: { ...story.conversation, id: `conversation-${String(index)}` },
      };
      story.tell({ type: 'claim', by: ada });
      story.tell({ type: 'postMessage', by: ada, id: 'answer-1', text: 'Yes.' });
      return story.tell({ type: 'resolve', by: ada }).length === 2;
    }).filter(Boolean).length;
    expect(asked).toBeGreaterThan(70);
    expect(asked).toBeLessThan(130);
  });

  it('[E3] a low score brings back what was resolved, in the same step; a good one does not', () => {
    const good = answered(csat);
    good.tell({ type: 'resolve', by: ada });
    expect(types(score(good, 3, 'satisfaction'))).toEqual(['score']);
    const bad = answered(csat);
    bad.tell({ type: 'resolve', by: ada });
    const came = score(bad, 2, 'satisfaction', 'Nobody listened.');
    expect(came.map(({ body }) => body)).toMatchObject([
      { type: 'score', score: 2, survey: 'satisfaction', kind: 'csat', comment: 'Nobody listened.' },
      { type: 'status', status: 'queued', reason: 'reopened' },
    ]);
  });

  it('a later score takes the place of the earlier; one that nobody asked for, or out of range, is refused', () => {
    const story = answered(csat);
    expect(() => score(story, 4, 'satisfaction')).toThrow(expect.objectContaining({ code: 'conflict' }));
    story.tell({ type: 'end', by: visitor });
    expect(types(score(story, 4, 'satisfaction'))).toEqual(['score']);
    expect(types(score(story, 1, 'satisfaction'))).toEqual(['score']);
    expect(() => score(story, 0, 'satisfaction')).toThrow(
      expect.objectContaining({ code: 'invalid', details: { path: 'score' } }),
    );
    expect(() => score(story, 6, 'satisfaction')).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(story.conversation.status).toBe('closed');
  });

  it('[E3] a complaint brings back what was resolved and may start what the policy says; a compliment is noted', () => {
    const story = answered({
      policy: 'p',
      policies: {
        p: {
          triggers: [
            { on: { event: 'feedback', kind: 'complaint' }, do: [{ do: 'raisePriority', minutes: 30 }] },
          ],
        },
      },
    });
    story.tell({ type: 'resolve', by: ada });
    const give = (kind: 'complaint' | 'compliment', id: string) =>
      story.tell({ type: 'giveFeedback', by: visitor, id, kind, text: 'In my words.' });
    expect(types(give('compliment', 'feedback-1'))).toEqual(['feedback']);
    expect(types(give('complaint', 'feedback-2'))).toEqual(['feedback', 'status', 'escalation']);
    expect(story.conversation).toMatchObject({ status: 'queued', handling: { priority: 30 } });
  });

  it('“Is it solved?” is no score: a no brings the matter back without starting what low scores start', () => {
    const story = answered({
      solvedCheck: { after: '1d' },
      policy: 'p',
      policies: {
        p: {
          triggers: [{ on: { event: 'lowScore', atMost: 2 }, do: [{ do: 'raisePriority', minutes: 30 }] }],
        },
      },
    });
    story.tell({ type: 'resolve', by: ada });
    story.wait(DAY).tell({ type: 'fireDue', onCall: () => null });
    expect(types(score(story, 0, 'solved'))).toEqual(['score', 'status']);
  });
});

describe('wrap-up', () => {
  const wrapUp: SiteConfigurationInput = {
    wrapUp: {
      required: true,
      reasons: { delivery: { name: 'Delivery' } },
      rootCauses: { carrier: { name: 'The carrier was late' } },
    },
  };

  it('is required where the site says so, with choices that it knows', () => {
    const story = answered(wrapUp);
    const refused = (path: string) =>
      expect.objectContaining({ code: 'invalid', details: { path } }) as Error;
    expect(() => story.tell({ type: 'resolve', by: ada })).toThrow(refused('wrapUp'));
    const resolve = (given: { reason?: string; rootCause?: string }) =>
      story.tell({ type: 'resolve', by: ada, wrapUp: { outcome: 'solved', ...given } });
    expect(() => resolve({})).toThrow(refused('wrapUp.reason'));
    expect(() => resolve({ reason: 'weather' })).toThrow(refused('wrapUp.reason'));
    expect(() => resolve({ reason: 'delivery', rootCause: 'weather' })).toThrow(refused('wrapUp.rootCause'));
    expect(story.conversation.status).toBe('active');
    expect(types(resolve({ reason: 'delivery', rootCause: 'carrier' }))).toEqual(['wrapUp', 'status']);
  });

  it('can be noted anew afterwards, also when the conversation is over', () => {
    const story = answered(wrapUp);
    story.tell({ type: 'end', by: visitor });
    const later = story.tell({
      type: 'wrapUp',
      by: ada,
      id: 'wrap-up-1',
      wrapUp: { outcome: 'notSolved', reason: 'delivery', note: 'Calls back.' },
    });
    expect(later.map(({ body }) => body)).toEqual([
      { type: 'wrapUp', outcome: 'notSolved', reason: 'delivery', note: 'Calls back.' },
    ]);
  });
});
