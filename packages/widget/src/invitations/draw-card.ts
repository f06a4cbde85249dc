import { textFor } from '@deskbell/sdk/visitor/settings';
import { cardCss } from './card-css.ts';
import type { Offer } from './choose-offer.ts';
import { besideChat } from './corner-host.ts';
import { buttonOf, elementOf } from './element-of.ts';
import { invitationWord, readingDirection } from './invitation-words.ts';

export interface CardOptions {
  readonly chat: HTMLElement;
  readonly offer: Offer;
  readonly siteName: string;
  /** The languages that the visitor reads, best first. */
  readonly wanted: readonly string[];
  /** They take the invitation, or follow the announcement's link. */
  take(): void;
  /** They don't want it. */
  dismiss(): void;
}

/** A live region that comes with its text is not read out, so the text comes a moment later. */
const SPEAK_AFTER_MS = 150;

/** Draws an invitation or an announcement beside the launcher; it takes no focus. The returned function takes it away. */
export function drawCard(options: CardOptions): () => void {
  const { chat, offer, siteName, wanted } = options;
  const { host, root } = besideChat(chat, 'deskbell-invitation', cardCss);
  const name = invitationWord('name', wanted).replace('{site}', () => siteName);
  const title = textFor(offer.of.title, wanted) ?? '';
  const text = textFor(offer.kind === 'invitation' ? offer.of.message : offer.of.text, wanted) ?? '';
  const spoken = elementOf('p', { class: 'spoken', role: 'status' });

  const card = elementOf(
    'section',
    { class: 'card', part: 'card', 'aria-label': name, dir: readingDirection(wanted) },
    ...(title ? [elementOf('p', { class: 'title', dir: 'auto' }, title)] : []),
    ...(text ? [elementOf('p', { class: 'text', dir: 'auto' }, text)] : []),
    ...actionsOf(options),
    closeButton(invitationWord('close', wanted), options.dismiss),
  );
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    options.dismiss();
  });
  root.append(card, spoken);
  const timer = setTimeout(() => {
    spoken.textContent = [name, title, text].filter(Boolean).join('. ');
  }, SPEAK_AFTER_MS);

  return () => {
    clearTimeout(timer);
    const hadFocus = root.activeElement !== null;
    host.remove();
    // Who closes it by keyboard goes on from where it stood.
    if (hadFocus) chat.shadowRoot?.querySelector<HTMLElement>('.launcher')?.focus();
  };
}

function actionsOf({ offer, wanted, take, dismiss }: CardOptions): readonly HTMLElement[] {
  if (offer.kind === 'announcement') {
    const { link } = offer.of;
    if (!link) return [];
    const label = textFor(link.label, wanted) ?? invitationWord('more', wanted);
    const anchor = elementOf('a', { class: 'strong', href: link.url, rel: 'noopener', dir: 'auto' }, label);
    anchor.addEventListener('click', take);
    return [elementOf('div', { class: 'actions' }, anchor)];
  }
  const words = invitationWord('answer', wanted);
  if (offer.of.kind === 'bubble') return [buttonOf('whole', { label: words }, take)];
  return [
    elementOf(
      'div',
      { class: 'actions' },
      buttonOf('strong', { words }, take),
      buttonOf('quiet', { words: invitationWord('notNow', wanted) }, dismiss),
    ),
  ];
}

function closeButton(label: string, close: () => void): HTMLButtonElement {
  const button = buttonOf('close', { label }, close);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, value] of Object.entries({
    d: 'M6 6l12 12M18 6L6 18',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
  })) {
    path.setAttribute(name, value);
  }
  svg.append(path);
  button.append(svg);
  return button;
}
