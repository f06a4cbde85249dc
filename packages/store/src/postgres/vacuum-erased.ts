import { clientConfig, connect } from './connect.ts';

/** Every table from which something is erased. */
const TABLES = [
  'entries',
  'conversations',
  'handlings',
  'contacts',
  'visitors',
  'contact_notes',
  'contact_tags',
  'conversation_tags',
  'files',
  'outbox_events',
  'webhook_deliveries',
  'deadlines',
  'search_documents',
  'search_words',
  'search_positions',
  'consents',
  'mail_addresses',
  'sent_mails',
  'repeatable_calls',
  'audit_records',
];

/**
 * Gives back the room of deleted rows. What Postgres writes ahead (and what is archived of that) goes as its own settings say: see
 * docs/guides/privacy.md.
 */
export async function vacuumErased(url: string): Promise<void> {
  const client = await connect(clientConfig(url), [
    "set application_name = 'deskbell'",
    'set statement_timeout = 0',
  ]);
  try {
    for (const table of TABLES) await client.query(`vacuum ${table}`);
  } finally {
    await client.end();
  }
}
