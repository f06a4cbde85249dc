import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type {
  BotTokenAnswer,
  SessionAnswer,
  SiteConfigurationInput,
  VisitorCommands,
  VisitorFactPayloads,
} from '@deskbell/protocol';
import { PROTOCOL_VERSION, VISITOR_NAMESPACE } from '@deskbell/protocol';
import { waitFor } from '@deskbell/testkit';
import { temporaryDirectory, type TemporaryDirectory } from '@deskbell/testkit/node';
import { type RunningServer, startDeskbell } from './run-deskbell.ts';
import { TestClient } from './test-client.ts';

const SITE = 'demo';
const ORIGIN = 'http://shop.localhost';
const PASSWORD = 'a long enough password';
const OFTEN = { perSecond: 100_000, burst: 100_000 };

export type StageVisitor = TestClient<VisitorCommands, VisitorFactPayloads>;

export interface StageArticle {
  readonly slug: string;
  readonly title: string;
  readonly body: string;
}

export interface StageEntry {
  readonly seq: number;
  readonly author: { readonly kind: string };
  readonly body: { readonly type: string; readonly [field: string]: unknown };
}

/** A program of a bot, in a process of its own. */
export interface BotProgram {
  readonly output: () => string;
  /** Ends it, and waits for that. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** A real server with a bot and articles, in a process that can be killed, and programs of the bot in theirs. */
export class BotStage implements AsyncDisposable {
  readonly #directory: TemporaryDirectory;
  readonly #port: number;
  readonly #programs: BotProgram[] = [];
  readonly #visitors: StageVisitor[] = [];
  #server: RunningServer | undefined;
  #bearer = '';
  #token = '';

  private constructor(directory: TemporaryDirectory, port: number) {
    this.#directory = directory;
    this.#port = port;
  }

  static async create(
    articles: readonly StageArticle[] = [],
    { bot = {}, configuration = {} }: { bot?: object; configuration?: SiteConfigurationInput } = {},
  ): Promise<BotStage> {
    const stage = new BotStage(await temporaryDirectory(), await freePort());
    try {
      await stage.start();
      await stage.#signIn();
      const made = (await stage.call('POST', 'bots', {
        key: 'bell',
        name: 'Bell',
        ...bot,
      })) as BotTokenAnswer;
      stage.#token = made.token;
      for (const { body, slug, title } of articles) {
        const { id } = (await stage.call('POST', 'articles', { slug })) as { id: string };
        const text = { title, summary: '', body, expectedVersion: 0, publish: true };
        await stage.call('PUT', `articles/${id}/translations/en`, text);
      }
      await stage.call('PUT', 'configuration', {
        expectedVersion: 0,
        configuration: { bots: [{ bot: 'bell' }], ...configuration },
      });
      return stage;
    } catch (error) {
      await stage[Symbol.asyncDispose]();
      throw error;
    }
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  async start(): Promise<void> {
    const config = this.#directory.file('config.json');
    const limits = {
      visitorMessages: OFTEN,
      addressMessages: OFTEN,
      connections: OFTEN,
      socketCommands: OFTEN,
    };
    await writeFile(config, JSON.stringify({ limits }));
    this.#server = await startDeskbell(this.#directory.path, {
      PORT: String(this.#port),
      DESKBELL_PUBLIC_URL: this.url,
      DESKBELL_CONFIG: config,
      DESKBELL_DEMO_URL: ORIGIN,
      DESKBELL_LOG_LEVEL: 'error',
    });
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.#server?.stop('SIGKILL');
  }

  /** Runs a program of the bot until it says that it answers. */
  async run(program: string, env: Readonly<Record<string, string>> = {}): Promise<BotProgram> {
    const child = spawn(process.execPath, [program], {
      env: {
        ...process.env,
        DESKBELL_URL: this.url,
        DESKBELL_SITE: SITE,
        DESKBELL_BOT_TOKEN: this.#token,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const running = botProgram(child);
    this.#programs.push(running);
    const isReady = (): boolean => {
      if (child.exitCode !== null) throw new Error(`the bot ended:\n${running.output()}`);
      return running.output().includes('answers on');
    };
    const printed = (look: () => void) => {
      child.stdout.on('data', look);
      child.once('exit', look);
      return () => void child.stdout.off('data', look);
    };
    await waitFor(printed, isReady, { what: 'the bot', timeoutMs: 20_000 });
    return running;
  }

  /** A visitor's connection; the same secret is the same visitor. */
  async visitor(secret = randomBytes(32).toString('base64url')): Promise<StageVisitor> {
    const client: StageVisitor = new TestClient(`${this.url}${VISITOR_NAMESPACE}`, {
      auth: { versions: [PROTOCOL_VERSION], siteId: SITE, secret },
      query: { site: SITE },
      extraHeaders: { origin: ORIGIN },
    });
    this.#visitors.push(client);
    return client.connect();
  }

  /** Everything that is stored of a conversation. */
  async entries(conversationId: string): Promise<readonly StageEntry[]> {
    const page = await this.call('GET', `conversations/${conversationId}/entries?limit=100`);
    return (page as { items: StageEntry[] }).items;
  }

  /** A REST call of the administrator, below the site. */
  async call(method: string, path: string, body?: unknown): Promise<unknown> {
    return this.#call(method, `/v1/sites/${SITE}/${path}`, body);
  }

  async #signIn(): Promise<void> {
    const [, token] = /#token=([\w-]+)/.exec(this.#server?.stdout ?? '') ?? [];
    const redeemed = await this.#fetch('POST', '/v1/session/link', { token });
    const cookie = redeemed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { me } = (await redeemed.json()) as SessionAnswer;
    await this.#fetch('PUT', '/v1/session/password', { password: PASSWORD }, { cookie });
    const signIn = { email: me.email, password: PASSWORD, token: true };
    const session = (await (await this.#fetch('POST', '/v1/session', signIn)).json()) as SessionAnswer;
    this.#bearer = session.token ?? '';
  }

  async #call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await this.#fetch(method, path, body, { authorization: `Bearer ${this.#bearer}` });
    return response.status === 204 ? undefined : response.json();
  }

  async #fetch(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(this.url + path, {
      method,
      headers: { 'content-type': 'application/json', origin: this.url, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return response;
    throw new Error(`${method} ${path}: ${String(response.status)} ${await response.text()}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#visitors) client.close();
    await Promise.all(this.#programs.map((program) => program.end('SIGKILL')));
    await this.kill();
    await this.#directory[Symbol.asyncDispose]();
  }
}

/** A program among the examples. */
export function example(name: string): string {
  return join(import.meta.dirname, '..', '..', '..', '..', 'examples', name, 'src', 'main.ts');
}

/** Waits until the bot has said something of which this is a part. */
export function hears(visitor: StageVisitor, part: string) {
  return visitor.fact('entry:added', ({ entry: { author, body } }) => {
    if (author.kind !== 'bot') return false;
    const words = 'text' in body && body.text ? body.text : 'title' in body ? body.title : '';
    return words.includes(part);
  });
}

export function isWith(visitor: StageVisitor, status: string) {
  return visitor.fact('conversation:changed', (fact) => fact.conversation.status === status);
}

function botProgram(child: ChildProcess): BotProgram {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  return {
    output: () => output,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
