import type { AgentConversation } from '@deskbell/sdk/agent';
import { expect, it } from 'vitest';
import { sampleDesk } from '../../test/fake/sample-desk.ts';
import { allowedActions } from './allowed-actions.ts';

const tiers = [
  { tier: 1, name: 'Front desk' },
  { tier: 2, name: 'Specialists' },
];
const base = sampleDesk(0).client.conversations.get('conv-magda').state.value as AgentConversation;
const ana = { id: 'agent-ana', name: 'Ana' };
const ben = { id: 'agent-ben', name: 'Ben' };
const allowed = (part: Partial<AgentConversation>, role: 'agent' | 'supervisor' = 'agent') =>
  allowedActions({ ...base, ...part }, 'agent-ana', role, tiers);

it('lets an agent do everything with their own', () => {
  expect(allowed({ status: 'active', agent: ana })).toEqual({
    claim: null,
    resolve: true,
    end: true,
    transfer: true,
    escalateTo: [{ tier: 2, name: 'Specialists' }],
    snooze: true,
    vip: true,
    assign: false,
  });
});

it('[R5] leaves an offer to its card, and lets others take it over', () => {
  const offer = { agent: ana, until: 1 };
  expect(allowed({ status: 'offered', agent: null, offer })).toMatchObject({ claim: null, resolve: false });
  expect(allowed({ status: 'offered', agent: null, offer: { ...offer, agent: ben } }).claim).toBe('takeOver');
});

it('keeps what a colleague has from being handed on', () => {
  expect(allowed({ status: 'active', agent: ben })).toMatchObject({
    claim: 'takeOver',
    transfer: false,
    escalateTo: [],
    snooze: false,
  });
});

it('brings back what was put aside', () => {
  expect(allowed({ status: 'snoozed', agent: ana })).toMatchObject({ claim: 'wake', snooze: false });
  expect(allowed({ status: 'snoozed', agent: ben }).claim).toBe('takeOver');
});

it('takes from the queue and from bots', () => {
  expect(allowed({ status: 'queued', agent: null })).toMatchObject({ claim: 'take', transfer: true });
  expect(allowed({ status: 'bot', agent: null }).claim).toBe('take');
});

it('[C2] opens again what was resolved', () => {
  expect(allowed({ status: 'resolved', agent: ben })).toMatchObject({ claim: 'reopen', resolve: false });
});

it('lets supervisors assign, and nobody act on what is over', () => {
  expect(allowed({ status: 'active', agent: ben }, 'supervisor').assign).toBe(true);
  expect(allowed({ status: 'closed', agent: ben }, 'supervisor')).toMatchObject({
    claim: null,
    resolve: false,
    end: false,
    transfer: false,
    vip: false,
    assign: false,
  });
});

it('[E4] offers only tiers above', () => {
  expect(allowed({ status: 'active', agent: ana, tier: 2 }).escalateTo).toEqual([]);
});
