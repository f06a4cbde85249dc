import type { FlowDefinition } from '@deskbell/protocol';

/** Who saved a flow: an agent, an API key, the command line. */
export interface FlowEditor {
  readonly kind: 'agent' | 'key' | 'system';
  readonly name: string;
}

/** A flow of a site as administrators see it. */
export interface FlowRecord {
  readonly siteId: string;
  readonly flowId: string;
  /** Rises with everything that changes it: what a compare-and-set compares. */
  readonly revision: number;
  /** What was saved last, published or not. */
  readonly draft: FlowDefinition;
  /** The version with which dialogues begin; `null`: none do. */
  readonly publishedVersion: number | null;
  /** The newest version that was published under this id; 0 when none ever was. */
  readonly latestVersion: number;
  readonly changedAt: number;
  readonly changedBy: FlowEditor;
}

/** A version that was published at least once. It never changes. */
export interface FlowVersion {
  readonly siteId: string;
  readonly flowId: string;
  readonly version: number;
  readonly definition: FlowDefinition;
  readonly at: number;
  readonly by: FlowEditor;
}

export interface FlowChange {
  readonly siteId: string;
  readonly flowId: string;
  /** The revision it was made from; another one is a `conflict`. 0: the flow is new. */
  readonly expectedRevision: number;
  readonly at: number;
  readonly by: FlowEditor;
}

/**
 * Keeps the flows of every site, with every version that was ever published, also of flows that are deleted: dialogues go on with the
 * one they began with.
 */
export interface FlowStore {
  /** By id, at most 200 (a site has no more). */
  list(siteId: string): Promise<readonly FlowRecord[]>;
  find(siteId: string, flowId: string): Promise<FlowRecord | undefined>;
  /** Rejects with `conflict`; with `not_found` when the site does not exist. */
  saveDraft(change: FlowChange & { readonly draft: FlowDefinition }): Promise<FlowRecord>;
  /**
   * Dialogues begin with `version` from now on: an earlier one, or, when left out, the draft as the next one. `null`: none begin any
   * more. Rejects with `conflict`, or with `not_found` when there is no such flow or version.
   */
  publish(change: FlowChange & { readonly version?: number | null }): Promise<FlowRecord>;
  /**
   * Takes the flow off the site and answers what it was. Its versions stay; one that is made under its id later counts on from them, so
   * that no number ever means two definitions. Rejects with `conflict`, or with `not_found` when there is no such flow.
   */
  delete(change: Pick<FlowChange, 'siteId' | 'flowId' | 'expectedRevision'>): Promise<FlowRecord>;
  /** Also one of a flow that is deleted. */
  version(siteId: string, flowId: string, version: number): Promise<FlowVersion | undefined>;
  /** Newest first, versions below `before` (or from the newest). */
  history(
    siteId: string,
    flowId: string,
    before: number | null,
    limit: number,
  ): Promise<readonly FlowVersion[]>;
  /** The published version of every flow that has one, of all sites: what nodes look at to notice changes. */
  published(): Promise<readonly Pick<FlowVersion, 'siteId' | 'flowId' | 'version'>[]>;
}
