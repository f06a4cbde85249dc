import { sql, type Compilable, type InsertResult, type RawBuilder } from 'kysely';
import { jsonRows } from '../articles/json-rows.ts';
import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';
import type { ArticleFeedbackTable } from '../schema/article-tables.ts';

/** What was counted of articles and searches, and what readers think. */
export const articleFiguresQueries = (db: Builder, { engine }: Dialect) => {
  const raw = <Row>(builder: RawBuilder<Row>): Compilable<Row> => ({ compile: () => builder.compile(db) });
  return {
    putArticleFeedback: query<ArticleFeedbackTable>()((p) => {
      const opinion = { language: p.language, helpful: p.helpful, comment: p.comment, at: p.at };
      return db
        .insertInto('article_feedback')
        .values({ article_id: p.article_id, voter: p.voter, ...opinion })
        .onConflict((conflict) => conflict.columns(['article_id', 'voter']).doUpdateSet(opinion));
    }),
    listArticleFeedback: query<{ articleId: string; at: number; voter: string; limit: number }>()((p) =>
      db
        .selectFrom('article_feedback')
        .selectAll()
        .where('article_id', '=', p.articleId)
        .where((eb) => eb(eb.refTuple('at', 'voter'), '<', eb.tuple(p.at, p.voter)))
        .orderBy('at', 'desc')
        .orderBy('voter', 'desc')
        .limit(p.limit),
    ),
    deleteArticleFeedbackBefore: query<{ siteId: string; at: number }>()((p) =>
      db
        .deleteFrom('article_feedback')
        .where('article_id', 'in', db.selectFrom('articles').select('id').where('site_id', '=', p.siteId))
        .where('at', '<', p.at),
    ),
    addArticleViews: query<{ siteId: string; rows: string }>()((p) =>
      raw(
        sql<InsertResult>`insert into article_views (article_id, language, day, views)
          select r.article_id, r.language, r.day, r.views
          from ${jsonRows(engine, p.rows, ['article_id', 'language', 'day:integer', 'views:integer'])} as r
          join articles as a on a.id = r.article_id and a.site_id = ${p.siteId}
          where true
          on conflict (article_id, day, language) do update set views = article_views.views + excluded.views`,
      ),
    ),
    addArticleSearches: query<{ siteId: string; rows: string }>()((p) =>
      raw(
        sql<InsertResult>`insert into article_searches (site_id, day, words, language, searches, unanswered, opened)
          select ${p.siteId}, r.day, r.words, r.language, r.searches, r.unanswered, r.opened
          from ${jsonRows(engine, p.rows, [
            'day:integer',
            'words',
            'language',
            'searches:integer',
            'unanswered:integer',
            'opened:integer',
          ])} as r
          where true
          on conflict (site_id, day, words, language) do update set
            searches = article_searches.searches + excluded.searches,
            unanswered = article_searches.unanswered + excluded.unanswered,
            opened = article_searches.opened + excluded.opened`,
      ),
    ),
    articleViewTotals: query<{ siteId: string; from: number; to: number }>()((p) =>
      raw(
        sql<{ article_id: string; views: number }>`select v.article_id, cast(sum(v.views) as integer) as views
          from articles as a join article_views as v on v.article_id = a.id
          where a.site_id = ${p.siteId} and v.day >= ${p.from} and v.day <= ${p.to}
          group by v.article_id order by v.article_id`,
      ),
    ),
    articleFeedbackTotals: query<{ siteId: string; from: number; to: number }>()((p) =>
      raw(
        sql<{ article_id: string; helped: number; all: number }>`select f.article_id,
            cast(sum(f.helpful) as integer) as helped, cast(count(*) as integer) as "all"
          from articles as a join article_feedback as f on f.article_id = a.id
          where a.site_id = ${p.siteId} and f.at >= ${p.from} and f.at < ${p.to}
          group by f.article_id order by f.article_id`,
      ),
    ),
    articleSearches: query<{
      siteId: string;
      from: number;
      to: number;
      only: string;
      limit: number;
    }>()((p) =>
      raw(
        sql<{
          words: string;
          language: string;
          searches: number;
          unanswered: number;
          opened: number;
        }>`select * from (
            select words, language, cast(sum(searches) as integer) as searches,
              cast(sum(unanswered) as integer) as unanswered, cast(sum(opened) as integer) as opened
            from article_searches
            where site_id = ${p.siteId} and day >= ${p.from} and day <= ${p.to}
            group by words, language
          ) as s
          where case ${p.only} when 'unanswered' then unanswered > 0
            when 'unopened' then searches > unanswered and opened = 0 else true end
          order by case ${p.only} when 'unanswered' then unanswered else searches end desc, words, language
          limit ${p.limit}`,
      ),
    ),
  };
};
