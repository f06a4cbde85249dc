import type { AgentCommands, ConfigurationVersion, SiteConfigurationInput } from '@deskbell/protocol';
import { DeskbellError, LIMITS } from '@deskbell/protocol/plain';
import type { Request } from '../connection/request.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import { Emitter } from '../observable/emitter.ts';
import type { ConfigurationEvents, ConfigurationHandle } from './agent-client.ts';

/** What is left of a frame beside the name of the command and so on. */
const MOST_BYTES = LIMITS.frameBytes - 1_024;

/** The configuration of one site: read, saved, and watched for what others save. */
export class SiteConfigurationHandle implements ConfigurationHandle {
  readonly #siteId: string;
  readonly #request: Request<AgentCommands>;
  readonly #events = new Emitter<ConfigurationEvents>();
  #listeners = 0;
  /** The newest version that this client has read, saved or told of. */
  #known: number | null = null;
  /** What the server told while an own one was being saved: only the answer says whether it is that one. */
  #told: number | null = null;
  #saving = 0;

  constructor(siteId: string, request: Request<AgentCommands>) {
    this.#siteId = siteId;
    this.#request = request;
  }

  async get({ signal }: CallOptions = {}): Promise<ConfigurationVersion> {
    const present = await this.#request('configuration:get', { siteId: this.#siteId }, { signal });
    this.#know(present.version);
    return present;
  }

  async put(
    configuration: SiteConfigurationInput,
    { expectedVersion, signal }: CallOptions & { readonly expectedVersion: number },
  ): Promise<ConfigurationVersion> {
    requireFit(configuration);
    this.#saving += 1;
    try {
      const input = { siteId: this.#siteId, expectedVersion, configuration };
      const saved = await this.#request('configuration:put', input, { signal });
      this.#know(saved.version);
      return saved;
    } finally {
      this.#saving -= 1;
      this.#compare();
    }
  }

  async history({
    before,
    limit,
    signal,
  }: CallOptions & { readonly before?: number; readonly limit?: number } = {}): Promise<
    readonly ConfigurationVersion[]
  > {
    const input = { siteId: this.#siteId, before, limit };
    return (await this.#request('configuration:history', input, { signal })).versions;
  }

  on<Name extends keyof ConfigurationEvents>(
    name: Name,
    listener: (event: ConfigurationEvents[Name]) => void,
  ): () => void {
    const stop = this.#events.on(name, listener);
    this.#listeners += 1;
    let stopped = false;
    return () => {
      if (!stopped) this.#listeners -= 1;
      stopped = true;
      stop();
    };
  }

  changed(version: number): void {
    this.#told = Math.max(this.#told ?? 0, version);
    if (this.#saving === 0) this.#compare();
  }

  /** The version in force; what nobody has looked at cannot have changed before their eyes. */
  stands(version: number): void {
    if (this.#known !== null) this.changed(version);
  }

  /** After an absence: whoever listens hears of what was saved meanwhile (D4). */
  refresh(): void {
    if (this.#listeners === 0 || this.#known === null) return;
    this.#request('configuration:get', { siteId: this.#siteId }).then(
      ({ version }) => this.changed(version),
      () => undefined,
    );
  }

  /** Another life of the data: its versions begin anew. */
  reset(): void {
    this.#known = this.#known === null ? null : -1;
    this.#told = null;
  }

  #know(version: number): void {
    this.#known = Math.max(this.#known ?? 0, version);
  }

  #compare(): void {
    const told = this.#told;
    if (told === null || told <= (this.#known ?? -1)) return;
    this.#known = told;
    this.#events.emit('changed', { version: told });
  }
}

/** The server cuts a connection that brings too large a frame, which would look like a bad network. */
function requireFit(configuration: SiteConfigurationInput): void {
  const { length } = new TextEncoder().encode(JSON.stringify(configuration));
  if (length <= MOST_BYTES) return;
  throw new DeskbellError(
    'too_large',
    `unable to save the configuration: it has ${length} bytes, and at most ${MOST_BYTES} go this way; save it with "deskbell config apply"`,
    { details: { limit: MOST_BYTES } },
  );
}
