import type { VisitorDevice, VisitorPage } from '@deskbell/protocol';
import { describeError } from '../../log/describe-error.ts';
import type { DeskContext } from '../desk-context.ts';
import type { VisitorViewer } from '../viewer.ts';

/** What is known of a visitor's browser when they do something. */
export interface SeenVisit {
  readonly device?: VisitorDevice | null | undefined;
  readonly page?: VisitorPage | undefined;
}

/** Keeps where a visitor with a conversation is, and with what: for those who answer. Nothing that they do ever fails for it. */
export async function noteVisit(
  { clock, ids, log, store }: Pick<DeskContext, 'clock' | 'ids' | 'log' | 'store'>,
  { siteId, visitorId }: VisitorViewer,
  { device, page }: SeenVisit,
): Promise<void> {
  const visitor = { siteId, visitorId };
  try {
    if (device) await store.visits.setDevice(visitor, device);
    if (page) {
      const { title, url } = page;
      await store.visits.addPage(visitor, { id: ids.next(), at: clock.now(), url, title });
    }
  } catch (error) {
    log.warn({ err: describeError(error) }, 'a page view could not be stored');
  }
}
