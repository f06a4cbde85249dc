import { readFile } from 'node:fs/promises';

export const README = new URL('../../../examples/cluster/README.md', import.meta.url);

/** The variables under which the example's README starts a node, in the order of the nodes. */
export async function plainCommands(): Promise<Readonly<Record<string, string>>[]> {
  const text = await readFile(README, 'utf8');
  const blocks = [...text.matchAll(/```sh\n(# node \d+\n[^`]*)```/g)].map(([, block = '']) => block);
  return blocks
    .filter((block) => /exec deskbell start$/m.test(block))
    .map((block) =>
      Object.fromEntries(
        [...block.matchAll(/(DESKBELL_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
      ),
    );
}
