import { describe, expect, it } from 'vitest';
import type { ConversationCommand } from '../conversation/command.ts';
import { redactCommand } from './redact-command.ts';

const CARD = '4111 1111 1111 1111';
const by = { kind: 'visitor', id: 'visitor-1' } as const;
const agent = { kind: 'agent', id: 'agent-ada', name: 'Ada' } as const;
const commands: readonly ConversationCommand[] = [
  { type: 'postMessage', by, id: 'one', text: CARD },
  { type: 'postNote', by: agent, id: 'one', text: CARD },
  { type: 'whisper', by: agent, id: 'one', text: CARD },
  { type: 'claim', by: agent, note: CARD },
  { type: 'giveFeedback', by, id: 'one', kind: 'complaint', text: CARD },
  { type: 'reportScore', by, id: 'one', score: 1, comment: CARD },
  { type: 'wrapUp', by: agent, id: 'one', wrapUp: { outcome: 'solved', note: CARD } },
  { type: 'transfer', by: agent, to: { kind: 'tier', tier: 2 }, note: CARD },
  { type: 'escalate', by: agent, summary: { who: CARD, asked: CARD, tried: CARD, promised: CARD } },
];

describe('redactCommand', () => {
  it.each(commands)('[A7] takes a card out of $type, and leaves the rest', (command) => {
    const redacted = redactCommand(command, { cards: true, secrets: true });
    expect(JSON.stringify(redacted)).toBe(JSON.stringify(command).replaceAll(CARD, '•••• 1111'));
    expect(redactCommand(command, null)).toBe(command);
  });

  it('keeps what holds nothing as it is', () => {
    const command: ConversationCommand = { type: 'postMessage', by, id: '4111111111111111', text: 'Hello' };
    expect(redactCommand(command, { cards: true, secrets: true })).toBe(command);
  });
});
