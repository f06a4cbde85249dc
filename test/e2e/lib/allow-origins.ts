import { signInToken } from '../../lib/sign-in-token.ts';
import type { Installation } from './installation.ts';

/** Lets the widget run on pages of these origins, too. */
export async function allowOrigins(
  { server, shop, watch }: Installation,
  origins: readonly string[],
): Promise<void> {
  for (const origin of origins) watch.allow(new URL(origin).host);
  const response = await fetch(`${server.url}/v1/sites/demo/origins`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await signInToken(server)}` },
    body: JSON.stringify({ origins: [new URL(shop.url).origin, ...origins] }),
  });
  if (!response.ok) throw new Error(`unable to allow origins: ${await response.text()}`);
}
