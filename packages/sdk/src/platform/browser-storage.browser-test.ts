import { expect } from '@open-wc/testing';
import { browserStorage } from './browser-storage.ts';

const PREFIX = 'deskbell/relay.example/shop/';

describe('browserStorage', () => {
  afterEach(async () => {
    await browserStorage().clear('deskbell/');
  });

  it('[W2] creates nothing by looking', async () => {
    const storage = browserStorage();
    await new Promise((resolve) => {
      Object.assign(indexedDB.deleteDatabase('deskbell'), { onsuccess: resolve });
    });
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

  it('[W6] once released it holds the database open only while somebody is at it', async () => {
    const whole = IDBDatabase.prototype;
    const transaction = Reflect.get(whole, 'transaction');
    const close = Reflect.get(whole, 'close');
    const open = new Set<IDBDatabase>();
    whole.transaction = function (...args): IDBTransaction {
      open.add(this);
      return transaction.apply(this, args);
    };
    whole.close = function (): void {
      open.delete(this);
      close.call(this);
    };
    try {
      const storage = browserStorage();
      await storage.update(`${PREFIX}a`, () => 'a');
      expect(open.size).to.equal(1);
      storage.release?.();
      expect(open.size).to.equal(0);
      const both = ['b', 'c'].map((more) =>
        storage.update<string>(`${PREFIX}a`, (present = '') => present + more),
      );
      expect(await Promise.all(both)).to.deep.equal(['ab', 'abc']);
      expect(open.size).to.equal(0);
      expect(storage.isLasting()).to.equal(true);
    } finally {
      Object.assign(whole, { transaction, close });
    }
  });

  describe('when the browser refuses', () => {
    const key = `${PREFIX}outbox`;
    const add =
      (text: string) =>
      (present: readonly string[] = []) => [...present, text];
    const undo: (() => void)[] = [];
    /** Replaces a method until the end of the test. */
    function replace<T extends object, Name extends keyof T>(target: T, name: Name, by: T[Name]): void {
      const whole = target[name];
      target[name] = by;
      undo.push(() => (target[name] = whole));
    }
    afterEach(() => {
      for (const mend of undo.splice(0)) mend();
    });

    it('[D5] a full disk loses nothing that was kept or is new, and says that it will not last', async () => {
      const storage = browserStorage();
      await storage.update(key, add('kept'));
      expect(storage.isLasting()).to.equal(true);
      replace(IDBObjectStore.prototype, 'put', () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      });
      expect(await storage.update(key, add('new'))).to.deep.equal(['kept', 'new']);
      expect(await storage.get(key)).to.deep.equal(['kept', 'new']);
      expect(storage.isLasting()).to.equal(false);
      for (const mend of undo.splice(0)) mend();
      expect(await browserStorage().get(key)).to.deep.equal(['kept']);
    });

    it('[D5] no IndexedDB at all, as in some private windows', async () => {
      replace(IDBFactory.prototype, 'open', () => {
        throw new DOMException('Not here', 'SecurityError');
      });
      const storage = browserStorage();
      expect(await storage.update(key, add('text'))).to.deep.equal(['text']);
      expect(await storage.get(key)).to.deep.equal(['text']);
      expect(storage.isLasting()).to.equal(false);
    });

    it('[D5] no localStorage, or one that was lost in a crash', async () => {
      replace(Storage.prototype, 'setItem', () => {
        throw new DOMException('Blocked', 'SecurityError');
      });
      await browserStorage().update(key, add('text'));
      const later = browserStorage();
      expect(await later.exists(PREFIX)).to.equal(true);
      expect(await later.get(key)).to.deep.equal(['text']);
      expect(later.isLasting()).to.equal(true);
    });

    it('[D5] databases that cannot be listed, as in older browsers', async () => {
      replace(IDBFactory.prototype, 'databases', () => {
        throw new TypeError('indexedDB.databases is not a function');
      });
      await browserStorage().update(key, add('text'));
      expect(await browserStorage().get(key)).to.deep.equal(['text']);
    });

    it('[D5] a database that never answers is given up', async () => {
      replace(IDBFactory.prototype, 'open', () => ({}) as IDBOpenDBRequest);
      const later = globalThis.setTimeout;
      replace(globalThis, 'setTimeout', ((callback: () => void) => later(callback, 0)) as typeof setTimeout);
      const storage = browserStorage();
      expect(await storage.update(key, add('text'))).to.deep.equal(['text']);
      expect(storage.isLasting()).to.equal(false);
    });

    it('[D5] a database that another version has changed meanwhile is opened again', async () => {
      const storage = browserStorage();
      await storage.update(key, add('before'));
      const version = (await indexedDB.databases()).find(({ name }) => name === 'deskbell')?.version ?? 1;
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('deskbell', version + 1);
        request.onblocked = () => reject(new Error('an older page stands in the way'));
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
      expect(await storage.update(key, add('after'))).to.deep.equal(['before', 'after']);
      expect(storage.isLasting()).to.equal(true);
    });
  });
});
