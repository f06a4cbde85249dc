import type { InboxView } from '@deskbell/sdk/agent';
import type { ConversationAction } from '../conversation/conversation-actions.ts';
import { viewWords } from '../inbox/view-words.ts';
import { consoleText } from '../localization/console-text.ts';
import { dayText } from '../localization/text/day-text.ts';
import { eventText } from '../localization/text/event-text.ts';
import { findingText } from '../localization/text/finding-text.ts';
import { wrapUpText } from '../localization/text/wrap-up-text.ts';
import type { PageScreen } from '../routing/route.ts';

/** What a key asks for, wherever the focus is outside text fields. */
export type ShortcutAction =
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'view'; readonly view: InboxView }
  | { readonly do: 'offer'; readonly decision: 'accept' | 'decline' }
  | { readonly do: 'page'; readonly page: PageScreen }
  | { readonly do: 'write'; readonly mode: 'reply' | 'note' }
  | { readonly do: 'handle'; readonly action: ConversationAction }
  | { readonly do: 'who' }
  | { readonly do: 'search' }
  | { readonly do: 'choose' }
  | { readonly do: 'help' };

export type ShortcutGroup = 'move' | 'conversation' | 'writing' | 'everywhere';

/** One line of the list of shortcuts. */
export interface Shortcut {
  readonly group: ShortcutGroup;
  readonly words: () => string;
  /** Ways to press it: one key, or several after each other. `mod` is Ctrl or ⌘. Capital letters name no other key than small ones. */
  readonly keys: readonly (readonly string[])[];
  /** Left out: whoever has the focus understands it, such as the answer box. */
  readonly action?: ShortcutAction;
}

const view = (name: InboxView, ...keys: readonly (readonly string[])[]): Shortcut => ({
  group: 'move',
  words: () => viewWords(name),
  keys,
  action: { do: 'view', view: name },
});
const handle = (key: string, action: ConversationAction, words: () => string): Shortcut => ({
  group: 'conversation',
  words,
  keys: [[key]],
  action: { do: 'handle', action },
});

/** Every shortcut there is: the dialog shows them, the reader understands them, and a test holds that no two are the same. */
export const SHORTCUTS: readonly Shortcut[] = [
  { group: 'everywhere', words: wrapUpText.keyPalette, keys: [['mod+K']] },
  { group: 'everywhere', words: consoleText.keyHelp, keys: [['?']], action: { do: 'help' } },
  { group: 'everywhere', words: consoleText.keyBack, keys: [['Esc']] },
  { group: 'move', words: wrapUpText.keyMoveDown, keys: [['j'], ['↓']], action: { do: 'move', by: 1 } },
  { group: 'move', words: wrapUpText.keyMoveUp, keys: [['k'], ['↑']], action: { do: 'move', by: -1 } },
  { group: 'move', words: consoleText.keyOpen, keys: [['Enter']] },
  { group: 'move', words: findingText.keyEnds, keys: [['Home'], ['End'], ['Page ↑'], ['Page ↓']] },
  { group: 'move', words: findingText.keySearch, keys: [['/']], action: { do: 'search' } },
  { group: 'move', words: findingText.keySelect, keys: [['x']], action: { do: 'choose' } },
  view('mine', ['1'], ['g', 'm']),
  view('waiting', ['2'], ['g', 'w']),
  view('open', ['3'], ['g', 'a']),
  view('snoozed', ['4'], ['g', 's']),
  view('offered', ['g', 'o']),
  view('unassigned', ['g', 'u']),
  view('resolved', ['g', 'r']),
  view('all', ['g', 'e']),
  { group: 'move', words: dayText.myDay, keys: [['g', 'd']], action: { do: 'page', page: 'day' } },
  { group: 'move', words: consoleText.board, keys: [['g', 'b']], action: { do: 'page', page: 'board' } },
  {
    group: 'conversation',
    words: consoleText.keyAccept,
    keys: [['a']],
    action: { do: 'offer', decision: 'accept' },
  },
  {
    group: 'conversation',
    words: consoleText.keyDecline,
    keys: [['d']],
    action: { do: 'offer', decision: 'decline' },
  },
  handle('c', 'claim', wrapUpText.keyClaim),
  handle('t', 'transfer', consoleText.transfer),
  handle('e', 'escalate', consoleText.escalate),
  handle('s', 'snooze:pick', consoleText.snooze),
  handle('f', 'followUp', wrapUpText.wrapUpFollowUp),
  handle('l', 'tags', wrapUpText.wrapUpTags),
  handle('v', 'vip', consoleText.markVip),
  handle('p', 'priority:next', consoleText.priorityKey),
  handle('q', 'resolve', consoleText.resolve),
  handle('w', 'wrapUp', wrapUpText.wrapUpAfter),
  handle('o', 'onlySaid', eventText.showOnlySaid),
  { group: 'conversation', words: wrapUpText.keyInfo, keys: [['i']], action: { do: 'who' } },
  { group: 'writing', words: consoleText.keyReply, keys: [['r']], action: { do: 'write', mode: 'reply' } },
  { group: 'writing', words: consoleText.keyNote, keys: [['n']], action: { do: 'write', mode: 'note' } },
  { group: 'writing', words: consoleText.keySend, keys: [['Enter'], ['mod+Enter']] },
  { group: 'writing', words: consoleText.keySendResolve, keys: [['mod+⇧+Enter']] },
  { group: 'writing', words: consoleText.keySwitchMode, keys: [['mod+.']] },
];
