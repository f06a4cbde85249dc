/** What help pages say besides the articles. */
export interface HelpTexts {
  readonly help: string;
  readonly skip: string;
  readonly search: string;
  readonly searchFor: string;
  readonly resultsFor: (words: string) => string;
  readonly nothingFound: string;
  readonly nothingFoundHint: string;
  readonly more: string;
  readonly all: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly updated: string;
  readonly related: string;
  readonly didItHelp: string;
  readonly yes: string;
  readonly no: string;
  readonly thanks: string;
  readonly whatIsMissing: string;
  readonly noPersonalData: string;
  readonly send: string;
  readonly languages: string;
  readonly whereYouAre: string;
  readonly otherLanguage: string;
  readonly notFound: string;
  readonly notFoundHint: string;
}

const en: HelpTexts = {
  help: 'Help',
  skip: 'Skip to the content',
  search: 'Search',
  searchFor: 'What are you looking for?',
  resultsFor: (words) => `Found for “${words}”`,
  nothingFound: 'Nothing was found',
  nothingFoundHint: 'Try fewer or other words, or look through the topics.',
  more: 'More',
  all: 'All topics',
  empty: 'There are no articles yet',
  emptyHint: 'They will be here as soon as somebody publishes one.',
  updated: 'Updated',
  related: 'Read next',
  didItHelp: 'Did this help?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you for telling us.',
  whatIsMissing: 'What is missing or unclear?',
  noPersonalData: 'Please write nothing personal, such as names or order numbers.',
  send: 'Send',
  languages: 'Languages',
  whereYouAre: 'You are here',
  otherLanguage: 'This article is not available in your language yet.',
  notFound: 'This page does not exist',
  notFoundHint: 'It may have moved. Search for it, or begin at the start.',
};

const pl: HelpTexts = {
  help: 'Pomoc',
  skip: 'Przejdź do treści',
  search: 'Szukaj',
  searchFor: 'Czego szukasz?',
  resultsFor: (words) => `Wyniki dla „${words}”`,
  nothingFound: 'Nic nie znaleziono',
  nothingFoundHint: 'Spróbuj użyć mniej słów lub innych, albo przejrzyj tematy.',
  more: 'Więcej',
  all: 'Wszystkie tematy',
  empty: 'Nie ma jeszcze artykułów',
  emptyHint: 'Pojawią się tutaj, gdy tylko ktoś je opublikuje.',
  updated: 'Zaktualizowano',
  related: 'Czytaj dalej',
  didItHelp: 'Czy to pomogło?',
  yes: 'Tak',
  no: 'Nie',
  thanks: 'Dziękujemy za odpowiedź.',
  whatIsMissing: 'Czego brakuje lub co jest niejasne?',
  noPersonalData: 'Prosimy nie podawać danych osobowych, takich jak nazwiska czy numery zamówień.',
  send: 'Wyślij',
  languages: 'Języki',
  whereYouAre: 'Jesteś tutaj',
  otherLanguage: 'Tego artykułu nie ma jeszcze w Twoim języku.',
  notFound: 'Ta strona nie istnieje',
  notFoundHint: 'Być może została przeniesiona. Poszukaj jej albo zacznij od początku.',
};

const cs: HelpTexts = {
  help: 'Nápověda',
  skip: 'Přejít k obsahu',
  search: 'Hledat',
  searchFor: 'Co hledáte?',
  resultsFor: (words) => `Výsledky pro „${words}“`,
  nothingFound: 'Nic jsme nenašli',
  nothingFoundHint: 'Zkuste méně slov nebo jiná slova, případně si projděte témata.',
  more: 'Více',
  all: 'Všechna témata',
  empty: 'Zatím tu nejsou žádné články',
  emptyHint: 'Objeví se tu, jakmile je někdo zveřejní.',
  updated: 'Aktualizováno',
  related: 'Čtěte dál',
  didItHelp: 'Pomohlo vám to?',
  yes: 'Ano',
  no: 'Ne',
  thanks: 'Děkujeme za odpověď.',
  whatIsMissing: 'Co chybí nebo je nejasné?',
  noPersonalData: 'Nepište prosím nic osobního, například jména nebo čísla objednávek.',
  send: 'Odeslat',
  languages: 'Jazyky',
  whereYouAre: 'Jste zde',
  otherLanguage: 'Tento článek zatím není ve vašem jazyce.',
  notFound: 'Tato stránka neexistuje',
  notFoundHint: 'Možná byla přesunuta. Vyhledejte ji, nebo začněte od začátku.',
};

const ru: HelpTexts = {
  help: 'Помощь',
  skip: 'Перейти к содержанию',
  search: 'Искать',
  searchFor: 'Что вы ищете?',
  resultsFor: (words) => `Найдено по запросу «${words}»`,
  nothingFound: 'Ничего не найдено',
  nothingFoundHint: 'Попробуйте меньше слов или другие слова, либо посмотрите темы.',
  more: 'Ещё',
  all: 'Все темы',
  empty: 'Статей пока нет',
  emptyHint: 'Они появятся здесь, как только их опубликуют.',
  updated: 'Обновлено',
  related: 'Читайте дальше',
  didItHelp: 'Это помогло?',
  yes: 'Да',
  no: 'Нет',
  thanks: 'Спасибо за ответ.',
  whatIsMissing: 'Чего не хватает или что непонятно?',
  noPersonalData: 'Пожалуйста, не пишите личных данных, например имён или номеров заказов.',
  send: 'Отправить',
  languages: 'Языки',
  whereYouAre: 'Вы здесь',
  otherLanguage: 'Этой статьи пока нет на вашем языке.',
  notFound: 'Такой страницы нет',
  notFoundHint: 'Возможно, она переехала. Поищите её или начните с начала.',
};

const all: Readonly<Record<string, HelpTexts>> = { en, pl, cs, ru };

/** The languages in which pages are drawn. Articles may have others. */
export const HELP_LOCALES: readonly string[] = Object.keys(all);

/** In the reader's language where there is one, else in English. */
export function helpTexts(language: string): HelpTexts {
  return all[language.split('-', 1)[0] ?? ''] ?? en;
}
