import { liftHost } from '../launcher/lift-host.ts';

/** What a site sets on `<deskbell-chat>` in its own style sheet. */
const own = ['--deskbell-accent', '--deskbell-font', '--deskbell-radius'];

/** Puts something of its own shadow root beside the chat, with the looks of the chat, above everything on the page. */
export function besideChat(
  chat: HTMLElement,
  name: string,
  css: string,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  for (const attribute of ['side', 'theme', 'launcher']) {
    const value = chat.getAttribute(attribute);
    if (value !== null) host.setAttribute(attribute, value);
  }
  host.style.cssText = chat.style.cssText;
  const looks = getComputedStyle(chat);
  for (const property of own) {
    const value = looks.getPropertyValue(property);
    if (value) host.style.setProperty(property, value);
  }
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  // Before the launcher, so that who goes through the page by keyboard finds it on the way there.
  chat.before(host);
  liftHost(host);
  return { host, root };
}
