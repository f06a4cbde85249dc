import type { ArticleCategory, PublishedArticleCard } from '@deskbell/core';
import { categoryAddress, homeAddress, nameOf, type HelpSite } from './help-site.ts';
import { html, type Html } from './html.ts';
import { articleList, breadcrumbData, breadcrumbs, type HelpPage } from './layout.ts';

/** Articles of a topic that the start shows; the topic has the rest. */
const SHOWN = 5;

interface Topic {
  readonly id: string;
  readonly name: string;
  readonly cards: readonly PublishedArticleCard[];
  readonly topics: readonly Topic[];
}

/** Topics with articles, those below them included; empty ones are left out. */
function topicsOf({ cards, categories, language }: HelpSite): readonly Topic[] {
  const byCategory = Map.groupBy(cards, ({ categoryId }) => categoryId);
  const topicOf = ({
    id,
    names,
    children = [],
  }: Pick<ArticleCategory, 'id' | 'names'> & Partial<ArticleCategory>): Topic => ({
    id,
    name: nameOf(names, language),
    cards: byCategory.get(id) ?? [],
    topics: children.map(topicOf).filter((topic) => topic.cards.length > 0),
  });
  return categories.map(topicOf).filter((topic) => topic.cards.length > 0 || topic.topics.length > 0);
}

/** Articles of no topic that the site has. */
function cardsOfNoTopic({ cards, categories }: HelpSite): readonly PublishedArticleCard[] {
  const known = new Set(categories.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]));
  return cards.filter(({ categoryId }) => categoryId === null || !known.has(categoryId));
}

export function homePage(given: HelpSite): HelpPage {
  const { cards, languages, site, texts } = given;
  const rest = cardsOfNoTopic(given);
  const topics = topicsOf(given);
  const content = html`<h1>${texts.help}</h1>
    ${
      cards.length === 0
        ? html`<p class="empty"><strong>${texts.empty}</strong><br />${texts.emptyHint}</p>`
        : html`<div class="topics">
            ${topics.map((topic) => topicCard(given, topic))}${
              rest.length === 0
                ? null
                : html`<section>
                    ${topics.length > 0 ? html`<h2>${texts.more}</h2>` : null}${articleList(given, rest)}
                  </section>`
            }
          </div>`
    }`;
  return {
    title: site.name,
    canonical: homeAddress(given),
    alternates: new Map(languages.map((tag) => [tag, homeAddress({ site, language: tag })])),
    hidden: cards.length === 0,
    content,
  };
}

function topicCard(given: HelpSite, { id, name, cards, topics }: Topic): Html {
  const all = [...cards, ...topics.flatMap((topic) => topic.cards)];
  const rest = all.length - SHOWN;
  return html`<section>
    <h2><a href="${categoryAddress(given, id)}">${name}</a></h2>
    ${articleList(
      given,
      all.slice(0, SHOWN).map((card) => ({ ...card, summary: '' })),
    )}${
      rest > 0
        ? html`<p>
            <a class="more" href="${categoryAddress(given, id)}"
              >${given.texts.more} (${rest})<span class="unseen">: ${name}</span></a
            >
          </p>`
        : null
    }
  </section>`;
}

/** `undefined`: there is no such topic, or nothing in it. */
export function topicPage(given: HelpSite, id: string): HelpPage | undefined {
  const { languages, site } = given;
  for (const parent of topicsOf(given)) {
    const topic = parent.id === id ? parent : parent.topics.find((child) => child.id === id);
    if (!topic) continue;
    const path = (of: Topic) => [of.name, categoryAddress(given, of.id)] as const;
    const steps = topic === parent ? [path(topic)] : [path(parent), path(topic)];
    return {
      title: topic.name,
      canonical: categoryAddress(given, id),
      alternates: new Map(languages.map((tag) => [tag, categoryAddress({ site, language: tag }, id)])),
      data: [breadcrumbData(given, steps)],
      content: html`${breadcrumbs(given, steps.slice(0, -1))}
        <h1>${topic.name}</h1>
        ${articleList(given, topic.cards)}${topic.topics.map(
          (child) =>
            html`<section>
              <h2><a href="${categoryAddress(given, child.id)}">${child.name}</a></h2>
              ${articleList(given, child.cards)}
            </section>`,
        )}`,
    };
  }
  return undefined;
}
