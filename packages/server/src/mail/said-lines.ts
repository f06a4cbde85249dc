import type { Entry, MailLocale, VisitorEntry } from '@deskbell/protocol';
import { visitorEntry } from '../desk/views/visitor-view.ts';
import type { MailLine } from './compose-mail.ts';
import { fillIn, type MailTexts } from './mail-text.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

/**
 * What was said, as the visitor sees it: through the same view as their chat, so that nothing internal and no agent's address can
 * get into a mail (C1). What was corrected stands as it was corrected; what was taken back is left out (C4).
 */
export function saidLines(entries: readonly Entry[], locale: MailLocale): MailLine[] {
  const texts = MAIL_TEXTS[locale];
  const shown = entries.map(visitorEntry);
  const edits = new Map<string, string | null>();
  for (const { body } of shown) {
    if (body.type === 'edit') edits.set(body.entryId, body.text);
    if (body.type === 'deletion') edits.set(body.entryId, null);
  }
  return shown.flatMap((entry) => {
    const edited = edits.get(entry.id);
    if (edited === null) return [];
    const said = [edited ?? textOf(entry.body), ...filesOf(entry.body, texts)].filter((text) => text !== '');
    if (said.length === 0) return [];
    const at = new Date(entry.at).toISOString().slice(0, 16).replace('T', ' ');
    return [{ title: `${authorOf(entry, texts)}, ${at}`, text: said.join('\n') }];
  });
}

function authorOf({ author }: VisitorEntry, { desk, you }: MailTexts): string {
  if (author.kind === 'visitor') return you;
  return author.kind === 'system' ? desk : author.name;
}

function filesOf(body: VisitorEntry['body'], { file }: MailTexts): string[] {
  if (body.type !== 'message') return [];
  return (body.files ?? []).map(({ name }) => fillIn(file, { name }));
}

/** Empty for what is no part of a talk. */
function textOf(body: VisitorEntry['body']): string {
  switch (body.type) {
    case 'message':
    case 'quickReplies':
    case 'feedback':
      return body.text;
    case 'card':
      return [body.title, body.text ?? ''].filter((text) => text !== '').join('\n');
    case 'article':
      return body.title;
    case 'contactRequest':
      return body.address;
    default:
      return '';
  }
}
