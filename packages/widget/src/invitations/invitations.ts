import { wantedLocales } from '@deskbell/ui';
import { isKnown } from '../loader/known.ts';
import { checkConditions } from './check-conditions.ts';
import { type Choice, type Offer, chooseOffers, offerKey } from './choose-offer.ts';
import { drawCard } from './draw-card.ts';
import type { InvitationsPage } from './invitations-page.ts';
import { KeptRecord } from './kept-record.ts';
import { LiveSettings } from './live-settings.ts';
import { PageWatch } from './page-watch.ts';
import type { RulesPanel } from './rules-panel.ts';
import { isTestPage } from './test-hash.ts';
import { PageWords } from './told-calls.ts';
import { withDismissed, withShown } from './visitor-record.ts';

interface Shown {
  readonly offer: Offer;
  remove(): void;
}

/** Shows, one at a time, what a site invites its visitors to and what it announces, when its rules say so. */
export class Invitations {
  readonly #page: InvitationsPage;
  readonly #siteId: string;
  readonly #isTest = isTestPage(location.href);
  readonly #settings: LiveSettings;
  readonly #words: PageWords;
  readonly #record: KeptRecord;
  #watch: PageWatch | undefined;
  #panel: RulesPanel | undefined;
  #shown: Shown | undefined;
  #wasOpen = false;
  #deciding = false;

  constructor(page: InvitationsPage) {
    this.#page = page;
    const { chat, told, signal } = page;
    // Frameworks set what is a property, and leave no attribute.
    this.#siteId = chat.siteId ?? chat.getAttribute('site-id') ?? '';
    this.#settings = new LiveSettings({
      url: chat.relay ?? chat.getAttribute('relay') ?? '',
      siteId: this.#siteId,
      signal,
    });
    this.#record = new KeptRecord(this.#siteId, { isTest: this.#isTest, now: Date.now() });
    this.#words = new PageWords(told, (name) => {
      if (name === 'forget') this.#record.forget(Date.now());
      void this.#look();
    });
  }

  async begin(): Promise<void> {
    await this.#settings.read();
    const { chat, signal } = this.#page;
    if (signal.aborted) return;
    const observer = new MutationObserver(() => this.#notice());
    observer.observe(chat, { attributeFilter: ['open'] });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#hide();
    });
    if (this.#isTest) await this.#showRules();
    this.#watch = new PageWatch(() => void this.#look(), signal);
    this.#notice();
    await this.#look();
  }

  get #choice(): Choice | null {
    const settings = this.#settings.value;
    if (!settings || !this.#watch) return null;
    return {
      announcements: settings.announcements,
      invitations: settings.invitations,
      situation: {
        ...this.#watch.situation,
        visits: this.#record.value.visits,
        attributes: this.#words.attributes,
        events: this.#words.events,
      },
      record: this.#record.value,
      now: Date.now(),
      // Who tries their rules has often talked to the desk before.
      isBusy: this.#isTest ? false : this.#wasOpen || isKnown(this.#siteId),
    };
  }

  get #isOpen(): boolean {
    return this.#page.chat.hasAttribute('open');
  }

  #notice(): void {
    if (!this.#isOpen) return;
    this.#wasOpen = true;
    this.#hide();
  }

  async #look(): Promise<void> {
    const choice = this.#choice;
    if (!choice || this.#page.signal.aborted) return;
    this.#leaveBehind(choice);
    if (!this.#shown && !this.#isOpen && !this.#deciding) {
      this.#deciding = true;
      await this.#decide(chooseOffers(choice));
      this.#deciding = false;
    }
    const settings = this.#settings.value;
    if (settings) this.#panel?.update(settings, choice, this.#shown ? offerKey(this.#shown.offer) : null);
  }

  /** The server is asked only when everything else holds. */
  async #decide(offers: readonly Offer[]): Promise<void> {
    for (const offer of offers) {
      const needsSomebody = offer.kind === 'invitation' && offer.of.onlyWhenAvailable;
      if (needsSomebody && !(await this.#settings.isAnswered())) continue;
      // Meanwhile somebody may have opened the chat.
      if (!this.#isOpen && !this.#page.signal.aborted) this.#show(offer);
      return;
    }
  }

  #show(offer: Offer): void {
    const key = offerKey(offer);
    this.#record.change(withShown(this.#record.value, key), false);
    const { chat } = this.#page;
    const locale = chat.locale ?? chat.getAttribute('locale');
    const remove = drawCard({
      chat,
      offer,
      siteName: this.#settings.value?.siteName ?? '',
      wanted: locale ? [locale, ...wantedLocales()] : wantedLocales(),
      take: () => this.#take(offer),
      dismiss: () => this.#dismiss(key),
    });
    this.#shown = { offer, remove };
  }

  /** Another page of the application, on which this is not said. */
  #leaveBehind({ situation }: Choice): void {
    const offer = this.#shown?.offer;
    if (offer?.kind !== 'invitation') return;
    const { pageIs, pageContains } = offer.of.when;
    const here = { ...(pageIs ? { pageIs } : {}), ...(pageContains ? { pageContains } : {}) };
    if (!checkConditions(here, situation).every(({ holds }) => holds)) this.#hide();
  }

  #dismiss(key: string): void {
    this.#record.change(withDismissed(this.#record.value, key, Date.now()), true);
    this.#hide();
    void this.#look();
  }

  #take(offer: Offer): void {
    if (offer.kind === 'announcement') return this.#dismiss(offerKey(offer));
    // An act: from now on it is remembered that this was shown.
    this.#record.change(this.#record.value, true);
    this.#hide();
    const { chat, open } = this.#page;
    const { flow, id, message } = offer.of;
    const call =
      flow === undefined
        ? ({ name: 'invite', args: [id, message] } as const)
        : ({ name: 'startFlow', args: [flow] } as const);
    const ignore = (): void => {};
    chat.calls?.push({ ...call, resolve: ignore, reject: ignore });
    open();
  }

  #hide(): void {
    this.#shown?.remove();
    this.#shown = undefined;
  }

  async #showRules(): Promise<void> {
    const { RulesPanel: Panel } = await import('./rules-panel.ts');
    const { chat, signal } = this.#page;
    if (signal.aborted) return;
    this.#panel = new Panel(chat, wantedLocales());
    signal.addEventListener('abort', () => this.#panel?.remove());
  }
}
