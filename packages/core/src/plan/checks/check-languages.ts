import type { SiteConfiguration } from '@deskbell/protocol';
import type { Keys, Report } from './problems.ts';

let names: Intl.DisplayNames | undefined;

/** Made when it is first asked for: the tables behind it are several megabytes, and most servers never check a configuration. */
function languageNames(): Intl.DisplayNames {
  return (names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }));
}

/** Language tags that name no language, such as `english` or `cz`, and texts that are there twice. */
export function checkLanguages(site: SiteConfiguration, report: Report): void {
  const check = (tag: string, keys: Keys): void => {
    if (isLanguage(tag)) return;
    report(keys, `"${tag}" is not the tag of a language; write it like "en", "pl" or "pt-BR"`);
  };
  const checkAll = (tags: readonly string[] | undefined, keys: Keys): void => {
    tags?.forEach((tag, index) => {
      check(tag, [...keys, index]);
    });
  };
  const checkTexts = (texts: Readonly<Record<string, string>> | undefined, keys: Keys): void => {
    const seen = new Set<string>();
    for (const tag of Object.keys(texts ?? {})) {
      check(tag, [...keys, tag]);
      if (seen.has(tag.toLowerCase())) {
        report([...keys, tag], `there is a text for "${tag}" already; keep one of them`);
      }
      seen.add(tag.toLowerCase());
    }
  };

  checkTexts(site.crisis.banner, ['crisis', 'banner']);
  checkTexts(site.crisis.answer, ['crisis', 'answer']);
  checkWidgetTexts(site.widget, checkTexts);
  for (const tag of Object.keys(site.widget.texts)) check(tag, ['widget', 'texts', tag]);
  for (const [email, { languages }] of Object.entries(site.agents)) {
    for (const tag of Object.keys(languages ?? {})) check(tag, ['agents', email, 'languages', tag]);
  }
  site.rules.forEach(({ when }, index) => {
    checkAll(when.languages, ['rules', index, 'when', 'languages']);
  });
  for (const [id, { steps, triggers }] of Object.entries(site.policies)) {
    for (const [list, all] of Object.entries({ steps, triggers })) {
      all.forEach(({ when }, index) => {
        checkAll(when?.languages, ['policies', id, list, index, 'when', 'languages']);
      });
    }
  }
}

type Texts = Readonly<Record<string, string>> | undefined;

/** Everything that the widget says in the site's own words. */
function checkWidgetTexts(
  { announcements, invitations, look, preChat }: SiteConfiguration['widget'],
  checkTexts: (texts: Texts, keys: Keys) => void,
): void {
  for (const name of ['label', 'title', 'greeting'] as const) {
    checkTexts(look[name], ['widget', 'look', name]);
  }
  checkTexts(preChat.text, ['widget', 'preChat', 'text']);
  preChat.fields.forEach(({ hint, label, options }, index) => {
    const here = ['widget', 'preChat', 'fields', index];
    checkTexts(label, [...here, 'label']);
    checkTexts(hint, [...here, 'hint']);
    options?.forEach((option, place) => checkTexts(option.label, [...here, 'options', place, 'label']));
  });
  invitations.forEach(({ message, title }, index) => {
    checkTexts(title, ['widget', 'invitations', index, 'title']);
    checkTexts(message, ['widget', 'invitations', index, 'message']);
  });
  announcements.forEach(({ link, text, title }, index) => {
    const here = ['widget', 'announcements', index];
    checkTexts(title, [...here, 'title']);
    checkTexts(text, [...here, 'text']);
    checkTexts(link?.label, [...here, 'link', 'label']);
  });
}

/** Codes of three letters are many, and not all of them have a name here: they are believed. */
function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return language.length === 3 || languageNames().of(language) !== undefined;
  } catch {
    return false;
  }
}
