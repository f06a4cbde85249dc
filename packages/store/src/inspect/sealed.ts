/** Something that is stored encrypted: for whoever has the key, to see whether it fits. */
export interface Sealed {
  readonly text: string;
  readonly purpose: string;
}

interface Kind {
  readonly table: string;
  /** The newest of them: `id` and `text`. */
  readonly sql: string;
  readonly sealed: (row: SealedRow) => Sealed;
}

export interface SealedRow {
  readonly id: string;
  readonly text: string;
}

/** One of each is enough to see which key it was. */
export const SEALED: readonly Kind[] = [
  {
    table: 'identity_keys',
    sql: "select id, material as text from identity_keys where material like 'sealed:%' order by created_at desc limit 1",
    sealed: ({ id, text }) => ({ text: text.slice('sealed:'.length), purpose: `identityKey:${id}` }),
  },
  {
    table: 'webhook_endpoints',
    sql: 'select id, secret as text from webhook_endpoints order by created_at desc limit 1',
    sealed: ({ id, text }) => ({ text, purpose: `webhook:${id}` }),
  },
];
