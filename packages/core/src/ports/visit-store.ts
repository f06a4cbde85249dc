import type { VisitorDevice, VisitorPage } from '@deskbell/protocol';

/** How many pages are kept of each visitor: the last ones. */
export const KEPT_PAGES = 20;

/** A page on which a visitor was. */
export interface PageView extends Pick<VisitorPage, 'url' | 'title'> {
  readonly at: number;
}

/** What is kept of a visitor's browser. */
export interface Visit {
  readonly device: VisitorDevice | null;
  /** Newest first, `KEPT_PAGES` at the most. */
  readonly pages: readonly PageView[];
}

/** A browser of a site. */
export interface VisitorKey {
  readonly siteId: string;
  readonly visitorId: string;
}

/** Keeps what visitors with conversations look at, and with what. Erased with their contact (A7). */
export interface VisitStore {
  /** The page that they were on already is not noted a second time. Older ones than the last `KEPT_PAGES` are forgotten. */
  addPage(visitor: VisitorKey, page: PageView & { readonly id: string }): Promise<void>;
  /** Takes the place of what was known before. */
  setDevice(visitor: VisitorKey, device: VisitorDevice): Promise<void>;
  find(visitor: VisitorKey): Promise<Visit>;
}
