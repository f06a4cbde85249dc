import { describe, expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

/** A stale view is none for longer than this (the heads are compared every 25 s). */
const STALE_MS = 30_000;

describe('what gets lost on a living connection', () => {
  const installation = useInstallation();

  it('[D4] the last answer of a burst, with silence after it, is shown within 30 s, and within 2 s of a look', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    let isLossy = false;
    let lost = 0;
    let onLost = (_frame: string): void => undefined;
    await visitor.page.routeWebSocket(/\/socket\//, (page) => {
      const server = page.connectToServer();
      server.onMessage((frame) => {
        // An event of Socket.IO, in the visitors' namespace: a fact.
        if (isLossy && String(frame).startsWith('42/')) {
          lost += 1;
          onLost(String(frame));
        } else page.send(frame);
      });
    });
    await visitor.goTo('');
    await visitor.ask('Are you there?');
    await agent.openConversation('Are you there?');
    await agent.answer('Yes.');
    await visitor.message('Yes.').waitFor();

    isLossy = true;
    await agent.answer('And this gets lost.');
    const since = Date.now();
    await visitor.message('And this gets lost.').waitFor({ timeout: STALE_MS });
    expect(Date.now() - since).toBeLessThan(STALE_MS);
    expect(lost).toBeGreaterThan(0);

    await visitor.page.evaluate(show, 'hidden');
    // The agent's own screen shows it before the server has it: only when its fact is lost is there something to find.
    const isLost = new Promise<void>((resolve) => {
      onLost = (frame) => {
        if (frame.includes('So does this.')) resolve();
      };
    });
    await agent.answer('So does this.');
    await isLost;
    await visitor.page.evaluate(show, 'visible');
    await visitor.message('So does this.').waitFor({ timeout: 2_000 });
  });
});

/** Runs in the page: a headless browser shows every page, so the page is told that it is hidden or shown. */
function show(state: string): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  document.dispatchEvent(new Event('visibilitychange'));
}
