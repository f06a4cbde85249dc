import { uiText } from '@deskbell/ui';
import type { VisitorBody } from '@deskbell/sdk/visitor';
import type { ChatItem } from '../parts/part.ts';

export interface TranscriptWords {
  /** When something was said, for people. */
  time(at: number): string;
  /** What a change of status means; `null`: nothing worth keeping. */
  status(body: Extract<VisitorBody, { type: 'status' }>, before: readonly ChatItem[]): string | null;
}

/** A conversation as lines of a text file: who said what and when, files by their names. `items`: oldest first. */
export function transcriptLines(items: readonly ChatItem[], words: TranscriptWords): string[] {
  return items.flatMap((item, index) => {
    const said = item.deleted ? uiText.deleted() : saidIn(item.body, items.slice(0, index), words);
    if (said === null) return [];
    const name = item.own ? uiText.you() : item.author.name;
    const line = name === undefined ? said : uiText.said(name, said);
    return [`[${words.time(item.at)}] ${line}`];
  });
}

function saidIn(body: VisitorBody, before: readonly ChatItem[], words: TranscriptWords): string | null {
  switch (body.type) {
    case 'message':
      return lines(body.text, ...(body.files ?? []).map(({ name }) => `[${name}]`));
    case 'status':
      return words.status(body, before);
    case 'quickReplies':
    case 'form':
    case 'answer':
      return body.text;
    case 'card':
      return lines(body.title, body.text);
    case 'article':
      return lines(body.title, body.excerpt);
    case 'contactRequest':
      return body.address;
    case 'score':
    case 'feedback':
    case 'surveyAsked':
    case 'contactOffer':
      return null;
  }
}

function lines(...all: readonly (string | undefined)[]): string {
  return all.filter(Boolean).join('\n');
}
