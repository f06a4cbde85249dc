import type { ConversationCommand, EntryDraft, FlowArticle } from '@deskbell/core';
import type { Chance, ChanceIds } from './chance.ts';
import type { Matter } from './matter.ts';
import type { WeekDesk } from './week-desk.ts';

export interface PlayFlowOptions {
  readonly desk: WeekDesk;
  readonly chance: Chance;
  readonly ids: ChanceIds;
  readonly at: (time: number, run: () => void) => void;
  readonly articles: readonly FlowArticle[];
}

const CALL_MS = 420;
const ANSWER_MS = 16_000;
/** Of so many visitors the flow hears nothing more. */
const SILENT = 0.07;
/** So many would rather have a person. */
const PERSON = 0.08;

/** The visitor's side of a flow, and the systems that it asks. */
export class PlayFlow {
  readonly #options: PlayFlowOptions;

  constructor(options: PlayFlowOptions) {
    this.#options = options;
  }

  /** Plans what comes next while a flow has it. */
  next(matter: Matter): void {
    const { at, chance, desk } = this.#options;
    const { conversation } = matter.record;
    const state = conversation.handling.flow;
    if (conversation.status !== 'bot' || !state || matter.busy) return;
    matter.busy = true;
    const { seq } = matter.record;
    const delay = state.call ? CALL_MS : chance.around(ANSWER_MS);
    if (!state.call && chance.chance(SILENT)) return;
    at(desk.now + Math.round(delay), () => {
      matter.busy = false;
      if (matter.record.seq !== seq || matter.record.conversation.status !== 'bot') return this.next(matter);
      const command = this.#commandFor(matter);
      if (!command || !desk.change(matter, command)) return;
      this.next(matter);
    });
  }

  #commandFor(matter: Matter): ConversationCommand | undefined {
    const { chance, ids } = this.#options;
    const { conversation } = matter.record;
    const call = conversation.handling.flow?.call;
    const by = { kind: 'visitor', id: conversation.visitorId } as const;
    if (call) return { type: 'finishFlowTask', taskId: call.id, result: this.#resultOf(matter) };
    if (chance.chance(PERSON)) return { type: 'requestPerson', by };
    const asked = matter.entries.findLast(isQuestion);
    const id = ids.next();
    if (asked?.body.type === 'quickReplies') {
      const choice = chance.weighted(asked.body.replies, ({ id: one }) => (one === 'yes' ? 5 : 2));
      return { type: 'giveAnswer', by, id, to: asked.id, answer: { kind: 'choice', id: choice.id } };
    }
    if (asked?.body.type === 'form') {
      const values = asked.body.fields.map((field) => ({
        id: field.id,
        value: this.#valueOf(matter, field),
      }));
      return { type: 'giveAnswer', by, id, to: asked.id, answer: { kind: 'form', values } };
    }
    return { type: 'postMessage', by, id, text: this.#words(matter) };
  }

  #resultOf(matter: Matter) {
    const { articles, chance } = this.#options;
    if (matter.script.flow === 'order-status') {
      const body = {
        order: { status: chance.pick(['on its way', 'at the depot', 'packed']), expected: 'tomorrow' },
      };
      return chance.chance(0.9) ? ({ kind: 'answered', body } as const) : ({ kind: 'failed' } as const);
    }
    return { kind: 'found', articles: articles.slice(0, 1) } as const;
  }

  #valueOf(
    matter: Matter,
    field: {
      readonly id: string;
      readonly kind: string;
      readonly options?: readonly { readonly id: string }[] | undefined;
    },
  ): string {
    if (field.options) return this.#options.chance.pick(field.options).id;
    if (field.kind === 'email') return 'someone@mail.example';
    if (field.kind === 'phone') return '+44 20 7946 0812';
    if (field.kind === 'number') return matter.facts['order'] ?? '40211';
    if (field.kind === 'date') return '2026-11-01';
    return /order/i.test(field.id) ? (matter.facts['order'] ?? '') : this.#words(matter);
  }

  #words(matter: Matter): string {
    const { flow } = matter.script;
    if (flow === 'compliment') return 'The tea arrived with a handwritten card. It made my day!';
    if (flow === 'complaint') return 'Three days late, and the box was wet.';
    return matter.facts['order'] ?? '40211';
  }
}

function isQuestion({ author, body }: EntryDraft): boolean {
  return author.kind === 'bot' && ['quickReplies', 'form', 'message'].includes(body.type);
}
