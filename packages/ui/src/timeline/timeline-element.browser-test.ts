import '../define.ts';
import type { Timeline, TimelineItem } from '@deskbell/sdk';
import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { tokens } from '../theme/tokens.ts';
import type { DeskbellTimeline } from './timeline-element.ts';
import type { TimelineBody } from './timeline-row.ts';

type Item = TimelineItem<TimelineBody>;

/** Gives the colours, as an application does. */
class TestStage extends LitElement {
  static override styles = [tokens];
  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}
customElements.define('test-stage', TestStage);

function items(from: number, to: number): Item[] {
  return Array.from({ length: to - from }, (_, index) => {
    const seq = from + index;
    return {
      id: `i${seq}`,
      seq,
      at: seq * 10 * 60_000,
      author: seq % 2 ? { kind: 'agent', name: 'Anna' } : { kind: 'visitor' },
      body: { type: 'message', text: `Line ${seq}` },
      own: seq % 2 === 1,
      edited: false,
      deleted: false,
      delivery: null,
    };
  });
}

const ready = (list: Item[], complete = true): Timeline<TimelineBody> => ({
  items: list,
  complete,
  status: 'ready',
});

async function mount(
  timeline: Timeline<TimelineBody>,
): Promise<{ element: DeskbellTimeline; scroller: HTMLElement }> {
  const stage = await fixture(
    html`<test-stage
      ><deskbell-timeline
        style="display:flex;height:300px"
        side="agent"
        visitor-name="Vera"
        .timeline=${timeline}
      ></deskbell-timeline
    ></test-stage>`,
  );
  const element = stage.querySelector('deskbell-timeline') as DeskbellTimeline;
  await element.updateComplete;
  return { element, scroller: element.shadowRoot?.querySelector('.scroller') as HTMLElement };
}

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
  const { element, scroller } = await mount(ready(items(40, 80), false));
  let asked = 0;
  element.loadOlder = async () => {
    asked += 1;
    await nextFrame();
    element.timeline = ready(items(1, 80));
  };
  await element.updateComplete;
  scroller.scrollTop = 100;
  const line = [...scroller.querySelectorAll('.text')].find(({ textContent }) =>
    textContent?.includes('Line 42'),
  );
  const before = line?.getBoundingClientRect().top ?? 0;
  await waitUntil(() => scroller.textContent?.includes('Line 1'));
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
