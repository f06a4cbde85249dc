import type { Clock, FlowEditor, FlowRecord, FlowVersion, Store } from '@deskbell/core';
import {
  DeskbellError,
  type FlowAnswer,
  type FlowDefinition,
  type FlowSummaryAnswer,
  type FlowVersionAnswer,
} from '@deskbell/protocol';
import { notFound } from '../rest/not-found.ts';
import { flowProblems } from './flow-problems.ts';
import { requireUnnamed } from './require-unnamed.ts';

interface SiteFlowsDependencies {
  readonly store: Pick<Store, 'flows' | 'configurations'>;
  readonly clock: Clock;
  /** Something is published now, or no longer. */
  readonly changed: () => Promise<void>;
}

interface Change {
  readonly siteId: string;
  readonly flowId: string;
  readonly expectedRevision: number;
  readonly by: FlowEditor;
}

/** What is told of one that is gone: what it said is in its versions, and its calls may have secrets in their headers. */
type Told = 'name' | 'revision' | 'publishedVersion' | 'latestVersion';

/** What administrators do with the flows of a site. */
export class SiteFlows {
  readonly #dependencies: SiteFlowsDependencies;

  constructor(dependencies: SiteFlowsDependencies) {
    this.#dependencies = dependencies;
  }

  async list(siteId: string): Promise<FlowSummaryAnswer[]> {
    return (await this.#dependencies.store.flows.list(siteId)).map(summaryOf);
  }

  /** @throws DeskbellError `not_found` */
  async get(siteId: string, flowId: string): Promise<FlowAnswer> {
    return this.#answer(await this.#require(siteId, flowId));
  }

  /** @throws DeskbellError `conflict` */
  async saveDraft(change: Change & { readonly definition: FlowDefinition }): Promise<FlowAnswer> {
    const { definition, ...rest } = change;
    const { clock, store } = this.#dependencies;
    return this.#answer(await store.flows.saveDraft({ ...rest, draft: definition, at: clock.now() }));
  }

  /**
   * Publishes the draft, or an earlier version of it; `null`: nothing from now on.
   *
   * @throws DeskbellError `not_found`, `conflict`, `invalid` with every problem in `details.problems`
   */
  async publish(change: Change & { readonly version?: number | null | undefined }): Promise<FlowAnswer> {
    const { version, ...rest } = change;
    const { changed, clock, store } = this.#dependencies;
    if (version !== null) await this.#requireSound(rest, version);
    const given = { ...rest, at: clock.now(), ...(version === undefined ? {} : { version }) };
    const record = await store.flows.publish(given);
    await changed();
    return this.#answer(record);
  }

  /**
   * Takes a flow off the site. Dialogues that run go on with their versions, which stay.
   *
   * @throws DeskbellError `not_found`; `conflict` when somebody changed it meanwhile, or when the configuration in force names it:
   *   then with the places in `details`
   */
  async delete(change: Omit<Change, 'by'>): Promise<Pick<FlowSummaryAnswer, Told>> {
    const { changed, store } = this.#dependencies;
    await this.#require(change.siteId, change.flowId);
    await requireUnnamed(store, change.siteId, change.flowId);
    const { latestVersion, name, publishedVersion, revision } = summaryOf(await store.flows.delete(change));
    await changed();
    return { name, revision, publishedVersion, latestVersion };
  }

  async versions(
    siteId: string,
    flowId: string,
    before: number | null,
    limit: number,
  ): Promise<{ items: FlowVersionAnswer[]; next: string | null }> {
    await this.#require(siteId, flowId);
    const found = await this.#dependencies.store.flows.history(siteId, flowId, before, limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return { items: shown.map(versionOf), next: found.length > limit && last ? String(last.version) : null };
  }

  /** What was sound when it was published may name a queue that is gone: so an earlier version is checked, too. */
  async #requireSound(
    { expectedRevision, flowId, siteId }: Change,
    version: number | undefined,
  ): Promise<void> {
    const { store } = this.#dependencies;
    const record = await this.#require(siteId, flowId);
    // What is checked must be what is published.
    if (record.revision !== expectedRevision) return;
    const earlier = version === undefined ? undefined : await store.flows.version(siteId, flowId, version);
    if (version !== undefined && !earlier) throw notFound();
    const problems = await flowProblems(store, siteId, earlier?.definition ?? record.draft);
    const [first] = problems;
    if (!first) return;
    const more = problems.length > 1 ? ` (and ${String(problems.length - 1)} more)` : '';
    throw new DeskbellError(
      'invalid',
      `unable to publish the flow: "${first.path}": ${first.message}${more}`,
      { details: { path: first.path, problems } },
    );
  }

  async #require(siteId: string, flowId: string): Promise<FlowRecord> {
    const record = await this.#dependencies.store.flows.find(siteId, flowId);
    if (!record) throw notFound();
    return record;
  }

  async #answer(record: FlowRecord): Promise<FlowAnswer> {
    const problems = await flowProblems(this.#dependencies.store, record.siteId, record.draft);
    return { ...summaryOf(record), draft: record.draft, problems };
  }
}

function summaryOf({ draft, ...record }: FlowRecord): FlowSummaryAnswer {
  return { ...record, name: draft.name };
}

function versionOf({ at, by, definition, flowId, version }: FlowVersion): FlowVersionAnswer {
  return { flowId, version, definition, at, by };
}
