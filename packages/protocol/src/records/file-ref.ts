import { z } from 'zod';
import { FILE_LIMITS } from '../file-limits.ts';
import { entryId } from './ids.ts';
import { shortText } from './text.ts';

/** Made by whoever uploads (nanoid, 21 characters), like the id of an entry: the same id again is the same upload. */
export const fileId = entryId;

/** What a message says of a file that belongs to it. The bytes are fetched by a link of their own (`file:open`). */
export const fileRef = z.strictObject({
  id: fileId,
  name: shortText,
  /** As the content says, never as the uploader did. */
  type: z.string().max(FILE_LIMITS.typeCharacters),
  /** In bytes, as it is served. */
  size: z.int().min(0),
  /** Of images, in pixels, as they are shown. */
  width: z.int().min(1).optional(),
  height: z.int().min(1).optional(),
  /** Of images: some pixels to show until the image is there, a `data:` address of at most 1,000 characters. */
  placeholder: z.string().max(1_000).optional(),
});
export type FileRef = z.infer<typeof fileRef>;

/** The files of a message, by their ids, in the order in which they are shown. */
export const fileIds = z
  .array(fileId)
  .min(1)
  .max(FILE_LIMITS.messageFiles)
  .refine((ids) => new Set(ids).size === ids.length, 'must name each file once');

/** The files of a message as they are sent with it. Of each only the `id` counts, so that what an upload answered can be sent as it is. */
export const sentFiles = z
  .array(z.object({ id: fileId }))
  .min(1)
  .max(FILE_LIMITS.messageFiles)
  .refine((files) => new Set(files.map(({ id }) => id)).size === files.length, 'must name each file once')
  .readonly();

/** What somebody means to upload. `type` may be empty where the device knows none; it is looked at again when the bytes are there. */
export const uploadInput = z.strictObject({
  conversationId: entryId,
  id: fileId,
  name: z.string().min(1).max(1_000),
  type: z.string().max(FILE_LIMITS.typeCharacters).default(''),
  size: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
});

/**
 * Permission to upload one file once: `PUT` the bytes to `path` with `Authorization: Bearer <token>` before `expiresAt`. The
 * answer is a `fileRef`.
 */
export const uploadTicket = z.strictObject({
  id: fileId,
  path: z.string(),
  token: z.string(),
  expiresAt: z.int().min(0),
});
export type UploadTicket = z.infer<typeof uploadTicket>;

/** Where the bytes of a file can be fetched until `expiresAt`, without cookies or headers. */
export const fileLink = z.strictObject({
  id: fileId,
  path: z.string(),
  /** Smaller pictures of an image, WebP: at most 320, and at most 1,280 pixels wide and high. */
  thumbnail: z.string().optional(),
  preview: z.string().optional(),
  expiresAt: z.int().min(0),
});
export type FileLink = z.infer<typeof fileLink>;
