import { DeskbellError } from '@deskbell/sdk/admin';
import type { ReactiveControllerHost } from 'lit';
import { actionProblem } from '../conversation/action-problem.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import type { FlowCalls } from './flow-calls.ts';
import type { FlowDraft } from './flow-draft.ts';
import type { Flow, FlowAnswer } from './flow-types.ts';

/** What is done with the draft of a flow on the server, and what is said of it. */
export class FlowWork {
  readonly draft: FlowDraft;
  readonly #host: ReactiveControllerHost;
  readonly #calls: FlowCalls;
  #busy = false;
  #said = '';
  #problem: string | null = null;
  #conflict: FlowAnswer | null = null;

  constructor(host: ReactiveControllerHost, calls: FlowCalls, draft: FlowDraft) {
    this.#host = host;
    this.#calls = calls;
    this.draft = draft;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** What was done last. */
  get said(): string {
    return this.#said;
  }

  /** Why something was not done. */
  get problem(): string | null {
    return this.#problem;
  }

  /** What somebody else has saved meanwhile. */
  get conflict(): FlowAnswer | null {
    return this.#conflict;
  }

  say(words: string): void {
    this.#said = words;
    this.#host.requestUpdate();
  }

  /** Whether it is saved now. */
  save(): Promise<boolean> {
    const { draft } = this;
    const { flow } = draft;
    if (!draft.isDirty) return Promise.resolve(true);
    return this.#attempt(async () => {
      draft.keep(await this.#calls.save(flow, draft.saved.revision));
      return flowDeskText.flowSaved();
    });
  }

  /** Whether it can be published: nothing is wrong with it, and it is saved. */
  async makeReady(): Promise<boolean> {
    const { draft } = this;
    const wasChecked = await this.#attempt(async () => {
      draft.judge(await this.#calls.problems(draft.flow));
      if (draft.problems.length > 0) this.#problem = flowDeskText.flowRefused(String(draft.problems.length));
      return '';
    });
    return wasChecked && this.#problem === null && (await this.save());
  }

  /** Publishes what is saved, or an earlier version. Rejects when it was refused. */
  async publish(version?: number): Promise<void> {
    const { draft } = this;
    draft.keep(await this.#calls.publish(draft.saved.revision, version));
    this.#problem = null;
    this.say(flowDeskText.flowNowPublished(String(draft.saved.publishedVersion)));
  }

  async unpublish(): Promise<void> {
    this.draft.keep(await this.#calls.unpublish(this.draft.saved.revision));
    this.say(flowDeskText.flowNowOff());
  }

  /** What visitors meet now; `null`: nothing. */
  published(): Promise<Flow | null> {
    const { publishedVersion } = this.draft.saved;
    return publishedVersion === null ? Promise.resolve(null) : this.#calls.version(publishedVersion);
  }

  /** Looks what is wrong with it, in the background. */
  async check(flow: Flow, signal?: AbortSignal): Promise<void> {
    const found = await this.#calls.problems(flow, signal).catch(() => null);
    if (found && !signal?.aborted && flow === this.draft.flow) this.draft.judge(found);
  }

  /** Says whose counts, after somebody else has saved it. */
  settle(whose: 'mine' | 'theirs'): void {
    const theirs = this.#conflict;
    this.#conflict = null;
    if (!theirs) return;
    if (whose === 'theirs') return this.draft.take(theirs);
    this.draft.keep(theirs);
    void this.save();
  }

  /** Whether it worked; what did not is said. */
  async #attempt(work: () => Promise<string>): Promise<boolean> {
    this.#problem = null;
    this.#busy = true;
    this.#host.requestUpdate();
    try {
      this.#said = await work();
      return true;
    } catch (error) {
      await this.#explain(error);
      return false;
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  async #explain(error: unknown): Promise<void> {
    const code = error instanceof DeskbellError ? error.code : null;
    if (code === 'conflict') this.#conflict = await this.#calls.read().catch(() => null);
    if (code === 'conflict' && this.#conflict) return;
    this.#problem = code === 'invalid' ? flowDeskText.flowNotYet() : actionProblem(error);
    if (code === 'invalid') await this.check(this.draft.flow);
  }
}
