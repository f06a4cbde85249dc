import { DeskbellError } from '@deskbell/protocol/plain';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { mayCall } from './may-call.ts';
import { hasPort, type ResolveName, type TargetPolicy } from './target-policy.ts';

/** A machine that may be called, at exactly these addresses. */
export interface VettedTarget {
  readonly url: URL;
  /** At least one; nothing but these may be connected to. */
  readonly addresses: readonly string[];
}

const MOST_CHARACTERS = 2_000;

/**
 * Looks up a target once and lets it through when all its addresses may be called. To be asked when an address is saved,
 * and again with each call: what a name stands for can change in between.
 *
 * @throws DeskbellError `invalid` for an address that may not be called, with `details.path` `url`; `unavailable` when the
 *   name cannot be looked up
 */
export async function vetTarget(address: string, policy: TargetPolicy): Promise<VettedTarget> {
  const url = readUrl(address, policy);
  const name = hostOf(url);
  const addresses = isIP(name) ? [name] : await resolved(name, policy.resolve ?? resolveName);
  if (addresses.length === 0) throw unknownName();
  if (!addresses.every((found) => mayCall(found, policy.allowPrivateTargets))) {
    throw refused(
      'it leads into a private network; use a public address, or set allowPrivateTargets for an intranet',
    );
  }
  return { url, addresses };
}

/** The name or address in a URL, without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function readUrl(address: string, { targetPorts }: TargetPolicy): URL {
  if (address.length > MOST_CHARACTERS) throw refused('it is too long');
  if (!URL.canParse(address)) throw refused('it is none; write it like https://shop.example/hook');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refused('it must begin with https:// or http://');
  if (url.username !== '' || url.password !== '') throw refused('it must not carry a user name or password');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!hasPort(targetPorts, port))
    throw refused(`its port ${String(port)} is not among those that may be called`);
  return url;
}

async function resolved(name: string, resolve: ResolveName): Promise<readonly string[]> {
  try {
    return await resolve(name);
  } catch (cause) {
    throw unknownName(cause);
  }
}

/** As the system does it, with its hosts file: an intranet may have nothing else. */
async function resolveName(name: string): Promise<readonly string[]> {
  const found = await lookup(name, { all: true });
  return found.map(({ address }) => address);
}

function refused(why: string): DeskbellError {
  return new DeskbellError('invalid', `unable to use this address: ${why}`, { details: { path: 'url' } });
}

function unknownName(cause?: unknown): DeskbellError {
  return new DeskbellError(
    'unavailable',
    'unable to call this address: its name cannot be looked up; check the name',
    { details: { path: 'url' }, cause },
  );
}
