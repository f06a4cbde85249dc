import { expect } from '@open-wc/testing';
import { until } from '../../test/until.ts';
import { PageWatch } from './page-watch.ts';

describe('the watch over a page', () => {
  const { href } = location;
  let gone: AbortController;
  let changes: number;
  let watch: PageWatch;
  const pointer = (type: 'mouseout' | 'mouseover', clientY: number): void => {
    document.dispatchEvent(new MouseEvent(type, { clientY, relatedTarget: null }));
  };

  beforeEach(() => {
    gone = new AbortController();
    changes = 0;
    watch = new PageWatch(() => (changes += 1), gone.signal);
  });
  afterEach(() => {
    gone.abort();
    history.replaceState(null, '', href);
    document.body.style.minHeight = '';
    scrollTo(0, 0);
  });

  it('knows who is about to leave through the top, until they come back', () => {
    pointer('mouseout', 300);
    expect(watch.situation.exitIntent).to.equal(false);
    pointer('mouseout', -1);
    expect([watch.situation.exitIntent, changes]).to.deep.equal([true, 1]);
    pointer('mouseover', 5);
    expect(watch.situation.exitIntent).to.equal(false);
  });

  it('knows how far somebody has been, also after they went back up', async () => {
    expect(watch.situation.scrolledPercent).to.equal(100);
    gone.abort();
    document.body.style.minHeight = '4000px';
    gone = new AbortController();
    watch = new PageWatch(() => undefined, gone.signal);
    expect(watch.situation.scrolledPercent).to.equal(0);
    scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2);
    await until(() => watch.situation.scrolledPercent === 50);
    scrollTo(0, 0);
    await until(() => scrollY === 0);
    expect(watch.situation.scrolledPercent).to.equal(50);
  });

  it('begins anew on another page of an application, and leaves its own mark out of the address', async () => {
    pointer('mouseout', -1);
    history.pushState(null, '', '?basket#deskbell-test');
    await until(() => watch.situation.page.endsWith('?basket'));
    expect(watch.situation.exitIntent).to.equal(false);
    expect(watch.situation.secondsOnPage).to.be.below(1);
  });
});
