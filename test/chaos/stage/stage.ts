import { DeskbellProcess, type DeskbellProcessOptions } from '../../lib/deskbell-process.ts';
import { signInToken } from '../../lib/sign-in-token.ts';
import { UNLIMITED } from '../../lib/unlimited.ts';
import type { StoredView } from '../checker/check-history.ts';
import { readSqlite } from '../checker/read-sqlite.ts';
import { Crowd } from '../crowd/crowd.ts';
import type { RawClientOptions } from '../crowd/raw-client.ts';
import { ChaosProxy } from '../proxy/chaos-proxy.ts';
import { FaultCounts } from '../proxy/fault-counts.ts';
import { ProxyGroup } from '../proxy/proxy-group.ts';
import { Backend } from './backend.ts';
import type { Run } from './run.ts';

const SITE = 'demo';
const ORIGIN = 'http://localhost:1';

export interface StageOptions {
  /** What clients wait for comes that much sooner. Default: 10. */
  readonly haste?: number;
  /** By how much their pauses before new tries are shortened besides. Default: 1. */
  readonly pauses?: number;
  /** In turn on each node. Default: 4. */
  readonly visitors?: number;
  /** The first one answers every message; it is on the last node. Default: 1. */
  readonly agents?: number;
  /** Nodes of a cluster; other engines have one. Default: 2. */
  readonly nodes?: number;
  /** Whether the server's limits are those of a real installation. Default: `none`. */
  readonly limits?: 'real' | 'none';
  readonly server?: DeskbellProcessOptions;
  /** Where the file is, when it is not where the server's folder is. */
  readonly databasePath?: () => string;
}

/** The nodes of a server, a proxy before each, and a crowd that talks through the proxies. */
export class Stage implements AsyncDisposable {
  readonly nodes: DeskbellProcess[] = [];
  readonly backend: Backend;
  readonly #run: Run;
  readonly #options: StageOptions;
  readonly #things = new AsyncDisposableStack();
  readonly #counts = new FaultCounts();
  #proxy: ProxyGroup | undefined;
  #crowd: Crowd | undefined;
  agentToken = '';

  private constructor(run: Run, backend: Backend, options: StageOptions) {
    this.#run = run;
    this.#options = options;
    this.backend = this.#things.use(backend);
  }

  static async open(run: Run, options: StageOptions = {}): Promise<Stage> {
    const stage = new Stage(run, await Backend.start(run.engine), options);
    try {
      await stage.#build();
      return stage;
    } catch (error) {
      await stage[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** The first node. */
  get server(): DeskbellProcess {
    const [first] = this.nodes;
    if (!first) throw new Error('there is no node');
    return first;
  }

  get proxy(): ProxyGroup {
    if (!this.#proxy) throw new Error('the stage is not built');
    return this.#proxy;
  }

  get crowd(): Crowd {
    if (!this.#crowd) throw new Error('the stage is not built');
    return this.#crowd;
  }

  /** What a visitor without an SDK needs to connect. */
  visitorAt(url: string): RawClientOptions {
    return { url, siteId: SITE, origin: ORIGIN };
  }

  /**
   * Another way to the servers.
   *
   * @param port of the node that takes a new connection; default: the first
   * @param address that the server sees as the clients', such as `127.0.0.7`
   */
  async addProxy(port: number | (() => number) = this.server.port, address?: string): Promise<ChaosProxy> {
    const { random } = this.#run;
    return this.#things.use(await ChaosProxy.start({ port, random, counts: this.#counts, address }));
  }

  /** What the database has, read past our own code. */
  async stored(): Promise<StoredView[]> {
    const path = this.#options.databasePath?.() ?? this.server.databasePath;
    return (await this.backend.stored()) ?? readSqlite(path);
  }

  /**
   * Lets everything come to rest and judges it: every text gets its answer, everybody sees everything.
   *
   * @param healMs the longest that may take. Default: 10 s.
   */
  async conclude({ healMs = 10_000 }: { readonly healMs?: number } = {}): Promise<void> {
    const run = this.#run;
    const began = performance.now();
    await this.crowd.settle(healMs + 30_000);
    const took = performance.now() - began;
    run.holds(took <= healMs, `took ${String(Math.round(took))} ms to heal, promised ${String(healMs)}`);
    run.figure('answered after ms', Math.round(took));
    run.judge(await this.crowd.verdict(await this.stored()));
    run.figure('complete after ms', Math.round(performance.now() - began));
    const { sent, acknowledged } = this.crowd.log.figures;
    run.figure('sent', sent);
    run.figure('acknowledged', acknowledged);
    const refused = this.crowd.log.refused
      .filter(({ author }) => !author.startsWith('raw'))
      .map(({ code, text }) => `${String(code)} (${text})`);
    run.holds(refused.length === 0, `refused: ${refused.slice(0, 3).join(', ')}`);
    for (const [fault, times] of Object.entries(this.#counts.all)) run.fired(fault, times);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#things.disposeAsync();
  }

  async #build(): Promise<void> {
    const run = this.#run;
    const { haste = 10, pauses = 1, visitors = 4, agents = 1, nodes = 2 } = this.#options;
    // One after the other: the first one prepares the installation.
    for (let node = 0; node < (run.engine === 'cluster' ? nodes : 1); node += 1) await this.#startNode();
    this.agentToken = await signInToken(this.server);
    const proxies = await Promise.all(
      this.nodes.map(({ port }) => ChaosProxy.start({ port, random: run.random, counts: this.#counts })),
    );
    this.#proxy = this.#things.use(new ProxyGroup(proxies, this.#counts));
    const { seed } = run;
    this.#crowd = this.#things.use(
      new Crowd({ seed, haste, pauses, siteId: SITE, origin: ORIGIN, agentToken: this.agentToken }),
    );
    for (let count = 0; count < visitors; count += 1) this.crowd.addVisitor(this.proxy.urlOf(count));
    for (let count = 0; count < agents; count += 1) {
      this.crowd.addAgent(this.proxy.urlOf(this.nodes.length - 1 + count));
    }
  }

  async #startNode(): Promise<void> {
    const { limits = 'none', server: given } = this.#options;
    const node = await DeskbellProcess.create({
      ...given,
      config: { ...(limits === 'none' ? { limits: UNLIMITED } : {}), ...given?.config },
      env: {
        DESKBELL_DEMO_URL: `${ORIGIN}/`,
        DESKBELL_LOG_LEVEL: 'warn',
        ...this.backend.env,
        ...given?.env,
      },
    });
    this.nodes.push(this.#things.use(node));
    await node.start();
  }
}
