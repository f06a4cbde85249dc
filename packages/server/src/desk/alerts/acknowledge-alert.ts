import type { Alert } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';

/** So many are listed, the newest first. */
export const LISTED = 100;

/**
 * Somebody sees to an alert; all who oversee the site hear of it. When somebody does already, it stays theirs.
 *
 * @throws DeskbellError `not_found`
 */
export async function acknowledgeAlert(
  { clock, cluster, facts, store }: DeskContext,
  siteId: string,
  id: string,
  by: { readonly id: string; readonly name: string },
): Promise<Alert> {
  const isFirst = await store.alerts.acknowledge(siteId, id, { by, at: clock.now() });
  const alert = (await store.alerts.list(siteId, LISTED)).find((one) => one.id === id);
  if (!alert) {
    throw new DeskbellError(
      'not_found',
      'unable to see to the alert: there is none with this id; list the alerts anew',
    );
  }
  if (isFirst) {
    facts.tell({ type: 'alertAcknowledged', alert });
    cluster.tell({ type: 'alertAcknowledged', alert });
  }
  return alert;
}
