import type { FaultCounts } from '../proxy/fault-counts.ts';
import { ChaosProxy } from '../proxy/chaos-proxy.ts';
import { readSqlite } from '../checker/read-sqlite.ts';
import type { StoredView } from '../checker/check-history.ts';
import { Crowd } from '../crowd/crowd.ts';
import { DeskbellProcess, type DeskbellProcessOptions } from '../../lib/deskbell-process.ts';
import { signInToken } from '../../lib/sign-in-token.ts';
import { UNLIMITED } from '../../lib/unlimited.ts';
import type { RawClientOptions } from '../crowd/raw-client.ts';
import type { Run } from './run.ts';

const SITE = 'demo';
const ORIGIN = 'http://localhost:1';

export interface StageOptions {
  /** What clients wait for comes that much sooner. Default: 10. */
  readonly haste?: number;
  /** By how much their pauses before new tries are shortened besides. Default: 1. */
  readonly pauses?: number;
  readonly visitors?: number;
  /** The first one answers every message. Default: 1. */
  readonly agents?: number;
  /** Whether the server's limits are those of a real installation. */
  readonly limits?: 'real' | 'none';
  readonly server?: DeskbellProcessOptions;
  /** Where the file is, when it is not where the server's folder is. */
  readonly databasePath?: () => string;
}

/** A server, a proxy before it, and a crowd that talks through the proxy. */
export class Stage implements AsyncDisposable {
  readonly server: DeskbellProcess;
  readonly proxy: ChaosProxy;
  readonly crowd: Crowd;
  readonly agentToken: string;
  readonly #run: Run;
  readonly #databasePath: () => string;
  readonly #things = new AsyncDisposableStack();

  private constructor(
    run: Run,
    server: DeskbellProcess,
    proxy: ChaosProxy,
    crowd: Crowd,
    agentToken: string,
    databasePath: () => string,
  ) {
    this.#databasePath = databasePath;
    this.#run = run;
    this.server = server;
    this.proxy = proxy;
    this.crowd = crowd;
    this.agentToken = agentToken;
    for (const thing of [server, proxy, crowd]) this.#things.use(thing);
  }

  static async open(run: Run, options: StageOptions = {}): Promise<Stage> {
    const { haste = 10, pauses = 1, visitors = 4, agents = 1, limits = 'none' } = options;
    const server = await DeskbellProcess.create({
      ...options.server,
      config: { ...(limits === 'none' ? { limits: UNLIMITED } : {}), ...options.server?.config },
      env: { DESKBELL_DEMO_URL: `${ORIGIN}/`, DESKBELL_LOG_LEVEL: 'warn', ...options.server?.env },
    });
    try {
      await server.start();
      const agentToken = await signInToken(server);
      const proxy = await ChaosProxy.start({ port: server.port, random: run.random });
      const crowd = new Crowd({ seed: run.seed, haste, pauses, siteId: SITE, origin: ORIGIN, agentToken });
      const stage = new Stage(
        run,
        server,
        proxy,
        crowd,
        agentToken,
        options.databasePath ?? (() => server.databasePath),
      );
      for (let count = 0; count < visitors; count += 1) crowd.addVisitor(proxy.url);
      for (let count = 0; count < agents; count += 1) crowd.addAgent(proxy.url);
      return stage;
    } catch (error) {
      await server[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** The way to a node; where there are fewer, to the first. */
  urlOf(node: number): string {
    return [this.proxy][node]?.url ?? this.proxy.url;
  }

  /** What a visitor without an SDK needs to connect. */
  visitorAt(url: string): RawClientOptions {
    return { url, siteId: SITE, origin: ORIGIN };
  }

  /** Another way to the server. */
  async addProxy(address?: string): Promise<ChaosProxy> {
    const { random } = this.#run;
    return this.#things.use(
      await ChaosProxy.start({
        port: this.server.port,
        random,
        ...(address === undefined ? {} : { address }),
      }),
    );
  }

  /** What the database has, read past our own code. */
  stored(): StoredView[] {
    return readSqlite(this.#databasePath());
  }

  /**
   * Lets everything come to rest and judges it: every text gets its answer, everybody sees everything.
   *
   * @param healMs the longest that may take. Default: 10 s.
   */
  async conclude({ healMs = 10_000 }: { healMs?: number } = {}): Promise<void> {
    const began = performance.now();
    await this.crowd.settle(healMs + 30_000);
    const took = performance.now() - began;
    this.#run.holds(
      took <= healMs,
      `took ${String(Math.round(took))} ms to heal, promised ${String(healMs)}`,
    );
    this.#run.figure('answered after ms', Math.round(took));
    this.#run.judge(await this.crowd.verdict(this.stored()));
    this.#run.figure('complete after ms', Math.round(performance.now() - began));
    const { sent, acknowledged } = this.crowd.log.figures;
    this.#run.figure('sent', sent);
    this.#run.figure('acknowledged', acknowledged);
    const refused = this.crowd.log.refused
      .filter(({ author }) => !author.startsWith('raw'))
      .map(({ code, text }) => `${String(code)} (${text})`);
    this.#run.holds(refused.length === 0, `refused: ${refused.slice(0, 3).join(', ')}`);
    this.noteFaults(this.proxy.counts);
  }

  noteFaults(counts: FaultCounts): void {
    for (const [fault, times] of Object.entries(counts.all)) this.#run.fired(fault, times);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#things.disposeAsync();
  }
}
