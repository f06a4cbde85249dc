import { expect } from '@open-wc/testing';
import { browserStorage } from './browser-storage.ts';

const PREFIX = 'deskbell/relay.example/shop/';

describe('browserStorage', () => {
  afterEach(async () => {
    await browserStorage().clear('deskbell/');
  });

  it('[W2] creates nothing by looking', async () => {
    const storage = browserStorage();
    const before = (await indexedDB.databases()).length;
    expect(await storage.exists(PREFIX)).to.equal(false);
    expect(await storage.get(`${PREFIX}identity`)).to.equal(undefined);
    await storage.clear(PREFIX);
    expect((await indexedDB.databases()).length).to.equal(before);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('deskbell'))).to.deep.equal([]);
  });

  it('[D9] changes in one step that no other tab comes between', async () => {
    const tabs = Array.from({ length: 5 }, () => browserStorage());
    const adds = Array.from({ length: 50 }, async (_, n) =>
      tabs[n % tabs.length]?.update<number>(`${PREFIX}count`, (present = 0) => present + 1),
    );
    await Promise.all(adds);
    expect(await browserStorage().get(`${PREFIX}count`)).to.equal(50);
    expect(await browserStorage().exists(PREFIX)).to.equal(true);
  });

  it('removes what a change makes undefined, and everything under a prefix', async () => {
    const storage = browserStorage();
    await storage.update(`${PREFIX}a`, () => 'a');
    await storage.update(`${PREFIX}b`, () => 'b');
    await storage.update('deskbell/other/c', () => 'c');
    await storage.update(`${PREFIX}a`, () => undefined);
    expect(await storage.get(`${PREFIX}a`)).to.equal(undefined);
    await storage.clear(PREFIX);
    expect(await storage.exists(PREFIX)).to.equal(false);
    expect(await storage.get(`${PREFIX}b`)).to.equal(undefined);
    expect(await storage.get('deskbell/other/c')).to.equal('c');
  });
});
