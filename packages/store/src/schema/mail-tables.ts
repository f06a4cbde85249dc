/** What was handed in, once for each scope in which it counts. */
export interface SentMailsTable {
  key: string;
  scope: string;
  up_to: number;
  at: number;
}

export interface MailAddressesTable {
  contact_id: string;
  vouched: string | null;
  confirmed: string | null;
  refused_at: number | null;
}

export interface MailTables {
  sent_mails: SentMailsTable;
  mail_addresses: MailAddressesTable;
}
