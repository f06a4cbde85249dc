import type { SimulationOutcome } from '@deskbell/sdk/admin';
import { DeskbellError } from '@deskbell/sdk/agent';
import { expect, oneEvent } from '@open-wc/testing';
import {
  everything,
  find,
  type MountOptions,
  mountConsole,
  press,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { sampleConfiguration } from '../../test/fake/sample-configuration.ts';
import { FakeAgentSession } from '../../test/fake/fake-agent-session.ts';
import { ana, sampleDesk, sampleSites } from '../../test/fake/sample-desk.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const open = (path: string, options: MountOptions = {}) =>
  mountConsole({ hash: `#/fern/settings/${path}`, ...options });
const form = (root: Element): HTMLElement => find(root, 'deskbell-settings-form');
const bar = (root: Element): string => words(find(root, 'deskbell-save-bar'));

/** The control under a label. */
function control<T extends HTMLElement = HTMLInputElement>(root: Element, label: string): T {
  const shadow = form(root).shadowRoot;
  const found = [...(shadow?.querySelectorAll('label[for]') ?? [])].find(
    (one) => one.textContent.trim() === label,
  );
  const id = found?.getAttribute('for') ?? '';
  const element = [...(shadow?.querySelectorAll<T>('[id]') ?? [])].find((one) => one.id === id);
  if (!element) throw new Error(`there is no field ${label}`);
  return element;
}
async function change(root: Element, label: string, value: string): Promise<void> {
  const field = control(root, label);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(root);
}
async function go(root: Element, path: string): Promise<void> {
  location.hash = `#/fern/settings/${path}`;
  await new Promise(requestAnimationFrame);
  await settled(root);
}
function button(root: Element, name: string): HTMLElement {
  const found = everything(find(root, 'deskbell-settings')).filter(
    (one) =>
      one.matches('wa-button, button') &&
      (one.textContent.trim() === name || one.getAttribute('aria-label') === name),
  );
  const [first] = found;
  if (!first) throw new Error(`there is no button ${name}`);
  return first as HTMLElement;
}
/** Where the name of something new is written. */
function newName(root: Element): HTMLInputElement {
  const field = form(root).shadowRoot?.querySelector<HTMLInputElement>('.cards-list + .add input');
  if (!field) throw new Error('nothing can be added');
  return field;
}
async function save(root: Element): Promise<void> {
  const shown = oneEvent(root, 'wa-after-show');
  button(root, 'See what differs and save').click();
  await shown;
  button(root, 'Save').click();
  await settled(root);
}

describe('the editors of the settings', () => {
  afterEach(() => {
    unmountConsole();
    sessionStorage.clear();
  });

  it('keep what is changed from section to section, say what will differ, save it and undo that', async () => {
    const { root, client } = await open('queues/main');
    await change(root, 'Time to accept', '45');
    await go(root, 'hours/office');
    await change(root, 'Time zone', 'Europe/Prague');
    expect(bar(root)).to.include('Changes: 2');
    const shown = oneEvent(root, 'wa-after-show');
    button(root, 'See what differs and save').click();
    await shown;
    expect(bar(root)).to.include('Queues › Front desk › Time to accept 30 sec → 45 sec');
    button(root, 'Save').click();
    await waitUntil(() => client.served.versions.length === 3);
    await settled(root);
    expect(client.served.calls).to.deep.equal(['put on 2']);
    expect(client.served.versions[0]?.configuration.queues['main']?.offerTimeout).to.equal('45s');
    button(root, 'Undo what was saved').click();
    await waitUntil(() => client.served.versions.length === 4);
    expect(client.served.versions[0]?.configuration.queues['main']?.offerTimeout).to.equal('30s');
  });

  it('go step by step back and forth, and survive a reload', async () => {
    const { root } = await open('queues/main');
    await change(root, 'Name', 'Desk');
    await change(root, 'Head start in minutes', '5');
    button(root, 'Step back').click();
    await settled(root);
    expect(control(root, 'Head start in minutes').value).to.equal('0');
    const again = await open('queues/main');
    expect(control(again.root, 'Name').value).to.equal('Desk');
    button(again.root, 'Discard').click();
    await settled(again.root);
    expect(control(again.root, 'Name').value).to.equal('Front desk');
  });

  it('take what is typed at once after a save', async () => {
    const { root } = await open('look');
    await go(root, 'queues');
    await go(root, 'hours/office');
    await change(root, 'Time zone', 'Europe/Prague');
    await save(root);
    await waitUntil(() => bar(root).includes('Saved as version'));
    location.hash = '#/fern/settings/queues';
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const name = newName(root);
    name.focus();
    expect(name.matches(':focus')).to.equal(true);
    name.value = 'Returns';
    name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await settled(root);
    expect(location.hash).to.equal('#/fern/settings/queues/returns');
    expect(bar(root)).to.include('Changes: 1');
  });

  it('keep what is being typed when a colleague’s version comes, also when it cannot be read', async () => {
    const { root, client } = await open('queues');
    const name = newName(root);
    name.value = 'Retur';
    client.served.savedElsewhere({ ...sampleConfiguration, botLimit: '7m' });
    await waitUntil(() => words(find(root, 'deskbell-settings')).includes('Version 3'));
    expect(newName(root)).to.equal(name);
    client.served.failNext = new DeskbellError('unavailable', 'unable to read');
    client.served.savedElsewhere({ ...sampleConfiguration, botLimit: '8m' });
    await waitUntil(() => words(find(root, 'deskbell-settings')).includes('Try again'));
    expect(newName(root)).to.equal(name);
    button(root, 'Try again').click();
    await waitUntil(() => words(find(root, 'deskbell-settings')).includes('Version 4'));
    expect([newName(root), newName(root).value]).to.deep.equal([name, 'Retur']);
  });

  it('say at the field what the server refuses', async () => {
    const { root, client } = await open('queues/main');
    await change(root, 'Time to accept', '2');
    client.served.failNext = new DeskbellError('invalid', 'unable to save', {
      details: { problems: [{ path: 'queues.main.offerTimeout', message: 'must be at least 5s' }] },
    });
    await save(root);
    await waitUntil(() => control(root, 'Time to accept').getAttribute('aria-invalid') === 'true');
    expect(words(form(root))).to.include('must be at least 5s');
    expect(bar(root)).to.include('Queues › Front desk › Time to accept must be at least 5s');
    await change(root, 'Time to accept', '20');
    expect(control(root, 'Time to accept').getAttribute('aria-invalid')).to.equal('false');
  });

  it('put a colleague’s changes under one’s own, and ask where both changed the same', async () => {
    const { root, client } = await open('queues/main');
    await change(root, 'Time to accept', '45');
    const main = sampleConfiguration.queues['main'];
    if (!main) throw new Error('the sample is another');
    client.served.savedElsewhere({
      ...sampleConfiguration,
      queues: { ...sampleConfiguration.queues, main: { ...main, offerTimeout: '60s', priority: 7 } },
    });
    await waitUntil(() => bar(root).includes('Somebody else has changed the same'));
    expect(control(root, 'Head start in minutes').value).to.equal('7');
    expect(button(root, 'See what differs and save').hasAttribute('disabled')).to.equal(true);
    button(root, 'Theirs: 1 min').click();
    await settled(root);
    expect(control(root, 'Time to accept').value).to.equal('1');
    expect(bar(root)).not.to.include('Somebody else');
  });

  it('[E6] draw hours, by hand and by the keys', async () => {
    const { root } = await open('hours/office');
    const editor = find(root, 'deskbell-week-editor');
    const day = editor.shadowRoot?.querySelectorAll<HTMLElement>('.day')[6];
    const { left, top, width } = day?.getBoundingClientRect() ?? new DOMRect();
    const at = (hour: number, type: string): void => {
      day?.dispatchEvent(
        new PointerEvent(type, { clientX: left + (width * hour) / 24, clientY: top + 5, pointerId: 1 }),
      );
    };
    if (day) day.setPointerCapture = () => undefined;
    at(10, 'pointerdown');
    at(12, 'pointermove');
    at(14, 'pointermove');
    at(14, 'pointerup');
    await settled(root);
    const times = (): string[] =>
      [...(editor.shadowRoot?.querySelectorAll<HTMLInputElement>('[aria-label="Sunday"] input') ?? [])].map(
        ({ value }) => value,
      );
    expect(times()).to.deep.equal(['10:00', '14:00']);
    button(root, 'Add hours on Sunday').click();
    await settled(root);
    expect(times()).to.deep.equal(['10:00', '14:00', '15:00', '19:00']);
    expect(bar(root)).to.include('Changes: 1');
  });

  it('add, order and remove the steps of a ladder, drawn at once', async () => {
    const { root } = await open('escalation/ladder');
    button(root, 'Add a step').click();
    await settled(root);
    await change(root, 'After', '7');
    const drawn = words(find(root, 'deskbell-settings-form section.drawn'));
    expect(drawn).to.include('after 7 min');
    const remove = 'Remove: While waiting for an agent, after 7 min: alerts the supervisors';
    button(root, remove).click();
    await settled(root);
    expect(words(find(root, 'deskbell-settings-form section.drawn'))).not.to.include('after 7 min');
  });

  it('[E8] try a draft before it counts, side by side', async () => {
    const outcome = (p90: number): SimulationOutcome => ({
      conversations: 50,
      answered: 48,
      left: 2,
      waiting: 0,
      wait: { p50: 0, p90, max: 90_000 },
      firstReply: { p50: 10_000, p90: 30_000, max: 90_000 },
      withinTarget: 0.9,
      promises: [],
      escalated: 3,
      offers: { made: 50, missed: 0 },
      occupancy: 0.4,
      hours: [{ hour: 9, conversations: 50, waitMean: p90 / 2 }],
    });
    const { root, admin } = await open('escalation/ladder', {
      prepare: ({ admin: api }) =>
        void api.answer('POST /v1/sites/:siteId/simulations', () => ({
          now: outcome(60_000),
          draft: outcome(20_000),
          agents: 3,
          days: 7,
        })),
    });
    find(root, 'deskbell-trial form wa-button').click();
    find<HTMLFormElement>(root, 'deskbell-trial form').requestSubmit();
    await waitUntil(() => words(find(root, 'deskbell-trial')).includes('better'));
    expect(words(find(root, 'deskbell-trial'))).to.include('Nine in ten wait no longer than 1 min 20 sec');
    expect(admin.calls.filter(({ name }) => name.includes('simulations'))).to.have.length(1);
  });

  it('are found by the names of their fields', async () => {
    const { root } = await open('queues');
    const search = find<HTMLInputElement>(root, 'deskbell-settings nav.parts input');
    search.value = 'first reply';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(root);
    const links = find(root, 'deskbell-settings').shadowRoot?.querySelectorAll('nav.parts a') ?? [];
    expect([...links].map((link) => link.textContent.trim())).to.deep.equal(['Queues']);
  });

  it('can be read by supervisors, and changed by admins alone', async () => {
    const desk = sampleDesk();
    const memberships = ana.memberships.map((one) => ({ ...one, role: 'supervisor' as const }));
    const me = { ...ana, memberships };
    const session = new FakeAgentSession({ me, passwordSet: true, secondFactor: 'off' }, sampleSites);
    desk.client.me.set(me);
    const { root } = await open('queues/main', { desk: { ...desk, session } });
    expect(find<HTMLFieldSetElement>(root, 'deskbell-settings-form fieldset').disabled).to.equal(true);
    expect(everything(root).some((one) => one.matches('deskbell-save-bar'))).to.equal(false);
    expect(words(form(root))).not.to.include('Remove');
  });

  it('are saved by the keys, too', async () => {
    const { root } = await open('queues/main');
    const shown = oneEvent(root, 'wa-after-show');
    await change(root, 'Name', 'Desk');
    control(root, 'Name').focus();
    press('s', { ctrlKey: true });
    await shown;
    expect(bar(root)).to.include('Front desk → Desk');
  });
});

const views = [
  ...'queues queues/main rules hours hours/office escalation escalation/ladder promises crisis wrap-up'.split(
    ' ',
  ),
  ...'site look before invitations surveys skills mail kept'.split(' '),
];

describe('accessibility of the editors', () => {
  afterEach(() => {
    unmountConsole();
    sessionStorage.clear();
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const view of views) {
      it(`[W4] ${view}, ${theme}`, async () => {
        const { root } = await open(view, { preferences: { theme } });
        for (const details of everything(root).filter((one) => one.matches('details')))
          details.toggleAttribute('open', true);
        await new Promise(requestAnimationFrame);
        await settled(root);
        await expect(root).to.be.accessible();
      });
    }
  }
});
