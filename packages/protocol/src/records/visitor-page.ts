import { z } from 'zod';
import { reportedUrl, shortText } from './text.ts';

/** The page from which a visitor wrote, as their browser reported it. */
export const visitorPage = z.strictObject({ url: reportedUrl, title: shortText, referrer: reportedUrl });
export type VisitorPage = z.infer<typeof visitorPage>;
