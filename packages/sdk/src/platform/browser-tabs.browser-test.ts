import { expect } from '@open-wc/testing';
import { browserTabs } from './browser-tabs.ts';

describe('browserTabs', () => {
  it('[D8] tells the other tabs, not its own', async () => {
    const [one, two] = [browserTabs(), browserTabs()];
    const own: unknown[] = [];
    const stopOwn = one.subscribe('deskbell-test', (message) => own.push(message));
    const heard = new Promise((resolve) => {
      const stop = two.subscribe('deskbell-test', (message) => {
        stop();
        resolve(message);
      });
    });
    one.post('deskbell-test', { hello: 'tab' });
    expect(await heard).to.deep.equal({ hello: 'tab' });
    expect(own).to.deep.equal([]);
    stopOwn();
  });

  it('lets one work at a time, and stops waiting when told to', async () => {
    const tabs = [browserTabs(), browserTabs()];
    let working = 0;
    let most = 0;
    await Promise.all(
      [0, 1, 0, 1].map(async (tab) =>
        tabs[tab]?.exclusive('deskbell-test', async () => {
          working += 1;
          most = Math.max(most, working);
          await Promise.resolve();
          working -= 1;
        }),
      ),
    );
    expect(most).to.equal(1);

    const done = Promise.withResolvers<void>();
    const holding = tabs[0]?.exclusive('deskbell-test', () => done.promise);
    const stop = new AbortController();
    const waiting = tabs[1]?.exclusive(
      'deskbell-test',
      () => Promise.reject(new Error('never')),
      stop.signal,
    );
    stop.abort();
    const failure: unknown = await waiting?.catch((error: unknown) => error);
    expect((failure as Error).name).to.equal('AbortError');
    done.resolve();
    await holding;
  });
});
