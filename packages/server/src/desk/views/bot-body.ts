import type { EntryBody, VisitorEntry } from '@deskbell/protocol';

type BotBody = Extract<EntryBody, { type: 'quickReplies' | 'card' | 'form' | 'article' | 'answer' }>;

/** What bots and flows say, and what is answered to them, as its visitor may see it: each field by name, as everywhere. */
export function botBody(body: BotBody): VisitorEntry['body'] {
  switch (body.type) {
    case 'quickReplies':
      return { type: 'quickReplies', text: body.text, replies: body.replies.map(choice) };
    case 'card': {
      const { image, links, replies, text, title } = body;
      return {
        type: 'card',
        title,
        ...(text === undefined ? {} : { text }),
        ...(image ? { image: { url: image.url, alt: image.alt } } : {}),
        ...(links ? { links: links.map(({ label, url }) => ({ label, url })) } : {}),
        ...(replies ? { replies: replies.map(choice) } : {}),
      };
    }
    case 'form':
      return {
        type: 'form',
        text: body.text,
        fields: body.fields.map(({ hint, id, kind, label, optional, options }) => ({
          id,
          label,
          kind,
          ...(optional === undefined ? {} : { optional }),
          ...(hint === undefined ? {} : { hint }),
          ...(options ? { options: options.map(choice) } : {}),
        })),
        ...(body.submit === undefined ? {} : { submit: body.submit }),
      };
    case 'article':
      return {
        type: 'article',
        articleId: body.articleId,
        title: body.title,
        ...(body.language === undefined ? {} : { language: body.language }),
        ...(body.excerpt === undefined ? {} : { excerpt: body.excerpt }),
      };
    case 'answer':
      return {
        type: 'answer',
        text: body.text,
        to: body.to,
        ...(body.choice ? { choice: choice(body.choice) } : {}),
        ...(body.values ? { values: body.values.map(({ id, label, value }) => ({ id, label, value })) } : {}),
      };
  }
}

function choice({ id, label }: { readonly id: string; readonly label: string }) {
  return { id, label };
}
