import type { PartModule } from './part.ts';
import type { PartName } from './part-name.ts';

/**
 * Every part by name. The imports stand here, so that what parts share with the chat stays in the chat's own file;
 * their order is that in which parts show what they have, and take what is written.
 */
export const partLoaders: Readonly<Record<PartName, () => Promise<PartModule>>> = {
  service: () => import('../later/later-chat.ts'),
  rich: () => import('../rich/rich-part.ts'),
  survey: () => import('../survey/survey-part.ts'),
  preChat: () => import('../pre-chat/pre-chat-part.ts'),
  calls: () => import('../calls/calls-part.ts'),
  page: () => import('../page/page-part.ts'),
  home: () => import('../home/home-part.ts'),
  articles: () => import('../articles/articles-part.ts'),
  past: () => import('../past/past-part.ts'),
  transcript: () => import('../transcript/transcript-part.ts'),
  preview: () => import('../preview/preview-part.ts'),
  tools: () => import('../tools/tools-part.ts'),
  files: () => import('../files/files-part.ts'),
  emoji: () => import('../emoji/emoji-part.ts'),
};
