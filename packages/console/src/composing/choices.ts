import type { CannedReplyAnswer } from '@deskbell/sdk/admin';
import type { AgentCard, AgentConversation } from '@deskbell/sdk/agent';
import type { Workplace } from '../app/workplace.ts';
import { contactName } from '../inbox/contact-name.ts';
import { composingText } from '../localization/text/composing-text.ts';
import { cannedChoices } from './canned-choices.ts';
import { fillWithGaps } from './fill-gaps.ts';
import type { Trigger } from './find-trigger.ts';

/** Something that can be put into the text. */
export interface Choice {
  readonly id: string;
  readonly kind: Trigger['kind'];
  readonly title: string;
  readonly about: string;
  /** What is put in. */
  text(): string;
  /** Another way of putting it in, with Shift; left out: there is none. */
  readonly whole?: () => Promise<string>;
  /** Who is addressed by it. */
  readonly agentId?: string;
}

const MOST = 8;

/** What everybody on the site has ready, and the agent for themselves. */
interface Replies {
  readonly shared: readonly CannedReplyAnswer[];
  readonly own: readonly CannedReplyAnswer[];
}

/** Where choices come from: the site's canned replies, its articles, the colleagues. */
export class Choices {
  readonly #workplace: Workplace;
  readonly #replies = new Map<string, Promise<Replies>>();

  constructor(workplace: Workplace) {
    this.#workplace = workplace;
  }

  /** What fits what was typed behind a sign. Rejects as the REST API does. */
  async find(
    { kind, asked }: Pick<Trigger, 'kind' | 'asked'>,
    conversation: AgentConversation,
  ): Promise<readonly Choice[]> {
    if (kind === 'mention') return this.#colleagues(asked);
    if (kind === 'canned') return this.canned(asked, conversation);
    return asked.trim() === '' ? [] : this.articles(asked, conversation, MOST);
  }

  async canned(asked: string, conversation: AgentConversation): Promise<readonly Choice[]> {
    const { own, shared } = await this.#repliesOf(conversation.siteId);
    const language = conversation.language ?? conversation.contact.locale;
    // What an agent has ready for themselves comes first, and stands for a shared one with the same shortcut.
    const first = cannedChoices(own, asked, language, MOST);
    const others = shared.filter(({ shortcut }) => !own.some((one) => one.shortcut === shortcut));
    return [...first, ...cannedChoices(others, asked, language, MOST)]
      .slice(0, MOST)
      .map((reply) => this.cannedChoice(reply, conversation));
  }

  cannedChoice({ id, shortcut, text, title }: CannedReplyAnswer, conversation: AgentConversation): Choice {
    return {
      id,
      kind: 'canned',
      title,
      about: `/${shortcut}`,
      text: () => fillWithGaps(text, this.#values(conversation), variableName),
    };
  }

  /** Asked for once in each conversation: who changes them in the settings goes there and comes back. */
  async replies(siteId: string): Promise<readonly CannedReplyAnswer[]> {
    return (await this.#repliesOf(siteId)).shared;
  }

  #repliesOf(siteId: string): Promise<Replies> {
    const known = this.#replies.get(siteId);
    if (known) return known;
    const asked = this.#load(siteId);
    this.#replies.set(siteId, asked);
    asked.catch(() => this.#replies.delete(siteId));
    return asked;
  }

  async articles(
    asked: string,
    { contact, language, siteId }: AgentConversation,
    limit: number,
  ): Promise<readonly Choice[]> {
    const { admin } = this.#workplace;
    const wanted = language ?? contact.locale;
    const { items } = await admin.call('GET /v1/sites/:siteId/articles/search', {
      siteId,
      q: asked.slice(0, 500),
      limit,
      ...(wanted === null ? {} : { languages: wanted }),
    });
    return items.map(({ article, excerpt, url }) => ({
      id: article.id,
      kind: 'article',
      title: article.title,
      about: excerpt,
      text: () => `[${article.title.replaceAll(/[[\]]/g, '')}](${url})`,
      whole: async () => {
        const input = { siteId, articleId: article.id, language: article.language };
        const path = 'GET /v1/sites/:siteId/articles/:articleId/translations/:language';
        return (await admin.call(path, input)).body;
      },
    }));
  }

  async #load(siteId: string): Promise<Replies> {
    const { admin } = this.#workplace;
    // Without them the shared ones help nevertheless.
    const asked = admin.call('GET /v1/sites/:siteId/own-replies', { siteId }).catch(() => ({ replies: [] }));
    const all: CannedReplyAnswer[] = [];
    const input = { siteId, limit: 100 };
    for await (const reply of this.#workplace.admin.each('GET /v1/sites/:siteId/canned-replies', input))
      all.push(reply);
    const { replies } = await asked;
    return { shared: all, own: replies.map((reply) => ({ ...reply, team: null, language: null })) };
  }

  #colleagues(asked: string): readonly Choice[] {
    const { client, me } = this.#workplace;
    const wanted = asked.toLowerCase();
    const fits = ({ id, name }: AgentCard): boolean =>
      id !== me.id &&
      (wanted === '' ||
        name.toLowerCase().startsWith(wanted) ||
        name
          .toLowerCase()
          .split(/\s+/)
          .some((part) => part.startsWith(wanted)));
    return client.agents.value
      .filter(fits)
      .slice(0, MOST)
      .map(({ id, name }) => ({
        id,
        kind: 'mention',
        title: name,
        about: '',
        agentId: id,
        text: () => `@${name} `,
      }));
  }

  #values(conversation: AgentConversation): Readonly<Record<string, string | null>> {
    const { me } = this.#workplace;
    const { contact, id, siteId } = conversation;
    const attributes = Object.entries(contact.attributes).map(([name, value]) => [
      `contact.attributes.${name}`,
      value === null ? null : String(value),
    ]);
    return {
      ...(Object.fromEntries(attributes) as Record<string, string | null>),
      'contact.name': contact.name === null ? null : contactName(conversation),
      'contact.email': contact.email,
      'agent.name': me.name,
      'site.name': me.memberships.find((one) => one.siteId === siteId)?.siteName ?? null,
      'conversation.id': id,
    };
  }
}

/** What a variable is called by people. */
function variableName(variable: string): string {
  switch (variable) {
    case 'contact.name':
      return composingText.gapName();
    case 'contact.email':
      return composingText.gapEmail();
    default:
      return variable.replace(/^contact\.attributes\./, '');
  }
}
