import { ofDocument } from '@deskbell/ui';
import { launcherLabels } from '../launcher/launcher-labels.ts';
import { liftHost } from '../launcher/lift-host.ts';
import type { DeskbellApi, DeskbellCalls, DeskbellQueue } from './deskbell-api.ts';
import type { InvitationsModule } from '../invitations/invitations-page.ts';
import type { ToldCall } from '../invitations/told-calls.ts';
import type { DeskbellEventDetails } from './deskbell-events.ts';
import { drawLauncher } from './draw-launcher.ts';
import { dressHost } from './dress-host.ts';
import { isKnown } from './known.ts';
import type { Settings } from './settings.ts';
import type { WaitingCall, WaitingCalls } from './waiting-call.ts';
import { whenIdle } from './when-idle.ts';

/** What the chat does for the page, once it is there. */
const laterCalls = [
  'identify',
  'logOut',
  'setAttributes',
  'track',
  'startFlow',
  'prefill',
  'forget',
] as const;

/** Puts the launcher on the page, and everything that is heavier on the way as soon as somebody means to use it (W1). */
export function startLoader(settings: Settings): void {
  const earlier = window.Deskbell;
  const isCalled = typeof earlier === 'function';
  if (isCalled && 'destroy' in earlier) {
    if (earlier.element.isConnected) return;
    earlier.destroy();
  }

  const host = document.createElement('deskbell-chat') as HTMLElement & { calls: WaitingCalls };

  const nonce = ofDocument('currentScript')?.nonce;
  const gone = new AbortController();
  const { signal } = gone;
  let loading: Promise<unknown> | undefined;
  let link: HTMLLinkElement | undefined;
  let tries = 0;
  const told: ToldCall[] = [];

  host.calls = [];
  host.setAttribute('site-id', settings.siteId);
  host.setAttribute('relay', settings.relay);
  dressHost(host, settings);
  const root = host.attachShadow({ mode: 'open', delegatesFocus: false });
  const label = labelOf(settings.label ?? launcherLabels);
  const button = drawLauncher(root, label, settings.launcher === 'label');
  if (settings.label) host.setAttribute('label', label);

  // A failed module stays failed under its address, so each new try has another fragment.
  const address = (path: string): string => new URL(path, settings.relay).href + (tries ? `#${tries}` : '');

  /** Fetches and checks a module without running it. What fails its integrity check cannot be imported either. */
  const fetchModule = (path: string, integrity: string): HTMLLinkElement => {
    const module = document.createElement('link');
    module.rel = 'modulepreload';
    module.crossOrigin = 'anonymous';
    module.integrity = integrity;
    if (nonce) module.nonce = nonce;
    module.href = address(path);
    root.append(module);
    return module;
  };
  const preload = (): void => {
    link ??= fetchModule(settings.element, settings.integrity);
  };

  const load = (): Promise<unknown> => {
    preload();
    return (loading ??= import(/* @vite-ignore */ address(settings.element)).catch(() => {
      tries += 1;
      link?.remove();
      link = loading = undefined;
      button.ariaBusy = 'false';
      host.removeAttribute('open');
    }));
  };

  const open = (): void => {
    host.setAttribute('open', '');
    button.ariaBusy = 'true';
    void load();
  };
  const close = (): void => host.removeAttribute('open');

  const invite = async (): Promise<void> => {
    const [path, integrity] = settings.proactive ?? ['', ''];
    fetchModule(path, integrity);
    const module = (await import(/* @vite-ignore */ address(path))) as InvitationsModule;
    module.start({ chat: host, told, open, signal });
  };

  /** Keeps a call for the chat. What is about being seen or forgotten brings the chat at once; the rest waits for the visitor (W2). */
  const later = (name: WaitingCall['name'], args: unknown[]): Promise<unknown> => {
    if (name === 'startFlow') open();
    else if (name === 'forget' || name === 'logOut') void load();
    told.push([name, args]);
    return new Promise((resolve, reject) => host.calls.push({ name, args, resolve, reject }));
  };

  type Hear = (detail: unknown) => void;
  const heard = new Map<Hear, (event: Event) => void>();
  const calls = {
    open,
    close,
    toggle: () => (host.hasAttribute('open') ? close() : open()),
    on: (name: keyof DeskbellEventDetails, listener: Hear) => {
      const hear = (event: Event): void => listener((event as CustomEvent).detail);
      heard.set(listener, hear);
      host.addEventListener(`deskbell-${name}`, hear, { signal });
      return () => host.removeEventListener(`deskbell-${name}`, hear);
    },
    off: (name: string, listener: Hear) => {
      const hear = heard.get(listener);
      if (hear) host.removeEventListener(`deskbell-${name}`, hear);
    },
    setLocale: (locale: string) => host.setAttribute('locale', locale),
    destroy: () => {
      gone.abort();
      host.remove();
      if (window.Deskbell === api) delete window.Deskbell;
    },
    push: (callback: (deskbell: DeskbellApi) => void) => callback(api),
    element: host,
  };
  const api = ((name: keyof DeskbellCalls, ...args: never[]): unknown => {
    const call: (...args: never[]) => unknown = api[name];
    return call(...args);
  }) as DeskbellApi;
  for (const name of laterCalls) Object.assign(calls, { [name]: (...args: unknown[]) => later(name, args) });
  Object.assign(api, calls, { logout: () => later('logOut', []) });

  for (const intent of ['focus', 'touchstart']) {
    button.addEventListener(intent, preload, { signal, passive: true });
  }
  // A mouse that comes near takes a while to click: all is there by then. What is tapped or read out stays as it is until then.
  button.addEventListener(
    'pointerenter',
    ({ pointerType }) => void (pointerType === 'mouse' ? load() : preload()),
    {
      signal,
    },
  );
  button.addEventListener('click', open, { signal });

  const appear = (): void => {
    ofDocument('body').append(host);
    liftHost(host);
    if (isKnown(settings.siteId)) whenIdle(load, signal);
    if (settings.proactive) whenIdle(invite, signal);
  };
  if (ofDocument('body')) appear();
  else document.addEventListener('DOMContentLoaded', appear, { signal });

  window.Deskbell = api;
  if (Array.isArray(earlier)) earlier.forEach(api.push);
  else if (isCalled && 'q' in earlier) earlier.q?.forEach((call) => (api as DeskbellQueue)(...call));
}

/** The label in the reader's language, or else the first. */
function labelOf(labels: Readonly<Record<string, string>>): string {
  for (const tag of [ofDocument('documentElement').lang, ...navigator.languages]) {
    const wanted = tag.toLowerCase();
    const label = labels[wanted] ?? labels[wanted.split('-')[0] ?? ''];
    if (label) return label;
  }
  return Object.values(labels)[0] ?? '';
}
