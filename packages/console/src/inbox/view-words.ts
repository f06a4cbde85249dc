import type { InboxView } from '@deskbell/sdk/agent';
import { consoleText } from '../localization/console-text.ts';
import { findingText } from '../localization/text/finding-text.ts';

/** The name of a view. */
export function viewWords(view: InboxView): string {
  switch (view) {
    case 'mine':
      return consoleText.mine();
    case 'offered':
      return findingText.viewOffered();
    case 'waiting':
      return consoleText.waiting();
    case 'unassigned':
      return findingText.viewUnassigned();
    case 'snoozed':
      return consoleText.snoozed();
    case 'open':
      return findingText.viewOpen();
    case 'resolved':
      return findingText.viewResolved();
    case 'all':
      return findingText.viewAll();
  }
}

/** As many as the server counts stand for "that many or more". */
const COUNTED = 1_000;

export function countWords(count: number): string {
  return count >= COUNTED ? `${String(COUNTED - 1)}+` : String(count);
}
