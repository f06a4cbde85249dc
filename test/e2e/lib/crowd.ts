import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AGENT_NAMESPACE, PROTOCOL_VERSION, VISITOR_NAMESPACE } from '@deskbell/protocol';
import { FrameClient } from '../../../bench/relay/frame-client.ts';
import type { AgentPage } from './agent-page.ts';
import type { Installation } from './installation.ts';

const versions = [PROTOCOL_VERSION];
let posted = 0;
const nextId = (): string => `crowd${String((posted += 1)).padStart(16, '0')}`;

/** Somebody of a crowd: a visitor without a browser, in one conversation. */
export interface Member {
  readonly conversationId: string;
  readonly client: FrameClient;
  /** What was said in the conversation, by whoever it was; the relay has all of it. */
  readonly texts: string[];
}

/** So many visitors without browsers, each with a conversation that has begun, in a process that hardly feels them. */
export class Crowd implements Disposable {
  readonly members: readonly Member[];

  private constructor(members: readonly Member[]) {
    this.members = members;
  }

  /** They come one after the other; each asks `Question 1`, `Question 2` and so on. */
  static async gather(desk: Installation, size: number): Promise<Crowd> {
    const members: Member[] = [];
    for (let number = 1; number <= size; number += 1) {
      const client = await FrameClient.connect({
        port: desk.server.port,
        namespace: VISITOR_NAMESPACE,
        siteId: 'demo',
        origin: new URL(desk.shop.url).origin,
        auth: { versions, siteId: 'demo', secret: randomBytes(32).toString('base64url') },
        onFact: () => undefined,
      });
      const text = `Question ${String(number)}`;
      const data = await ask(client, 'conversation:start', { id: nextId(), text });
      const { id } = (data as { readonly conversation: { readonly id: string } }).conversation;
      members.push({ conversationId: id, client, texts: [text] });
    }
    return new Crowd(members);
  }

  /** An agent takes them all, also beyond what would be given to them. */
  async claimAll(agent: FrameClient): Promise<void> {
    for (const { conversationId } of this.members) await ask(agent, 'conversation:claim', { conversationId });
  }

  /** Visitor and agent write in turn, as fast as the relay can store it. */
  async talk(member: Member, agent: FrameClient, texts: number): Promise<void> {
    for (let count = 1; count <= texts; count += 1) {
      // Now and then somebody says two things in a row.
      const author = count % 5 < 3 ? member.client : agent;
      await this.#post(member, author, `Line ${String(count)} of a long story, with some words in it.`);
    }
  }

  say(member: Member, text: string): Promise<void> {
    return this.#post(member, member.client, text);
  }

  /**
   * Everybody writes, in turn, so often a second in all. Resolves when the relay has all of it.
   */
  async storm(perSecond: number, seconds: number): Promise<void> {
    const total = perSecond * seconds;
    const start = performance.now();
    const stored: Promise<void>[] = [];
    while (stored.length < total) {
      const due = Math.min(total, Math.floor(((performance.now() - start) / 1_000) * perSecond));
      while (stored.length < due) {
        const member = this.members[stored.length % this.members.length];
        if (!member) throw new Error('unable to storm: nobody is there');
        stored.push(this.say(member, `Storm ${String(stored.length + 1)}`));
      }
      await sleep(1);
    }
    await Promise.all(stored);
  }

  [Symbol.dispose](): void {
    for (const { client } of this.members) client.close();
  }

  async #post({ conversationId, texts }: Member, author: FrameClient, text: string): Promise<void> {
    texts.push(text);
    await ask(author, 'message:post', { conversationId, id: nextId(), text });
  }
}

/** The same agent once more, without a browser. */
export async function agentWithoutBrowser({ account }: AgentPage): Promise<FrameClient> {
  const { email, password, server } = account;
  const response = await fetch(`${server}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server },
    body: JSON.stringify({ email, password, token: true }),
  });
  const { token } = (await response.json()) as { readonly token?: string };
  if (token === undefined) throw new Error('signing in returned no token');
  return FrameClient.connect({
    port: Number(new URL(server).port),
    namespace: AGENT_NAMESPACE,
    auth: { versions, token },
    onFact: () => undefined,
  });
}

async function ask(client: FrameClient, command: string, input: object): Promise<unknown> {
  const answer = await client.request(command, input);
  if (!answer.ok) throw new Error(`unable to ${command}: ${JSON.stringify(answer.error)}`);
  return answer.data;
}
