import { articleCategoryId, articleSlug, configurationFields } from '@deskbell/protocol';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** What may stand above the text of an article's file, between two lines of `---`. */
export const frontMatter = z.strictObject({
  title: z.string().min(1).max(200).optional(),
  summary: z.string().max(500).default(''),
  language: configurationFields.language.optional(),
  category: articleCategoryId.nullable().optional(),
  visibility: z.enum(['public', 'internal']).optional(),
  position: z.int().min(-1_000_000).max(1_000_000).optional(),
  related: z.array(articleSlug).max(20).optional(),
  draft: z.boolean().default(false),
});

export type FrontMatter = z.output<typeof frontMatter>;

const BLOCK = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Throws what zod or the YAML parser throw, for what is not as described. */
export function readFrontMatter(text: string): { about: FrontMatter; body: string } {
  const plain = text.replace(/^\uFEFF/, '');
  const block = BLOCK.exec(plain);
  const about = frontMatter.parse((block?.[1] === undefined ? null : (parse(block[1]) as unknown)) ?? {});
  return {
    about,
    body: plain
      .slice(block?.[0].length ?? 0)
      .replaceAll('\r\n', '\n')
      .trim(),
  };
}

export function writeFrontMatter(about: z.input<typeof frontMatter>, body: string): string {
  return `---\n${stringify(about)}---\n\n${body.trimEnd()}\n`;
}
