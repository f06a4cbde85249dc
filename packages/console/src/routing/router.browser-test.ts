import { expect, fixture, html } from '@open-wc/testing';
import { Router } from './router.ts';

const HREF = '#/fern/mine/conv-magda';
/** Keeps a press of other keys from opening another tab, behind everybody else. */
const stay = (event: Event): void => event.preventDefault();

describe('the router', () => {
  let router: Router;
  beforeEach(() => {
    history.replaceState(null, '', '#/fern/mine');
    router = new Router();
  });
  afterEach(() => {
    router.close();
    history.replaceState(null, '', '#');
  });

  it('follows a link in the very moment it is pressed, and keeps the way back', async () => {
    const before = history.length;
    const link = await fixture<HTMLAnchorElement>(html`<a href=${HREF}>Magda</a>`);
    link.click();
    expect(router.route.value).to.include({ screen: 'inbox', conversationId: 'conv-magda' });
    expect(location.hash).to.equal(HREF);
    expect(history.length).to.equal(before + 1);
  });

  it('leaves to the browser what is meant for another tab or page', async () => {
    const link = await fixture<HTMLAnchorElement>(html`<a href=${HREF}>Magda</a>`);
    window.addEventListener('click', stay);
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
    const outside = await fixture<HTMLAnchorElement>(
      html`<a href="#/fern/mine/conv-tomas" target="_blank">Tomáš</a>`,
    );
    outside.click();
    window.removeEventListener('click', stay);
    expect(router.route.value).to.include({ conversationId: null });
  });
});
