import type { SiteConfiguration } from '@deskbell/protocol';
import { among, type Keys, type Report } from './problems.ts';

/** What in the widget could never be seen, or not be told apart. */
export function checkWidget(
  { widget: { announcements, invitations, preChat } }: SiteConfiguration,
  flows: ReadonlySet<string> | undefined,
  report: Report,
): void {
  unique(preChat.fields, ['widget', 'preChat', 'fields'], report);
  unique(invitations, ['widget', 'invitations'], report);
  unique(announcements, ['widget', 'announcements'], report);
  const filled = new Set<string>();
  preChat.fields.forEach(({ fills }, index) => {
    if (fills === undefined) return;
    if (filled.has(fills)) {
      report(
        ['widget', 'preChat', 'fields', index, 'fills'],
        `another field fills the ${fills} already; leave one of them out`,
      );
    }
    filled.add(fills);
  });
  invitations.forEach(({ flow }, index) => {
    if (flow === undefined || flows === undefined || flows.has(flow)) return;
    report(
      ['widget', 'invitations', index, 'flow'],
      `there is no published flow "${flow}" (${among(flows)}); correct the name or publish the flow first`,
    );
  });
  announcements.forEach(({ from, until }, index) => {
    if (from === undefined || until === undefined || Date.parse(from) < Date.parse(until)) return;
    report(
      ['widget', 'announcements', index, 'until'],
      'it would be over before it begins; name a later moment',
    );
  });
}

function unique(items: readonly { readonly id: string }[], keys: Keys, report: Report): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) report([...keys, index, 'id'], `there is another "${id}" already; take another name`);
    seen.add(id);
  });
}
