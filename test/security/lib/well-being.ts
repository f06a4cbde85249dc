import { createHash } from 'node:crypto';
import { connect as connectVisitor, type VisitorClient } from '@deskbell/sdk/visitor';
import type { DeskbellProcess } from '../../lib/deskbell-process.ts';
import { signInToken } from '../../lib/sign-in-token.ts';
import { ORIGIN, SITE } from './hostile-visitor.ts';

/** Words of the inside that no answer may hold: stacks, queries, places on the disk. */
const INNER = /node_modules|\.[jt]s:\d+|\bat \w+ \(|SQLITE_|deskbell\.sqlite/;
const CANARY = 'zqcanaryzq';

/** A server with a past and a visitor who minds their own business: both must be as they were after whatever is tried on it. */
export class WellBeing {
  readonly server: DeskbellProcess;
  /** Of an admin. */
  readonly token: string;
  readonly #pid: number;
  readonly #bystander: VisitorClient;
  readonly #past: readonly string[];
  readonly #hash: string;

  private constructor(
    server: DeskbellProcess,
    token: string,
    bystander: VisitorClient,
    past: readonly string[],
    hash: string,
  ) {
    this.server = server;
    this.token = token;
    this.#pid = server.pid ?? 0;
    this.#bystander = bystander;
    this.#past = past;
    this.#hash = hash;
  }

  static async begin(server: DeskbellProcess): Promise<WellBeing> {
    const token = await signInToken(server);
    const past: string[] = [];
    for (const text of [CANARY, 'Where is my order?', 'Thank you']) {
      const visitor = visitorOf(server);
      const conversation = visitor.conversations.current.value;
      await conversation.messages.send(text);
      past.push(conversation.id ?? '');
      await visitor.close();
    }
    const bystander = visitorOf(server);
    await bystander.conversations.current.value.messages.send('I am here');
    return new WellBeing(server, token, bystander, past, await hashOf(server, token, past));
  }

  /** All that is not as it should be after something was tried; `heard` is what whoever tried it has been told. */
  async complaints(heard: string): Promise<string[]> {
    const complaints: string[] = [];
    if (this.server.pid !== this.#pid) complaints.push('another process');
    const start = performance.now();
    const health = await fetch(`${this.server.url}/healthz`, { signal: AbortSignal.timeout(5_000) });
    if (health.status !== 200) complaints.push(`health is ${String(health.status)}`);
    await this.#bystander.conversations.current.value.messages.send('still here');
    const tookMs = performance.now() - start;
    if (tookMs > 1_000) complaints.push(`health and a message took ${tookMs.toFixed(0)} ms`);
    const inner = INNER.exec(heard);
    if (inner) complaints.push(`"${inner[0]}" in an answer`);
    if (heard.includes(this.server.dataDir)) complaints.push('a place on the disk in an answer');
    for (const secret of [CANARY, this.token]) {
      if (heard.includes(secret)) complaints.push('a secret in an answer');
      if (this.server.output.includes(secret)) complaints.push('a secret in the log');
    }
    if ((await hashOf(this.server, this.token, this.#past)) !== this.#hash) complaints.push('another past');
    return complaints;
  }

  async end(): Promise<void> {
    await this.#bystander.close();
  }
}

function visitorOf({ url }: DeskbellProcess): VisitorClient {
  return connectVisitor({ url, siteId: SITE, origin: ORIGIN });
}

/** Of everything that is stored of conversations. */
async function hashOf(server: DeskbellProcess, token: string, ids: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const id of ids) {
    const path = `/v1/sites/${SITE}/conversations/${id}/entries?limit=100`;
    const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
    hash.update(await response.text());
  }
  return hash.digest('hex');
}
