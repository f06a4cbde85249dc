import { describe, expect, it } from 'vitest';
import { pictureWithPlace } from './lib/picture-with-place.ts';
import { useInstallation } from './lib/use-installation.ts';

const portrait = { name: 'me.png', mimeType: 'image/png', buffer: pictureWithPlace(400, 300) };

describe('pictures of agents', () => {
  const installation = useInstallation();

  it('an agent chooses a picture, and visitors see who is here and who answers, until it is taken away', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const { page } = agent;
    await page.goto(`${agent.console}#/demo/account`);
    await page.locator('deskbell-picture-editor input').setInputFiles(portrait);
    const inMenu = page.locator('deskbell-account-menu .portrait');
    await inMenu.waitFor();
    const path = await inMenu.getAttribute('src');
    expect(path).toMatch(/^\/pictures\/[\w-]{32}\.webp$/);

    const visitor = await desk.visitor();
    await visitor.open();
    // Also on a page whose policy allows no pictures but its own.
    await visitor.panel.locator('.face .portrait[drawn]').waitFor();
    await visitor.ask('Are you real?');
    const answers = visitor.panel.locator('.mark .portrait[drawn] canvas');
    await answers.waitFor();
    expect(await answers.evaluate((canvas) => (canvas as HTMLCanvasElement).width)).toBe(256);

    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await inMenu.waitFor({ state: 'detached' });
    expect((await fetch(desk.server.url + (path ?? ''))).status).toBe(404);
    const another = await desk.visitor();
    await another.open();
    await another.panel.locator('.face').first().waitFor();
    expect(await another.panel.locator('.portrait').count()).toBe(0);
  });
});
