import type { BanAnswer } from '@deskbell/sdk/admin';
import type { AgentConversation } from '@deskbell/sdk/agent';
import { css, html, nothing, type TemplateResult } from 'lit';
import { ConsoleElement } from '../app/console-element.ts';
import type { Workplace } from '../app/workplace.ts';
import { icon } from '../icons/icon.ts';
import { contactName } from '../inbox/contact-name.ts';
import { contactText } from '../localization/text/contact-text.ts';
import { consoleStyles } from '../styles/console-styles.ts';
import { afterPaint } from '../time/after-paint.ts';
import { personStyles } from './person-styles.ts';
import { roleOn } from './role-on.ts';

/** What is known of a person besides what came with the conversation, and what can be done about it. */
export class DeskbellPerson extends ConsoleElement {
  static override styles = [
    ...consoleStyles,
    personStyles,
    css`
      :host([inert]) {
        visibility: hidden;
      }
    `,
  ];
  static override properties = {
    workplace: { attribute: false },
    conversation: { attribute: false },
    page: { attribute: false },
  };

  declare workplace: Workplace;
  declare conversation: AgentConversation;
  /** Where they are now, as far as that is known. */
  declare page: string | null;
  #shownId: string | null = null;

  constructor() {
    super();
    this.page = null;
  }

  /** Asks for how long somebody may not write. */
  ban(): void {
    this.renderRoot.querySelector('deskbell-ban-dialog')?.show();
  }

  /** Somebody else comes behind what was said: whoever opens a conversation waits for that. Meanwhile nobody is shown. */
  protected override async scheduleUpdate(): Promise<void> {
    const isAnother = this.#shownId !== this.conversation.id;
    this.inert = isAnother;
    if (isAnother) await afterPaint();
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    this.#shownId = this.conversation.id;
    this.inert = false;
  }

  protected override render(): TemplateResult {
    const t = contactText;
    const { conversation, workplace } = this;
    const { contact, id, siteId } = conversation;
    return html`<section aria-label=${t.contactDetails()}>
        <div class="rows">
          ${this.#renderVerified()}
          <deskbell-contact-ban
            .workplace=${workplace}
            .siteId=${siteId}
            .contactId=${contact.id}
          ></deskbell-contact-ban>
          <div class="row">
            <wa-button size="s" appearance="outlined" data-edit @click=${this.#edit}
              >${t.contactEdit()}</wa-button
            >
            <wa-dropdown placement="bottom-start" @wa-select=${this.#onMore}>
              <wa-button slot="trigger" size="s" appearance="plain" title=${t.contactMore()}
                >${icon('more')}<span class="visually-hidden">${t.contactMore()}</span></wa-button
              >
              <wa-dropdown-item value="merge">${icon('link', 'icon')}${t.contactMerge()}</wa-dropdown-item>
              <wa-dropdown-item value="ban" variant="danger"
                >${icon('stop', 'icon')}${t.contactBan()}</wa-dropdown-item
              >
            </wa-dropdown>
          </div>
        </div>
      </section>
      <deskbell-site-panel
        .workplace=${workplace}
        .siteId=${siteId}
        .conversationId=${id}
      ></deskbell-site-panel>
      <section>
        <h3>${t.contactTags()}</h3>
        <deskbell-tags
          .workplace=${workplace}
          .bearer=${{ kind: 'contact', siteId, id: contact.id }}
        ></deskbell-tags>
      </section>
      <section>
        <h3>${t.contactTagsOfConversation()}</h3>
        <deskbell-tags
          .workplace=${workplace}
          .bearer=${{ kind: 'conversation', siteId, id }}
          .label=${`${t.contactAddTag()}: ${t.contactTagsOfConversation()}`}
        ></deskbell-tags>
      </section>
      <section>
        <h3>${t.contactNotes()}</h3>
        <deskbell-contact-notes
          .workplace=${workplace}
          .siteId=${siteId}
          .contactId=${contact.id}
        ></deskbell-contact-notes>
      </section>
      <section>
        <h3>${t.contactVisit()}</h3>
        <deskbell-visit
          .workplace=${workplace}
          .siteId=${siteId}
          .conversationId=${id}
          .page=${this.page}
        ></deskbell-visit>
      </section>
      <section>
        <h3>${t.contactHistory()}</h3>
        <deskbell-contact-history
          .workplace=${workplace}
          .conversation=${conversation}
        ></deskbell-contact-history>
      </section>
      ${
        roleOn(workplace, siteId) === 'admin'
          ? html`<section>
              <h3>${t.contactPrivacy()}</h3>
              <deskbell-contact-privacy
                .workplace=${workplace}
                .siteId=${siteId}
                .contactId=${contact.id}
                .name=${contactName(conversation)}
              ></deskbell-contact-privacy>
            </section>`
          : nothing
      }
      <deskbell-card-dialog
        .workplace=${workplace}
        .siteId=${siteId}
        .contact=${contact}
      ></deskbell-card-dialog>
      <deskbell-merge-dialog
        .workplace=${workplace}
        .siteId=${siteId}
        .contact=${contact}
      ></deskbell-merge-dialog>
      <deskbell-ban-dialog
        .workplace=${workplace}
        .siteId=${siteId}
        .contactId=${contact.id}
        .name=${contactName(conversation)}
        @deskbell-banned=${this.#onBanned}
      ></deskbell-ban-dialog>`;
  }

  #renderVerified(): TemplateResult {
    const t = contactText;
    return this.conversation.contact.verified
      ? html`<p class="row small">
          ${icon('check')}<b>${t.contactVerified()}</b> ${t.contactVerifiedHint()}
        </p>`
      : html`<p class="row small">
          ${icon('person')}<b>${t.contactUnverified()}</b>
          <span class="quiet">${t.contactUnverifiedHint()}</span>
        </p>`;
  }

  #edit = (): void => this.renderRoot.querySelector('deskbell-card-dialog')?.show();

  #onMore = ({ detail }: CustomEvent<{ readonly item: { readonly value: string } }>): void => {
    if (detail.item.value === 'ban') this.ban();
    else this.renderRoot.querySelector('deskbell-merge-dialog')?.show();
  };

  #onBanned = ({ detail }: CustomEvent<BanAnswer>): void =>
    this.renderRoot.querySelector('deskbell-contact-ban')?.put(detail);
}
