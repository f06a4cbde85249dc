import type { VisitorCommands } from '@deskbell/protocol';
import type { Request } from '../connection/request.ts';
import { fitPage } from './first-context.ts';
import type { VisitorOptions } from './visitor-client.ts';

/**
 * Tells where somebody is who comes back to their conversation on a page that was loaded anew; the one on which a conversation begins is
 * told with it. Passing: without a connection it is forgotten.
 */
export async function tellArrival(
  conversationId: string | null,
  { page }: Pick<VisitorOptions, 'page'>,
  request: Request<VisitorCommands>,
): Promise<void> {
  if (conversationId === null || !page) return;
  try {
    await request('page:show', { page: fitPage(page()) });
  } catch {
    // The next page is told anyway.
  }
}
