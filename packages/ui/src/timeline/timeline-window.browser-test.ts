import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { type Item, items, mountTimeline as mount, ready } from '../../test/mount-timeline.ts';
import type { DeskbellTimeline } from './timeline-element.ts';

const MANY = 5_000;
/** All were written on one side, so that all that are new are news. */
const heard = (from: number, to: number): Item[] => items(from, to).map((item) => ({ ...item, own: false }));

const texts = (scroller: Element): Element[] => [...scroller.querySelectorAll('.text')];
const line = (scroller: Element, seq: number): Element | undefined =>
  texts(scroller).find(({ textContent }) => textContent?.trim() === `Line ${seq}`);
const topOf = (element: Element | null | undefined): number => element?.getBoundingClientRect().top ?? NaN;
const find = (element: DeskbellTimeline, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

/** Rendered, and scrolled to where that has led. */
async function settled(element: DeskbellTimeline): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await element.updateComplete;
    await nextFrame();
  }
}

it('keeps thousands of lines as light as a few, wherever one reads', async () => {
  const { element, scroller } = await mount(ready(items(1, MANY + 1)));
  await settled(element);
  expect(texts(scroller).length).to.be.lessThan(101);
  expect(line(scroller, MANY)).to.exist;
  for (let turn = 0; turn < 400 && !line(scroller, 4_850); turn++) {
    const seen = texts(scroller).find((text) => topOf(text) > topOf(scroller));
    const before = topOf(seen);
    scroller.scrollTop -= 250;
    await settled(element);
    expect(texts(scroller).length).to.be.lessThan(101);
    // What was on the screen has moved by as much as was scrolled, whatever came in above.
    expect(seen?.isConnected).to.equal(true);
    expect(Math.abs(topOf(seen) - before - 250)).to.be.lessThan(2);
  }
  expect(line(scroller, 4_850)).to.exist;
  expect(line(scroller, MANY)).not.to.exist;
  find(element, '.latest')?.click();
  await settled(element);
  expect(line(scroller, MANY)).to.exist;
  expect(find(element, '.latest')).to.equal(null);
  expect(element.shadowRoot?.activeElement).to.equal(scroller);
}).timeout(30_000);

it('goes on to the end by itself as one scrolls down', async () => {
  const { element, scroller } = await mount(ready(items(1, 401)));
  while (!line(scroller, 250)) {
    scroller.scrollTop = 0;
    await settled(element);
  }
  while (!line(scroller, 400)) {
    scroller.scrollTop = scroller.scrollHeight;
    await settled(element);
  }
  scroller.scrollTop = scroller.scrollHeight;
  await settled(element);
  expect(find(element, '.latest')).to.equal(null);
  element.timeline = ready(items(1, 403));
  await settled(element);
  expect(line(scroller, 402)).to.exist;
});

it('asks for older lines only where all that are here were seen', async () => {
  const { element, scroller } = await mount(ready(items(1_000, 1_200), false));
  let asked = 0;
  element.loadOlder = async () => {
    asked += 1;
    await aTimeout(0);
    element.timeline = ready(items(800, 1_200));
  };
  scroller.scrollTop = 0;
  await settled(element);
  expect(asked).to.equal(0);
  for (let turn = 0; turn < 40 && !asked; turn++) {
    scroller.scrollTop = 0;
    await settled(element);
  }
  expect(asked).to.equal(1);
  await waitUntil(() => line(scroller, 999));
});

it('keeps the place of somebody who reads further up while more comes', async () => {
  const { element, scroller } = await mount(ready(heard(1, 300)));
  scroller.scrollTop -= 900;
  await settled(element);
  const seen = texts(scroller).find((text) => topOf(text) > topOf(scroller));
  const before = topOf(seen);
  for (let to = 301; to < 500; to += 20) {
    element.timeline = ready(heard(1, to));
    await settled(element);
  }
  expect(Math.abs(topOf(seen) - before)).to.be.lessThan(2);
  expect(texts(scroller).length).to.be.lessThan(130);
});

it('leads up to what is new, and down again', async () => {
  const { element, scroller } = await mount(ready(heard(1, 401)));
  element.readSeq = 200;
  await settled(element);
  await expect(element).to.be.accessible();
  const up = find(element, '.to-unread');
  expect(up?.textContent).to.contain('New');
  up?.click();
  await waitUntil(() => find(element, '.unread'));
  await settled(element);
  expect(Math.abs(topOf(find(element, '.unread')) - topOf(scroller))).to.be.lessThan(40);
  expect(line(scroller, 201)).to.exist;
  expect(find(element, '.to-unread')).to.equal(null);
  expect(element.shadowRoot?.activeElement).to.equal(scroller);
  find(element, '.latest')?.click();
  await settled(element);
  expect(line(scroller, 400)).to.exist;
  // It has been seen.
  expect(find(element, '.to-unread')).to.equal(null);
});

it('leads down to what is new before the end of it', async () => {
  const { element, scroller } = await mount(ready(heard(1, 120)));
  element.readSeq = 100;
  await settled(element);
  while (line(scroller, 40) === undefined) {
    scroller.scrollTop = 0;
    await settled(element);
  }
  scroller.scrollTop = 0;
  await settled(element);
  find(element, '.latest')?.click();
  await settled(element);
  const place = topOf(find(element, '.unread')) - topOf(scroller);
  expect(place).to.be.greaterThan(-1).and.lessThan(300);
  find(element, '.latest')?.click();
  await settled(element);
  expect(find(element, '.latest')).to.equal(null);
});
