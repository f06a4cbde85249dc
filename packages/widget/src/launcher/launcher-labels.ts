/** What the launcher is called until `<deskbell-chat>` speaks for itself, in the same words, by the first two letters of a tag. */
export const launcherLabels: Readonly<Record<string, string>> = {
  en: 'Chat with us',
  pl: 'Napisz do nas',
  cs: 'Napište nám',
  ru: 'Напишите нам',
  uk: 'Напишіть нам',
  de: 'Chat mit uns',
  es: 'Escríbenos',
  fr: 'Écrivez-nous',
  it: 'Scrivici',
  pt: 'Fale conosco',
  tr: 'Bize yazın',
  ar: 'تواصل معنا',
};
