import type { Alert } from '@deskbell/protocol';

export interface AlertStore {
  /** Adding one again changes nothing: it is known by its site and id. Those of the site from before `keepFrom` are forgotten with it. */
  add(alert: Omit<Alert, 'acknowledged'>, keepFrom: number): Promise<void>;
  /** Somebody sees to it; `false` when somebody does already, or there is no such alert. */
  acknowledge(siteId: string, id: string, acknowledged: NonNullable<Alert['acknowledged']>): Promise<boolean>;
  /** Of a site, the newest first. */
  list(siteId: string, limit: number): Promise<readonly Alert[]>;
}
