import { type ServedApplication, serveApplication } from '@deskbell/example-spa-router';
import { type ServedPage, servePage } from '@deskbell/example-strict-csp';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../scripts/lib/root.ts';
import { allowOrigins } from './lib/allow-origins.ts';
import { type BuiltExample, buildExample } from './lib/built-example.ts';
import { type ServedFiles, serveFiles } from './lib/serve-files.ts';
import { useInstallation } from './lib/use-installation.ts';
import { VisitorPage } from './lib/visitor-page.ts';

const site = 'demo';

describe('the examples', () => {
  const installation = useInstallation();
  const built: BuiltExample[] = [];
  const served: Record<string, ServedFiles | ServedApplication | ServedPage> = {};

  beforeAll(async () => {
    const { server } = installation();
    const relay = server.url;
    const bundled = async (name: string): Promise<ServedFiles> => serveFiles((await build(name)).folder);
    const build = async (name: string): Promise<BuiltExample> => {
      const example = await buildExample(name, relay);
      built.push(example);
      return example;
    };
    const withRelay = (page: string): string => page.replace('http://localhost:8080', relay);
    served['html'] = await serveFiles(inRoot('examples', 'html'), withRelay);
    served['react'] = await bundled('react');
    served['vue'] = await bundled('vue');
    served['strict-csp'] = await servePage({ port: 0, relay, site });
    const [key = ''] = /\S+\s*$/.exec(await server.command('identity-key', 'add', site)) ?? [];
    const { folder } = await build('spa-router');
    served['spa-router'] = await serveApplication({ port: 0, relay, site, key: key.trim(), folder });
    const origins = Object.values(served).map(({ url }) => new URL(url).origin);
    await allowOrigins(installation(), origins);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(Object.values(served).map((example) => example.close()));
    for (const example of built) example[Symbol.dispose]();
  });

  async function visit(name: string): Promise<VisitorPage> {
    const url = served[name]?.url ?? '';
    const visitor = new VisitorPage(await installation().page(), url);
    await visitor.goTo('');
    return visitor;
  }

  it.each(['html', 'react', 'vue', 'strict-csp', 'spa-router'])(
    'examples/%s: a bell, a question, an answer, seen',
    async (name) => {
      const agent = await installation().agent({ name: 'Eva' });
      const visitor = await visit(name);
      await visitor.ask(`Which tea, says ${name}?`);
      await agent.openConversation(`Which tea, says ${name}?`);
      await visitor.log.getByText(/ · Seen\s*$/).waitFor();
      await agent.answer('An oolong.');
      await visitor.message('An oolong.').waitFor();
      await agent.log.getByText(/ · Seen\s*$/).waitFor();
    },
  );

  it.each(['html', 'react', 'vue'])(
    'examples/%s: a button of the page opens the chat and begins the question',
    async (name) => {
      const visitor = await visit(name);
      await visitor.page.getByRole('button', { name: 'Ask about tea' }).click();
      await expect.poll(() => visitor.field.inputValue()).toBe('Which tea for a rainy day?');
    },
  );

  it.each(['html', 'react', 'vue'])('examples/%s: the page says how many messages wait', async (name) => {
    const agent = await installation().agent({ name: 'Eva' });
    const visitor = await visit(name);
    await visitor.ask(`Call me back, says ${name}`);
    await visitor.close();
    await agent.openConversation(`Call me back, says ${name}`);
    await agent.answer('Gladly.');
    await visitor.page.getByText('1 unread', { exact: true }).waitFor();
  });

  it('[W2] examples/html: what the page knows goes with the first message, what happens on it into the conversation', async () => {
    const agent = await installation().agent({ name: 'Eva' });
    const visitor = await visit('html');
    expect(await visitor.page.evaluate(() => localStorage.length)).toBe(0);
    await visitor.ask('What do you know of me?');
    await agent.openConversation('What do you know of me?');
    await agent.page.getByText('oolong', { exact: true }).waitFor();
    await agent.page.getByText('As they say').first().waitFor();
    await visitor.close();
    await visitor.page.getByRole('button', { name: 'Ask about tea' }).click();
    await agent.event('On the page: asked_about_tea').waitFor();
  });

  it('[A1] [W6] examples/spa-router: who signs out leaves nothing to who signs in next', async () => {
    const agent = await installation().agent({ name: 'Eva' });
    const visitor = await visit('spa-router');
    const { page } = visitor;
    const signIn = async (name: 'Ada' | 'Ben'): Promise<void> => {
      await page.getByRole('link', { name: 'Orders' }).click();
      await page.getByRole('button', { name: `Sign in as ${name}` }).click();
      await page.getByText(`${name}, your tea is on its way.`).waitFor();
    };
    const turned = told(page);
    await signIn('Ada');
    await visitor.ask('Where is my parcel? It goes to 12 Secret Lane.');
    await agent.openConversation('Where is my parcel?');
    await agent.page.getByRole('heading', { name: 'Ada Lovelace' }).first().waitFor();
    await agent.answer('In Secret Lane already.');
    await visitor.message('In Secret Lane already.').waitFor();
    await visitor.close();
    await page.getByRole('link', { name: 'Help' }).click();
    await expect
      .poll(() => turned.some((frame) => /page:show.*\/help.*Fernway · Help/.test(frame)))
      .toBe(true);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn('Ben');
    await visitor.open();
    await visitor.write('Which cup goes with it?');
    await agent.openConversation('Which cup goes with it?');
    await agent.page.getByRole('heading', { name: 'Ben Okri' }).first().waitFor();
    expect(await visitor.panel.innerText()).not.toContain('Secret Lane');

    await visitor.close();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn('Ada');
    await visitor.open();
    await visitor.message('In Secret Lane already.').waitFor();
    expect(await visitor.panel.innerText()).not.toContain('cup');
  });
});

/** What a page says over its socket from now on. */
function told(page: Page): readonly string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => frames.push(String(payload))));
  return frames;
}
