import type { ItemOf } from '@deskbell/sdk/admin';
import { platformText } from '../localization/text/platform-text.ts';

type Actor = ItemOf<'GET /v1/sites/:siteId/audit'>['actor'];

/** Who did something, by name where there is one. */
export function actorWords({ kind, name, id }: Actor): string {
  const called = name ?? id;
  switch (kind) {
    case 'agent':
      return called ?? platformText.actorNobody();
    case 'key':
      return withName(platformText.actorKey(), called);
    case 'bot':
      return withName(platformText.actorBot(), called);
    case 'visitor':
      return platformText.actorVisitor();
    case 'desk':
      return 'Deskbell';
    case 'commandLine':
      return platformText.actorCommandLine();
    case 'nobody':
      return platformText.actorNobody();
  }
}

function withName(what: string, name: string | null): string {
  return name === null ? what : `${what}: ${name}`;
}
