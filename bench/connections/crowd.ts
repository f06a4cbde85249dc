import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How visitors of a crowd introduce themselves. Without a site they say nothing, as the bare relay asks for nothing. */
export interface CrowdOptions {
  readonly port: number;
  readonly siteId?: string;
  readonly origin?: string;
}

/** What a crowd is told to do. */
export type CrowdOrder =
  | { readonly do: 'connect'; readonly count: number; readonly atOnce: number }
  /** Breaks all connections, and connects them again. */
  | { readonly do: 'storm'; readonly atOnce: number };

export interface CrowdReport {
  readonly seconds: number;
  /** Connections that failed at the first try. */
  readonly failures: number;
}

/** Many visitors in a process of their own, so that what they cost is not counted as the server's. */
export class Crowd {
  readonly #child: ChildProcess;

  constructor(options: CrowdOptions) {
    this.#child = fork(fileURLToPath(new URL('./crowd-process.ts', import.meta.url)), [
      JSON.stringify(options),
    ]);
  }

  order(order: CrowdOrder): Promise<CrowdReport> {
    return new Promise((resolve, reject) => {
      const failed = (code: number | null): void => {
        reject(new Error(`the crowd ended with ${String(code)}`));
      };
      this.#child.once('exit', failed);
      this.#child.once('message', (report) => {
        this.#child.off('exit', failed);
        resolve(report as CrowdReport);
      });
      this.#child.send(order);
    });
  }

  leave(): Promise<void> {
    return new Promise((resolve) => {
      this.#child.once('exit', () => {
        resolve();
      });
      this.#child.disconnect();
    });
  }
}
