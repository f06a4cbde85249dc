import { expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

const installation = useInstallation();
const QUESTION = 'On which number may we ring you?';

it('an admin makes a flow of a ready one, changes it, is refused while it is wrong, tries it and publishes it; a visitor goes through it', async () => {
  const { page, console: console_ } = await installation().agent({ name: 'Ada', role: 'admin' });
  await page.goto(`${console_}#/demo/settings/flows`);
  await page.getByText('There is no flow yet.').waitFor();
  await page.getByRole('button', { name: 'New flow' }).click();
  await page.getByRole('radio', { name: /Please call me/ }).check();
  await page.getByRole('button', { name: 'Make it' }).click();

  const drawing = page.getByRole('group', { name: 'Drawing' });
  await drawing.getByRole('button', { name: /^Question.*At which number/s }).click();
  const text = page.getByRole('group', { name: 'Text', exact: true });
  await text.getByRole('textbox', { name: 'English' }).fill('');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/^It can’t be published yet/).waitFor();
  await drawing.getByRole('button', { name: /To be put right: 1/ }).waitFor();
  await text.getByRole('textbox', { name: 'English' }).fill(QUESTION);

  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  const dialogue = page.getByRole('log', { name: 'Try it' });
  await dialogue.getByText(QUESTION).waitFor();
  await page.getByRole('textbox', { name: 'Telephone' }).fill('+48 600 100 200');
  await page.getByRole('form', { name: QUESTION }).getByRole('button', { name: 'Send' }).click();
  await page.getByRole('button', { name: 'In the morning', exact: true }).click();
  await dialogue.getByText('What is it about?').waitFor();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/for the first time/).waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).last().click();
  await page.getByText('Published as version 1.').waitFor();
  await page
    .getByRole('list', { name: 'Versions' })
    .getByText('Version 1', { exact: true })
    .first()
    .waitFor();

  const visitor = await installation().visitor();
  const choice = visitor.panel.getByRole('button', { name: 'Please call me' });
  const isThere = async (): Promise<boolean> => {
    await visitor.page.reload();
    await visitor.open();
    return choice.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
  await choice.click();
  const form = visitor.panel.getByRole('form', { name: QUESTION });
  await form.getByRole('textbox', { name: 'Telephone' }).fill('+48 600 100 200');
  await form.getByRole('button', { name: 'Send' }).click();
  await visitor.panel.getByRole('button', { name: 'In the morning', exact: true }).click();
  await visitor.message('What is it about? A few words are enough.').waitFor();
  await visitor.write('My teapot leaks.');
  await visitor.message('Thank you. We will call, and write here if we cannot reach you.').waitFor();
});
