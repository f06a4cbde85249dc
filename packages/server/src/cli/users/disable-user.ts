import type { CommandContext } from '../with-store.ts';
import { findUser } from './find-user.ts';

export async function disableUser({ store, clock }: CommandContext, email: string): Promise<void> {
  const agent = await findUser(store, email);
  await store.agents.setDisabled(agent.id, clock.now());
  await store.sessions.endAllOf(agent.id);
  console.log(`${agent.name} can sign in no more. What they have open closes within 5 seconds.`);
}

export async function enableUser({ store }: CommandContext, email: string): Promise<void> {
  const agent = await findUser(store, email);
  await store.agents.setDisabled(agent.id, null);
  console.log(`${agent.name} can sign in again.`);
}
