import type { CDPSession, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { keptValues } from './lib/kept-values.ts';
import { UNREACHABLE } from './lib/page-watch.ts';
import { PLACE, pictureWithPlace } from './lib/picture-with-place.ts';
import { useInstallation } from './lib/use-installation.ts';
import type { VisitorPage } from './lib/visitor-page.ts';

const cup = { name: 'cup.png', mimeType: 'image/png', buffer: pictureWithPlace(240, 160) };
/** About two million bytes. */
const poster = { name: 'poster.png', mimeType: 'image/png', buffer: pictureWithPlace(900, 750) };
const note = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('It is the blue one.') };

/** The relay says no, over HTTP. */
const REFUSED = /the server responded with a status of 4\d\d/;

type Given = typeof cup;

async function attach({ panel }: VisitorPage, ...files: readonly Given[]): Promise<void> {
  await panel.locator('input[type=file]').setInputFiles([...files]);
}

/** The files above the composer. */
function toSend({ panel }: VisitorPage): Locator {
  return panel.getByRole('list', { name: 'Files to send' }).getByRole('listitem');
}

/** So slow that a poster takes some seconds. */
async function slowDown({ page }: VisitorPage): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 200_000,
  });
  return session;
}

async function speedUp(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await session.detach();
}

describe('files and drafts in the chat', () => {
  const installation = useInstallation();

  it('files go with the very first message, without the place where they were taken, and open large', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.open();
    await attach(visitor, cup, note);
    await expect.poll(() => toSend(visitor).count()).toBe(2);
    await visitor.ask('My cup came broken');
    await agent.openConversation('cup.png');
    await agent.message('My cup came broken').waitFor();
    await agent.log.getByRole('button', { name: 'Show cup.png larger' }).waitFor();
    await agent.log.getByText('note.txt').first().waitFor();
    await expect.poll(() => toSend(visitor).count()).toBe(0);

    const picture = visitor.log.getByRole('button', { name: 'Show cup.png larger' });
    const before = await picture.boundingBox();
    await visitor.log.locator('deskbell-picture[drawn]').waitFor();
    expect(await picture.boundingBox()).toEqual(before);
    await picture.click();
    const large = visitor.page.getByRole('dialog', { name: 'cup.png' });
    await large.locator('[drawn]').waitFor();
    const address = await large.getByRole('link', { name: 'Download' }).getAttribute('href');
    const kept = Buffer.from(await (await fetch(address ?? '')).arrayBuffer());
    expect(cup.buffer.includes(PLACE)).toBe(true);
    expect(kept.includes(PLACE)).toBe(false);
    await visitor.page.keyboard.press('Escape');
    await large.waitFor({ state: 'detached' });
    expect(await visitor.panel.isVisible()).toBe(true);

    const [download] = await Promise.all([
      visitor.page.waitForEvent('download'),
      visitor.log.getByRole('link', { name: 'note.txt' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('note.txt');
  });

  it('files begin a conversation by themselves, and follow without a word', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.open();
    await attach(visitor, note);
    await visitor.panel.getByRole('button', { name: 'Send' }).click();
    await visitor.log.getByRole('link', { name: 'note.txt' }).waitFor();
    await agent.openConversation('note.txt');
    await attach(visitor, cup);
    await toSend(visitor).getByText('Ready to send').waitFor();
    await visitor.write('And a picture of it');
    await agent.message('And a picture of it').waitFor();
    await visitor.log.getByRole('button', { name: 'Show cup.png larger' }).waitFor();
  });

  it('files that cannot be sent say why, and nothing else is lost', async () => {
    const desk = installation();
    desk.watch.expect(REFUSED, UNREACHABLE);
    await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.ask('I have something for you');
    const page = {
      name: 'page.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<script>alert(1)</script>'),
    };
    await attach(visitor, page);
    await toSend(visitor).getByText('Files of this kind cannot be sent.').waitFor();
    const huge = { name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) };
    await attach(visitor, huge);
    await toSend(visitor).getByText('Too large: up to 10 MB can be sent.').waitFor();
    await attach(visitor, note);
    await toSend(visitor).getByText('Ready to send').waitFor();
    await visitor.write('Only the text, then');
    await visitor.log.getByRole('link', { name: 'note.txt' }).waitFor();
    await visitor.message('Only the text, then').waitFor();
    await expect.poll(() => toSend(visitor).count()).toBe(2);
    for (const name of ['page.html', 'huge.png'])
      await visitor.panel.getByRole('button', { name: `Remove: ${name}` }).click();
    await expect.poll(() => toSend(visitor).count()).toBe(0);
  });

  it(
    '[D5] files show how far they are, can be stopped midway, and outlive a loss of the network',
    { timeout: 90_000 },
    async () => {
      const desk = installation();
      desk.watch.expect(REFUSED, UNREACHABLE);
      const agent = await desk.agent({ name: 'Eva' });
      const visitor = await desk.visitor();
      await visitor.ask('Here comes a poster');
      await agent.openConversation('Here comes a poster');
      let slow = await slowDown(visitor);
      await attach(visitor, poster);
      const progress = visitor.panel.getByRole('progressbar', { name: 'poster.png' });
      await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value > 0)).toBe(true);
      await visitor.panel.getByRole('button', { name: 'Remove: poster.png' }).click();
      await expect.poll(() => toSend(visitor).count()).toBe(0);
      await speedUp(slow);

      slow = await slowDown(visitor);
      await attach(visitor, poster);
      await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value > 0)).toBe(true);
      await visitor.write('It goes by itself');
      await visitor.message('It goes by itself').waitFor();
      await speedUp(slow);
      await visitor.page.context().setOffline(true);
      await visitor.panel.getByText('You are offline. Keep writing').waitFor();
      expect(await toSend(visitor).count()).toBe(1);
      await visitor.page.context().setOffline(false);
      const seen = agent.log.getByRole('button', { name: 'Show poster.png larger' });
      await seen.waitFor({ timeout: 40_000 });
      await visitor.log.getByRole('button', { name: 'Show poster.png larger' }).waitFor();
      await expect.poll(() => toSend(visitor).count()).toBe(0);
      expect(await seen.count()).toBe(1);
    },
  );

  it('[W2] what is being written is there again after a reload and in another tab, until it is sent', async () => {
    const desk = installation();
    await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await visitor.open();
    await visitor.field.pressSequentially('Half a question');
    // A moment after the last letter.
    await expect.poll(() => keptDraft(visitor.page), { timeout: 10_000 }).toBe('Half a question');
    await visitor.page.reload();
    await visitor.open();
    await expect.poll(() => visitor.field.inputValue()).toBe('Half a question');
    const tab = await visitor.secondTab('cups');
    await tab.open();
    await expect.poll(() => tab.field.inputValue()).toBe('Half a question');
    await visitor.ask('Half a question, and the rest');
    await visitor.page.reload();
    await visitor.open();
    await visitor.message('Half a question, and the rest').waitFor();
    expect(await visitor.field.inputValue()).toBe('');
  });
});

async function keptDraft(page: Page): Promise<string | undefined> {
  const isDraft = (value: unknown): value is { readonly text: string } =>
    typeof value === 'object' && value !== null && 'text' in value && 'at' in value;
  return (await keptValues(page)).find(isDraft)?.text;
}
