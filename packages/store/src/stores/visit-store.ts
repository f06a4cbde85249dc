import { KEPT_PAGES, type PageView, type Visit, type VisitorKey, type VisitStore } from '@deskbell/core';
import type { VisitorDevice } from '@deskbell/protocol';
import type { Writing } from '../writer/writing.ts';
import type { Reader } from './reader.ts';

export class SqlVisitStore implements VisitStore {
  readonly #db: Reader;
  readonly #writer: Writing;

  constructor(db: Reader, writer: Writing) {
    this.#db = db;
    this.#writer = writer;
  }

  addPage(
    { siteId, visitorId }: VisitorKey,
    { at, id, title, url }: PageView & { readonly id: string },
  ): Promise<void> {
    return this.#writer.write('addPageView', { site_id: siteId, visitor_id: visitorId, id, at, url, title });
  }

  setDevice({ siteId, visitorId }: VisitorKey, { browser, kind, system }: VisitorDevice): Promise<void> {
    return this.#writer.write('setVisitorDevice', {
      site_id: siteId,
      visitor_id: visitorId,
      kind,
      browser,
      system,
    });
  }

  async find({ siteId, visitorId }: VisitorKey): Promise<Visit> {
    const [device, pages] = await Promise.all([
      this.#db.get('findVisitorDevice', { siteId, visitorId }),
      this.#db.all('lastPageViews', { siteId, visitorId, limit: KEPT_PAGES }),
    ]);
    return {
      device: device ? { kind: device.kind, browser: device.browser, system: device.system } : null,
      pages: pages.map(({ at, title, url }) => ({ url, title, at })),
    };
  }
}
