import { plainText, type PublishedArticle } from '@deskbell/core';
import { renderArticle } from '../render-article.ts';
import { articleAddress, categoryAddress, nameOf, type HelpSite } from './help-site.ts';
import { html, Html } from './html.ts';
import { articleList, breadcrumbData, breadcrumbs, otherLanguage, type HelpPage } from './layout.ts';

/** As much as search engines show. */
const DESCRIPTION = 160;

/** What the reader has just said: that it helped, that it did not, or why. */
export type Said = 'yes' | 'no' | 'comment';

export async function articlePage(
  given: HelpSite,
  article: PublishedArticle,
  said: Said | undefined,
): Promise<HelpPage> {
  const { language, publicUrl, site, texts } = given;
  const own = { site, language: article.language };
  const canonical = articleAddress(own, article.slug);
  const link = (slug: string, anchor: string) => articleAddress(given, slug) + anchor;
  const text = new Html(await renderArticle(article.body, link));
  const other = otherLanguage(given, article.language);
  const updated = new Date(article.publishedAt);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(updated);
  const description = article.summary || beginningOf(plainText(article.body));
  const steps = stepsTo(given, article);
  const related = article.related.flatMap((slug) => given.cards.filter((card) => card.slug === slug));
  return {
    title: article.title,
    description,
    canonical,
    alternates: new Map(
      article.languages.map((tag) => [tag, articleAddress({ site, language: tag }, article.slug)]),
    ),
    data: [
      {
        '@context': 'https://schema.org',
        '@type': 'Article',
        headline: article.title,
        description,
        inLanguage: article.language,
        dateModified: updated.toISOString(),
        mainEntityOfPage: publicUrl + canonical,
        isPartOf: { '@type': 'WebSite', name: site.name },
      },
      breadcrumbData(given, [...steps, [article.title, canonical]]),
    ],
    content: html`${breadcrumbs(given, steps)}${other ? html`<p class="notice">${texts.otherLanguage}</p>` : null}<article${other}><h1>${article.title}</h1>${
      article.summary ? html`<p class="summary">${article.summary}</p>` : null
    }${text}</article><p class="updated">${texts.updated}: <time datetime="${updated.toISOString()}">${date}</time></p>${feedback(given, article, said)}${
      related.length === 0
        ? null
        : html`<section class="related">
            <h2>${texts.related}</h2>
            ${articleList(given, related)}
          </section>`
    }`,
  };
}

function feedback(given: HelpSite, { slug }: PublishedArticle, said: Said | undefined): Html {
  const { texts } = given;
  const action = `${articleAddress(given, slug)}/feedback`;
  const question =
    said === undefined
      ? html`<form method="post" action="${action}">
          <h2>${texts.didItHelp}</h2>
          <button name="helpful" value="yes">${texts.yes}</button>
          <button name="helpful" value="no">${texts.no}</button>
        </form>`
      : html`<p role="status">${texts.thanks}</p>`;
  const why =
    said === 'no'
      ? html`<form method="post" action="${action}">
          <input type="hidden" name="helpful" value="no" /><label for="comment">${texts.whatIsMissing}</label
          ><textarea
            id="comment"
            name="comment"
            rows="4"
            maxlength="2000"
            required
            aria-describedby="comment-hint"
          ></textarea>
          <p id="comment-hint">${texts.noPersonalData}</p>
          <button>${texts.send}</button>
        </form>`
      : null;
  return html`<section id="feedback" class="feedback">${question}${why}</section>`;
}

function stepsTo(
  given: HelpSite,
  { categoryId }: PublishedArticle,
): (readonly [name: string, path: string])[] {
  const step = ({ id, names }: { id: string; names: Readonly<Record<string, string>> }) =>
    [nameOf(names, given.language), categoryAddress(given, id)] as const;
  for (const parent of given.categories) {
    if (parent.id === categoryId) return [step(parent)];
    const child = parent.children.find(({ id }) => id === categoryId);
    if (child) return [step(parent), step(child)];
  }
  return [];
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= DESCRIPTION) return line;
  return `${line.slice(0, DESCRIPTION).replace(/\s\S*$/, '')}…`;
}
