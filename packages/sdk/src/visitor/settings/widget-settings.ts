import type { WidgetSettings } from '@deskbell/protocol';
import { adminCall } from '../../admin/admin-call.ts';
import { defaultPlatform } from '../../platform/default-platform.ts';
import type { Platform } from '../../platform/platform.ts';

export interface WidgetSettingsOptions {
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  /** The site's public key, as in the script tag. */
  readonly siteId: string;
  /** Default: the platform's. */
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
  /** Default: fits browsers and Node. */
  readonly platform?: Platform;
  /** How often it is tried again when that may help; default: 2. */
  readonly retries?: number;
}

/**
 * What the site's owner has set for the widget: its looks and words, what is asked before a conversation, invitations and
 * announcements. It needs no connection and no identity, stores nothing, and browsers keep the answer for a minute.
 *
 * ```ts
 * const { look, preChat } = await widgetSettings({ url: 'https://chat.example', siteId: 'shop' });
 * ```
 *
 * Rejects with `not_found` for a site that does not exist, `rate_limited`, `disconnected` (also on a page whose origin is not on the
 * site's list: browsers keep the answer from it), `timeout`, `unavailable`, `aborted`.
 */
export async function widgetSettings(options: WidgetSettingsOptions): Promise<WidgetSettings> {
  const { url, siteId, signal, fetch: given = fetch, platform = defaultPlatform(), retries = 2 } = options;
  const call = adminCall({
    url,
    platform,
    retries,
    // It is the same for everybody: no cookie has anything to say here.
    fetch: (address, init) => given(address, { ...init, credentials: 'omit' }),
  });
  const answer = await call('GET /v1/sites/:siteId/widget', { siteId }, undefined, signal ? { signal } : {});
  return answer as WidgetSettings;
}
