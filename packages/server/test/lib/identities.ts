import { PROTOCOL_VERSION } from '@deskbell/protocol';
import { randomIds } from '../../src/system/random-ids.ts';
import { type SignVisitorOptions, signVisitor } from '../../src/identity/sign-visitor.ts';
import { SiteIdentityKeys } from '../../src/identity/site-identity-keys.ts';
import { SITE, type TestServer, type TestVisitor } from './start-test-server.ts';

/** What a host site does on its own server. */
export interface HostSite {
  readonly keys: SiteIdentityKeys;
  readonly keyId: string;
  readonly key: string;
  /** Vouches for a visitor, for an hour. */
  sign(sub: string, given?: Partial<SignVisitorOptions>): string;
  /** A visitor with a token connects; `secret`: whom they were until now. */
  visit(token: string, secret?: string): Promise<TestVisitor>;
}

export async function hostSite(server: TestServer, siteId = SITE): Promise<HostSite> {
  const keys = new SiteIdentityKeys({ store: server.store, clock: server.clock, ids: randomIds });
  const { id: keyId, secret } = await keys.create(siteId, { algorithm: 'HS256' });
  const key = secret ?? '';
  return {
    keys,
    keyId,
    key,
    sign: (sub, given = {}) => signVisitor({ key, siteId, sub, now: server.clock.now(), ...given }),
    visit: (token, secret) =>
      server.visitor({
        siteId,
        auth: { versions: [PROTOCOL_VERSION], siteId, token, ...(secret === undefined ? {} : { secret }) },
      }),
  };
}
