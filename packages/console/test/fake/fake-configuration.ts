import type {
  ConfigurationEvents,
  ConfigurationHandle,
  ConfigurationVersion,
  SiteConfiguration,
  SiteConfigurationInput,
} from '@deskbell/sdk/agent';
import { sampleConfiguration } from './sample-configuration.ts';

const DAY = 24 * 60 * 60 * 1_000;

/** The configuration of a site with its history, in memory. What is saved is not checked. */
export class FakeConfiguration implements ConfigurationHandle {
  readonly calls: string[] = [];
  failNext: Error | null = null;
  versions: ConfigurationVersion[] = [
    version(2, 'Ana Kowalska', 'agent', 2 * DAY),
    version(1, 'config apply', 'commandLine', 9 * DAY),
  ];
  readonly #listeners = new Set<(event: ConfigurationEvents['changed']) => void>();

  get(): Promise<ConfigurationVersion> {
    const error = this.failNext;
    this.failNext = null;
    return error ? Promise.reject(error) : Promise.resolve(this.#present);
  }

  put(
    configuration: SiteConfigurationInput,
    { expectedVersion }: { readonly expectedVersion: number },
  ): Promise<ConfigurationVersion> {
    this.calls.push(`put on ${expectedVersion}`);
    const error = this.failNext;
    this.failNext = null;
    if (error) return Promise.reject(error);
    const saved: ConfigurationVersion = {
      version: this.#present.version + 1,
      at: Date.now(),
      by: { kind: 'agent', name: 'Ana Kowalska' },
      // The server fills in the defaults; here only whole documents are saved.
      configuration: configuration as SiteConfiguration,
    };
    this.versions = [saved, ...this.versions];
    return Promise.resolve(saved);
  }

  history(): Promise<readonly ConfigurationVersion[]> {
    return Promise.resolve(this.versions);
  }

  on<Name extends keyof ConfigurationEvents>(
    _name: Name,
    listener: (event: ConfigurationEvents[Name]) => void,
  ): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Somebody else saves a version; by default the same again. */
  savedElsewhere(configuration: SiteConfiguration = this.#present.configuration): void {
    const saved = { ...version(this.#present.version + 1, 'Ben Okafor', 'agent', 0), configuration };
    this.versions = [saved, ...this.versions];
    for (const listener of this.#listeners) listener({ version: this.#present.version });
  }

  get #present(): ConfigurationVersion {
    const [present] = this.versions;
    if (!present) throw new Error('the fake configuration has no version');
    return present;
  }
}

function version(
  number: number,
  name: string,
  kind: 'agent' | 'commandLine',
  age: number,
): ConfigurationVersion {
  return { version: number, at: Date.now() - age, by: { kind, name }, configuration: sampleConfiguration };
}
