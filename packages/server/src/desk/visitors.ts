import type { WidgetPlan } from '@deskbell/core';
import type { KnownDetails, VisitorDetails, VisitorPage, WidgetSettings } from '@deskbell/protocol';
import { describeVisitor } from './conversations/describe-visitor.ts';
import { noteVisit, type SeenVisit } from './conversations/note-visit.ts';
import { showPage } from './conversations/show-page.ts';
import { trackEvent, type TrackedEvent } from './conversations/track-event.ts';
import type { DeskContext } from './desk-context.ts';
import { deskState } from './desk-state/desk-state.ts';
import type { VisitorViewer } from './viewer.ts';

/** What the desk has for visitors besides their conversations. */
export class Visitors {
  readonly #context: DeskContext;

  constructor(context: DeskContext) {
    this.#context = context;
  }

  /** What the site's owner has set for the widget: the same object for as long as it holds. */
  widgetOf(siteId: string): WidgetPlan {
    return this.#context.plans.planOf(siteId).widget;
  }

  /** What they or their page say of them, without anybody vouching; answers with what is known by now. */
  describe(viewer: VisitorViewer, said: VisitorDetails): Promise<KnownDetails> {
    return describeVisitor(this.#context, viewer, said);
  }

  /** Something happened on their page: noted in their open conversation, if there is one. */
  track(viewer: VisitorViewer, event: TrackedEvent, origin: string | null): Promise<void> {
    return trackEvent(this.#context, viewer, event, origin);
  }

  /** They have begun a conversation: where, and with what, is kept. */
  visited(viewer: VisitorViewer, seen: SeenVisit): Promise<void> {
    return noteVisit(this.#context, viewer, seen);
  }

  /** Where they are now: told to those who have their open conversation before them, and kept. */
  showPage(viewer: VisitorViewer, page: VisitorPage): Promise<void> {
    return showPage(this.#context, viewer, page);
  }

  /** What the widget gets to know; `undefined` for a site that does not exist. */
  async settingsOf(siteId: string): Promise<WidgetSettings | undefined> {
    const site = await this.#context.sites.find(siteId);
    if (!site) return undefined;
    const widget = this.widgetOf(siteId);
    const now = this.#context.clock.now();
    return {
      ...widget,
      siteName: site.name,
      available: deskState(this.#context, siteId).available,
      announcements: widget.announcements.filter(({ until }) => until === null || now < until),
    };
  }
}
