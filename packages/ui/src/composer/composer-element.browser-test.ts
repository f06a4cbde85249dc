import '../define.ts';
import { expect, fixture, html } from '@open-wc/testing';
import type { DeskbellComposer } from './composer-element.ts';

async function mount(): Promise<{
  composer: DeskbellComposer;
  sent: string[];
  type(text: string): Promise<void>;
  find(selector: string): HTMLElement;
}> {
  const composer = await fixture<DeskbellComposer>(html`<deskbell-composer></deskbell-composer>`);
  const sent: string[] = [];
  composer.addEventListener('deskbell-send', ({ detail }) => sent.push(detail.text));
  const find = (selector: string): HTMLElement => composer.shadowRoot?.querySelector(selector) as HTMLElement;
  const type = async (text: string): Promise<void> => {
    const field = find('textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await composer.updateComplete;
  };
  return { composer, sent, type, find };
}

it('sends what is written, trimmed, and nothing when there is nothing', async () => {
  const { composer, sent, type, find } = await mount();
  await type('  ');
  find('.send').click();
  await type(' a\nb ');
  find('.send').click();
  expect(sent).to.deep.equal(['a\nb']);
  expect(composer.value).to.equal('');
});

it('keeps the text when the event is cancelled', async () => {
  const { composer, type, find } = await mount();
  composer.addEventListener('deskbell-send', (event) => event.preventDefault());
  await type('a');
  find('.send').click();
  expect(composer.value).to.equal('a');
});

it('[W4] tells the limit near the end, and refuses what is beyond it before sending', async () => {
  const { composer, sent, type, find } = await mount();
  await type('x'.repeat(7_000));
  expect(composer.shadowRoot?.querySelector('.limit')).to.equal(null);
  await type('x'.repeat(7_999));
  expect(find('.limit').textContent?.trim()).to.equal('1 character left');
  await type('x'.repeat(8_002));
  expect(find('.limit').textContent).to.contain('2 characters too long');
  expect(find('textarea').getAttribute('aria-invalid')).to.equal('true');
  find('.send').click();
  expect(sent).to.deep.equal([]);
  await type('界'.repeat(8_000));
  find('.send').click();
  expect(sent).to.have.length(1);
});

it('grows with the text, to a limit', async () => {
  const { type, find } = await mount();
  const height = (): number => find('textarea').offsetHeight;
  const one = height();
  await type('a\nb\nc');
  expect(height()).to.be.greaterThan(one);
  await type('a\n'.repeat(100));
  expect(height()).to.equal(160);
});
