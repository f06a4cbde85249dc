import '../src/define.ts';
import type { Timeline, TimelineItem } from '@deskbell/sdk';
import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { DeskbellTimeline, TimelineBody } from '../src/index.ts';
import { tokens } from '../src/index.ts';

export type Item = TimelineItem<TimelineBody>;

/** Gives the colours, as an application does. */
class TestStage extends LitElement {
  static override styles = [tokens];
  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}
customElements.define('test-stage', TestStage);

/** One line every ten minutes, by the two in turns. */
export function items(from: number, to: number): Item[] {
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

export const ready = (list: Item[], complete = true): Timeline<TimelineBody> => ({
  items: list,
  complete,
  status: 'ready',
});

/** A timeline on the page, 300 pixels high. */
export async function mountTimeline(
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
