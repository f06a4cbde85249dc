import type { AgentConversation } from '@deskbell/sdk/agent';
import type { AllowedActions } from '../handling/allowed-actions.ts';
import { NEXT_LEVEL, type PriorityLevel, priorityLevel, priorityWords } from '../handling/priority.ts';
import type { IconName } from '../icons/icon.ts';
import { consoleText } from '../localization/console-text.ts';
import { eventText } from '../localization/text/event-text.ts';
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
  | 'priority:next'
  | `priority:${PriorityLevel}`
  | 'onlySaid'
  | 'end';

export interface OfferedAction {
  readonly action: ConversationAction;
  readonly icon: IconName;
  readonly words: string;
}

/** What may be done with a conversation just now, in the order in which it is mostly wanted. */
export function conversationActions(
  { contact, priority, status }: Pick<AgentConversation, 'contact' | 'priority' | 'status'>,
  allowed: AllowedActions,
  onlySaid: boolean,
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
    ...priorityActions(priorityLevel(priority)).map((one) => ({ ...one, may: !isOver })),
    { action: 'wrapUp', icon: 'pencil', words: wrapUpText.wrapUpAfter(), may: isOver },
    {
      action: 'onlySaid',
      icon: 'chats',
      words: onlySaid ? eventText.showAll() : eventText.showOnlySaid(),
      may: true,
    },
    { action: 'resolve', icon: 'check', words: consoleText.resolve(), may: allowed.resolve },
    { action: 'end', icon: 'stop', words: consoleText.end(), may: allowed.end },
  ];
  return all.filter(({ may }) => may);
}

/** The next level, which has a key, and the other one. */
function priorityActions(present: PriorityLevel): readonly OfferedAction[] {
  const next = NEXT_LEVEL[present];
  const other = NEXT_LEVEL[next];
  return [
    { action: 'priority:next', icon: 'up', words: priorityWords(next) },
    { action: `priority:${other}`, icon: 'up', words: priorityWords(other) },
  ];
}
