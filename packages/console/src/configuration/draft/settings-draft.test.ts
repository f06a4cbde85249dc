import { DeskbellError, type ConfigurationHandle, type ConfigurationVersion } from '@deskbell/sdk/agent';
import { expect, it } from 'vitest';
import { sampleConfiguration } from '../../../test/fake/sample-configuration.ts';
import { DraftKeeper } from './kept-draft.ts';
import { SettingsDraft } from './settings-draft.ts';
import { pathOf } from './tree.ts';

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const version = (number: number, configuration = sampleConfiguration): ConfigurationVersion => ({
  version: number,
  at: 0,
  by: { kind: 'agent', name: 'Ana' },
  configuration,
});
const office = sampleConfiguration.calendars['office'];
const draftOf = (storage = memory()) => new SettingsDraft(version(2), new DraftKeeper(storage, 'fern'));
const paths = (draft: SettingsDraft) => draft.changes.map(({ keys }) => pathOf(keys));
const handle = (put: ConfigurationHandle['put']): ConfigurationHandle => ({
  put,
  get: () => Promise.reject(new Error('not asked for')),
  history: () => Promise.resolve([]),
  on: () => () => undefined,
});

it('says what differs, as small as it can be said', () => {
  const draft = draftOf();
  draft.set(['queues', 'main', 'offerTimeout'], '45s');
  draft.set(
    ['calendars', 'office', 'holidays'],
    [{ name: 'New Year', on: '01-01' }, ...(office?.holidays ?? [])],
  );
  draft.set(['queues', 'second', 'teams'], undefined);
  expect(paths(draft)).toEqual([
    'queues.main.offerTimeout',
    'queues.second.teams',
    'calendars.office.holidays[0]',
  ]);
  draft.set(['queues', 'main', 'offerTimeout'], '30s');
  expect(paths(draft)).not.toContain('queues.main.offerTimeout');
});

it('goes step by step back and forth; the letters of one text are one step', () => {
  const draft = draftOf();
  for (const name of ['S', 'Sa', 'Sales']) draft.set(['queues', 'main', 'name'], name);
  draft.set(['queues', 'main', 'priority'], 5);
  draft.undo();
  expect(paths(draft)).toEqual(['queues.main.name']);
  draft.undo();
  expect(draft.isDirty).toBe(false);
  draft.redo();
  expect(draft.valueAt(['queues', 'main', 'name'])).toBe('Sales');
  draft.discard();
  expect(draft.isDirty).toBe(false);
  draft.undo();
  expect(draft.valueAt(['queues', 'main', 'name'])).toBe('Sales');
});

it('survives a reload, and a version of somebody else that came meanwhile', () => {
  const storage = memory();
  draftOf(storage).set(['queues', 'main', 'offerTimeout'], '45s');
  const theirs = version(3, { ...sampleConfiguration, botLimit: '5m' });
  const again = new SettingsDraft(theirs, new DraftKeeper(storage, 'fern'));
  expect(again.base.version).toBe(3);
  expect(paths(again)).toEqual(['queues.main.offerTimeout']);
  expect(again.document.botLimit).toBe('5m');
  again.discard();
  expect(storage.getItem('deskbell-settings-draft:fern')).toBeNull();
});

it('asks where both have changed the same', () => {
  const draft = draftOf();
  draft.set(['botLimit'], '1m');
  draft.set(['silentAfter'], '5m');
  draft.follow(version(3, { ...sampleConfiguration, botLimit: '5m', reopenWindow: '1d' }));
  const [collision] = draft.collisions;
  expect(collision).toEqual({ keys: ['botLimit'], mine: '1m', theirs: '5m' });
  expect(draft.document.reopenWindow).toBe('1d');
  if (collision) draft.settle(collision, 'theirs');
  expect(draft.collisions).toEqual([]);
  expect(paths(draft)).toEqual(['silentAfter']);
});

it('keeps what is written while a version is on its way to the server', async () => {
  const draft = draftOf();
  let next = 3;
  const slow = handle((configuration) => {
    draft.set(['queues', 'main', 'name'], `Sales ${String(next)}`);
    draft.set(['queues', 'returns'], { name: 'Returns' });
    return Promise.resolve(version(next++, configuration as ConfigurationVersion['configuration']));
  });
  draft.set(['botLimit'], '1m');
  const saved = await draft.save(slow);
  expect([draft.base.version, saved.configuration.botLimit]).toEqual([3, '1m']);
  expect(paths(draft).toSorted((a, b) => a.localeCompare(b))).toEqual(['queues.main.name', 'queues.returns']);
  await draft.undoSaved(slow);
  expect(draft.valueAt(['queues', 'main', 'name'])).toBe('Sales 4');
  expect([draft.base.version, draft.valueAt(['botLimit'])]).toEqual([4, sampleConfiguration.botLimit]);
});

it('keeps what the server found wrong until that is changed, and undoes what was saved', async () => {
  const draft = draftOf();
  draft.set(['queues', 'main', 'teams'], ['nobody']);
  const problems = [{ path: 'queues.main.teams[0]', message: 'there is no team "nobody"' }];
  const refused = new DeskbellError('invalid', 'unable to save', { details: { problems } });
  await expect(draft.save(handle(() => Promise.reject(refused)))).rejects.toMatchObject({ code: 'invalid' });
  expect(draft.problems).toEqual(problems);
  draft.set(['queues', 'main', 'teams'], ['office']);
  expect(draft.problems).toEqual([]);

  let next = 3;
  const taken = handle((configuration) =>
    // A fake takes whole documents only.
    Promise.resolve(version(next++, configuration as ConfigurationVersion['configuration'])),
  );
  await draft.save(taken);
  expect([draft.isDirty, draft.base.version, draft.savedOver?.version]).toEqual([false, 3, 2]);
  await draft.undoSaved(taken);
  expect([draft.base.version, draft.valueAt(['queues', 'main', 'teams'])]).toEqual([4, undefined]);
});
