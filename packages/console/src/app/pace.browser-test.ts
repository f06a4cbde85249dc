import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { find, mountConsole, unmountConsole } from '../../test/element/mount-console.ts';
import { ConsoleElement } from './console-element.ts';

class CountingElement extends ConsoleElement {
  static override properties = { words: {} };
  declare words: string;
  news = 0;
  rendered = 0;
  shown = 0;
  protected override render(): TemplateResult {
    this.rendered += 1;
    this.shown = this.news;
    return html`${this.words}`;
  }
}
customElements.define('counting-element', CountingElement);

describe('an element of the console that is told of changes', () => {
  it('renders a few at once, of very many only some, and always the last', async () => {
    const element = await fixture<CountingElement>(html`<counting-element></counting-element>`);
    const before = element.rendered;
    for (let change = 1; change <= 3; change += 1) {
      element.news = change;
      element.requestUpdate();
      await element.updateComplete;
      expect(element.shown).to.equal(change);
    }
    for (let change = 4; change <= 500; change += 1) {
      element.news = change;
      element.requestUpdate();
      await element.updateComplete;
    }
    await waitUntil(() => element.shown === 500);
    expect(element.rendered - before).to.be.lessThan(100);
  });

  it('shows what it is given by its properties in any case at once', async () => {
    const element = await fixture<CountingElement>(html`<counting-element></counting-element>`);
    for (let change = 1; change <= 50; change += 1) {
      element.requestUpdate();
      await element.updateComplete;
    }
    element.words = 'now';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('now');
  });

  it('[C1] opens what the agent goes to at once: what is typed next belongs there', async () => {
    const { root } = await mountConsole({ hash: '#/fern/mine/conv-magda' });
    const shell = find<ConsoleElement>(root, 'deskbell-shell');
    for (let change = 1; change <= 20; change += 1) {
      shell.requestUpdate();
      await shell.updateComplete;
    }
    const gone = oneEvent(window, 'hashchange');
    location.hash = '#/fern/mine/conv-tomas';
    await gone;
    await shell.updateComplete;
    const { handle } = find<HTMLElement & { handle: { id: string } }>(root, 'deskbell-conversation');
    expect(handle.id).to.equal('conv-tomas');
    unmountConsole();
  });
});
