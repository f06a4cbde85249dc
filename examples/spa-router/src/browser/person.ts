import { withDeskbell } from './deskbell.ts';

const names = { ada: 'Ada', ben: 'Ben' } as const;
export type Person = keyof typeof names;

/** What a page shows while this person is signed in; nothing is kept: a reload signs out. */
export let name: string | null = null;

/** The chat asks for a token by itself, and again before it ends. */
export function signIn(person: Person): void {
  name = names[person];
  withDeskbell((deskbell) => {
    deskbell.identify(() => tokenOf(person)).catch(complain);
  });
}

/** Nothing of the person stays in the chat, in no tab. */
export function signOut(): void {
  name = null;
  withDeskbell((deskbell) => {
    deskbell.logout().catch(complain);
  });
}

async function tokenOf(person: Person): Promise<string> {
  const response = await fetch(`/token?person=${person}`);
  if (!response.ok) throw new Error(`unable to get a token: ${response.status}`);
  return response.text();
}

function complain(error: unknown): void {
  console.error(error);
}
