import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { type Item, items, mountTimeline as mount, ready } from '../../test/mount-timeline.ts';

const fromEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number =>
  scrollHeight - scrollTop - clientHeight;

it('[W4] has no barrier on an agent’s side, with a note', async () => {
  const { element } = await mount(
    ready([
      ...items(1, 4),
      {
        ...(items(4, 5)[0] as Item),
        author: { kind: 'agent', id: 'agent-1', name: 'Bob' },
        body: { type: 'note', text: 'Is **new** here' },
      },
      {
        ...(items(5, 6)[0] as Item),
        own: false,
        body: { type: 'status', status: 'active', reason: 'claimed', agent: { id: 'agent-1', name: 'Bob' } },
      },
    ]),
  );
  element.explain = ({ body }) => (body.type === 'status' ? { words: 'Taken by Bob' } : null);
  await element.updateComplete;
  await expect(element).to.be.accessible();
  const text = element.shadowRoot?.textContent ?? '';
  for (const words of ['Vera', 'Internal note · Bob', 'Taken by Bob']) expect(text).to.contain(words);
});

it('begins at the end and follows it', async () => {
  const { element, scroller } = await mount(ready(items(1, 40)));
  expect(fromEnd(scroller)).to.be.lessThan(2);
  element.timeline = ready(items(1, 42));
  await element.updateComplete;
  expect(fromEnd(scroller)).to.be.lessThan(2);
});

it('leaves the reader in peace further up, and offers the way down', async () => {
  const { element, scroller } = await mount(ready(items(1, 40)));
  scroller.scrollTop = 500;
  await waitUntil(() => element.shadowRoot?.querySelector('.latest'));
  const other = items(1, 41).map((item) => (item.seq === 40 ? { ...item, own: false } : item));
  element.timeline = ready(other);
  await element.updateComplete;
  expect(scroller.scrollTop).to.equal(500);
  element.shadowRoot?.querySelector<HTMLElement>('.latest')?.click();
  expect(fromEnd(scroller)).to.be.lessThan(2);
});

it('keeps the place when older lines come in above, asked for by scrolling', async () => {
  const { element, scroller } = await mount(ready(items(60, 80), false));
  let asked = 0;
  element.loadOlder = async () => {
    asked += 1;
    await nextFrame();
    element.timeline = ready(items(1, 80));
  };
  await element.updateComplete;
  scroller.scrollTop = 100;
  const line = [...scroller.querySelectorAll('.text')].find(({ textContent }) =>
    textContent?.includes('Line 62'),
  );
  const before = line?.getBoundingClientRect().top ?? 0;
  await waitUntil(() => scroller.textContent?.includes('Line 59'));
  await element.updateComplete;
  expect(asked).to.equal(1);
  expect(line?.isConnected).to.equal(true);
  // The button for older lines goes away with the last of them.
  expect(Math.abs((line?.getBoundingClientRect().top ?? 0) - before)).to.be.lessThan(2);
});

it('shows Markdown once its reader has come, and the text meanwhile', async () => {
  const { element, scroller } = await mount(
    ready([
      { ...(items(1, 2)[0] as Item), body: { type: 'message', text: '**bold** and [a](https://a.example)' } },
    ]),
  );
  await waitUntil(() => scroller.querySelector('strong'));
  expect(scroller.querySelector('a')?.rel).to.contain('noopener');
  await expect(element).to.be.accessible();
});
