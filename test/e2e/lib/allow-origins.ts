import type { Installation } from './installation.ts';

/** Lets the widget run on pages of these origins, too. */
export async function allowOrigins(desk: Installation, origins: readonly string[]): Promise<void> {
  for (const origin of origins) desk.watch.allow(new URL(origin).host);
  await desk.asAdmin('PUT', '/v1/sites/demo/origins', {
    origins: [new URL(desk.shop.url).origin, ...origins],
  });
}
