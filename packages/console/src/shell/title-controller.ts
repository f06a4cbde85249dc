import { ReadableController } from '@deskbell/ui';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AppBadge } from '../alerts/app-badge.ts';
import type { InboxSet } from '../inbox/inbox-set.ts';
import { attentionCount } from '../inbox/unread.ts';

/** Shows in the title of the document how many conversations ask for attention: `(3) Fern & Field · Deskbell`. */
export class TitleController implements ReactiveController {
  readonly #inboxes: () => InboxSet | null;
  readonly #siteName: () => string;
  readonly #badge = new AppBadge(navigator, document);

  constructor(host: ReactiveControllerHost, inboxes: () => InboxSet | null, siteName: () => string) {
    this.#inboxes = inboxes;
    this.#siteName = siteName;
    new ReadableController(host, () => inboxes()?.mine);
    new ReadableController(host, () => inboxes()?.waiting);
    host.addController(this);
  }

  hostUpdated(): void {
    const inboxes = this.#inboxes();
    const count = inboxes ? attentionCount(inboxes.mine.value, inboxes.waiting.value) : 0;
    const name = [this.#siteName(), 'Deskbell'].filter(Boolean).join(' · ');
    document.title = count === 0 ? name : `(${count}) ${name}`;
    this.#badge.show(count);
  }

  hostDisconnected(): void {
    document.title = 'Deskbell';
    this.#badge.show(0);
  }
}
