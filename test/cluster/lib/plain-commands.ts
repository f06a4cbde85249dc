import { readFile } from 'node:fs/promises';

const README = new URL('../../../examples/cluster/README.md', import.meta.url);

/** The variables under which the example's README starts a node, in the order of the nodes. */
export async function plainCommands(): Promise<Readonly<Record<string, string>>[]> {
  const text = await readFile(README, 'utf8');
  const blocks = [...text.matchAll(/```sh\n(# node \d+\n[^`]*exec deskbell start\n)```/g)];
  return blocks.map(([block]) => {
    const variables: Record<string, string> = {};
    for (const [, name = '', value = ''] of block.matchAll(/(DESKBELL_\w+)=(\S+)/g)) variables[name] = value;
    return variables;
  });
}
