import { defaultPlatform, type Platform } from '@deskbell/sdk';

/** The browser of a visitor, who is always the same. */
export function livePlatform(secret: string): Platform {
  return { ...defaultPlatform(), newSecret: () => secret };
}
