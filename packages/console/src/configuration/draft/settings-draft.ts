import type { ConfigurationHandle, ConfigurationVersion, SiteConfiguration } from '@deskbell/sdk/agent';
import { type Problem, problemsOf } from '../problems-of.ts';
import { type Change, changesBetween } from './changes.ts';
import type { DraftKeeper } from './kept-draft.ts';
import { type Collision, merge } from './merge.ts';
import { isSame, isWithin, type Keys, pathOf, valueAt, withValue } from './tree.ts';

const MOST_STEPS = 200;

interface Step {
  readonly document: SiteConfiguration;
  /** What was changed: letters of one text are one step. */
  readonly path: string;
}

/**
 * The whole configuration of a site as somebody is changing it, whichever section they are in: with steps back, what differs from the one
 * in force, what the server found wrong, and where a colleague has changed the same.
 */
export class SettingsDraft {
  readonly #keeper: DraftKeeper;
  readonly #listeners = new Set<() => void>();
  #base: ConfigurationVersion;
  #document: SiteConfiguration;
  #before: ConfigurationVersion | null = null;
  #done: Step[] = [];
  #undone: Step[] = [];
  #changes: readonly Change[] | null = null;
  #problems: readonly Problem[] = [];
  #collisions: readonly Collision[] = [];

  /** Goes on with what was kept, on top of the version in force. */
  constructor(version: ConfigurationVersion, keeper: DraftKeeper) {
    const kept = keeper.read();
    this.#keeper = keeper;
    this.#base = kept?.base ?? version;
    this.#document = kept?.document ?? version.configuration;
    this.follow(version);
  }

  /** What it was made from: the version in force. */
  get base(): ConfigurationVersion {
    return this.#base;
  }

  get document(): SiteConfiguration {
    return this.#document;
  }

  get changes(): readonly Change[] {
    return (this.#changes ??= changesBetween(this.#base.configuration, this.#document));
  }

  get isDirty(): boolean {
    return this.changes.length > 0;
  }

  /** What the server refused, until it is changed. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Where somebody else has changed the same meanwhile; until it is settled, nothing is saved. */
  get collisions(): readonly Collision[] {
    return this.#collisions;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** The version before the last save of this draft: what undoing it brings back. */
  get savedOver(): ConfigurationVersion | null {
    return this.#before;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  valueAt(keys: Keys): unknown {
    return valueAt(this.#document, keys);
  }

  /** Changes one value; `undefined` takes it away. */
  set(keys: Keys, value: unknown): void {
    if (isSame(this.valueAt(keys), value)) return;
    const path = pathOf(keys);
    if (this.#done.at(-1)?.path !== path || typeof value !== 'string') {
      this.#done = [...this.#done, { document: this.#document, path }].slice(-MOST_STEPS);
    }
    this.#undone = [];
    this.#problems = this.#problems.filter((problem) => !isWithin(problem.path, path));
    // What is not yet a configuration is for the server to say.
    this.#become(withValue(this.#document, keys, value) as SiteConfiguration);
  }

  undo(): void {
    this.#done = this.#step(this.#done, (step) => (this.#undone = [...this.#undone, step]));
  }

  redo(): void {
    this.#undone = this.#step(this.#undone, (step) => (this.#done = [...this.#done, step]));
  }

  /** Back to what is in force; one step back brings it all again. */
  discard(): void {
    if (!this.isDirty) return;
    this.#done = [...this.#done, { document: this.#document, path: '' }];
    this.#problems = [];
    this.#collisions = [];
    this.#become(this.#base.configuration);
  }

  /** Another version is in force: what was changed here is put on top of it. */
  follow(version: ConfigurationVersion): void {
    if (version.version === this.#base.version) return;
    const { document, collisions } = merge(this.#base.configuration, this.#document, version.configuration);
    const settled = this.#collisions.filter(({ keys }) =>
      collisions.every((one) => pathOf(one.keys) !== pathOf(keys)),
    );
    this.#base = version;
    this.#before = null;
    this.#done = [];
    this.#undone = [];
    this.#collisions = [...settled, ...collisions];
    // Put together of two configurations, place by place.
    this.#become(document as SiteConfiguration);
  }

  /** Says which of two changes of the same place counts. */
  settle({ keys, theirs }: Collision, whose: 'mine' | 'theirs'): void {
    this.#collisions = this.#collisions.filter((one) => pathOf(one.keys) !== pathOf(keys));
    if (whose === 'theirs') this.set(keys, theirs);
    else this.#tell();
  }

  /** Saves it as a new version; rejects as the handle does, and what is wrong stands in `problems` then. */
  async save(handle: ConfigurationHandle): Promise<ConfigurationVersion> {
    return this.#put(handle, this.#document);
  }

  /** Saves the version before the last one anew. */
  async undoSaved(handle: ConfigurationHandle): Promise<ConfigurationVersion | null> {
    const before = this.#before;
    return before === null ? null : this.#put(handle, before.configuration);
  }

  async #put(handle: ConfigurationHandle, configuration: SiteConfiguration): Promise<ConfigurationVersion> {
    const base = this.#base;
    const before = this.#document;
    this.#problems = [];
    this.#tell();
    try {
      const saved = await handle.put(configuration, { expectedVersion: base.version });
      this.#base = saved;
      this.#before = base;
      this.#done = [];
      this.#undone = [];
      this.#collisions = [];
      // What was written while it was on its way stays, and is not saved yet.
      const { document } = merge(before, this.#document, saved.configuration);
      this.#become(document as SiteConfiguration);
      return saved;
    } catch (error) {
      this.#problems = problemsOf(error) ?? [];
      this.#tell();
      throw error;
    }
  }

  #step(from: Step[], keep: (present: Step) => void): Step[] {
    const step = from.at(-1);
    if (!step) return from;
    keep({ document: this.#document, path: step.path });
    this.#problems = [];
    this.#become(step.document);
    return from.slice(0, -1);
  }

  #become(document: SiteConfiguration): void {
    this.#document = document;
    this.#changes = null;
    this.#keeper.write(this.isDirty ? { base: this.#base, document } : null);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
