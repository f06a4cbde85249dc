import type { SiteConfiguration } from '@deskbell/sdk/agent';
import { isSame, isWithin, type Keys, pathOf, valueAt, withValue } from '../configuration/draft/tree.ts';
import type { FormDraft } from '../configuration/editors/form-draft.ts';
import type { Problem } from '../configuration/problems-of.ts';
import { languagesOf, noTexts } from './change-flow.ts';
import { placedProblems } from './flow-problems.ts';
import type { Flow, FlowAnswer, FlowProblem } from './flow-types.ts';
import type { FlowKeeper } from './kept-flow.ts';
import { withLanguages } from './with-languages.ts';

const MOST_STEPS = 200;

interface Step {
  readonly flow: Flow;
  /** What was changed: letters of one text are one step. */
  readonly path: string;
}

/** A flow as somebody is changing it: with steps back, what is saved, and what is wrong with it. */
export class FlowDraft implements FormDraft {
  /** The configuration of the site: the queues there are. */
  readonly document: SiteConfiguration;
  readonly #keeper: Pick<FlowKeeper, 'read' | 'write'>;
  readonly #listeners = new Set<() => void>();
  #saved: FlowAnswer;
  #flow: Flow;
  #problems: readonly Problem[];
  #done: readonly Step[] = [];
  #undone: readonly Step[] = [];

  /** Goes on with what was kept, if it was made from what is saved now. */
  constructor(saved: FlowAnswer, document: SiteConfiguration, keeper: Pick<FlowKeeper, 'read' | 'write'>) {
    const kept = keeper.read();
    this.document = document;
    this.#keeper = keeper;
    this.#saved = saved;
    this.#flow = kept?.revision === saved.revision ? kept.definition : saved.draft;
    this.#problems = placedProblems(saved.problems, saved.draft);
  }

  get flow(): Flow {
    return this.#flow;
  }

  get saved(): FlowAnswer {
    return this.#saved;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  get languages(): readonly string[] {
    return languagesOf(this.#flow);
  }

  get isDirty(): boolean {
    return !isSame(this.#saved.draft, this.#flow);
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  valueAt(keys: Keys): unknown {
    return valueAt(this.#flow, keys);
  }

  set(keys: Keys, value: unknown): void {
    if (isSame(this.valueAt(keys), value)) return;
    const path = pathOf(keys);
    // What is not a flow yet is for the server to say.
    const next = withValue(this.#flow, ...this.#whole(keys, value)) as Flow;
    this.#problems = this.#problems.filter((problem) => !isWithin(problem.path, path));
    const flow = keys[0] === 'speaker' ? withLanguages(next, this.languages, languagesOf(next)) : next;
    this.#change(flow, path, typeof value === 'string');
  }

  /** Changes it as a whole, in one step. */
  replace(flow: Flow): void {
    if (!isSame(flow, this.#flow)) this.#change(flow, '', false);
  }

  undo(): void {
    const step = this.#done.at(-1);
    if (!step) return;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, { ...step, flow: this.#flow }];
    this.#become(step.flow);
  }

  redo(): void {
    const step = this.#undone.at(-1);
    if (!step) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, { ...step, flow: this.#flow }];
    this.#become(step.flow);
  }

  /** It is saved now. What was changed while it was being saved stays, and stays unsaved. */
  keep(saved: FlowAnswer): void {
    this.#saved = saved;
    this.judge(saved.problems);
  }

  /** Somebody else's is taken over; one step back brings one's own again. */
  take(saved: FlowAnswer): void {
    this.#saved = saved;
    this.#change(saved.draft, '', false);
    this.judge(saved.problems);
  }

  /** What the server says is wrong with it. */
  judge(problems: readonly FlowProblem[]): void {
    this.#problems = placedProblems(problems, this.#flow);
    this.#become(this.#flow);
  }

  /** A text that was left out begins in all languages at once. */
  #whole(keys: Keys, value: unknown): [Keys, unknown] {
    const tag = keys.at(-1);
    const around = keys.slice(0, -1);
    if (typeof tag !== 'string' || typeof value !== 'string' || keys[0] === 'speaker') return [keys, value];
    if (!this.languages.includes(tag) || this.valueAt(around) !== undefined) return [keys, value];
    return [around, { ...noTexts(this.languages), [tag]: value }];
  }

  #change(flow: Flow, path: string, isText: boolean): void {
    if (!isText || this.#done.at(-1)?.path !== path || this.#undone.length > 0)
      this.#done = [...this.#done, { flow: this.#flow, path }].slice(-MOST_STEPS);
    this.#undone = [];
    this.#become(flow);
  }

  #become(flow: Flow): void {
    this.#flow = flow;
    this.#keeper.write(this.isDirty ? { revision: this.#saved.revision, definition: flow } : null);
    for (const listener of this.#listeners) listener();
  }
}
