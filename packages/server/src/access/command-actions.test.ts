import { ACTIONS } from '@deskbell/core';
import { agentCommands, botCommands, visitorCommands } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { agentCommandActions } from './agent-command-actions.ts';
import { botCommandActions } from './bot-command-actions.ts';
import { visitorCommandActions } from './visitor-command-actions.ts';

describe.each([
  ['agent', agentCommands, agentCommandActions],
  ['bot', botCommands, botCommandActions],
  ['visitor', visitorCommands, visitorCommandActions],
] as const)('commands of an %s', (side, commands, actions) => {
  it('[A2] each name an action, and no action is named for a command that is none', () => {
    expect(Object.keys(actions).toSorted()).toEqual(Object.keys(commands).toSorted());
  });

  it.each(Object.entries(actions))('[A2] %s is for this side: %s', (_command, action) => {
    const access = ACTIONS[action];
    const isOpen =
      'nobody' in access || (side === 'agent' ? 'agent' in access || 'self' in access : side in access);
    expect(isOpen).toBe(true);
  });
});
