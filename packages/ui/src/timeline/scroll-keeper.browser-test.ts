import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { items, mountTimeline, ready } from '../../test/mount-timeline.ts';
import { ScrollKeeper } from './scroll-keeper.ts';

const HEIGHT = 200;
const LINE = 40;

/** How far the end is below what is seen. */
const belowOf = ({ clientHeight, scrollHeight, scrollTop }: Element): number =>
  scrollHeight - clientHeight - scrollTop;

async function mountLines(count: number) {
  const scroller = await fixture<HTMLElement>(
    html`<div style="height:${HEIGHT}px;overflow-y:auto;overflow-anchor:none" tabindex="0"></div>`,
  );
  const keeper = new ScrollKeeper();
  const add = (more: number): void => {
    for (let line = 0; line < more; line += 1) {
      const row = document.createElement('div');
      row.style.blockSize = `${String(LINE)}px`;
      scroller.append(row);
    }
  };
  const change = (more: number): void => {
    keeper.before(scroller);
    add(more);
    keeper.after(scroller);
  };
  change(count);
  return { add, change, keeper, scroller };
}

describe('the place in what is read', () => {
  it('stays at the end in a burst, though the scrolling is told of when more has come', async () => {
    const { add, change, keeper, scroller } = await mountLines(20);
    for (let burst = 0; burst < 10; burst += 1) {
      // More is there than the view has followed yet, when the browser tells how it has followed what was before.
      add(3);
      keeper.scrolled(scroller, true);
      expect(keeper.atEnd).to.equal(true);
      change(1);
      expect(belowOf(scroller)).to.equal(0);
    }
  });

  it('leaves the end with who goes up, whatever comes then, and is back with them', async () => {
    const { add, change, keeper, scroller } = await mountLines(20);
    add(3);
    keeper.scrolled(scroller, true);
    scroller.scrollTop -= LINE;
    keeper.scrolled(scroller, true);
    expect(keeper.atEnd).to.equal(false);
    const { scrollTop } = scroller;
    for (let burst = 0; burst < 5; burst += 1) change(3);
    expect(scroller.scrollTop).to.equal(scrollTop);
    // Down a little is not at the end yet.
    scroller.scrollTop += LINE;
    keeper.scrolled(scroller, true);
    expect(keeper.atEnd).to.equal(false);
    scroller.scrollTop = scroller.scrollHeight;
    keeper.scrolled(scroller, true);
    expect(keeper.atEnd).to.equal(true);
    change(5);
    expect(belowOf(scroller)).to.equal(0);
  });

  it('is the end in a whole timeline, however fast its lines come', async () => {
    const { element, scroller } = await mountTimeline(ready(items(1, 60)));
    await nextFrame();
    for (let to = 62; to < 140; to += 2) {
      element.timeline = ready(items(1, to));
      await element.updateComplete;
      // Told of in the middle of it, as a busy browser does.
      if (to % 3 === 0) scroller.dispatchEvent(new Event('scroll'));
      if (to % 10 === 0) await nextFrame();
    }
    await nextFrame();
    await nextFrame();
    expect(belowOf(scroller)).to.be.lessThan(2);
    expect(element.shadowRoot?.querySelector('.latest')).to.equal(null);
  });
});
