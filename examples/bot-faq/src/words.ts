/** What the bot says, in the languages of Deskbell. */
export interface Words {
  readonly found: string;
  readonly helped: string;
  readonly yes: string;
  readonly no: string;
  readonly glad: string;
  readonly nothing: string;
  readonly person: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    found: 'Perhaps this answers it:',
    helped: 'Did this help?',
    yes: 'Yes, thank you',
    no: 'No',
    glad: 'Good! Should anything else come up, write here.',
    nothing: 'I found nothing about this. A person will take it from here.',
    person: 'Then a person will take it from here.',
  },
  pl: {
    found: 'Może to odpowie na pytanie:',
    helped: 'Czy to pomogło?',
    yes: 'Tak, dziękuję',
    no: 'Nie',
    glad: 'Świetnie! W razie czego proszę pisać tutaj.',
    nothing: 'Nic na ten temat nie znalazłem. Zajmie się tym człowiek.',
    person: 'W takim razie zajmie się tym człowiek.',
  },
  cs: {
    found: 'Možná to odpoví na otázku:',
    helped: 'Pomohlo to?',
    yes: 'Ano, děkuji',
    no: 'Ne',
    glad: 'Výborně! Kdyby ještě něco, napište sem.',
    nothing: 'K tomu jsem nic nenašel. Převezme to člověk.',
    person: 'Pak to převezme člověk.',
  },
  ru: {
    found: 'Возможно, здесь есть ответ:',
    helped: 'Это помогло?',
    yes: 'Да, спасибо',
    no: 'Нет',
    glad: 'Отлично! Если появятся вопросы, пишите сюда.',
    nothing: 'Я ничего об этом не нашёл. Вам ответит человек.',
    person: 'Тогда вам ответит человек.',
  },
};

/** The words for a language as a browser says it, such as `pl-PL`. */
export function wordsFor(locale: string | null): Words {
  const language = locale?.split('-', 1)[0]?.toLowerCase() ?? 'en';
  return WORDS[language] ?? (WORDS['en'] as Words);
}
