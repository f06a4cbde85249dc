import type { AgentClient } from '@deskbell/sdk/agent';
import { plainText } from '@deskbell/ui';
import { alertWords } from '../board/alert-words.ts';
import { contactName } from '../inbox/contact-name.ts';
import { findingText } from '../localization/text/finding-text.ts';
import { type After, OfferReminder } from './offer-reminder.ts';
import { consoleText } from '../localization/console-text.ts';
import type { PreferenceStore } from '../settings/preferences.ts';
import type { Attention } from './attention.ts';

interface AlertsOptions {
  readonly client: AgentClient;
  readonly preferences: PreferenceStore;
  readonly attention: Pick<Attention, 'isOpen' | 'isVisible'>;
  readonly ring: () => void;
  readonly notify: (title: string, text: string, conversationId: string, again: boolean) => void;
  /** For what is told again and again until somebody has seen it. */
  readonly after: After;
}

/**
 * Rings when a conversation is given to the agent or a visitor writes and nobody is looking; with a notification when no tab
 * can be seen at all. The SDK tells each event in one tab only, so it happens once (D8). Returns what stops it.
 */
export function startAlerts({
  client,
  preferences,
  attention,
  ring,
  notify,
  after,
}: AlertsOptions): () => void {
  const alert = async (conversationId: string, title: string, text: string): Promise<void> => {
    if (!(await attention.isOpen(conversationId))) await announce(conversationId, title, text);
  };
  const announce = async (
    conversationId: string,
    title: string,
    text: string,
    again = false,
  ): Promise<void> => {
    const { sound, notifications } = preferences.current.value;
    if (sound) ring();
    if (notifications && !(await attention.isVisible()))
      notify(title, plainText(text), conversationId, again);
  };

  const stopMessages = client.on('message', ({ conversationId, item: { body } }) => {
    if (body.type !== 'message') return;
    const state = client.conversations.get(conversationId).state.value;
    const name = state ? contactName(state) : consoleText.visitorNumber('');
    void alert(conversationId, consoleText.wroteTitle(name), body.text);
  });
  const stopAssigned = client.on('assigned', ({ conversation }) => {
    void alert(conversation.id, consoleText.assignedTitle(contactName(conversation)), conversation.preview);
  });

  const reminder = new OfferReminder({
    client,
    isSeen: () => attention.isVisible(),
    remind: ({ conversation }) => {
      const title = findingText.stillOffered(contactName(conversation));
      void announce(conversation.id, title, conversation.preview, true);
    },
    after,
  });
  // What is offered rings even where it is on the screen: it will not wait.
  const stopOffered = client.on('offered', ({ conversation }) => {
    const { id, preview } = conversation;
    void announce(id, consoleText.offerTitle(contactName(conversation)), preview, true);
    reminder.begin(id);
  });
  // What a supervisor says in one's ear rings also where the conversation is open: the agent may be reading elsewhere in it.
  const stopWhispers = client.on('whispered', ({ by, conversationId, text }) => {
    void announce(conversationId, findingText.whisperTitle(by), text);
  });
  const stopAlerts = client.on('alert', ({ alert: { kind, conversationId }, first }) => {
    if (first) void announce(conversationId ?? kind, alertWords(kind), '');
  });

  return () => {
    reminder.stop();
    stopOffered();
    stopWhispers();
    stopAlerts();
    stopMessages();
    stopAssigned();
  };
}
