import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type Page, chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../lib/chromium.ts';

/** Somebody's own browser: it can be killed as a crash would, and started again with all that it had kept. */
export class LivingBrowser implements AsyncDisposable {
  readonly #profile: string;
  #child: ChildProcess | undefined;
  #browser: Browser | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async create(): Promise<LivingBrowser> {
    return new LivingBrowser(await mkdtemp(path.join(tmpdir(), 'deskbell-browser-')));
  }

  /** A new page in it; starts it when need be. */
  async page(): Promise<Page> {
    this.#browser ??= await this.#start();
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('the browser has no window');
    context.setDefaultTimeout(15_000);
    return context.newPage();
  }

  /** Ends all of its processes at once, without a word to them. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#browser = undefined;
    this.#child = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    // Its own process group: the browser with the processes of its pages.
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #start(): Promise<Browser> {
    const { args, executablePath } = chromiumLaunchOptions();
    const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.#profile}`];
    const child = spawn(executablePath, [...args, ...own, 'about:blank'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    for await (const line of createInterface({ input: child.stderr })) {
      const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (address === undefined) continue;
      child.stderr.resume();
      return chromium.connectOverCDP(address);
    }
    throw new Error('the browser ended before it could be spoken to');
  }
}
