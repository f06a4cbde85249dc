import type { ItemOf } from '@deskbell/sdk/admin';
import type { Role } from '@deskbell/sdk/agent';
import { html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { actionProblem } from '../conversation/action-problem.ts';
import { icon } from '../icons/icon.ts';
import { platformText } from '../localization/text/platform-text.ts';
import { Loaded } from '../records/loaded.ts';
import { readAll } from '../records/read-all.ts';
import { recordStyles } from '../records/record-styles.ts';
import { shownOnce } from '../records/shown-once.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import type { Invited } from './invite-dialog.ts';
import { personMenu, type PersonAction } from './person-menu.ts';
import { roleWords, roles } from './role-words.ts';

type Member = ItemOf<'GET /v1/sites/:siteId/people'>;

/** Who answers on a site, and what they may do. Supervisors read; admins invite, change and take away. */
export class DeskbellPeople extends ConsoleElement {
  static override styles = [...consoleStyles, recordStyles];
  static override properties = {
    workplace: { attribute: false },
    siteId: { attribute: false },
    wanted: { state: true },
    problem: { state: true },
    said: { state: true },
    link: { state: true },
  };

  declare workplace: Workplace;
  declare siteId: string;
  declare private wanted: string;
  declare private problem: string | null;
  /** What was done last, for those who can't see the list change. */
  declare private said: string;
  /** A one-time link that nobody could be mailed. */
  declare private link: { readonly name: string; readonly href: string } | null;

  readonly #people = new Loaded<readonly Member[]>(
    this,
    () => this.siteId,
    (signal) =>
      readAll(this.workplace.admin.each('GET /v1/sites/:siteId/people', { siteId: this.siteId }, { signal })),
  );

  constructor() {
    super();
    this.siteId = '';
    this.wanted = '';
    this.problem = null;
    this.said = '';
    this.link = null;
  }

  protected override render(): TemplateResult {
    const t = platformText;
    return html`<p class="intro">${t.peopleIntro()}</p>
      <div class="bar">
        <wa-input
          class="grow"
          type="search"
          label=${t.findPeople()}
          with-clear
          @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
          @wa-clear=${() => (this.wanted = '')}
        ></wa-input>
        ${
          this.#isAdmin
            ? html`<wa-button variant="brand" @click=${this.#invite}
                >${icon('add', 'start')}${t.invite()}</wa-button
              >`
            : nothing
        }
      </div>
      <p class="wrong" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      ${
        this.link === null
          ? nothing
          : shownOnce(t.linkOnce(this.link.name), this.link.href, () => (this.link = null))
      }
      ${this.#people.render((people) => this.#renderPeople(people))}
      <deskbell-invite
        .workplace=${this.workplace}
        .siteId=${this.siteId}
        @deskbell-invited=${this.#onInvited}
      ></deskbell-invite>
      <deskbell-confirm></deskbell-confirm>`;
  }

  #renderPeople(people: readonly Member[]): TemplateResult {
    const wanted = this.wanted.trim().toLocaleLowerCase();
    const found = people.filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase().includes(wanted));
    if (found.length === 0) return html`<p class="none">${platformText.noPeopleFound()}</p>`;
    return html`<ul class="records" role="list" aria-label=${platformText.people()}>
      ${found.map((person) => this.#renderPerson(person))}
    </ul>`;
  }

  #renderPerson(person: Member): TemplateResult {
    const t = platformText;
    const self = person.id === this.workplace.me.id;
    return html`<li class=${person.disabledAt === null ? '' : 'ended'}>
      <div class="what">
        <p class="name" dir="auto">${person.name}${self ? ` (${t.you()})` : ''}</p>
        <p class="more">${person.email}</p>
      </div>
      <div class="tags">
        ${person.disabledAt === null ? nothing : html`<span class="tag warn">${t.personDisabled()}</span>`}
        ${person.passwordSet ? nothing : html`<span class="tag">${t.personInvited()}</span>`}
        ${person.secondFactor ? html`<span class="tag">${t.personSecondFactor()}</span>` : nothing}
        ${person.owner ? html`<span class="tag">${t.personOwner()}</span>` : nothing}
      </div>
      ${
        this.#isAdmin
          ? html`<select
                aria-label=${t.roleOf(person.name)}
                .value=${person.role}
                @change=${(event: Event) => this.#setRole(person, event)}
              >
                ${roles.map(
                  (role) =>
                    html`<option value=${role} ?selected=${role === person.role}>${roleWords(role)}</option>`,
                )}
              </select>
              ${personMenu(person, self, (action) => this.#act(person, action))}`
          : html`<span>${roleWords(person.role)}</span>`
      }
    </li>`;
  }

  get #isAdmin(): boolean {
    return this.workplace.me.memberships.some(
      ({ siteId, role }) => siteId === this.siteId && role === 'admin',
    );
  }

  #invite = (): void => this.renderRoot.querySelector('deskbell-invite')?.show();

  #onInvited = ({ detail }: CustomEvent<Invited>): void => {
    this.link = detail.link === null ? null : { name: detail.person.name, href: detail.link };
    this.said = platformText.invitedNow(detail.person.name);
    void this.#people.reload();
  };

  async #setRole(person: Member, event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    const input = { siteId: this.siteId, agentId: person.id };
    const role = select.value as Role;
    const done = await this.#attempt(
      () => this.workplace.admin.call('PUT /v1/sites/:siteId/people/:agentId/role', input, { role }),
      platformText.roleChanged(person.name, roleWords(role)),
    );
    // What was refused must not look as if it had been done.
    if (!done) select.value = person.role;
  }

  #act(person: Member, action: PersonAction): void {
    const { admin } = this.workplace;
    const t = platformText;
    const input = { siteId: this.siteId, agentId: person.id };
    const ask = (
      text: string,
      words: string,
      said: string,
      work: () => Promise<unknown>,
      typed = false,
    ): void =>
      this.renderRoot.querySelector('deskbell-confirm')?.ask({
        title: words,
        text,
        action: words,
        ...(typed ? { typed: person.name } : {}),
        work: async () => {
          await work();
          this.said = said;
          await this.#people.reload();
        },
      });
    const done = t.donePerson(person.name);
    switch (action) {
      case 'enable':
        return void this.#attempt(
          () => admin.call('POST /v1/sites/:siteId/people/:agentId/enable', input),
          done,
        );
      case 'disable':
        return ask(t.disableText(person.name), t.disable(), done, () =>
          admin.call('POST /v1/sites/:siteId/people/:agentId/disable', input),
        );
      case 'reset':
        return ask(t.resetText(person.name), t.reset(), done, () => this.#reset(person));
      case 'secondFactor':
        return ask(t.factorText(person.name), t.removeFactor(), done, () =>
          admin.call('DELETE /v1/sites/:siteId/people/:agentId/second-factor', input),
        );
      case 'sessions':
        return ask(t.sessionsText(person.name), t.endSessions(), done, () =>
          admin.call('DELETE /v1/sites/:siteId/people/:agentId/sessions', input),
        );
      case 'remove':
        return ask(
          t.removeText(person.name),
          t.removePerson(),
          done,
          () => admin.call('DELETE /v1/sites/:siteId/people/:agentId', input),
          true,
        );
    }
  }

  async #reset(person: Member): Promise<void> {
    const input = { siteId: this.siteId, agentId: person.id };
    const answer = await this.workplace.admin.call('POST /v1/sites/:siteId/people/:agentId/reset', input, {});
    this.link = answer.link === null ? null : { name: person.name, href: answer.link };
  }

  async #attempt(work: () => Promise<unknown>, said: string): Promise<boolean> {
    this.problem = null;
    try {
      await work();
    } catch (error) {
      this.problem = actionProblem(error);
      return false;
    }
    this.said = said;
    await this.#people.reload();
    return true;
  }
}
