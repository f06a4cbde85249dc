/** What the launcher is called until `<deskbell-chat>` speaks for itself, in the same words. */
export const launcherLabels: Readonly<Record<string, string>> = {
  en: 'Chat with us',
  pl: 'Napisz do nas',
  cs: 'Napište nám',
  ru: 'Напишите нам',
};
