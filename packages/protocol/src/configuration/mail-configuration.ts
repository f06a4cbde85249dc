import { z } from 'zod';
import { alert } from '../records/board.ts';
import { mailLocale } from '../rest/people-rest.ts';
import { agentEmail, duration } from './fields.ts';

/** What is sent by mail besides what somebody asks for; it needs a mail server (`smtpUrl`). */
export const mailConfiguration = z.strictObject({
  /** In which language agents, supervisors and admins are written to. */
  locale: mailLocale.default('en'),
  /** Mails an answer that the visitor has not seen for so long, to an address that is verified; left out: none is. */
  answers: z.strictObject({ after: duration('1m', '7d').default('10m') }).optional(),
  /** Yesterday's figures, once a day; left out: nobody gets them. */
  digest: z
    .strictObject({
      at: z
        .string()
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "07:00"')
        .default('07:00'),
      timeZone: z.string().min(1).max(100).default('UTC'),
      /** Supervisors and admins who get it; left out: all of the site. */
      to: z.array(agentEmail).min(1).max(100).optional(),
    })
    .optional(),
  /** What supervisors are alerted to by mail, too; left out: nothing. */
  alerts: z
    .strictObject({
      kinds: z.array(alert.shape.kind).min(1),
      to: z.array(agentEmail).min(1).max(50),
    })
    .optional(),
});

export type MailConfiguration = z.output<typeof mailConfiguration>;
