import { sql, type Compilable, type DeleteResult, type InsertResult, type RawBuilder } from 'kysely';
import { jsonRows } from '../articles/json-rows.ts';
import type { Builder } from '../query/builder.ts';
import type { Dialect } from '../query/dialect.ts';
import { query } from '../query/query.ts';
import type { ArticleDocumentsTable } from '../schema/article-tables.ts';

/** What `rows`, `stems`, `words` and `grams` hold are JSON arrays: of strings, or of arrays for rows. */
export const articleIndexQueries = (db: Builder, dialect: Dialect) => {
  const { engine } = dialect;
  const raw = <Row>(builder: RawBuilder<Row>): Compilable<Row> => ({ compile: () => builder.compile(db) });
  const pairs = (rows: string, one: string, other: string) => jsonRows(engine, rows, [one, other]);
  return {
    lastArticleDocument: query<object>()(() =>
      db.selectFrom('article_documents').select('id').where('id', '>', 0).orderBy('id', 'desc').limit(1),
    ),
    articleDocument: query<{ articleId: string; language: string }>()((p) =>
      db
        .selectFrom('article_documents')
        .selectAll()
        .where('article_id', '=', p.articleId)
        .where('language', '=', p.language),
    ),
    insertArticleDocument: query<ArticleDocumentsTable>()((p) =>
      db
        .insertInto('article_documents')
        .values({ id: p.id, space: p.space, article_id: p.article_id, language: p.language, stems: p.stems })
        .onConflict((conflict) => conflict.column('id').doNothing()),
    ),
    deleteArticleDocument: query<{ id: number }>()((p) =>
      db.deleteFrom('article_documents').where('id', '=', p.id),
    ),
    insertArticlePostings: query<{ space: string; document: number; rows: string }>()((p) =>
      raw(
        sql<InsertResult>`insert into article_postings (space, stem, document, impact)
          select ${p.space}, r.stem, ${castInteger(p.document)}, r.impact
          from ${jsonRows(engine, p.rows, ['stem', 'impact:integer'])} as r`,
      ),
    ),
    deleteArticlePostings: query<{ space: string; document: number; stems: string }>()((p) =>
      db
        .deleteFrom('article_postings')
        .where('space', '=', p.space)
        .where(dialect.isOneOf('stem', p.stems))
        .where('document', '=', p.document),
    ),
    unknownArticleWords: query<{ space: string; rows: string }>()((p) =>
      raw(
        sql<{ word: string }>`select r.word from ${pairs(p.rows, 'word', 'stem')} as r
          where not exists (select 1 from article_words as w where w.space = ${p.space} and w.word = r.word)`,
      ),
    ),
    insertArticleWords: query<{ space: string; rows: string }>()((p) =>
      raw(
        sql<InsertResult>`insert into article_words (space, word, stem)
          select ${p.space}, r.word, r.stem from ${pairs(p.rows, 'word', 'stem')} as r where true
          on conflict do nothing`,
      ),
    ),
    insertArticleGrams: query<{ space: string; rows: string }>()((p) =>
      raw(
        sql<InsertResult>`insert into article_grams (space, gram, word)
          select ${p.space}, r.gram, r.word from ${pairs(p.rows, 'gram', 'word')} as r where true
          on conflict do nothing`,
      ),
    ),
    /** Words of these stems that stand in no document any more. */
    orphanedArticleWords: query<{ space: string; stems: string }>()((p) =>
      db
        .selectFrom('article_words as w')
        .select('w.word')
        .where('w.space', '=', p.space)
        .where(dialect.isOneOf('w.stem', p.stems))
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('article_postings as p')
                .select('p.document')
                .whereRef('p.space', '=', 'w.space')
                .whereRef('p.stem', '=', 'w.stem'),
            ),
          ),
        ),
    ),
    deleteArticleWords: query<{ space: string; words: string }>()((p) =>
      db.deleteFrom('article_words').where('space', '=', p.space).where(dialect.isOneOf('word', p.words)),
    ),
    deleteArticleGrams: query<{ space: string; rows: string }>()((p) =>
      raw(
        sql<DeleteResult>`delete from article_grams where space = ${p.space}
          and (gram, word) in ${pairs(p.rows, 'gram', 'word')}`,
      ),
    ),
    /** The spaces between two names, and how many documents each has. */
    articleSpaces: query<{ from: string; to: string }>()((p) =>
      db
        .selectFrom('article_documents')
        .select(['space', (eb) => eb.fn.countAll<number>().as('documents')])
        .where('space', '>=', p.from)
        .where('space', '<', p.to)
        .groupBy('space')
        .orderBy('space'),
    ),
    /** In how many documents of its space each stem stands. */
    countArticlePostings: query<{ rows: string }>()((p) =>
      raw(
        sql<{ space: string; stem: string; documents: number }>`select r.space, r.stem,
            (select count(*) from article_postings as p where p.space = r.space and p.stem = r.stem) as documents
          from ${pairs(p.rows, 'space', 'stem')} as r`,
      ),
    ),
    articleWordsFrom: query<{ space: string; from: string; to: string; limit: number }>()((p) =>
      db
        .selectFrom('article_words')
        .select(['word', 'stem'])
        .where('space', '=', p.space)
        .where('word', '>=', p.from)
        .where('word', '<', p.to)
        .orderBy('word')
        .limit(p.limit),
    ),
    /** Words that share most with a mistyped one. */
    articleWordsLike: query<{ space: string; grams: string; least: number; most: number; limit: number }>()(
      (p) =>
        raw(
          sql<{ word: string; stem: string }>`select m.word,
            (select w.stem from article_words as w where w.space = ${p.space} and w.word = m.word) as stem
          from (
            select word, count(*) as shared from article_grams
            where space = ${p.space} and ${dialect.isOneOf('gram', p.grams)}
              and length(word) between ${castInteger(p.least)} and ${castInteger(p.most)}
            group by word order by shared desc, word limit ${p.limit}
          ) as m order by m.shared desc, m.word`,
        ),
    ),
    /**
     * The best documents: of each word that was asked for its best form counts, and who has more of the words counts more. In whole
     * numbers, so that every engine puts them in the same order.
     */
    rankArticles: query<{ rows: string; limit: number }>()((p) =>
      raw(
        sql<{
          article_id: string;
          language: string;
          score: number;
        }>`select d.article_id, d.language, m.score from (
            select f.document, sum(f.best) * count(*) as score from (
              select p.document, r.term, max(p.impact * r.weight) as best
              from ${jsonRows(engine, p.rows, ['term:integer', 'space', 'stem', 'weight:integer'])} as r
              join article_postings as p on p.space = r.space and p.stem = r.stem
              group by p.document, r.term
            ) as f group by f.document order by score desc, f.document limit ${p.limit}
          ) as m join article_documents as d on d.id = m.document
          order by m.score desc, d.article_id, d.language`,
      ),
    ),
  };
};

/** A parameter among the columns of a select has no type of its own. */
function castInteger(value: number): RawBuilder<number> {
  return sql`cast(${value} as integer)`;
}
