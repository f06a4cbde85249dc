import { serveShop, type Shop } from '@deskbell/example-shop';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  chromium,
} from 'playwright-core';
import { buildBrowserParts } from '../../../scripts/lib/browser-parts.ts';
import { chromiumLaunchOptions } from '../../lib/chromium.ts';
import { DeskbellProcess, freePort } from '../../lib/deskbell-process.ts';
import { signInToken } from '../../lib/sign-in-token.ts';
import { UNLIMITED } from '../../lib/unlimited.ts';
import type { SiteConfigurationInput } from '@deskbell/protocol';
import { AgentPage } from './agent-page.ts';
import { PageWatch } from './page-watch.ts';
import { VisitorPage, type VisitorLanguage } from './visitor-page.ts';

/** People in these journeys write faster than people do, but an answer that does not come within this is none. */
const PATIENCE_MS = 15_000;

const PASSWORD = 'tea leaves in the morning';

/** Most journeys are not about offers. */
const ASSIGNING: SiteConfigurationInput = { queues: { main: { mode: 'assign' } } };

export interface AgentOptions {
  readonly name: string;
  /** How many conversations they can have at a time; plenty by default. */
  readonly capacity?: number;
  readonly role?: 'agent' | 'supervisor' | 'admin';
  readonly context?: BrowserContextOptions;
}

export interface VisitOptions {
  /** On which page of the shop. */
  readonly path?: string;
  /** The language of the visitor's browser and of the shop as they see it. */
  readonly language?: VisitorLanguage;
}

/** A whole installation: the relay in a process of its own, a shop on another origin, and one browser for everybody. */
export class Installation implements AsyncDisposable {
  readonly server: DeskbellProcess;
  readonly shop: Shop;
  readonly browser: Browser;
  readonly watch: PageWatch;
  readonly #agents = new Map<string, AgentPage>();
  readonly #visits = new Set<BrowserContext>();
  #token: Promise<string> | undefined;

  private constructor(server: DeskbellProcess, shop: Shop, browser: Browser) {
    this.server = server;
    this.shop = shop;
    this.browser = browser;
    this.watch = new PageWatch([new URL(server.url).host, new URL(shop.url).host]);
  }

  /**
   * @param configuration how the site is served; by default whoever is free has a conversation at once
   * @param env further settings of the relay
   */
  static async open(
    configuration: SiteConfigurationInput = ASSIGNING,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Installation> {
    await buildBrowserParts();
    const port = await freePort();
    const server = await DeskbellProcess.create({
      config: { limits: UNLIMITED },
      env: { DESKBELL_DEMO_URL: `http://localhost:${String(port)}`, ...env },
    });
    const [, shop, browser] = await Promise.all([
      server.start().then(() => server.configure(configuration)),
      serveShop({ port, relayUrl: server.url }),
      chromium.launch(chromiumLaunchOptions()),
    ]);
    return new Installation(server, shop, browser);
  }

  /** A person with a browser of their own, on a page of the shop. */
  async visitor(
    options: BrowserContextOptions = {},
    { path = '', language = 'en' }: VisitOptions = {},
  ): Promise<VisitorPage> {
    const page = await this.page(language === 'en' ? options : { locale: language, ...options });
    if (language !== 'en') await page.addInitScript(speak, language);
    const visitor = new VisitorPage(page, this.shop.url, language);
    await visitor.goTo(path);
    return visitor;
  }

  /** Several people, added at the same time. */
  async agents<Name extends string>(
    options: readonly (AgentOptions & { readonly name: Name })[],
  ): Promise<Record<Name, AgentPage>> {
    const pages = await Promise.all(options.map(async (one) => [one.name, await this.agent(one)] as const));
    return Object.fromEntries(pages) as Record<Name, AgentPage>;
  }

  /** Saves how the site is served; resolves when the relay goes by it. */
  async configure(configuration: SiteConfigurationInput): Promise<void> {
    const path = '/v1/sites/demo/configuration';
    const { version } = (await (await this.asAdmin('GET', path)).json()) as { readonly version: number };
    await this.asAdmin('PUT', path, { expectedVersion: version, configuration });
  }

  /** Calls the relay as its first administrator, who is at no desk. Throws what it refuses. */
  async asAdmin(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Response> {
    this.#token ??= signInToken(this.server);
    const response = await fetch(this.server.url + path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.#token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`unable to ${method} ${path}: ${await response.text()}`);
    return response;
  }

  /**
   * Somebody who answers, added on the command line and signed in by the link that it prints. They stay from journey to
   * journey, as people at a desk do.
   */
  async agent({ name, capacity = 100, role = 'agent', context }: AgentOptions): Promise<AgentPage> {
    const known = this.#agents.get(name);
    if (known) return known;
    const email = `${name.toLowerCase()}@shop.example`;
    const options = ['--name', name, '--capacity', String(capacity), '--role', role];
    const said = await this.server.command('user', 'add', email, ...options);
    const [link] = /http\S+#token=\S+/.exec(said) ?? [];
    if (link === undefined) throw new Error(`no link was printed:\n${said}`);
    const page = await this.page(context);
    this.#visits.delete(page.context());
    const agent = new AgentPage(page, { server: this.server.url, email, password: PASSWORD });
    await agent.enterByLink(link);
    this.#agents.set(name, agent);
    return agent;
  }

  /** Somebody of the desk with one more browser, such as their phone. */
  async signedIn({ account }: AgentPage, context: BrowserContextOptions): Promise<AgentPage> {
    const agent = new AgentPage(await this.page(context), account);
    await agent.signIn();
    return agent;
  }

  /** A page in a new, watched browser context. */
  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'en-US',
      timezoneId: 'Europe/Prague',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    this.watch.watch(context);
    this.#visits.add(context);
    return context.newPage();
  }

  /** Everything on everybody's screens, as a screen reader finds it: to understand a failure. */
  async look(): Promise<string> {
    const pages = this.browser.contexts().flatMap((context) => context.pages());
    const seen = pages.map(async (page) => `${page.url()}\n${await page.locator('body').ariaSnapshot()}`);
    return (await Promise.all(seen)).join('\n\n');
  }

  /** Ends every visit: the next journey begins with an empty shop. */
  async clear(): Promise<void> {
    await Promise.all([...this.#visits].map((context) => context.close()));
    this.#visits.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    await this.shop.close();
    await this.server[Symbol.asyncDispose]();
  }
}

/** A shop in that language: the page decides before the browser does. */
function speak(language: string): void {
  new MutationObserver((_, observer) => {
    document.documentElement.lang = language;
    observer.disconnect();
  }).observe(document, { childList: true });
}
