import type { EscalationAction, SiteConfigurationInput } from '@deskbell/protocol';
import { CountingIds, FakeClock, aPlan, aRecord, createBuilders } from '@deskbell/testkit';
import { describe, expect, it } from 'vitest';
import type { DecideContext } from '../conversation/decide-context.ts';
import type { Handling } from '../conversation/handling.ts';
import { recordAfter } from '../conversation/record-after.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import { contactWindows } from './contact-windows.ts';
import { triggered, type TriggerEvent } from './triggered.ts';
import { triggersNeedStory } from './triggers-need-story.ts';

const START = 1_000_000_000;
const build = createBuilders({ clock: new FakeClock(START), ids: new CountingIds() });
type Trigger = NonNullable<NonNullable<SiteConfigurationInput['policies']>[string]['triggers']>[number];

const alert: EscalationAction = { do: 'alertSupervisors' };
const record = (handling: Partial<Handling> = {}, vip = false) => {
  const one = aRecord(build.conversation({ handling: build.handling(handling) }));
  return { ...one, contact: { ...one.contact, vip } };
};
const planOf = (...triggers: Trigger[]) =>
  aPlan({
    queues: { main: {}, second: {} },
    tiers: [{ name: 'Second line', queue: 'second' }],
    policies: { ladder: { triggers } },
    policy: 'ladder',
  });
const on = (event: Trigger['on'], actions: EscalationAction[] = [alert]): Trigger => ({
  on: event,
  do: actions,
});

function hear(
  event: TriggerEvent,
  of: ConversationRecord,
  trigger: Trigger,
  more: Partial<DecideContext> = {},
) {
  const context = { now: START, ids: new CountingIds(), plan: planOf(trigger), crisis: null, ...more };
  const entries = triggered(event, of, context);
  return { bodies: entries.map(({ body }) => body), after: entries.reduce(recordAfter, of) };
}
const message = (text: string, labels: string[] = []): TriggerEvent => ({ event: 'message', text, labels });

describe('a trigger', () => {
  it('[E3] hears the wish for a person, once', () => {
    const asked = hear({ event: 'personRequested' }, record(), on({ event: 'personRequested' }));
    expect(asked.bodies).toEqual([
      {
        type: 'escalation',
        cause: { kind: 'trigger', policyId: 'ladder', event: 'personRequested', trigger: 0 },
        actions: [alert],
      },
    ]);
    expect(hear({ event: 'personRequested' }, asked.after, on({ event: 'personRequested' })).bodies).toEqual(
      [],
    );
  });

  it('[E3] hears each escalation of an agent', () => {
    const first = hear({ event: 'agentEscalated' }, record(), on({ event: 'agentEscalated' }));
    expect(first.bodies).toHaveLength(1);
    expect(
      hear({ event: 'agentEscalated' }, first.after, on({ event: 'agentEscalated' })).bodies,
    ).toHaveLength(1);
  });

  it.each([
    ['I want a REFUND!', 'refund'],
    ['Żądam zwrotu pieniędzy', 'zadam zwrotu'],
    ['Ich will auf die STRASSE', 'straße'],
    ['我要退款吗', '退款'],
    ['أريد استرداد المال', 'استرداد'],
  ])('[E3] finds in %j the word %j', (text, word) => {
    const { bodies } = hear(message(text), record(), on({ event: 'message', words: [word] }));
    expect(bodies).toMatchObject([{ cause: { event: 'message', match: word } }]);
  });

  it('[E3] does not take a part of a word for it', () => {
    expect(
      hear(message('It was refunded.'), record(), on({ event: 'message', words: ['refund'] })).bodies,
    ).toEqual([]);
  });

  it('[E3] hears the labels of a classifier, and the same only once', () => {
    const trigger = on({ event: 'message', labels: ['anger'] });
    const first = hear(message('What is this?', ['anger']), record(), trigger);
    expect(first.bodies).toMatchObject([{ cause: { match: 'anger' } }]);
    expect(hear(message('Well?', ['anger']), first.after, trigger).bodies).toEqual([]);
  });

  it('[E3] knows a VIP, at the beginning or when one is marked', () => {
    const trigger = on({ event: 'attribute', name: 'vip' });
    const started: TriggerEvent = { event: 'attribute', name: 'vip', value: 'true' };
    expect(hear(started, record({}, true), trigger).bodies).toMatchObject([{ cause: { match: 'vip' } }]);
    expect(hear(message('Hello?'), record({}, true), trigger).bodies).toHaveLength(1);
    expect(hear(message('Hello?'), record(), trigger).bodies).toEqual([]);
  });

  it('[E3] knows what is said of a visitor, and takes nobody’s word for a VIP', () => {
    const started: TriggerEvent = { event: 'attribute', name: 'vip', value: 'false' };
    const said = { ...record(), contact: { ...record().contact, attributes: { plan: 'gold', vip: true } } };
    const gold = on({ event: 'attribute', name: 'plan', value: 'gold' });
    expect(hear(started, said, gold).bodies).toMatchObject([{ cause: { match: 'plan' } }]);
    expect(hear(message('Hello?'), said, gold).bodies).toHaveLength(1);
    expect(
      hear(message('Hello?'), said, on({ event: 'attribute', name: 'plan', value: 'free' })).bodies,
    ).toEqual([]);
    expect(hear(started, said, on({ event: 'attribute', name: 'vip' })).bodies).toEqual([]);
  });

  it('[E3] counts how often somebody had to come', () => {
    const trigger = on({ event: 'repeatedContact', times: 3, within: '7d' });
    expect(contactWindows(planOf(trigger))).toEqual([7 * 86_400_000]);
    const began = (times: number) =>
      hear({ event: 'repeatedContact' }, record(), trigger, { contactsWithin: () => times }).bodies;
    expect(began(2)).toEqual([]);
    expect(began(3)).toMatchObject([{ cause: { match: '3' } }]);
  });

  it('[E3] hears a low score, and moves nothing that is solved', () => {
    const actions: EscalationAction[] = [
      alert,
      { do: 'moveToTier', tier: 2 },
      { do: 'assignOnCall', roster: 'x' },
    ];
    const { preferredAgentId: _, waitingSince: __, ...rest } = build.conversation();
    const resolved = aRecord({
      ...rest,
      status: 'resolved',
      agent: null,
      resolvedAt: START,
      handling: build.handling(),
    });
    const trigger = on({ event: 'lowScore', atMost: 3 }, actions);
    expect(hear({ event: 'lowScore', score: 3 }, resolved, trigger).bodies).toMatchObject([
      { type: 'escalation', actions: [alert], cause: { match: '3' } },
    ]);
    expect(hear({ event: 'lowScore', score: 4 }, resolved, trigger).bodies).toEqual([]);
  });

  it('[E3] waits until its condition holds', () => {
    const trigger = { ...on({ event: 'personRequested' }), when: { languages: ['pl'] } };
    const asked = hear({ event: 'personRequested' }, record({ language: 'de' }), trigger);
    expect(asked.bodies).toEqual([]);
    expect(hear({ event: 'personRequested' }, record({ language: 'pl' }), trigger).bodies).toHaveLength(1);
  });

  it('[E4] sends the story along to a tier', () => {
    const trigger = on({ event: 'personRequested' }, [{ do: 'moveToTier', tier: 2 }]);
    expect(triggersNeedStory(record().conversation, planOf(trigger), null)).toBe(true);
    const story = [build.visitorMessage('visitor-1', 'Where is it?')];
    const { after, bodies } = hear({ event: 'personRequested' }, record(), trigger, { story });
    expect(bodies).toMatchObject([{ tier: 2, summary: { asked: '“Where is it?”' } }, { status: 'queued' }]);
    expect(after.conversation.handling).toMatchObject({ tier: 2, queueId: 'second' });
  });
});
