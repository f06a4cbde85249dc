import { describe, expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';
import { VisitorPage } from './lib/visitor-page.ts';

describe('a network that lets no WebSocket through', () => {
  const installation = useInstallation();

  it('[D1] falls back to polling, in a chunk of its own, and still stores what is written', async () => {
    const desk = installation();
    const page = await desk.page();
    await page.addInitScript(() => {
      class Blocked extends EventTarget {
        constructor() {
          super();
          queueMicrotask(() => this.dispatchEvent(new Event('error')));
        }
        close(): void {}
      }
      Reflect.set(window, 'WebSocket', Blocked);
    });
    const chunk = page.waitForResponse(/socket-io-transport-.*\.js/);
    await page.goto(desk.shop.url);
    const visitor = new VisitorPage(page, desk.shop.url);
    await visitor.open();
    await visitor.field.pressSequentially('Can you hear me?');
    await visitor.field.press('Enter');
    await visitor.log.getByText(/ · Sent\s*$/).waitFor();
    expect((await chunk).ok()).toBe(true);
  });
});
