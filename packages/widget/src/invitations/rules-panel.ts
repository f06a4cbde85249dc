import type { WidgetSettings } from '@deskbell/sdk/visitor/settings';
import { type CheckedCondition, checkConditions } from './check-conditions.ts';
import { type Choice, isCurrent } from './choose-offer.ts';
import { besideChat } from './corner-host.ts';
import { buttonOf, elementOf } from './element-of.ts';
import { readingDirection } from './invitation-words.ts';
import { rulesCss } from './rules-css.ts';
import { rulesWords } from './rules-words.ts';

/** Tells whoever tries their rules which of them hold just now, and which would be shown. */
export class RulesPanel {
  readonly #words: ReturnType<typeof rulesWords>;
  readonly #host: HTMLElement;
  readonly #offers = elementOf('ul');
  #seen = '';

  constructor(chat: HTMLElement, wanted: readonly string[]) {
    const words = rulesWords(wanted);
    this.#words = words;
    const { host, root } = besideChat(chat, 'deskbell-rules', rulesCss);
    // It has a corner of its own, whatever is chosen for the chat.
    host.removeAttribute('side');
    this.#host = host;
    root.append(
      elementOf(
        'section',
        { class: 'rules', 'aria-labelledby': 'title', dir: readingDirection(wanted), tabindex: '0' },
        elementOf(
          'div',
          { class: 'head' },
          elementOf('p', { class: 'title', id: 'title' }, words.title),
          buttonOf('close', { words: words.close }, () => this.remove()),
        ),
        elementOf('p', { class: 'quiet' }, words.hint),
        this.#offers,
      ),
    );
  }

  /** `shown`: what stands beside the launcher, as `invitation:name`. */
  update(
    { announcements, available, invitations }: WidgetSettings,
    choice: Choice,
    shown: string | null,
  ): void {
    const told = announcements.map(({ id, ...announcement }) =>
      this.#offer(id, isCurrent({ id, ...announcement }, choice.now), shown === `announcement:${id}`, []),
    );
    const invited = invitations.map(({ id, onlyWhenAvailable, when }) => {
      const checked = checkConditions(when, choice.situation);
      const holds = checked.every((condition) => condition.holds);
      const lines = checked.map((condition) => this.#condition(condition));
      if (onlyWhenAvailable)
        lines.push(this.#line(available, available ? this.#words.here : this.#words.away));
      return this.#offer(id, holds && (available || !onlyWhenAvailable), shown === `invitation:${id}`, lines);
    });
    const offers = [...told, ...invited];
    const next = offers.map(({ outerHTML }) => outerHTML).join('');
    // What is being read or marked stays, unless it is another by now.
    if (next === this.#seen && this.#seen) return;
    this.#seen = next;
    this.#offers.replaceChildren(
      ...(offers.length ? offers : [elementOf('li', { class: 'offer' }, this.#words.none)]),
    );
  }

  remove(): void {
    this.#host.remove();
  }

  #offer(id: string, holds: boolean, isShown: boolean, lines: readonly HTMLElement[]): HTMLElement {
    const { later, ready, shown } = this.#words;
    return elementOf(
      'li',
      { class: 'offer', 'data-id': id },
      elementOf(
        'p',
        { class: 'name' },
        elementOf('span', { dir: 'auto' }, id),
        elementOf('span', { class: holds ? 'yes' : 'quiet' }, isShown ? shown : holds ? ready : later),
      ),
      elementOf('ul', {}, ...lines),
    );
  }

  #condition({ found, holds, name, wanted }: CheckedCondition): HTMLElement {
    const words = `${this.#words[name]}${wanted && ': '}`;
    const line = this.#line(holds, words, wanted);
    if (found) line.append(elementOf('span', { class: 'found', dir: 'auto' }, found));
    return line;
  }

  #line(holds: boolean, words: string, wanted = ''): HTMLElement {
    return elementOf(
      'li',
      { class: 'condition', 'data-holds': String(holds) },
      elementOf('span', { class: holds ? 'yes' : 'no' }, holds ? '✓' : '✗'),
      elementOf('span', {}, words, elementOf('bdi', {}, wanted)),
    );
  }
}
