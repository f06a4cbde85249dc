import { z } from 'zod';
import { storableText } from '../records/text.ts';
import { me } from '../records/people.ts';
import { secondFactorState, signInCode } from './account-rest.ts';

const password = storableText(128).min(8, 'must have at least 8 characters');

/** `POST /v1/session`: signs in. Sets the session cookie; with `token: true` also returns a token for clients without cookies. */
export const signInBody = z.strictObject({
  email: storableText(320).min(3),
  password: storableText(128).min(1),
  token: z.boolean().default(false),
  /** Of the authenticator app, or a recovery code, where a refusal asked for it (`details.needs`). */
  code: signInCode.optional(),
});
/** `POST /v1/session/link`: signs in with a one-time link's token (the part after `#token=`), which is then used up. */
export const linkBody = z.strictObject({ token: z.string().min(20).max(200), code: signInCode.optional() });
/** `PUT /v1/session/password`: sets the password of the one who is signed in; every other session of theirs ends. */
export const passwordBody = z.strictObject({ password, current: storableText(128).optional() });

/** Answer to both ways of signing in, and to `GET /v1/session`. `passwordSet` is false until the first password is chosen. */
export const sessionAnswer = z.strictObject({
  me,
  passwordSet: z.boolean(),
  secondFactor: secondFactorState,
  token: z.string().optional(),
});

/** How one can sign in here. */
export const signInWaysAnswer = z.strictObject({
  /** By whom else one can sign in; `null`: by password alone. */
  singleSignOn: z.strictObject({ name: z.string() }).nullable(),
  /** Whether a forgotten password can be reset by mail. */
  resetByMail: z.boolean(),
});

export type SignInBody = z.input<typeof signInBody>;
export type LinkBody = z.infer<typeof linkBody>;
export type PasswordBody = z.infer<typeof passwordBody>;
export type SignInWaysAnswer = z.infer<typeof signInWaysAnswer>;
export type SessionAnswer = z.infer<typeof sessionAnswer>;
