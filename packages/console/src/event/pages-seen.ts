import type { AgentBody, AgentConversationHandle, Timeline } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import type { ReactiveControllerHost } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { Fetched } from '../person/fetched.ts';
import type { EventItem } from './bodies.ts';
import { withPages } from './with-pages.ts';

interface Host extends ReactiveControllerHost {
  readonly handle: AgentConversationHandle;
  readonly workplace: Workplace;
}

/** Puts the pages that the visitor of a conversation looked at among its lines, and follows them from page to page. */
export class PagesSeen {
  readonly #visit;
  readonly #onPage;
  #asked: unknown = null;
  #from: Timeline<AgentBody> | undefined;
  #pages: unknown;
  #made: Timeline<EventItem['body']> | undefined;

  constructor(host: Host) {
    this.#onPage = new ReadableController(host, () => host.handle.onPage);
    this.#visit = new Fetched(
      host,
      () => (host.handle.state.value === null ? null : host.handle.id),
      () =>
        host.workplace.admin.call('GET /v1/sites/:siteId/conversations/:conversationId/visit', {
          siteId: host.handle.state.value?.siteId ?? '',
          conversationId: host.handle.id,
        }),
    );
    host.addController({ hostUpdated: () => this.#follow() });
  }

  /** Without pages while they are not known: they are no part of what was said. */
  among(timeline: Timeline<AgentBody> | null): Timeline<EventItem['body']> | null {
    const pages = this.#visit.value?.pages;
    if (!timeline || !pages) return timeline;
    if (timeline !== this.#from || pages !== this.#pages) this.#made = withPages(timeline, pages);
    this.#from = timeline;
    this.#pages = pages;
    return this.#made ?? timeline;
  }

  #follow(): void {
    const page = this.#onPage.value ?? null;
    if (page === this.#asked) return;
    this.#asked = page;
    if (page && this.#visit.value) void this.#visit.reload();
  }
}
