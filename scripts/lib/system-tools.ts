import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findPostgres } from '@deskbell/testkit/node';
import { findChromium } from '../../test/lib/chromium.ts';
import { runCommand } from './run-command.ts';

interface SystemTool {
  name: string;
  /** Debian's packages that bring it. */
  packages: string[];
  find: () => string | undefined;
  /** What must be there before the packages are installed. */
  prepare?: () => void;
  /** What to do on a system that is not Debian. */
  elsewhere: string;
}

const tools: SystemTool[] = [
  {
    name: 'Chromium',
    // Without a font, text has no size and half of the accessibility checks have nothing to look at.
    packages: ['chromium', 'fonts-liberation'],
    find: findChromium,
    elsewhere: 'install Chromium or Chrome and set CHROMIUM_PATH to its program',
  },
  {
    name: 'Redis',
    packages: ['redis-server'],
    find: () => onPath('redis-server'),
    elsewhere: 'install Redis so that redis-server is on PATH',
  },
  {
    name: 'Postgres',
    packages: ['postgresql'],
    find: findPostgres,
    prepare: withoutCluster,
    elsewhere: 'install Postgres 14 or newer and set POSTGRES_BIN to the folder of initdb',
  },
];

/**
 * Makes sure that the programs which the tests need are there. On Debian, as root, it installs the missing ones;
 * otherwise it returns, in sentences, what the person has to install. Returns undefined when all is well.
 */
export async function ensureSystemTools(): Promise<string | undefined> {
  const missing = tools.filter(({ find }) => !find());
  if (missing.length === 0) return undefined;
  const packages = missing.flatMap((tool) => tool.packages);
  const onDebian = existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;
  if (!onDebian || process.getuid?.() !== 0) return advice(missing, onDebian ? packages : []);

  console.log(`Installing ${packages.join(', ')} from Debian's packages …`);
  // The second: files that are there already stay as they are.
  const env = { DEBIAN_FRONTEND: 'noninteractive', UCF_FORCE_CONFFOLD: '1' };
  for (const { prepare } of missing) prepare?.();
  const updated = await runCommand('apt-get', ['update'], { env });
  if (!updated.ok)
    return `${updated.output}\nunable to read Debian's package lists; ${advice(missing, packages)}`;
  const installed = await runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
  const still = missing.filter(({ find }) => !find());
  return still.length ? `${installed.output}\n${advice(still, packages)}` : undefined;
}

function advice(missing: readonly SystemTool[], debianPackages: readonly string[]): string {
  const names = missing.map(({ name }) => name).join(' and ');
  const how = debianPackages.length
    ? `run as root: apt-get update && apt-get install ${debianPackages.join(' ')}`
    : missing.map(({ elsewhere }) => elsewhere).join('; ');
  return `unable to run the tests: ${names} missing; ${how}`;
}

/** Tests start servers of their own; the package need not make and start one. */
function withoutCluster(): void {
  const file = '/etc/postgresql-common/createcluster.conf';
  if (existsSync(file)) return;
  mkdirSync('/etc/postgresql-common', { recursive: true });
  writeFileSync(file, 'create_main_cluster = false\n');
}

function onPath(program: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));
}
