import { describe, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

const installation = useInstallation();

describe('an admin and the settings', () => {
  it('sees a look in the widget itself before it is saved, saves it, and visitors have it', async () => {
    const { page, console: console_ } = await installation().agent({ name: 'Ada', role: 'admin' });
    await page.goto(`${console_}#/demo/settings/look`);
    const preview = page.frameLocator('iframe');
    await preview.getByRole('dialog').waitFor();

    const title = page.getByRole('group', { name: 'Title', exact: true });
    await title.getByRole('combobox', { name: 'Add a language' }).selectOption('en');
    await title.getByRole('textbox', { name: 'English' }).fill('The Tea Desk');
    await preview
      .getByRole('dialog', { name: 'The Tea Desk' })
      .or(preview.getByText('The Tea Desk'))
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'See what differs and save' }).click();
    await page.getByRole('list', { name: 'What will differ' }).getByText('The Tea Desk').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/Saved as version/).waitFor();

    const visitor = await installation().visitor();
    await visitor.launcher.click();
    await visitor.panel.getByText('The Tea Desk').first().waitFor();

    await page.getByRole('button', { name: 'Undo what was saved' }).click();
    await page.getByText(/^Undone/).waitFor();
  });

  it('[E8] tries a policy in the simulator before it counts', async () => {
    const { page, console: console_ } = await installation().agent({ name: 'Ada', role: 'admin' });
    await page.goto(`${console_}#/demo/settings/escalation`);
    await page.getByRole('textbox', { name: 'Name of the new one' }).fill('Nobody waits');
    await page.getByRole('button', { name: 'Add a policy' }).click();
    await page.getByRole('button', { name: 'Try it', exact: true }).click();
    const figures = page.getByRole('table', { name: /^Days: 7/ });
    await figures.getByRole('row', { name: /^Longest wait/ }).waitFor({ timeout: 40_000 });
    await page.getByRole('button', { name: 'Discard' }).click();
  });
});
