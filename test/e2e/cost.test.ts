import { describe, expect, it } from 'vitest';
import type { AgentPage } from './lib/agent-page.ts';
import { countElements } from './lib/count-elements.ts';
import { everythingStored } from './lib/everything-stored.ts';
import { useInstallation } from './lib/use-installation.ts';
import type { VisitorPage } from './lib/visitor-page.ts';

/** What the page may be made heavier by, in elements. */
const MOST_CLOSED = 8;
/** 60 is the goal: every line has its time and nearly every one its name, so that twenty of them alone take fifty. */
const MOST_OPEN = 90;
const MESSAGES = 20;

describe('what a page pays for a chat', () => {
  const installation = useInstallation();

  it('[W1] [W2] before the visitor acts: one request, nothing stored, nothing moved, hardly any elements', async () => {
    const desk = installation();
    const page = await desk.page();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('websocket', (socket) => asked.push(socket.url()));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) shifts.push(startTime);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(desk.shop.url, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Chat with us' }).waitFor();
    await page.mouse.wheel(0, 2_000);
    await page.keyboard.press('End');
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const ofDeskbell = asked.filter((url) => !url.startsWith(desk.shop.url));
    expect(ofDeskbell).toEqual([`${desk.server.url}/widget/demo.js`]);
    expect(await everythingStored(page)).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    const elements = await countElements(page);
    console.log('elements while closed:', elements);
    expect(elements).toBeLessThanOrEqual(MOST_CLOSED);
  });

  it('[W1] open with twenty messages: few elements, also when nobody writes twice in a row', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    await talk(visitor, agent);
    const elements = await countElements(visitor.page);
    console.log('elements with twenty messages:', elements);
    expect(elements).toBeLessThanOrEqual(MOST_OPEN);
  });
});

/** A conversation in which they write in turn: the most lines that so many messages can make. */
async function talk(visitor: VisitorPage, agent: AgentPage): Promise<void> {
  for (let message = 1; message <= MESSAGES; message += 1) {
    const text = `This is message ${String(message)}`;
    if (message % 2 === 1) {
      await visitor.ask(text);
      if (message === 1) await agent.openConversation(text);
      await agent.message(text).waitFor();
    } else {
      await agent.answer(text);
      await visitor.message(text).waitFor();
    }
  }
}
