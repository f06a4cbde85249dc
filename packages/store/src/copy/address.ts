import { resolve } from 'node:path';
import { DeskbellError } from '@deskbell/protocol/plain';

/** Where data are. */
export type Address =
  | { readonly engine: 'sqlite'; readonly path: string }
  | { readonly engine: 'postgres'; readonly url: string };

/** Understands `sqlite:<path>` and `postgres://…`. Throws `invalid`, with the option's name as the path. */
export function parseAddress(text: string, option: string): Address {
  if (/^postgres(ql)?:\/\/\S+$/.test(text)) return { engine: 'postgres', url: text };
  const [, path] = /^sqlite:(.+)$/s.exec(text) ?? [];
  if (path !== undefined) return { engine: 'sqlite', path: resolve(path.replace(/^\/\/(?=\/)/, '')) };
  throw new DeskbellError(
    'invalid',
    // It may hold a password.
    `unable to move: --${option} is no address of data; write sqlite:./data/deskbell.sqlite or postgres://user@host/database`,
    { details: { path: option } },
  );
}

/** For people; without any password. */
export function nameOfAddress(address: Address): string {
  if (address.engine === 'sqlite') return `sqlite:${address.path}`;
  if (!URL.canParse(address.url)) return 'postgres';
  const { host, pathname } = new URL(address.url);
  return `postgres://${host}${pathname}`;
}
