import { z } from 'zod';
import { agentId, siteId, timestamp } from '../records/ids.ts';
import { role } from '../records/people.ts';
import { shortText } from '../records/text.ts';

/** Languages of mails. */
export const mailLocale = z.enum(['en', 'pl', 'cs', 'ru']);

export const emailAddress = z
  .string()
  .max(320)
  // One address and nothing that could begin another header or another one.
  .regex(/^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+$/, 'must be an e-mail address');

const account = {
  id: agentId,
  name: shortText,
  email: z.string(),
  capacity: z.int().min(0),
  createdAt: timestamp,
  /** `null`: they may sign in. */
  disabledAt: timestamp.nullable(),
  /** `false`: they were invited, and have not chosen a password yet. */
  passwordSet: z.boolean(),
  /** Whether signing in asks them for a code, too. */
  secondFactor: z.boolean(),
  /** Whether they are an admin of every site. */
  owner: z.boolean(),
};

/** Somebody who answers, as the admins of a site see them. */
export const person = z.strictObject({ ...account, role });

/** Somebody who answers, as whoever owns the installation sees them. */
export const personOfInstallation = z.strictObject({
  ...account,
  memberships: z.array(z.strictObject({ siteId, role })),
});

export const inviteBody = z.strictObject({
  email: emailAddress,
  /** As visitors see it. Of somebody who has an account already, theirs stays. */
  name: shortText.min(1, 'must not be empty'),
  role,
  capacity: z.int().min(0).max(100).default(4),
  /** Of the mail; default: `en`. */
  locale: mailLocale.default('en'),
});

export const inviteAnswer = z.strictObject({
  person,
  /** `true`: a mail is on its way to them. */
  mailed: z.boolean(),
  /** Where the installation sends no mail: the link by which they sign in, once, within 72 hours, to be handed over. */
  link: z.string().nullable(),
});

export const roleBody = z.strictObject({ role });

/** Asks for a mail with a link by which a new password can be chosen. */
export const resetBody = z.strictObject({ email: emailAddress, locale: mailLocale.default('en') });

/** As an admin: in which language the mail is written. */
export const resetPersonBody = z.strictObject({ locale: mailLocale.default('en') });
export const resetPersonAnswer = z.strictObject({ mailed: z.boolean(), link: z.string().nullable() });

export type MailLocale = z.infer<typeof mailLocale>;
export type Person = z.infer<typeof person>;
export type PersonOfInstallation = z.infer<typeof personOfInstallation>;
export type InviteBody = z.input<typeof inviteBody>;
export type InviteAnswer = z.infer<typeof inviteAnswer>;
export type ResetBody = z.input<typeof resetBody>;
