import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../search/text/words-of.ts';
import { stemmerOf } from './stemmer-of.ts';

/** Each line: forms that people write for one thing. */
const FORMS = {
  pl: [
    'zwrot zwrotu zwroty zwrotów zwrotami zwrócić zwrocie',
    'zamówienie zamówienia zamówieniem zamówień zamowienia zamówić',
    'płatność płatności płatnością płacić płacę płatny',
    'książka książki książkę książce książek książkami',
    'faktura faktury fakturę fakturze faktur',
    'hasło hasła hasłem haseł',
    'konto konta koncie kont kontem',
    'reklamacja reklamacji reklamację reklamacje reklamować',
    'rachunek rachunku rachunkiem rachunki',
    'anulować anulowanie anuluję anulowania',
  ],
  cs: [
    'objednávka objednávky objednávku objednávce objednávek objednávkou',
    'heslo hesla heslem hesel',
    'účet účtu účtem účty',
    'zásilka zásilky zásilku zásilce zásilek',
    'vrátit vrácení vrátím vrátíme',
    'reklamace reklamaci reklamací reklamacích',
    'doprava dopravy dopravu dopravné',
    'faktura faktury fakturu faktur',
  ],
  ru: [
    'доставка доставки доставку доставке доставок доставкой',
    'заказ заказа заказы заказов заказать заказал',
    'пароль пароля паролем пароли',
    'оплата оплаты оплату оплатить оплатил',
    'возврат возврата возвраты возвратов',
    'отмена отмены отменить отменили',
    'новый новая новое новых новому',
  ],
  en: ['return returns returned returning', 'invoice invoices invoiced', 'delivery deliveries'],
};

describe.each(Object.entries(FORMS))('%s', (language, lines) => {
  it.each(lines)('%s', async (line) => {
    const stem = await stemmerOf(language);
    const stems = wordsOf(line).map(({ word }) => stem(word));
    expect([...new Set(stems)]).toHaveLength(1);
  });

  it('keeps different words apart', async () => {
    const stem = await stemmerOf(language);
    const stems = lines.map((line) => stem(wordsOf(line)[0]?.word ?? ''));
    expect(new Set(stems).size).toBe(lines.length);
  });
});

it('leaves words of other languages as they are', async () => {
  expect((await stemmerOf('eo'))('librojn')).toBe('librojn');
});
