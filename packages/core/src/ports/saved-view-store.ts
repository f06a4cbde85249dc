import type { SavedViewContent } from '@deskbell/protocol';

/** A view of the inbox that an agent keeps: which conversations, in which order. */
export interface SavedView extends SavedViewContent {
  readonly id: string;
  readonly siteId: string;
  /** Whose it is; shared ones are seen by everybody on the site. */
  readonly agentId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface SavedViewStore {
  create(view: SavedView): Promise<void>;
  find(viewId: string): Promise<SavedView | undefined>;
  /** The agent's own and the shared ones of a site, in the order in which they were made. */
  list(siteId: string, agentId: string): Promise<readonly SavedView[]>;
  /** `false` when there is none. */
  change(view: SavedView): Promise<boolean>;
  /** `false` when there was none. */
  delete(viewId: string): Promise<boolean>;
}
