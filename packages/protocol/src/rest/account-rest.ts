import { z } from 'zod';
import { timestamp } from '../records/ids.ts';
import { shortText, storableText } from '../records/text.ts';

/** What an authenticator app shows, or a recovery code. */
export const signInCode = storableText(40).min(6);

/** A session of one's own. */
export const ownSession = z.strictObject({
  id: z.string(),
  createdAt: timestamp,
  lastUsedAt: timestamp,
  /** When it ends at the latest. */
  expiresAt: timestamp,
  /** How it began. */
  method: z.enum(['password', 'link', 'singleSignOn']),
  /** What the browser or program called itself when it began (its `User-Agent`); `null`: nothing. */
  device: z.string().nullable(),
  /** Whether it is the one that asks. */
  current: z.boolean(),
});

/** `PATCH /v1/people/me`: the own name, as colleagues and visitors see it. */
export const ownNameBody = z.strictObject({ name: shortText.min(1, 'must not be empty') });

/**
 * Whether signing in asks for a code of an authenticator app, too. `required`: it does not yet, but the installation wants it, and
 * until it is set up nothing else can be done.
 */
export const secondFactorState = z.enum(['off', 'on', 'required']);

export const secondFactorAnswer = z.strictObject({
  state: secondFactorState,
  recoveryCodesLeft: z.int().min(0),
});

/** The password, where one is set: whoever finds an open screen must not be able to lock its owner out. */
export const beginSecondFactorBody = z.strictObject({ current: storableText(128).optional() });

/** What an authenticator app needs: as an address to be shown as a QR code, and to be typed in. */
export const beginSecondFactorAnswer = z.strictObject({ uri: z.string(), secret: z.string() });

export const codeBody = z.strictObject({ code: signInCode });

/** Shown this once; each lets in one time without the app. */
export const recoveryCodesAnswer = z.strictObject({ recoveryCodes: z.array(z.string()) });

export type OwnSession = z.infer<typeof ownSession>;
export type SecondFactorState = z.infer<typeof secondFactorState>;
export type SecondFactorAnswer = z.infer<typeof secondFactorAnswer>;
export type BeginSecondFactorBody = z.infer<typeof beginSecondFactorBody>;
export type BeginSecondFactorAnswer = z.infer<typeof beginSecondFactorAnswer>;
export type CodeBody = z.infer<typeof codeBody>;
export type RecoveryCodesAnswer = z.infer<typeof recoveryCodesAnswer>;
