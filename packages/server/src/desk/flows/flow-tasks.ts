import { flowTask, type ConversationRecord, type FlowTask, type TaskResult } from '@deskbell/core';
import { describeError } from '../../log/describe-error.ts';
import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';
import { callForFlow } from './call-for-flow.ts';
import { findForFlow } from './find-for-flow.ts';

/** So many calls and look-ups at once; others wait their turn. */
const AT_ONCE = 50;

/**
 * Makes the calls and look-ups for which flows wait, and gives the flows what came of them. What is under way when the process dies is
 * made again, with the same key: its state is stored, and its limit is a deadline (E2).
 */
export class FlowTasks {
  readonly #context: () => DeskContext;
  /** By call: those under way, and those that wait for their turn. */
  readonly #running = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, ConversationRecord>();
  readonly #stop = new AbortController();

  constructor(context: () => DeskContext) {
    this.#context = context;
  }

  /** A conversation stands so: does what its flow waits for, once. */
  noticed(record: ConversationRecord): void {
    const call = record.conversation.handling.flow?.call;
    if (!call || record.conversation.status !== 'bot' || this.#stop.signal.aborted) return;
    if (this.#running.has(call.id) || this.#waiting.has(call.id)) return;
    if (this.#running.size >= AT_ONCE) this.#waiting.set(call.id, record);
    else this.#start(call.id, record);
  }

  /** Gives up what is under way: whoever decides after this one makes it again. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#waiting.clear();
    await Promise.all(this.#running.values());
  }

  #start(callId: string, record: ConversationRecord): void {
    const done = this.#run(callId, record).finally(() => {
      this.#running.delete(callId);
      const [next] = this.#waiting;
      if (!next || this.#stop.signal.aborted) return;
      this.#waiting.delete(next[0]);
      this.#start(...next);
    });
    this.#running.set(callId, done);
  }

  async #run(taskId: string, { conversation }: ConversationRecord): Promise<void> {
    const context = this.#context();
    const { id, siteId } = conversation;
    try {
      const state = conversation.handling.flow;
      const flow = state && (await context.flows.load(siteId, state.flowId, state.version));
      const task = flow ? flowTask(flow, state) : null;
      const result: TaskResult = task ? await this.#perform(siteId, task) : { kind: 'failed' };
      if (this.#stop.signal.aborted) return;
      await changeConversation(context, DESK, id, { type: 'finishFlowTask', taskId, result });
    } catch (error) {
      // Its limit will come.
      context.log.warn({ conversationId: id, err: describeError(error) }, 'a flow could not be led on');
    }
  }

  async #perform(siteId: string, task: FlowTask): Promise<TaskResult> {
    const context = this.#context();
    try {
      return task.kind === 'call'
        ? await callForFlow(context, siteId, task, this.#stop.signal)
        : await findForFlow(context, siteId, task);
    } catch (error) {
      // Neither address nor answer: both may hold what is nobody's business.
      if (!this.#stop.signal.aborted)
        context.log.warn({ siteId, task: task.kind, err: describeError(error) }, 'the call of a flow failed');
      return { kind: 'failed' };
    }
  }
}
