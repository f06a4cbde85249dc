import { formatTime, type PagesBody } from '@deskbell/ui';
import { eventText } from '../localization/text/event-text.ts';
import type { EventWords } from './bodies.ts';

/** Where a visitor was on the site: of one page its name, of several how many, with the way behind it. */
export function pagesWords({ pages }: PagesBody): EventWords {
  const [first] = pages;
  const nameOf = ({ title, url }: PagesBody['pages'][number]): string => title.trim() || url;
  if (first && pages.length === 1)
    return {
      words: eventText.onePageSeen(nameOf(first)),
      more: [{ label: formatTime(first.at), text: first.url }],
    };
  return {
    words: eventText.pagesSeen(String(pages.length)),
    more: pages.map((page) => ({
      label: formatTime(page.at),
      text: nameOf(page) === page.url ? page.url : `${nameOf(page)}\n${page.url}`,
    })),
  };
}
