import type { CDPSession, Page } from 'playwright-core';
import type { AgentPage } from '../../test/e2e/lib/agent-page.ts';
import { type ScreenWatch, watchScreen } from './watch-screen.ts';

/** The console of somebody, as it is measured. */
export class DeskPage {
  readonly agent: AgentPage;
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(agent: AgentPage, session: CDPSession) {
    this.agent = agent;
    this.page = agent.page;
    this.#session = session;
  }

  /** Loads it anew, with all that is to be noted. */
  static async of(agent: AgentPage): Promise<DeskPage> {
    const session = await agent.page.context().newCDPSession(agent.page);
    await session.send('Performance.enable');
    await agent.page.addInitScript(watchScreen);
    await agent.page.reload();
    await agent.isIn();
    return new DeskPage(agent, session);
  }

  get watch(): Promise<Pick<ScreenWatch, 'keys' | 'longTasks' | 'took'>> {
    return this.page.evaluate(() => {
      const { keys, longTasks, took } = window.screenWatch;
      return { keys, longTasks, took };
    });
  }

  async slowDown(rate: number): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  async forget(): Promise<void> {
    await this.page.evaluate(() => window.screenWatch.reset());
  }

  async open(conversationId: string): Promise<void> {
    await this.page.goto(`${this.agent.console}#/demo/mine/${conversationId}`);
    await this.agent.reply.waitFor();
  }

  /** Does something with the next press of a key or button, and says after how many milliseconds that text was the last on the screen. */
  async timed(text: string, press: () => Promise<void>): Promise<number> {
    await this.page.evaluate((wanted) => window.screenWatch.expect(wanted), text);
    await press();
    await this.page.waitForFunction(() => window.screenWatch.took !== null);
    return (await this.watch).took ?? Number.NaN;
  }

  /** Brings in all of the open conversation, as somebody who scrolls to its beginning does; resolves with how many lines there are. */
  loadAll(): Promise<number> {
    return this.page.evaluate(async () => {
      interface Handle {
        readonly messages: { loadOlder(): Promise<boolean> };
        readonly timeline: { readonly value: { readonly items: readonly unknown[] } };
      }
      let root: ParentNode | null | undefined = document;
      for (const tag of ['console', 'shell']) root = root?.querySelector(`deskbell-${tag}`)?.shadowRoot;
      const { handle } = (root as ParentNode).querySelector('deskbell-conversation') as unknown as {
        handle: Handle;
      };
      let isMore = true;
      while (isMore) isMore = await handle.messages.loadOlder();
      return handle.timeline.value.items.length;
    });
  }

  /** Of what is still in use. */
  async heapBytes(): Promise<number> {
    // What was let go of during one collection falls to the next.
    for (let times = 0; times < 3; times += 1) await this.#session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  }
}
