import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { html, type TemplateResult } from 'lit';
import { changeList, MOST_CHANGES, moreChanges } from '../configuration/editors/change-list.ts';
import { changeListStyles } from '../configuration/editors/change-list-styles.ts';
import { DialogElement } from '../handling/dialog-element.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { describeFlowChanges } from './flow-change-words.ts';
import type { Flow } from './flow-types.ts';

/** What is going to be published. */
export interface FlowReview {
  readonly title: string;
  /** What visitors meet now; `null`: nothing. */
  readonly before: Flow | null;
  readonly after: Flow;
  readonly action: string;
  readonly work: () => Promise<unknown>;
}

/** Shows what will differ before a flow is published, or taken back. */
export class DeskbellFlowReview extends DialogElement {
  static override styles = [...DialogElement.styles, changeListStyles];
  static override properties = {
    ...DialogElement.properties,
    configuration: { attribute: false },
    review: { state: true },
  };

  declare configuration: SiteConfiguration;
  declare private review: FlowReview | null;

  constructor() {
    super();
    this.review = null;
  }

  ask(review: FlowReview): void {
    this.review = review;
    super.show();
  }

  protected override render(): TemplateResult {
    const { review } = this;
    if (!review || !this.open)
      return this.renderDialog(review?.title ?? '', html``, review?.action ?? '', { onDo: () => undefined });
    return this.renderDialog(review.title, this.#renderChanges(review), review.action, {
      onDo: () => void this.attempt(review.work),
    });
  }

  #renderChanges({ after, before }: FlowReview): TemplateResult {
    const t = flowDeskText;
    if (!before) return html`<p>${t.flowFirstTime(String(Object.keys(after.nodes).length))}</p>`;
    const changes = describeFlowChanges(before, after, this.configuration);
    if (changes.length === 0) return html`<p>${t.flowSame()}</p>`;
    return html`${changeList(changes.slice(0, MOST_CHANGES), t.flowDiffers())} ${moreChanges(changes.length)}
      <p class="quiet small">${t.flowPublishHint()}</p>`;
  }
}
