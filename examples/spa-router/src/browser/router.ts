/** Draws the page of an address into an element. */
export type Draw = (main: HTMLElement) => void;

export interface Router {
  /** Draws the present page again. */
  refresh(): void;
}

/** Shows pages by their addresses without loading anything: links and the back button do as everywhere. */
export function startRouter(main: HTMLElement, pages: Readonly<Record<string, Draw>>): Router {
  const refresh = (): void => {
    main.replaceChildren();
    (pages[location.pathname] ?? pages['/'])?.(main);
    document.title = `Fernway · ${main.querySelector('h1')?.textContent ?? ''}`;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
      if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.origin !== location.origin) return;
    event.preventDefault();
    if (link.href !== location.href) history.pushState(null, '', link.href);
    refresh();
  });
  window.addEventListener('popstate', refresh);
  refresh();
  return { refresh };
}
