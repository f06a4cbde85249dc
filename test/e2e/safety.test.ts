import type { JSHandle } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type WholeLog, wholeLog } from './lib/conversation-log.ts';
import { hostileTexts } from './lib/hostile-texts.ts';
import { useInstallation } from './lib/use-installation.ts';
import { VisitorPage } from './lib/visitor-page.ts';

describe('what people write', () => {
  const installation = useInstallation();

  it('[C1] an internal note never reaches the visitor, in no frame and in no answer', async () => {
    const desk = installation();
    const agent = await desk.agent({ name: 'Eva' });
    const page = await desk.page();
    const heard: string[] = [];
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => heard.push(String(payload))),
    );
    await page.goto(desk.shop.url);
    const visitor = new VisitorPage(page, desk.shop.url);
    await visitor.ask('Am I a difficult customer?');
    await agent.openConversation('Am I a difficult customer?');
    await agent.note('Yes, the most difficult one');
    await agent.log.getByText(/Internal note/).waitFor();
    await agent.answer('Not at all!');
    await visitor.message('Not at all!').waitFor();
    await visitor.page.reload();
    await visitor.open();
    await visitor.message('Not at all!').waitFor();
    await agent.message('Yes, the most difficult one').waitFor();
    expect(await visitor.texts).toEqual(['Am I a difficult customer?', 'Not at all!']);
    expect(heard.join('\n')).toContain('Not at all!');
    expect(heard.filter((frame) => /difficult one|"note"/.test(frame))).toEqual([]);
  });

  it(
    '[A4] a hundred hostile texts stay text, on both sides, in page title and address too',
    { timeout: 180_000 },
    async () => {
      expect(hostileTexts).toHaveLength(100);
      const desk = installation();
      const agent = await desk.agent({ name: 'Eva' });
      const page = await desk.page();
      for (const tab of [page, agent.page])
        await tab.evaluate(() =>
          Object.assign(globalThis, { canary: () => alert('the canary was reached') }),
        );
      const attack = `<img src=x onerror=canary('reached')>`;
      await page.goto(
        `${desk.shop.url}?q=${encodeURIComponent(attack)}#"><script>canary('reached')</script>`,
      );
      await page.evaluate((title) => {
        Object.assign(globalThis, { canary: () => alert('the canary was reached') });
        document.title = title;
      }, attack);
      const visitor = new VisitorPage(page, desk.shop.url);
      await visitor.ask('Here they come');
      await agent.openConversation('Here they come');
      const titles = agent.page
        .getByRole('complementary', { name: 'Who is this' })
        .getByText(attack, { exact: true });
      // The page where they asked, and the same among the last ones they saw.
      await titles.nth(1).waitFor();
      expect(await titles.count()).toBe(2);

      for (const text of hostileTexts) await visitor.write(text);
      await visitor.write('That was all of mine');
      await agent.message('That was all of mine').waitFor();
      for (const text of hostileTexts) await agent.answer(text);
      await agent.answer('And all of mine');
      await visitor.message('And all of mine').waitFor();

      for (const log of [visitor.log, agent.log]) {
        const whole = await wholeLog(log);
        const said = await whole.evaluate(({ texts }) => texts);
        expect(said).toHaveLength(203);
        for (const text of hostileTexts.filter(isPlain))
          expect(said.filter((one) => one === text).length, text).toBeGreaterThanOrEqual(2);
        expect(await unsafeNodes(whole)).toEqual([]);
      }
    },
  );
});

/** Neither Markdown nor spaces that a page shows as one: it is on the screen letter by letter. */
function isPlain(text: string): boolean {
  return !/[*_`[\]\n\t\\~]|https?:|\/\/|^[-#>]/.test(text);
}

/** What no message may ever become; and links that lead anywhere but to a web page. */
function unsafeNodes(whole: JSHandle<WholeLog>): Promise<string[]> {
  return whole.evaluate(({ elements }) =>
    elements
      .flatMap((message) => [message, ...message.querySelectorAll('*')])
      .filter((element) => {
        const isBad = element.matches(
          'script, img, svg, iframe, style, link, meta, base, object, embed, form, input, video, audio, template, math, details',
        );
        const handles = element.getAttributeNames().some((name) => name.startsWith('on'));
        const leads =
          element instanceof HTMLAnchorElement && !/^(https?|mailto|tel):$/.test(element.protocol);
        return isBad || handles || leads;
      })
      .map(({ outerHTML }) => outerHTML),
  );
}
