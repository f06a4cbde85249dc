import { z } from 'zod';

/** Where a picture of an agent lies: a path on the server, which never shows another picture. Whoever takes theirs away takes it from there. */
export const picturePath = z.string().regex(/^\/pictures\/[\w-]{32}\.webp$/);
