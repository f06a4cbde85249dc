import type { AdminClient } from '@deskbell/sdk/admin';
import type { Flow, FlowAnswer, FlowProblem } from './flow-types.ts';

/** What is asked of the server about one flow. */
export class FlowCalls {
  readonly #admin: AdminClient;
  readonly #place: { readonly siteId: string; readonly flowId: string };

  constructor(admin: AdminClient, siteId: string, flowId: string) {
    this.#admin = admin;
    this.#place = { siteId, flowId };
  }

  read(signal?: AbortSignal): Promise<FlowAnswer> {
    const options = signal ? { signal } : {};
    return this.#admin.call('GET /v1/sites/:siteId/flows/:flowId', this.#place, undefined, options);
  }

  save(definition: Flow, expectedRevision: number): Promise<FlowAnswer> {
    return this.#admin.call('PUT /v1/sites/:siteId/flows/:flowId/draft', this.#place, {
      definition,
      expectedRevision,
    });
  }

  /** Publishes the draft, or an earlier version. */
  publish(expectedRevision: number, version?: number): Promise<FlowAnswer> {
    return this.#admin.call('POST /v1/sites/:siteId/flows/:flowId/publish', this.#place, {
      expectedRevision,
      ...(version === undefined ? {} : { version }),
    });
  }

  unpublish(expectedRevision: number): Promise<FlowAnswer> {
    return this.#admin.call('POST /v1/sites/:siteId/flows/:flowId/unpublish', this.#place, {
      expectedRevision,
    });
  }

  /** What keeps something from being published, whether it can be saved or not. */
  async problems(definition: Flow, signal?: AbortSignal): Promise<readonly FlowProblem[]> {
    const { siteId } = this.#place;
    const body = { definition: { ...definition } };
    const options = signal ? { signal } : {};
    return (await this.#admin.call('POST /v1/sites/:siteId/flows/validate', { siteId }, body, options))
      .problems;
  }

  /** A version that was published. */
  async version(wanted: number): Promise<Flow | null> {
    const versions = this.#admin.each('GET /v1/sites/:siteId/flows/:flowId/versions', this.#place);
    for await (const { definition, version } of versions) if (version === wanted) return definition;
    return null;
  }
}
