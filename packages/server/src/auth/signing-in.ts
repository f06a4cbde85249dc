import type { Clock, Ids, Store } from '@deskbell/core';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { accountMails } from '../mail/account-mails.ts';
import { contactMails } from '../mail/contact-mails.ts';
import { deskMails } from '../mail/desk-mails.ts';
import { MailLinks } from '../mail/mail-links.ts';
import { PostOffice } from '../mail/post-office.ts';
import { Transcripts } from '../mail/transcripts.ts';
import { createMailer, type SendMail } from '../notifications/create-mailer.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { Accounts } from './accounts.ts';
import { PasswordQueue } from './password-queue.ts';
import { PasswordReset } from './password-reset.ts';
import { SecondFactors } from './second-factors.ts';
import { SessionAuthenticator } from './session-authenticator.ts';
import { sessionCookie } from './session-cookie.ts';
import { SignInThrottle } from './sign-in-throttle.ts';

export interface SigningInOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly config: Pick<Config, 'publicUrl' | 'limits' | 'smtpUrl' | 'mailFrom' | 'secondFactor'>;
  readonly box: SecretBox;
  /** Default: by the mail server of the configuration. */
  readonly sendMail?: SendMail | null;
}

/** Everything with which people get into their accounts. */
export interface SigningIn {
  readonly authenticator: SessionAuthenticator;
  readonly accounts: Accounts;
  readonly passwords: PasswordQueue;
  readonly secondFactors: SecondFactors;
  readonly throttle: SignInThrottle;
  readonly postOffice: PostOffice;
  readonly passwordReset: PasswordReset;
  readonly transcripts: Transcripts;
  readonly mailLinks: MailLinks;
}

export function createSigningIn({
  store,
  clock,
  ids,
  log,
  config,
  box,
  ...given
}: SigningInOptions): SigningIn {
  const { publicUrl, limits } = config;
  const isRequired = config.secondFactor === 'required';
  const authenticator = new SessionAuthenticator({
    store,
    clock,
    log,
    cookieName: sessionCookie(publicUrl).name,
    requiresSecondFactor: isRequired,
  });
  const passwords = new PasswordQueue();
  const throttle = new SignInThrottle(clock, limits);
  const issuer = `Deskbell ${new URL(publicUrl).hostname}`;
  const secondFactors = new SecondFactors({ store, clock, isRequired, issuer, box });
  const accounts = new Accounts({ store, authenticator, passwords, secondFactors, throttle });
  const links = new MailLinks(box, publicUrl);
  const postOffice = new PostOffice({
    deadlines: store.deadlines,
    mails: store.mails,
    clock,
    ids,
    log,
    sendMail: given.sendMail === undefined ? createMailer(config) : given.sendMail,
    writers: {
      ...accountMails({ store, clock, publicUrl }),
      ...contactMails({ store, clock, links }),
      ...deskMails({ store, publicUrl }),
    },
  });
  const passwordReset = new PasswordReset(postOffice, new SignInThrottle(clock, limits));
  const transcripts = new Transcripts({ store, postOffice, links, clock });
  return {
    authenticator,
    accounts,
    passwords,
    secondFactors,
    throttle,
    postOffice,
    passwordReset,
    transcripts,
    mailLinks: links,
  };
}
