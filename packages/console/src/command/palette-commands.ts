import type { InboxView } from '@deskbell/sdk/agent';
import { pages } from '../app/pages.ts';
import { contactName } from '../inbox/contact-name.ts';
import { statusWord } from '../inbox/status-word.ts';
import { viewWords } from '../inbox/view-words.ts';
import { consoleText } from '../localization/console-text.ts';
import { wrapUpText } from '../localization/text/wrap-up-text.ts';
import { roleOn } from '../person/role-on.ts';
import { SHORTCUTS, type ShortcutAction } from '../shell/shortcut-table.ts';
import type { Command } from './command.ts';
import type { PaletteContext } from './palette-context.ts';

const VIEWS: readonly InboxView[] = [
  'mine',
  'offered',
  'waiting',
  'unassigned',
  'snoozed',
  'open',
  'resolved',
  'all',
];

/** Everything that can be done from here: with this conversation, by going somewhere, by handing it to somebody. */
export function paletteCommands(context: PaletteContext): readonly Command[] {
  return [...actions(context), ...self(context), ...views(context), ...goingTo(context), ...people(context)];
}

function actions({ act, offered }: PaletteContext): Command[] {
  return offered.map(({ action, icon, words }) => ({
    id: `act ${action}`,
    group: wrapUpText.commandActions(),
    icon,
    words: action === 'claim' ? wrapUpText.commandClaim() : words,
    ...keysOf((one) => one.do === 'handle' && one.action === action),
    run: () => act(action),
  }));
}

function self({ workplace: { client } }: PaletteContext): Command[] {
  const names = {
    available: consoleText.presenceAvailable,
    away: consoleText.presenceAway,
    offline: consoleText.presenceOffline,
  } as const;
  return (['available', 'away', 'offline'] as const)
    .filter((presence) => presence !== client.presence.value)
    .map((presence) => ({
      id: `presence ${presence}`,
      group: wrapUpText.commandSelf(),
      icon: 'person',
      words: names[presence](),
      // It shows in its own place whether it worked.
      run: () => void client.setPresence(presence).catch(() => undefined),
    }));
}

function views({ siteId, workplace: { router } }: PaletteContext): Command[] {
  return VIEWS.map((view) => ({
    id: `view ${view}`,
    group: wrapUpText.commandViews(),
    icon: 'chats',
    words: viewWords(view),
    ...keysOf((one) => one.do === 'view' && one.view === view),
    run: () => router.go({ screen: 'inbox', siteId, view, conversationId: null }),
  }));
}

function goingTo({ siteId, workplace }: PaletteContext): Command[] {
  const role = roleOn(workplace, siteId);
  return pages
    .filter(({ roles, screen }) => roles.includes(role) || screen === 'board')
    .map(({ icon, screen, words }) => ({
      id: `page ${screen}`,
      group: wrapUpText.commandPages(),
      icon,
      words: words(),
      ...keysOf((one) => one.do === 'page' && one.page === screen),
      run: () => workplace.router.go({ screen, siteId }),
    }));
}

/** Colleagues to whom the open conversation may be handed. */
function people({ conversation, offered, workplace: { client, me } }: PaletteContext): Command[] {
  if (!conversation || !offered.some(({ action }) => action === 'transfer')) return [];
  return client.agents.value
    .filter(({ id }) => id !== me.id && id !== conversation.agent?.id)
    .map(({ id, name, presence }) => ({
      id: `agent ${id}`,
      group: wrapUpText.commandPeople(),
      icon: 'handOn',
      words: wrapUpText.commandHandTo(name),
      hint: presence === 'available' ? consoleText.presenceAvailable() : consoleText.presenceAway(),
      run: () =>
        // What is refused stands in the conversation: it stays where it was.
        void client.conversations
          .get(conversation.id)
          .transfer({ kind: 'agent', agentId: id })
          .catch(() => undefined),
    }));
}

/** Conversations with somebody or something of this name. */
export function conversationCommand(
  conversation: NonNullable<PaletteContext['conversation']>,
  hint: string,
  { workplace: { router } }: Pick<PaletteContext, 'workplace'>,
): Command {
  const { id, siteId, status } = conversation;
  return {
    id: `conversation ${id}`,
    group: wrapUpText.commandRecent(),
    icon: 'chats',
    words: contactName(conversation),
    hint: `${statusWord(status)} · ${hint}`,
    found: true,
    run: () => router.go({ screen: 'inbox', siteId, view: 'all', conversationId: id }),
  };
}

function keysOf(fits: (action: ShortcutAction) => boolean): { readonly keys?: readonly string[] } {
  const [keys] = SHORTCUTS.find(({ action }) => action !== undefined && fits(action))?.keys ?? [];
  return keys === undefined ? {} : { keys };
}
