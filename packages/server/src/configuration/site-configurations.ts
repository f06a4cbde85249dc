import type { AuditActor } from '@deskbell/core';
import type { ConfigurationVersion, SiteConfiguration } from '@deskbell/protocol';
import type { Audit } from '../audit/audit.ts';
import type { Desk } from '../desk/desk.ts';
import type { AgentViewer, DeskViewer } from '../desk/viewer.ts';
import type { ConfigurationDirectory } from './configuration-directory.ts';

interface PutInput {
  readonly siteId: string;
  readonly expectedVersion: number;
  readonly configuration: SiteConfiguration;
}

interface HistoryInput {
  readonly siteId: string;
  readonly before?: number | undefined;
  readonly limit: number;
}

/** What agents may do with the configurations of their sites, over sockets and REST alike (A2). */
export class SiteConfigurations {
  readonly #desk: Desk;
  readonly #directory: ConfigurationDirectory;
  readonly #audit: Pick<Audit, 'record'> | undefined;

  /** @param audit where it is written down who saved one; what it was is in the history */
  constructor(desk: Desk, directory: ConfigurationDirectory, audit?: Pick<Audit, 'record'>) {
    this.#desk = desk;
    this.#directory = directory;
    this.#audit = audit;
  }

  /** @throws DeskbellError `not_found` */
  get(viewer: AgentViewer, siteId: string): Promise<ConfigurationVersion> {
    this.#desk.supervision.permit(viewer, 'configuration:read', siteId);
    return this.#directory.current(siteId);
  }

  /** @throws DeskbellError `not_found`, `forbidden`, `conflict`, `invalid` with every problem in `details.problems` */
  async put(viewer: AgentViewer, input: PutInput): Promise<ConfigurationVersion> {
    this.#desk.supervision.permit(viewer, 'configuration:write', input.siteId);
    const name = this.#desk.supervision.nameOf(viewer.agentId);
    const saved = await this.#directory.put({ ...input, by: { kind: 'agent', name } });
    await this.#record({ kind: 'agent', id: viewer.agentId, name }, input, saved);
    return saved;
  }

  /** The one in force, for whoever was let through before. */
  current(siteId: string): Promise<ConfigurationVersion> {
    return this.#directory.current(siteId);
  }

  /** Saves for an integration that was let through before. Rejects like `put`. */
  async putFor(name: string, input: PutInput): Promise<ConfigurationVersion> {
    const saved = await this.#directory.put({ ...input, by: { kind: 'key', name } });
    await this.#record({ kind: 'key', id: null, name }, input, saved);
    return saved;
  }

  /** @throws DeskbellError `not_found`, `forbidden` */
  history(
    viewer: AgentViewer | DeskViewer,
    { siteId, before, limit }: HistoryInput,
  ): Promise<readonly ConfigurationVersion[]> {
    if (viewer.kind === 'agent') this.#desk.supervision.permit(viewer, 'configuration:history', siteId);
    return this.#directory.history(siteId, before ?? null, limit);
  }

  async #record(
    subject: AuditActor,
    { siteId, expectedVersion }: PutInput,
    { version }: ConfigurationVersion,
  ): Promise<void> {
    await this.#audit?.record({
      subject,
      action: 'configuration:write',
      target: { siteId },
      before: { version: expectedVersion },
      after: { version },
    });
  }
}
