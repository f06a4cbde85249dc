import { describe, expect, it } from 'vitest';
import { UNREACHABLE } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

interface Manifest {
  readonly start_url: string;
  readonly icons: readonly { readonly src: string; readonly purpose: string }[];
}

describe('the console as an application of its own', () => {
  const installation = useInstallation();

  it('can be installed, starts without a network, and says what is missing', async () => {
    const desk = installation();
    desk.watch.expect(UNREACHABLE);
    const { page, console: address } = await desk.agent({ name: 'Eva' });
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = (await (await fetch(new URL(href ?? '', address))).json()) as Manifest;
    expect(new URL(manifest.start_url, address).href).toBe(address);
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src } of manifest.icons)
      expect((await fetch(new URL(src, new URL(href ?? '', address)))).status).toBe(200);

    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    // From now on the worker answers: what this visit has loaded is kept by the next.
    await page.reload();
    await page.getByRole('button', { name: /^Your presence:/ }).waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: /^Your presence:/ }).waitFor();
  });
});
