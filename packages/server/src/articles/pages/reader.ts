import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';

const COOKIE = 'deskbell_reader';
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const SECRET = /^[A-Za-z0-9_-]{32}$/;

/**
 * A word for the reader of this one article, so that their last opinion counts and no other. It comes from a secret that only their browser
 * keeps, from the moment when they say something (W2): opinions of one reader on two articles cannot be brought together.
 */
export function voterOf(request: Request, response: Response, articleId: string, isSecure: boolean): string {
  const present = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];
  const secret =
    present !== undefined && SECRET.test(present) ? present : randomBytes(24).toString('base64url');
  response.cookie(COOKIE, secret, {
    path: '/help',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: YEAR_MS,
  });
  return createHash('sha256').update(`${secret} ${articleId}`).digest('base64url');
}
