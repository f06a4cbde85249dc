import type { WidgetPlan } from '@deskbell/core';
import type { WidgetSettings } from '@deskbell/protocol';
import type { DeskContext } from './desk-context.ts';
import { deskState } from './desk-state/desk-state.ts';

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
