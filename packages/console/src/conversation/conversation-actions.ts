import type { AgentConversation } from '@deskbell/sdk/agent';
import type { AllowedActions } from '../handling/allowed-actions.ts';
import type { IconName } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { wrapUpText } from '../localization/text/wrap-up-text.ts';
import { claimWords } from './claim-words.ts';

/** What can be asked of a conversation, by its name: in its menu, by a key, and in the palette. */
export type ConversationAction =
  | 'claim'
  | 'resolve'
  | 'wrapUp'
  | 'transfer'
  | 'escalate'
  | 'assign'
  | 'snooze:hour'
  | 'snooze:tomorrow'
  | 'snooze:pick'
  | 'followUp'
  | 'tags'
  | 'vip'
  | 'end';

export interface OfferedAction {
  readonly action: ConversationAction;
  readonly icon: IconName;
  readonly words: string;
}

/** What may be done with a conversation just now, in the order in which it is mostly wanted. */
export function conversationActions(
  { contact, status }: Pick<AgentConversation, 'contact' | 'status'>,
  allowed: AllowedActions,
): readonly OfferedAction[] {
  const isOver = status === 'resolved' || status === 'closed';
  const all: readonly (OfferedAction & { readonly may: boolean })[] = [
    {
      action: 'claim',
      icon: 'hand',
      words: allowed.claim === null ? '' : claimWords(allowed.claim),
      may: allowed.claim !== null,
    },
    { action: 'transfer', icon: 'handOn', words: consoleText.transfer(), may: allowed.transfer },
    { action: 'escalate', icon: 'up', words: consoleText.escalate(), may: allowed.escalateTo.length > 0 },
    { action: 'assign', icon: 'person', words: consoleText.assign(), may: allowed.assign },
    {
      action: 'snooze:hour',
      icon: 'clock',
      words: `${consoleText.snooze()}: ${consoleText.snoozeHour()}`,
      may: allowed.snooze,
    },
    {
      action: 'snooze:tomorrow',
      icon: 'clock',
      words: `${consoleText.snooze()}: ${consoleText.snoozeTomorrow()}`,
      may: allowed.snooze,
    },
    {
      action: 'snooze:pick',
      icon: 'clock',
      words: `${consoleText.snooze()}: ${consoleText.snoozePick()}`,
      may: allowed.snooze,
    },
    { action: 'followUp', icon: 'clock', words: wrapUpText.wrapUpFollowUp(), may: allowed.snooze },
    { action: 'tags', icon: 'link', words: wrapUpText.wrapUpTags(), may: true },
    {
      action: 'vip',
      icon: 'star',
      words: contact.vip ? consoleText.unmarkVip() : consoleText.markVip(),
      may: allowed.vip,
    },
    { action: 'wrapUp', icon: 'pencil', words: wrapUpText.wrapUpAfter(), may: isOver },
    { action: 'resolve', icon: 'check', words: consoleText.resolve(), may: allowed.resolve },
    { action: 'end', icon: 'stop', words: consoleText.end(), may: allowed.end },
  ];
  return all.filter(({ may }) => may);
}
