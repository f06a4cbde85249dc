import { describe, it } from 'vitest';
import { REFUSED } from './lib/page-watch.ts';
import { useInstallation } from './lib/use-installation.ts';

const languages = [
  ['pl', 'Napisz do nas', 'Dzień dobry, w czym możemy pomóc?', 'Zaloguj się'],
  ['cs', 'Napište nám', 'Dobrý den, jak vám můžeme pomoci?', 'Přihlášení'],
  ['ru', 'Напишите нам', 'Здравствуйте! Чем мы можем помочь?', 'Вход'],
] as const;

describe('in their language', () => {
  const installation = useInstallation();

  it.each(languages)('[W4] the widget and the console speak %s', async (lang, launcher, greeting, signIn) => {
    const desk = installation();
    desk.watch.expect(REFUSED);
    const page = await desk.page({ locale: lang });
    // A shop in that language: the page decides before the browser does.
    await page.addInitScript((own) => {
      new MutationObserver((_, observer) => {
        document.documentElement.lang = own;
        observer.disconnect();
      }).observe(document, { childList: true });
    }, lang);
    await page.goto(desk.shop.url);
    await page.getByRole('button', { name: launcher, exact: true }).click();
    await page.getByRole('dialog').getByRole('heading', { name: greeting }).waitFor();
    await page.goto(`${desk.server.url}/console/`);
    await page.getByRole('heading', { name: signIn, exact: true }).waitFor();
  });
});
