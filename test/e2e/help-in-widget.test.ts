import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

const FILES: Readonly<Record<string, string>> = {
  'categories.yaml': '- id: orders\n  names: { en: Orders, pl: Zamówienia }\n',
  'en/return-goods.md': `---
title: Returning goods
summary: What to do when something does not fit.
category: orders
---

Send it back within **30 days**, see [refunds](refund.md).

## The label

1. Print the label.
`,
  'en/refund.md': '---\ncategory: orders\n---\n# When is my money back?\n\nWithin five days.\n',
  'en/hours.md': '# Opening hours\n\nMonday to Saturday.\n',
};

describe('help in the chat', () => {
  const installation = useInstallation();
  beforeAll(async () => {
    await using directory = await temporaryDirectory();
    for (const [path, text] of Object.entries(FILES)) {
      const file = directory.file(`help/${path}`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const imported = await installation().server.command(
      'articles',
      'import',
      'demo',
      directory.file('help'),
    );
    if (!imported.includes('3 created')) throw new Error(imported);
  }, 60_000);

  it('somebody finds an article in spite of a typing mistake, reads it, and says that it helped', async () => {
    const visitor = await installation().visitor();
    const { panel } = visitor;
    await visitor.open();
    await panel.getByRole('searchbox', { name: 'Search the articles' }).fill('retrun');
    await panel.getByText('1 article found').waitFor();
    await panel.getByRole('button', { name: 'Returning goods' }).click();
    await panel.getByRole('heading', { name: 'Returning goods' }).waitFor();
    await panel.getByRole('listitem').getByText('Print the label.').waitFor();
    await panel.getByRole('button', { name: 'Yes' }).click();
    await panel.getByText('Thank you!').waitFor();
    await panel.getByRole('link', { name: 'refunds' }).click();
    await panel.getByText('Within five days.').waitFor();
    await panel.getByRole('button', { name: 'Back' }).click();
    await panel.getByRole('heading', { name: 'Returning goods' }).waitFor();
    await panel.getByRole('button', { name: 'Back' }).click();
    await visitor.field.waitFor();
  });

  it('somebody looks through the topics, and asks a person from there', async () => {
    const desk = installation();
    const eva = await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    const { panel } = visitor;
    await visitor.open();
    await panel.getByRole('button', { name: 'All articles' }).click();
    await panel.getByRole('button', { name: 'Orders' }).click();
    await panel.getByRole('button', { name: 'When is my money back?' }).click();
    await panel.getByRole('button', { name: 'No', exact: true }).click();
    await panel.getByRole('textbox', { name: 'What is missing?' }).fill('Cards from abroad');
    await panel.getByRole('button', { name: 'Send' }).click();
    await panel.getByText('Thank you!').waitFor();
    await panel.getByRole('button', { name: 'Still a question? Write to us' }).click();
    await visitor.ask('And with a card from abroad?');
    await eva.openConversation('And with a card from abroad?');
    await eva.answer('Within ten days.');
    await visitor.message('Within ten days.').waitFor();
  });

  it('articles are suggested to whoever writes, and what was written stays', async () => {
    const visitor = await installation().visitor();
    const { panel } = visitor;
    await visitor.open();
    await visitor.field.pressSequentially('How about returning my goods');
    const suggested = panel.getByRole('group', { name: 'Perhaps this helps' });
    await suggested.getByRole('button', { name: 'Returning goods' }).click();
    await panel.getByRole('heading', { name: 'Returning goods' }).waitFor();
    await panel.getByRole('button', { name: 'Back' }).click();
    expect(await visitor.field.inputValue()).toBe('How about returning my goods');
    await suggested.getByRole('button', { name: 'Hide the suggestions' }).click();
    await suggested.waitFor({ state: 'hidden' });
  });

  it('earlier conversations are read again, and the last one is kept as a file', async () => {
    const desk = installation();
    await desk.agent({ name: 'Eva' });
    const visitor = await desk.visitor();
    const { page, panel } = visitor;
    await visitor.ask('Is the blue one waterproof?');
    await visitor.endConversation();
    await panel.getByRole('button', { name: 'Start a new conversation' }).click();
    await panel
      .getByRole('region', { name: 'Your conversations' })
      .getByText('Is the blue one waterproof?')
      .waitFor();
    await visitor.ask('And the red one?');
    const line = async (name: string): Promise<void> => {
      await panel.getByRole('button', { name: 'More', exact: true }).click();
      await panel.getByRole('button', { name }).click();
    };
    await line('Your conversations');
    await panel.getByRole('button', { name: /Is the blue one waterproof\?.*Ended/ }).click();
    await visitor.message('Is the blue one waterproof?').waitFor();
    await panel.getByRole('button', { name: 'Back to the open conversation' }).click();
    await visitor.message('And the red one?').waitFor();
    await line('Keep a copy');
    const coming = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Download as a text file' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^chat-\d{4}-\d\d-\d\d\.txt$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/^Conversation with .+\n\n\[.+\] You: And the red one\?\n/);
  });
});
