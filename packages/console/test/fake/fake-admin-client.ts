import type {
  AdminClient,
  CallAnswer,
  CallInput,
  CallName,
  CallOptions,
  ItemOf,
  ListName,
} from '@deskbell/sdk/admin';
import { DeskbellError } from '@deskbell/sdk/admin';

type Answers = {
  [Name in CallName]?: (
    input: CallInput<Name>,
    body: unknown,
    options: CallOptions | undefined,
  ) => CallAnswer<Name> | Promise<CallAnswer<Name>>;
};

/** A REST API in memory: answers what a test says, notes every call, and knows nothing else. */
export class FakeAdminClient implements AdminClient {
  readonly calls: { readonly name: CallName; readonly input: unknown; readonly body: unknown }[] = [];
  #answers: Answers = {};

  /** Says what a call is answered from now on. */
  answer<Name extends CallName>(name: Name, answer: NonNullable<Answers[Name]>): this {
    this.#answers = { ...this.#answers, [name]: answer };
    return this;
  }

  readonly call: AdminClient['call'] = async (name, input, ...[body, options]) => {
    this.calls.push({ name, input, body });
    const answer = this.#answers[name];
    if (!answer) throw new DeskbellError('not_found', `unable to answer ${name}: the test has not said how`);
    return answer(input, body, options);
  };

  async *each<Name extends ListName>(name: Name, input: CallInput<Name>): AsyncIterable<ItemOf<Name>> {
    const page: { readonly items: readonly unknown[] } = await this.call<ListName>(
      name,
      input as CallInput<ListName>,
    );
    yield* page.items as readonly ItemOf<Name>[];
  }
}
