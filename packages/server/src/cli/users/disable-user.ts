import type { CommandContext } from '../with-store.ts';
import { findUser } from './find-user.ts';
import { recordUserChange } from './record-user-change.ts';

export async function disableUser(context: CommandContext, email: string): Promise<void> {
  const { store, clock } = context;
  const agent = await findUser(store, email);
  await store.agents.setDisabled(agent.id, clock.now());
  await store.sessions.endAllOf(agent.id);
  await store.signInLinks.endAllOf(agent.id);
  await recordUserChange(context, agent, { disabled: false }, { disabled: true });
  console.log(`${agent.name} can sign in no more. What they have open closes within 5 seconds.`);
}

export async function enableUser(context: CommandContext, email: string): Promise<void> {
  const { store } = context;
  const agent = await findUser(store, email);
  await store.agents.setDisabled(agent.id, null);
  await recordUserChange(context, agent, { disabled: true }, { disabled: false });
  console.log(`${agent.name} can sign in again.`);
}
