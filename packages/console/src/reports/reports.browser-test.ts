import { DeskbellError } from '@deskbell/sdk/admin';
import { expect } from '@open-wc/testing';
import {
  everything,
  find,
  focused,
  mountConsole,
  press,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';
import { sampleReport, withReports } from '../../test/fake/sample-report.ts';
import { SECTIONS } from './report-params.ts';

const opened = (path = '', theme: 'light' | 'dark' = 'light') =>
  mountConsole({
    hash: `#/fern/reports${path}`,
    preferences: { theme },
    prepare: ({ admin }) => withReports(admin),
  });
const shown = async (root: Element) => {
  await waitUntil(() => everything(root).some((element) => element.matches('.parts[aria-busy="false"]')));
  await settled(root);
};
const marks = (root: Element, chart: string) => {
  const { shadowRoot } = find(root, chart);
  return [...(shadowRoot?.querySelectorAll<SVGAElement>('a.mark') ?? [])];
};

describe('reports', () => {
  afterEach(unmountConsole);

  for (const section of SECTIONS)
    for (const theme of ['light', 'dark'] as const)
      it(`[W4] can be read by everybody: ${section}, ${theme}`, async () => {
        const { root } = await opened(`/${section}`, theme);
        await shown(root);
        await expect(find(root, 'deskbell-reports')).to.be.accessible();
        // The same as tables.
        for (const button of everything(root).filter((element) => element.matches('[data-switch]')))
          (button as HTMLElement).click();
        await settled(root);
        await expect(find(root, 'deskbell-reports')).to.be.accessible();
      });

  it('is asked of the days and filters that the address says, and changes the address', async () => {
    const { root, admin } = await opened('/answers/days:7/queue:returns');
    await shown(root);
    const asked = () => admin.calls.filter(({ name }) => name === 'GET /v1/sites/:siteId/report');
    expect(asked().at(-1)?.input).to.deep.equal({ siteId: 'fern', days: 7, queue: 'returns' });
    const language = find<HTMLSelectElement>(root, 'deskbell-report-filters #language');
    language.value = 'pl';
    language.dispatchEvent(new Event('change'));
    await waitUntil(() => asked().length === 2);
    expect(location.hash).to.equal('#/fern/reports/answers/days:7/queue:returns/language:pl');
    expect(asked().at(-1)?.input).to.deep.equal({
      siteId: 'fern',
      days: 7,
      queue: 'returns',
      language: 'pl',
    });
    const channel = find<HTMLSelectElement>(root, 'deskbell-report-filters #channel');
    channel.value = 'callback';
    channel.dispatchEvent(new Event('change'));
    await waitUntil(() => asked().length === 3);
    expect(location.hash).to.equal(
      '#/fern/reports/answers/days:7/queue:returns/language:pl/channel:callback',
    );
    expect(asked().at(-1)?.input).to.include({ language: 'pl', channel: 'callback' });
  });

  it('does not ask for days that are none', async () => {
    const { root, admin } = await opened('/volume/from:2026-05-01/to:2026-05-31');
    await shown(root);
    const calls = admin.calls.length;
    find<HTMLInputElement>(root, 'deskbell-report-filters #to').value = '2026-04-01';
    find<HTMLFormElement>(root, 'deskbell-report-filters form').requestSubmit();
    await settled(root);
    expect(words(root)).to.include('The last day must not be before the first');
    expect(admin.calls.length).to.equal(calls);
  });

  it('is walked by keyboard: one stop for a chart, arrows from mark to mark, a link behind each', async () => {
    const { root } = await opened();
    await shown(root);
    const cells = marks(root, 'deskbell-heat-map');
    expect(cells).to.have.length(7 * 24);
    expect(cells.filter((cell) => cell.getAttribute('tabindex') === '0')).to.have.length(1);
    cells[0]?.focus();
    press('ArrowDown');
    press('ArrowRight');
    await settled(root);
    expect(focused()?.getAttribute('aria-label')).to.match(/^Tuesday, 1/);
    press('End');
    await settled(root);
    expect(focused()?.getAttribute('aria-label')).to.match(/^Sunday, 11/);
    expect(focused()?.getAttribute('href')).to.include('figure:conversations');
    expect(focused()?.getAttribute('href')).to.include('weekday:7');
  });

  it('says what a number means, and where that stands in full', async () => {
    const { root } = await opened();
    await shown(root);
    find<HTMLButtonElement>(root, 'deskbell-figure-tile .what').click();
    await settled(root);
    expect(words(find(root, 'deskbell-figure-tile'))).to.include('How many conversations began.');
    expect(find(root, 'deskbell-figure-tile .definition a').getAttribute('href')).to.equal(
      '/docs/metrics#conversations',
    );
  });

  it('shows the conversations behind a number, with what people wrote as text', async () => {
    const { root, admin } = await opened();
    await shown(root);
    find<HTMLAnchorElement>(root, 'deskbell-figure-tile a').click();
    await waitUntil(() => words(root).includes('Counted: 2'));
    const { input } =
      admin.calls.find(({ name }) => name === 'GET /v1/sites/:siteId/report/conversations') ?? {};
    expect(input).to.deep.include({
      siteId: 'fern',
      figure: 'conversations',
      from: sampleReport.from,
      to: sampleReport.to,
    });
    expect(words(root)).to.include('<b>Slow</b>, but kind in the end.');
    expect(find<HTMLAnchorElement>(root, 'deskbell-figure-list tbody a').getAttribute('href')).to.equal(
      '#/fern/all/conv-magda',
    );
    await expect(find(root, 'deskbell-reports')).to.be.accessible();
  });

  it('tells how far the counting is', async () => {
    let finish = (): void => undefined;
    const { root } = await mountConsole({
      hash: '#/fern/reports',
      prepare: ({ admin }) => {
        withReports(admin);
        admin.answer('GET /v1/sites/:siteId/report', (_input, _body, options) => {
          options?.onProgress?.({ done: 120, of: 900 });
          return new Promise((resolve) => (finish = () => resolve(sampleReport)));
        });
      },
    });
    await settled(root);
    expect(words(root)).to.include('120 of 900 conversations');
    await expect(find(root, 'deskbell-reports')).to.be.accessible();
    finish();
    await shown(root);
    expect(words(root)).to.include('1,284');
  });

  it('says when it failed, and tries again', async () => {
    const { root, admin } = await mountConsole({ hash: '#/fern/reports' });
    admin.answer('GET /v1/sites/:siteId/report', () => {
      throw new DeskbellError('unavailable', 'unable to count');
    });
    await settled(root);
    location.hash = '#/fern/reports/answers/days:90';
    await waitUntil(() => words(root).includes('The report could not be made.'));
    withReports(admin);
    const again = everything(root).find((element) => element.matches('.middle wa-button'));
    (again as HTMLElement).click();
    await shown(root);
    expect(words(root)).to.include('First answer');
  });

  it('is not there for agents', async () => {
    const { root } = await mountConsole({ hash: '#/loom/mine' });
    expect(everything(root).some((element) => element.matches('a[href$="/reports"]'))).to.equal(false);
  });

  it('says when nothing happened', async () => {
    const { root } = await mountConsole({
      hash: '#/fern/reports',
      prepare: ({ admin }) => {
        const figures = {
          ...sampleReport.figures,
          conversations: 0,
          ends: [],
          firstResponse: null,
          agents: [],
        };
        admin.answer('GET /v1/sites/:siteId/report', () => ({ ...sampleReport, figures }));
      },
    });
    await shown(root);
    expect(words(root)).to.include('Nothing happened in this period');
  });
});
