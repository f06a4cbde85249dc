import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { pauseOf } from '../../src/pace/pause-of.ts';
import { acceptsWork } from '../../src/presence/agent-presence.ts';
import { agentSiteOf } from '../../src/routing/agent-sites.ts';
import { routableOf } from '../../src/routing/routable-of.ts';
import { RoutingBook } from '../../src/routing/routing-book.ts';
import { compareWaiting } from '../../src/routing/serving-order.ts';
import { AGENTS, deskEvent } from './desk-events.ts';
import { DeskOnTrial } from './desk-on-trial.ts';

/** Matches, and looks at every proposal. */
function checkMatch(desk: DeskOnTrial): void {
  const loads = new Map(AGENTS.map((agent) => [agent, desk.loadOf(agent)]));
  for (const proposal of desk.book.match(desk.now)) {
    const { conversation } = desk.views.get(proposal.conversationId) ?? {};
    const agent = desk.agents.get(proposal.agentId);
    expect(conversation?.status).toBe('queued');
    expect(desk.flying.has(proposal.conversationId)).toBe(false);
    if (!agent || conversation?.status !== 'queued') throw new Error('a proposal for nobody');
    const load = loads.get(agent.id) ?? 0;
    expect(pauseOf(agent.pace, desk.now)).toBeNull();
    expect(acceptsWork(agent.presence)).toBe(true);
    expect(load + desk.plan.chatWeight).toBeLessThanOrEqual(desk.book.capacityOf(agent.id));
    expect(conversation.handling.excluded).not.toContain(agent.id);
    expect(proposal.mode).toBe(desk.plan.queues.get(conversation.handling.queueId)?.mode ?? 'offer');
    expect(proposal.why.others.map((other) => other.agent.id)).not.toContain(agent.id);
    expect(proposal.why.others.length + proposal.why.more).toBeLessThan(desk.agents.size);
    loads.set(agent.id, load + desk.plan.chatWeight);
    desk.flying.set(proposal.conversationId, { proposal, version: conversation.version });
  }
}

function checkState(desk: DeskOnTrial): void {
  const { book } = desk;
  expect(book.nextWakeAt() ?? Infinity).toBeGreaterThan(desk.now);
  for (const agent of AGENTS) expect(book.loadOf(agent)).toBe(desk.loadOf(agent));
  const waiting = desk.waiting();
  for (const conversation of waiting) {
    if (desk.flying.has(conversation.id)) continue;
    for (const agent of desk.agents.values()) {
      expect(desk.couldTake(agent, conversation, desk.loadOf(agent.id))).toBe(false);
    }
    expect(book.explainWaiting(conversation.id)?.decision).toBe('waiting');
  }
  const ordered = waiting.map((one) => routableOf(one, desk.plan, null)).sort(compareWaiting);
  expect(book.waitingIn('shop', 100)).toEqual(ordered.map((one) => one.id));
  for (const { queueId, ...load } of book.stateOf('shop')) {
    const isHere = ({ handling }: Conversation) =>
      (desk.plan.queues.has(handling.queueId) ? handling.queueId : 'main') === queueId;
    const here = waiting.filter(isHere);
    const all = [...desk.views.values()].map(({ conversation }) => conversation).filter(isHere);
    const served = [...desk.agents.values()].filter((agent) => {
      const site = agentSiteOf(desk.plan, agent, () => false);
      return (
        site.queueIds.has(queueId) &&
        book.capacityOf(agent.id) > 0 &&
        acceptsWork(agent.presence) &&
        agent.pace?.notResponding !== true
      );
    });
    const free = served.filter(
      ({ id: one }) => book.loadOf(one) < book.capacityOf(one) && book.cardOf(one, desk.now)?.pause === null,
    );
    expect(load).toEqual({
      waiting: here.length,
      offered: all.filter(({ status }) => status === 'offered').length,
      active: all.filter(({ status }) => status === 'active').length,
      oldestWaitSince: here.length === 0 ? null : Math.min(...here.map(({ waitingSince }) => waitingSince)),
      staffed: served.length,
      free: free.length,
    });
    expect(book.isStaffed('shop', queueId)).toBe(served.length > 0);
    const units = served.reduce((sum, { id: one }) => sum + book.capacityOf(one), 0);
    expect(book.onDutyUnits('shop', queueId)).toBe(units);
    const order = ordered.filter((one) => here.some((other) => other.id === one.id));
    for (const [index, one] of order.entries()) expect(book.positionOf(one.id)).toBe(index + 1);
  }
}

it(
  '[R1, R5, R7, P1, P2] keeps agents, loads, queues and places in step, whatever happens to proposals',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(fc.array(deskEvent, { maxLength: 120, size: 'max' }), (events) => {
        const desk = new DeskOnTrial();
        for (const next of events) {
          desk.play(next);
          checkMatch(desk);
          checkState(desk);
        }
        // What a restart makes of the same rows.
        const rebuilt = new RoutingBook({ planOf: () => desk.plan, crisisOf: () => null });
        for (const agent of desk.agents.values()) rebuilt.setAgent(agent, desk.now);
        for (const view of desk.views.values()) rebuilt.conversationChanged(view, desk.now);
        for (const conversationId of desk.flying.keys()) {
          const view = desk.views.get(conversationId);
          if (view) desk.book.conversationChanged(view, desk.now);
        }
        for (const agent of AGENTS) expect(rebuilt.loadOf(agent)).toBe(desk.book.loadOf(agent));
        expect(rebuilt.waitingIn('shop', 100)).toEqual(desk.book.waitingIn('shop', 100));
      }),
      { numRuns: 150 },
    );
  },
);
