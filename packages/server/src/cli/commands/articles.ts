import type { Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Command } from 'commander';
import { progressBar } from '../progress-bar.ts';
import { recordChange } from '../record-change.ts';
import { withStore } from '../with-store.ts';

export function addArticles(program: Command): void {
  const articles = program
    .command('articles')
    .description('the knowledge base: articles as files, and the index in which they are found')
    .addHelpText('after', '\nExample:\n  $ deskbell articles import shop ./help');

  articles
    .command('import')
    .description(
      'take over a folder of Markdown files; those that are there already are known by their names',
    )
    .argument('<site>', 'id of the site')
    .argument('<folder>', 'with <language>/<slug>.md, and categories.yaml if there are topics')
    .option('--dry-run', 'only look whether everything is right')
    .addHelpText('after', '\nExample:\n  $ deskbell articles import shop ./help --dry-run')
    .action(async (siteId: string, folder: string, { dryRun }: { dryRun?: true }, command: Command) => {
      const { readFolder } = await import('../../articles/folder/read-folder.ts');
      const { importFolder } = await import('../../articles/folder/import-folder.ts');
      const read = await readFolder(folder);
      await withStore(command, async (context) => {
        const { store, clock, ids } = context;
        await requireSite(store, siteId);
        if (dryRun) {
          console.log(`${read.articles.length} articles are right. Nothing was changed.`);
          return;
        }
        const bar = progressBar('articles', { lines: true });
        const by = { kind: 'commandLine', id: null, name: 'deskbell articles import' } as const;
        const tell = (done: number, of: number) => bar.tell(done / of, `${done} of ${of}`);
        const counts = await importFolder(read, { store, clock, ids, siteId, by, tell }).finally(() =>
          bar.done(),
        );
        await recordChange(context, { action: 'article:write', target: { siteId }, after: counts });
        console.log(`${counts.created} created, ${counts.changed} changed, ${counts.unchanged} unchanged.`);
      });
    });

  articles
    .command('export')
    .description('write the articles of a site as files that import takes over')
    .argument('<site>', 'id of the site')
    .argument('<folder>', 'is made if there is none; files of the same names are replaced')
    .addHelpText('after', '\nExample:\n  $ deskbell articles export shop ./help')
    .action(async (siteId: string, folder: string, _options: unknown, command: Command) => {
      const { exportFolder } = await import('../../articles/folder/export-folder.ts');
      await withStore(command, async ({ store }) => {
        await requireSite(store, siteId);
        console.log(`${await exportFolder({ store, siteId, folder })} articles written.`);
      });
    });

  articles
    .command('reindex')
    .description('make the index of a site anew; articles go on being found meanwhile')
    .argument('<site>', 'id of the site')
    .addHelpText('after', '\nExample:\n  $ deskbell articles reindex shop')
    .action(async (siteId: string, _options: unknown, command: Command) => {
      await withStore(command, async ({ store }) => {
        await requireSite(store, siteId);
        const bar = progressBar('articles', { lines: true });
        const tell = (done: number, of: number) => bar.tell(done / of, `${done} of ${of}`);
        const count = await store.articles.reindex(siteId, tell).finally(() => bar.done());
        console.log(`${count} articles are indexed anew.`);
      });
    });
}

async function requireSite(store: Pick<Store, 'sites'>, siteId: string): Promise<void> {
  if (await store.sites.find(siteId)) return;
  throw new DeskbellError(
    'not_found',
    `unable to go on: there is no site "${siteId}"; deskbell site list shows all`,
  );
}
