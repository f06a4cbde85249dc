import type { AgentClient } from '@deskbell/sdk/agent';
import { fixtureCleanup } from '@open-wc/testing';
import type { DeskbellConsole } from '../../src/app/deskbell-console.ts';
import '../../src/elements.ts';
import { configureConsoleLocales } from '../../src/localization/speak.ts';
import { Router } from '../../src/routing/router.ts';
import { type Preferences, PreferenceStore } from '../../src/settings/preferences.ts';
import { createTicker } from '../../src/time/ticker.ts';
import { sampleDesk } from '../fake/sample-desk.ts';
import { waitUntil } from './wait-until.ts';

configureConsoleLocales();

export type SampleDesk = ReturnType<typeof sampleDesk>;

export interface MountOptions {
  readonly hash?: string;
  readonly preferences?: Partial<Preferences>;
  readonly linkToken?: string;
  readonly desk?: SampleDesk;
  /** Changes the desk before anybody sees it. */
  readonly prepare?: (desk: SampleDesk) => void;
  readonly connect?: () => AgentClient;
}

export interface MountedConsole extends SampleDesk {
  readonly root: DeskbellConsole;
  readonly preferences: PreferenceStore;
}

let mounted: { root: DeskbellConsole; router: Router } | null = null;

/** The whole console with a desk in memory, as an agent sees it after a moment. Call `unmountConsole` after each test. */
export async function mountConsole(options: MountOptions = {}): Promise<MountedConsole> {
  unmountConsole();
  history.replaceState(null, '', options.hash ?? '#/fern/mine');
  const desk = options.desk ?? sampleDesk();
  options.prepare?.(desk);
  const preferences = new PreferenceStore({ getItem: () => null, setItem: () => undefined });
  preferences.change({ theme: 'light', language: 'en', undoSend: false, ...options.preferences });
  const router = new Router();
  const root = Object.assign(document.createElement('deskbell-console'), {
    session: desk.session,
    admin: desk.admin,
    connect: options.connect ?? (() => desk.client),
    router,
    preferences,
    ticker: createTicker(),
    linkToken: options.linkToken ?? null,
  });
  mounted = { root, router };
  document.body.style.margin = '0';
  document.body.append(root);
  await waitUntil(() =>
    root.shadowRoot?.querySelector(
      'deskbell-shell, deskbell-sign-in, .card, deskbell-choose-password, deskbell-code-step',
    ),
  );
  await settled(root);
  return { ...desk, root, preferences };
}

export function unmountConsole(): void {
  mounted?.root.remove();
  mounted?.router.close();
  mounted = null;
  localStorage.clear();
  fixtureCleanup();
}

/** Waits until nothing inside has anything left to render, also of what is asked for after a frame. */
export async function settled(root: Element): Promise<void> {
  for (let quiet = 0; quiet < 4;) {
    // What fills a timeline comes in a file of its own.
    for (const element of everything(root)) {
      if (element.matches('deskbell-timeline')) await element.updateComplete;
    }
    const loading = everything(root).some((element) => element.matches('[data-loading-part]'));
    const pending = everything(root).filter(
      (element) => 'isUpdatePending' in element && element.isUpdatePending === true,
    );
    quiet = pending.length === 0 && !loading ? quiet + 1 : 0;
    await new Promise(requestAnimationFrame);
  }
}

/** All elements below, through shadow roots. */
export function everything(root: Element | ShadowRoot): Element[] {
  const inside = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
  const below = [...inside.flatMap((shadow) => [...shadow.children]), ...root.children];
  return [...(root instanceof Element ? [root] : []), ...below.flatMap(everything)];
}

/** The first element that fits, through shadow roots (`a b`: b anywhere inside a); fails when there is none. */
export function find<T extends Element = HTMLElement>(root: Element, selector: string): T {
  const found = selector
    .split(' ')
    .reduce<Element[]>(
      (roots, part) => [...new Set(roots.flatMap(everything))].filter((element) => element.matches(part)),
      [root],
    )[0];
  if (!found) throw new Error(`there is no ${selector}`);
  return found as T;
}

/** The element that really has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Presses a key where the focus is. */
export function press(key: string, modifiers: KeyboardEventInit = {}): void {
  const target = focused() ?? document.body;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers }),
  );
}

/** Types into the answer box. */
export async function write(root: Element, text: string): Promise<void> {
  const field = find<HTMLTextAreaElement>(root, 'deskbell-answer textarea');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(root);
}

/** All words that can be seen or heard inside. */
export function words(root: Element): string {
  return everything(root)
    .filter((element) => !element.closest('[hidden]') && !['STYLE', 'SVG'].includes(element.tagName))
    .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
    .map((node) => node.textContent?.trim() ?? '')
    .filter(Boolean)
    .join(' ');
}
