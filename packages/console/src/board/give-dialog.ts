import type { AgentCard, AgentConversation, SiteAgent, WaitingReason } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import { html, type TemplateResult } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { refusalWords } from '../event/reason-words.ts';
import { DialogElement } from '../handling/dialog-element.ts';
import { contactName } from '../inbox/contact-name.ts';
import { consoleText } from '../localization/console-text.ts';
import { steeringText } from '../localization/text/steering-text.ts';
import { colleagueState } from './agent-state.ts';

/**
 * To whom a conversation is given: everybody on the site, those who fit first, with what speaks against the others.
 *
 * @fires deskbell-given - with who has what now, when it is done
 */
export class DeskbellGiveDialog extends DialogElement {
  static override properties = {
    ...DialogElement.properties,
    workplace: { attribute: false },
    people: { attribute: false },
    conversation: { state: true },
    reason: { state: true },
    target: { state: true },
  };

  declare workplace: Workplace;
  /** Who works on the site. */
  declare people: ReadonlyMap<string, SiteAgent>;
  declare private conversation: AgentConversation | null;
  /** What routing thinks of it, where it waits. */
  declare private reason: WaitingReason | null;
  declare private target: string | null;
  readonly #agents = new ReadableController(this, () => this.workplace.client.agents);

  constructor() {
    super();
    this.people = new Map();
    this.conversation = null;
    this.reason = null;
    this.target = null;
  }

  /** Asks to whom. */
  give(conversation: AgentConversation): void {
    this.conversation = conversation;
    this.reason = null;
    this.target = null;
    super.show();
    const { id, siteId } = conversation;
    this.workplace.client
      .board(siteId)
      .explain([id])
      .then(([reason]) => {
        if (this.conversation?.id === id) this.reason = reason ?? null;
      })
      // Whom to give it to can be seen without it.
      .catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const { conversation } = this;
    return this.renderDialog(
      steeringText.steerGiveTitle(conversation ? contactName(conversation) : ''),
      html`<p class="quiet">${steeringText.steerGiveIntro()}</p>
        ${this.#renderPeople()}`,
      steeringText.steerGiveDo(),
      { onDo: () => this.#give() },
    );
  }

  #renderPeople(): TemplateResult {
    const people = this.#sorted();
    return html`<fieldset>
      <legend>${consoleText.colleagues()}</legend>
      ${people.length === 0 ? html`<p class="quiet">${consoleText.nobodyElse()}</p>` : people.map((one) => this.#renderPerson(one))}
    </fieldset>`;
  }

  #renderPerson(agent: AgentCard): TemplateResult {
    const { capacity, id, load, name } = agent;
    return html`<label class="choice">
      <input
        type="radio"
        name="person"
        value=${id}
        .checked=${this.target === id}
        @change=${() => (this.target = id)}
      />
      <span class="name clip"
        ><span dir="auto">${name}</span><span class="small quiet">&ensp;${this.#fitOf(agent)}</span></span
      >
      <span class="small quiet numbers">${consoleText.agentLoad(String(load), String(capacity))}</span>
    </label>`;
  }

  /** What routing says of them, or else how they are there. */
  #fitOf(agent: AgentCard): string {
    const because = this.#against(agent.id);
    if (because === undefined) return colleagueState(agent);
    return because.some(({ code }) => code !== 'othersFirst')
      ? refusalWords(because)
      : steeringText.steerFits();
  }

  #against(agentId: string) {
    return this.reason?.agents.find(({ agent }) => agent.id === agentId)?.because;
  }

  /** In the order of routing, the nearest first; then those of whom it knows nothing. */
  #sorted(): readonly AgentCard[] {
    const order = new Map((this.reason?.agents ?? []).map(({ agent }, index) => [agent.id, index]));
    const place = ({ id }: AgentCard): number => order.get(id) ?? order.size;
    const owner = this.conversation?.agent?.id;
    return (this.#agents.value ?? [])
      .filter(({ id }) => this.people.has(id) && id !== owner)
      .toSorted((a, b) => place(a) - place(b) || compare(shareOf(a), shareOf(b)));
  }

  #give(): void {
    const { conversation, target } = this;
    if (target === null || conversation === null) {
      this.problem = consoleText.chooseWhom();
      return;
    }
    const name = this.#agents.value?.find(({ id }) => id === target)?.name ?? '';
    void this.attempt(async () => {
      await this.workplace.client.conversations.get(conversation.id).assign(target);
      this.tell('deskbell-given', { name, contact: contactName(conversation) });
    });
  }
}

/** How much of what they can take they have; who takes nothing comes last. */
function shareOf({ capacity, load }: AgentCard): number {
  return capacity === 0 ? Infinity : load / capacity;
}

/** Infinities too. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
