import type { Page } from 'playwright-core';

/** Something that a screen reader can say. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  /** Everything in it that is read. */
  readonly text: string;
  readonly focused: boolean;
  readonly expanded: boolean | null;
  /** How what changes in it is announced: `polite`, `assertive`, or not at all. */
  readonly live: string | null;
}

/** What the browser hands to screen readers, as it stands now: its own accessibility tree, not a reading of the elements. */
export async function spokenPage(page: Page): Promise<readonly Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  type Node = (typeof nodes)[number];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: Node): string => String(node.role?.value ?? '');
  const nameOf = (node: Node): string => String(node.name?.value ?? '');
  const textOf = (node: Node): string =>
    roleOf(node) === 'StaticText'
      ? nameOf(node)
      : (node.childIds ?? [])
          .flatMap((id) => byId.get(id) ?? [])
          .map(textOf)
          .filter(Boolean)
          .join(' ');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => {
      const property = (wanted: string): unknown =>
        node.properties?.find(({ name }) => name === wanted)?.value.value;
      const [expanded, live] = [property('expanded'), property('live')];
      return {
        role: roleOf(node),
        name: nameOf(node),
        text: textOf(node),
        focused: property('focused') === true,
        expanded: typeof expanded === 'boolean' ? expanded : null,
        live: typeof live === 'string' && live !== 'off' ? live : null,
      };
    });
}
