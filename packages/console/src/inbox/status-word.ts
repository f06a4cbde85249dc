import type { ConversationStatus } from '@deskbell/sdk/agent';
import { consoleText } from '../localization/console-text.ts';

/** Where a conversation stands, in a word. */
export function statusWord(status: ConversationStatus): string {
  switch (status) {
    case 'bot':
      return consoleText.statusBot();
    case 'offered':
      return consoleText.statusOffered();
    case 'snoozed':
      return consoleText.statusSnoozed();
    case 'queued':
      return consoleText.statusQueued();
    case 'active':
      return consoleText.statusActive();
    case 'resolved':
      return consoleText.statusResolved();
    case 'closed':
      return consoleText.statusClosed();
  }
}
