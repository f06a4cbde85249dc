import type { DeskbellChat } from '../chat/chat-element.ts';
import { whenIdle } from '../loader/when-idle.ts';
import type { InvitationsPage } from './invitations-page.ts';

/**
 * Shows what the site invites its visitors to, and what it announces, beside a `<deskbell-chat>` of your own bundle; the script tag does so by
 * itself. All of it is loaded when the page is idle, never where people save data, and only then is the relay asked for the rules.
 *
 * ```ts
 * import { showInvitations } from '@deskbell/widget/invitations';
 * const stop = showInvitations(document.querySelector('deskbell-chat'));
 * ```
 *
 * Call it once for an element that is on the page. The returned function takes what is shown away and listens no longer: call it when you take
 * the element off the page.
 */
export function showInvitations(chat: DeskbellChat): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  // What the page says from now on counts, also before the rules are there.
  const told: InvitationsPage['told'] = (chat.told ??= []);
  whenIdle(async () => {
    const { start } = await import('./start.ts');
    if (!signal.aborted && chat.isConnected) start({ chat, told, open: () => chat.show(), signal });
  }, signal);
  return () => gone.abort();
}
