import { DeskbellError, type BotCommands, type CommandOutput } from '@deskbell/protocol';
import type { z } from 'zod';
import { helpAddress } from '../../articles/help-address.ts';
import type { DeskContext } from '../desk-context.ts';

type Input<Name extends keyof BotCommands> = z.output<BotCommands[Name]['input']>;
type Output<Name extends keyof BotCommands> = CommandOutput<BotCommands[Name]>;

/** As much of an article as fits well into one answer. */
const BODY_CHARACTERS = 32_000;

/** The public articles of the site whose words fit best. */
export async function searchArticles(
  { store }: DeskContext,
  siteId: string,
  { languages = [], limit, text }: Input<'articles:search'>,
): Promise<Output<'articles:search'>> {
  const hits = await store.articles.search({ siteId, languages, audience: 'public', text, limit });
  return {
    articles: hits.map(({ article: { id, language, slug, title }, excerpt }) => ({
      id,
      title,
      language,
      excerpt,
      url: helpAddress(siteId, language, slug),
    })),
  };
}

/** @throws DeskbellError `not_found` */
export async function readArticle(
  { store }: DeskContext,
  siteId: string,
  { articleId, languages = [] }: Input<'articles:read'>,
): Promise<Output<'articles:read'>> {
  const article = await store.articles.read({ siteId, slug: articleId, languages, audience: 'public' });
  if (!article) {
    throw new DeskbellError(
      'not_found',
      'unable to read the article: the site has none with this id that everybody may read; search anew',
    );
  }
  const { body, id, language, slug, summary, title } = article;
  return {
    id,
    title,
    language,
    summary,
    body: body.slice(0, BODY_CHARACTERS),
    url: helpAddress(siteId, language, slug),
  };
}
