import { z } from 'zod';
import { FILE_LIMITS } from '../file-limits.ts';
import { picturePath } from '../records/picture.ts';
import type { RestRoute } from './rest-route.ts';

/** Four characters for three bytes. */
const BASE64_CHARACTERS = Math.ceil(FILE_LIMITS.agentPictureBytes / 3) * 4;

/** A PNG, JPEG or WebP in Base64, of at most 262,144 bytes. */
const pictureBody = z.strictObject({ data: z.base64().min(4).max(BASE64_CHARACTERS) });
const pictureAnswer = z.strictObject({ picture: picturePath });

/** The own picture, as colleagues and visitors see it. */
export const pictureRoutes = {
  'PUT /v1/people/me/picture': {
    summary:
      'Sets the own picture, as colleagues and visitors see it: cut to a square around its middle and drawn anew, 256 pixels wide at most.',
    tag: 'account',
    action: 'session:write',
    body: pictureBody,
    maxBytes: BASE64_CHARACTERS + 1_024,
    answer: pictureAnswer,
    errors: ['unauthenticated', 'forbidden', 'unsupported_type'],
  },
  'DELETE /v1/people/me/picture': {
    summary:
      'Takes the own picture away: its address is worth nothing any more, and initials stand in its place.',
    tag: 'account',
    action: 'session:write',
    body: null,
    answer: null,
    errors: ['unauthenticated', 'forbidden'],
  },
} as const satisfies Record<string, RestRoute>;
