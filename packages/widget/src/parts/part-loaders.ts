import type { PartModule } from './part.ts';

/** Every part by name. The imports stand here, so that what parts share with the chat stays in the chat's own file. */
export const partLoaders = {
  service: () => import('../later/later-chat.ts'),
} satisfies Record<string, () => Promise<PartModule>>;

export type PartName = keyof typeof partLoaders;
