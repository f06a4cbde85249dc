import type { FlowTask, TaskResult } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';

const MOST_CHARACTERS = 1_000;

/** Looks up public articles for a flow: a certain one, or those whose words fit best. */
export async function findForFlow(
  { store }: Pick<DeskContext, 'store'>,
  siteId: string,
  task: Extract<FlowTask, { kind: 'article' | 'search' }>,
): Promise<TaskResult> {
  const asked = { siteId, languages: [task.language], audience: 'public' } as const;
  if (task.kind === 'article') {
    const article = await store.articles.read({ ...asked, slug: task.article });
    if (!article) return { kind: 'found', articles: [] };
    const { id, language, summary, title } = article;
    return { kind: 'found', articles: [{ articleId: id, language, title, excerpt: summary }] };
  }
  const text = task.text.slice(0, MOST_CHARACTERS);
  if (text.trim() === '') return { kind: 'found', articles: [] };
  const hits = await store.articles.search({ ...asked, text, limit: task.most });
  return {
    kind: 'found',
    articles: hits.map(({ article: { id, language, title }, excerpt }) => ({
      articleId: id,
      language,
      title,
      excerpt,
    })),
  };
}
