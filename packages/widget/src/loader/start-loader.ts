import { launcherLabels } from '../launcher/launcher-labels.ts';
import type { DeskbellApi, DeskbellEventDetails } from './deskbell-api.ts';
import { drawLauncher } from './draw-launcher.ts';
import { isKnown } from './known.ts';
import type { Settings } from './settings.ts';

interface ForgettingElement extends HTMLElement {
  forget(): Promise<void>;
}

/** Puts the launcher on the page, and everything that is heavier on the way as soon as somebody means to use it (W1). */
export function startLoader(settings: Settings): void {
  const earlier = window.Deskbell;
  if (earlier && 'element' in earlier) {
    if (earlier.element.isConnected) return;
    earlier.destroy();
  }

  const host = document.createElement('deskbell-chat');
  const nonce = document.currentScript?.nonce;
  const gone = new AbortController();
  const { signal } = gone;
  let loading: Promise<unknown> | undefined;
  let link: HTMLLinkElement | undefined;
  let tries = 0;

  host.setAttribute('site-id', settings.siteId);
  host.setAttribute('relay', settings.relay);
  const root = host.attachShadow({ mode: 'open', delegatesFocus: false });
  const button = drawLauncher(root, launcherLabel());

  // A failed module stays failed under its address, so each new try has another fragment.
  const address = (): string => new URL(settings.element, settings.relay).href + (tries ? `#${tries}` : '');

  /** Fetches and checks the module without running it. What fails its integrity check cannot be imported either. */
  const preload = (): void => {
    if (link) return;
    link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = 'anonymous';
    link.integrity = settings.integrity;
    if (nonce) link.nonce = nonce;
    link.href = address();
    root.append(link);
  };

  const load = (): Promise<unknown> => {
    preload();
    button.ariaBusy = 'true';
    return (loading ??= import(/* @vite-ignore */ address()).catch(() => {
      tries += 1;
      link?.remove();
      link = loading = undefined;
      button.ariaBusy = 'false';
      host.removeAttribute('open');
    }));
  };

  const open = (): void => {
    host.setAttribute('open', '');
    void load();
  };
  const close = (): void => host.removeAttribute('open');

  const api: DeskbellApi = {
    element: host,
    open,
    close,
    toggle: () => (host.hasAttribute('open') ? close() : open()),
    on: (name, listener) => {
      const hear = (event: Event): void =>
        listener((event as CustomEvent<DeskbellEventDetails[typeof name]>).detail);
      host.addEventListener(`deskbell-${name}`, hear, { signal });
      return () => host.removeEventListener(`deskbell-${name}`, hear);
    },
    setLocale: (locale) => host.setAttribute('locale', locale),
    forget: async () => {
      await load();
      if ('forget' in host) await (host as ForgettingElement).forget();
    },
    destroy: () => {
      gone.abort();
      host.remove();
      if (window.Deskbell === api) delete window.Deskbell;
    },
    push: (callback) => callback(api),
  };

  for (const intent of ['pointerenter', 'focus', 'touchstart']) {
    button.addEventListener(intent, preload, { signal, passive: true });
  }
  button.addEventListener('click', open, { signal });

  const appear = (): void => {
    document.body.append(host);
    if (isKnown(settings.siteId)) whenIdle(() => signal.aborted || void load(), signal);
  };
  if (document.body) appear();
  else document.addEventListener('DOMContentLoaded', appear, { signal });

  window.Deskbell = api;
  if (Array.isArray(earlier)) earlier.forEach(api.push);
}

function launcherLabel(): string {
  const wanted = [document.documentElement.lang, ...navigator.languages];
  for (const tag of wanted) {
    const label = launcherLabels[tag.slice(0, 2).toLowerCase()];
    if (label) return label;
  }
  return launcherLabels['en'] ?? '';
}

/** After the page has loaded and has nothing to do; never where people pay for data. */
function whenIdle(work: () => void, signal: AbortSignal): void {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  const wait = (): void => {
    // Safari has no idle callback; a moment after loading is nearly the same.
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5_000 });
    else setTimeout(work, 1_000);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { signal, once: true });
}
