import { expect, it } from 'vitest';
import { PreferenceStore } from '../settings/preferences.ts';
import { sampleDesk } from '../../test/fake/sample-desk.ts';
import { startAlerts } from './alerts.ts';

function start(looking: { open?: string; visible?: boolean }, notifications = true) {
  const { client } = sampleDesk();
  const preferences = new PreferenceStore({ getItem: () => null, setItem: () => undefined });
  preferences.change({ notifications });
  const heard: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = startAlerts({
    client,
    preferences,
    attention: {
      isOpen: (id) => Promise.resolve(id === looking.open),
      isVisible: () => {
        queueMicrotask(() => queueMicrotask(resolve));
        return Promise.resolve(looking.visible ?? false);
      },
    },
    after: () => () => undefined,
    ring: () => void heard.push('bell'),
    notify: (title, text, id) => void heard.push(`${title} | ${text} | ${id}`),
  });
  const magda = client.conversations.get('conv-magda');
  const write = (text: string): void =>
    client.emit('message', { conversationId: magda.id, item: magda.visitorWrites(text) });
  return { client, heard, stop, write, settled: promise };
}

it('[D8] rings and notifies while nobody looks, with the text as plain text', async () => {
  const desk = start({});
  desk.write('**Hello** <b>there</b>');
  await desk.settled;
  expect(desk.heard).toEqual(['bell', 'Magda Nowak wrote | Hello <b>there</b> | conv-magda']);
});

it('only rings when a tab can be seen, and is silent when the conversation is on it', async () => {
  const visible = start({ visible: true });
  visible.write('Hello');
  await visible.settled;
  expect(visible.heard).toEqual(['bell']);

  const open = start({ visible: true, open: 'conv-magda' });
  open.write('Hello');
  await Promise.resolve();
  expect(open.heard).toEqual([]);
});

it('says nothing after it was stopped', async () => {
  const desk = start({});
  desk.stop();
  desk.write('Hello');
  await Promise.resolve();
  expect(desk.heard).toEqual([]);
});
