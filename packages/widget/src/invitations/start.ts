import { Invitations } from './invitations.ts';
import type { InvitationsPage } from './invitations-page.ts';

/** Begins to look whether there is something to invite to. A site that cannot be reached invites nobody. */
export function start(page: InvitationsPage): void {
  const invitations = new Invitations(page);
  invitations.begin().catch(() => undefined);
}
