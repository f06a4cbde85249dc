/** As much of a browser as signing in needs: cookies by origin, and redirects that it follows. */
export class TinyBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly #routes: ReadonlyMap<string, string>;

  /** @param routes where to find origins that are somewhere else in truth */
  constructor(routes: Readonly<Record<string, string>> = {}) {
    this.#routes = new Map(Object.entries(routes));
  }

  /** Opens an address and follows where it leads, until an answer that is no redirect, or one whose address `stop` wants. */
  async open(
    address: string,
    options: { form?: Record<string, string>; stop?: (url: URL) => boolean } = {},
  ): Promise<{ url: URL; response: Response }> {
    let url = new URL(address);
    let form = options.form;
    for (let hops = 0; hops < 20; hops += 1) {
      const response = await this.#fetch(url, form);
      form = undefined;
      const location = response.headers.get('location');
      if (location === null) return { url, response };
      url = new URL(location, url);
      if (options.stop?.(url)) return { url, response };
    }
    throw new Error('the redirects do not end');
  }

  cookieHeader(origin: string): string {
    return [...(this.#cookies.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #fetch(url: URL, form: Record<string, string> | undefined): Promise<Response> {
    const target = (this.#routes.get(url.origin) ?? url.origin) + url.pathname + url.search;
    const response = await fetch(target, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: this.cookieHeader(url.origin),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { body: new URLSearchParams(form).toString() } : {}),
    });
    const jar = this.#cookies.get(url.origin) ?? new Map<string, string>();
    this.#cookies.set(url.origin, jar);
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const equals = pair.indexOf('=');
      const expires = attributes.find((attribute) => /^\s*expires=/i.test(attribute));
      const isGone = expires !== undefined && new Date(expires.split('=')[1] ?? '').getTime() <= 86_400_000;
      if (isGone) jar.delete(pair.slice(0, equals));
      else jar.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    return response;
  }
}
