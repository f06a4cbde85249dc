import { describe, expect, it } from 'vitest';
import { oneTimeCode } from '../lib/one-time-code.ts';
import { AgentPage } from './lib/agent-page.ts';
import { REFUSED } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

const installation = useInstallation();
const STEP_MS = 30_000;

describe('an admin and what belongs to people', () => {
  it('[A5] turns a second step on, signs in by it elsewhere, and signs that out again', async () => {
    // Signing in is refused until the code is there, and what was signed out asks once more.
    installation().watch.expect(REFUSED);
    const ada = await installation().agent({ name: 'Ada', role: 'admin' });
    const { page, account } = ada;
    await page.goto(`${ada.console}#/demo/account`);
    await page.getByRole('button', { name: 'Set it up' }).click();
    const factor = page.getByRole('region', { name: 'Second step' });
    await factor.getByLabel('Present password').fill(account.password);
    await factor.getByRole('button', { name: 'Set it up' }).click();
    await factor.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    const secret = await factor.getByRole('code').textContent();
    const began = Date.now();
    await factor.getByLabel('Code', { exact: true }).fill(oneTimeCode(secret ?? '', began));
    await factor.getByRole('button', { name: 'Turn it on' }).click();
    await factor.getByRole('button', { name: 'I have kept them' }).click();
    await factor.getByText('Recovery codes left: 10').waitFor();

    const phone = new AgentPage(await installation().page(), account);
    await phone.page.goto(phone.console);
    await phone.page.getByRole('textbox', { name: 'E-mail' }).fill(account.email);
    await phone.page.getByRole('textbox', { name: 'Password' }).fill(account.password);
    await phone.page.getByRole('button', { name: 'Sign in' }).click();
    await phone.page.getByRole('heading', { name: 'One more step' }).waitFor();
    // The one that was confirmed is used up; the next one is taken a little early.
    await phone.page.getByLabel('Code').fill(oneTimeCode(secret ?? '', began + STEP_MS));
    await phone.page.getByRole('button', { name: 'Sign in' }).click();
    await phone.isIn();

    await page.reload();
    const sessions = page.getByRole('list', { name: 'Where you are signed in' });
    await sessions.getByText('this device').waitFor();
    await sessions.getByRole('button', { name: /^Sign out/ }).click();
    await page.getByText('You are signed in nowhere else.').waitFor();
    await phone.page.getByText('You were signed out').waitFor();
  });

  it('[A1] makes a key for visitors who are signed in', async () => {
    const ada = await installation().agent({ name: 'Ada', role: 'admin' });
    const { page } = ada;
    await page.goto(`${ada.console}#/demo/settings/identity-keys`);
    await page.getByText('There is no key yet').waitFor();
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByRole('radio', { name: /^Shared secret/ }).waitFor();
    await page.getByRole('button', { name: 'Make a key' }).last().click();
    await page.getByText('This is the key’s secret.').waitFor();
    expect((await page.getByRole('code').textContent())?.length).toBeGreaterThan(20);
    await page.getByText('never used').waitFor();
  });

  it('[A7] erases a visitor with everything, and sees it done', async () => {
    const ada = await installation().agent({ name: 'Ada', role: 'admin' });
    const { page } = ada;
    const visitor = await installation().visitor();
    await visitor.open();
    await visitor.write('Please forget me');
    await page.goto(`${ada.console}#/demo/mine`);
    await ada.line('Please forget me').click();
    await ada.message('Please forget me').waitFor();
    const said = await page.evaluate(async () => {
      const { items } = (await (await fetch('/v1/sites/demo/contacts')).json()) as {
        items: { id: string }[];
      };
      const changed = await fetch(`/v1/sites/demo/contacts/${items[0]?.id ?? ''}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Zofia', email: 'zofia@example.com' }),
      });
      return changed.status;
    });
    expect(said).toBe(200);

    await page.goto(`${ada.console}#/demo/settings/privacy`);
    await page.getByRole('textbox', { name: /^E-mail address, or/ }).fill('zofia@example.com');
    await page.getByRole('button', { name: 'Find the person' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByText('This cannot be undone.').waitFor();
    await page.getByRole('textbox', { name: /Zofia/ }).fill('Zofia');
    await page.getByRole('button', { name: 'Erase', exact: true }).last().click();
    await page.getByText(/1 conversations and 0 files are gone/).waitFor();
    await page.getByRole('button', { name: 'Find the person' }).click();
    await page.getByText('Nobody on this site has this address').waitFor();
  });
});
