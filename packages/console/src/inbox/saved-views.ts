import type { AdminClient, CallAnswer, CallBody } from '@deskbell/sdk/admin';
import { Settable } from '../readable/settable.ts';

export type SavedViewAnswer = CallAnswer<'GET /v1/sites/:siteId/saved-views'>['views'][number];
export type SavedViewBody = CallBody<'POST /v1/sites/:siteId/saved-views'>;

/** The views of the inbox that an agent keeps on the server, and those that are shared: the same on all devices. */
export class SavedViews {
  readonly list = new Settable<readonly SavedViewAnswer[]>([]);
  readonly #admin: AdminClient;
  readonly #siteId: string;

  constructor(admin: AdminClient, siteId: string) {
    this.#admin = admin;
    this.#siteId = siteId;
  }

  get siteId(): string {
    return this.#siteId;
  }

  /** Without an answer the views that are known stay. */
  async load(): Promise<void> {
    const { views } = await this.#admin.call('GET /v1/sites/:siteId/saved-views', { siteId: this.#siteId });
    this.list.set(views);
  }

  async save(body: SavedViewBody, id: string | null): Promise<SavedViewAnswer> {
    const siteId = this.#siteId;
    const saved =
      id === null
        ? await this.#admin.call('POST /v1/sites/:siteId/saved-views', { siteId }, body)
        : await this.#admin.call('PUT /v1/sites/:siteId/saved-views/:viewId', { siteId, viewId: id }, body);
    const others = this.list.value.filter((one) => one.id !== saved.id);
    this.list.set([...others, saved].sort((a, b) => a.createdAt - b.createdAt));
    return saved;
  }

  async delete(viewId: string): Promise<void> {
    await this.#admin.call('DELETE /v1/sites/:siteId/saved-views/:viewId', { siteId: this.#siteId, viewId });
    this.list.set(this.list.value.filter(({ id }) => id !== viewId));
  }
}
