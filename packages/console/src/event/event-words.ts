import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import { channelsWords } from './action-words.ts';
import type { EventItem, EventWords } from './bodies.ts';
import { botWords } from './bot-words.ts';
import { escalationWords } from './escalation-words.ts';
import { priorityLevel, priorityWords } from '../handling/priority.ts';
import { pagesWords } from './pages-words.ts';
import { routingWords } from './routing-words.ts';
import { slaWords } from './sla-words.ts';
import { surveyWords } from './survey-words.ts';
import { statusWords } from './status-words.ts';
import { transferWords } from './transfer-words.ts';

/** What happened, in the reader's language; `null` for texts, which speak for themselves. */
export function eventWordsOf({ body, author }: EventItem, now: number): EventWords | null {
  const plain = (words: string): EventWords => ({ words, more: [] });
  switch (body.type) {
    case 'message':
    case 'note':
      return null;
    case 'status':
      return plain(statusWords(body, now));
    case 'routing':
      return routingWords(body);
    case 'transfer':
      return transferWords(body, author);
    case 'escalation':
      return escalationWords(body, author);
    case 'sla':
      return plain(slaWords(body, now));
    case 'contactOffer':
      return plain(consoleText.contactOffered(channelsWords(body.channels)));
    case 'contactRequest':
      return plain(
        body.channel === 'callback'
          ? consoleText.contactCallback(body.address)
          : consoleText.contactEmail(body.address),
      );
    case 'personRequest':
      return plain(consoleText.personAsked());
    case 'surveyAsked':
    case 'score':
    case 'feedback':
    case 'wrapUp':
      return surveyWords(body);
    case 'crisis':
      return plain(consoleText.crisisConcerns());
    case 'quickReplies':
    case 'form':
    case 'answer':
      return plain(body.text);
    case 'card':
    case 'article':
      return plain(body.title);
    case 'flow':
      return body.summary === undefined ? null : plain(body.summary);
    case 'handover':
    case 'learned':
      return botWords(body, author);
    case 'tracked': {
      const data = Object.entries(body.data ?? {});
      return {
        words: consoleText.tracked(body.name),
        more: data.map(([label, value]) => ({ label, text: String(value) })),
      };
    }
    case 'priority': {
      const level = priorityWords(priorityLevel(body.priority));
      return plain(author.kind === 'agent' ? consoleText.prioritySetBy(author.name ?? '', level) : level);
    }
    case 'pages':
      return pagesWords(body);
    default:
      return assertNever(body);
  }
}
