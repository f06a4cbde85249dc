import type { CommandContext } from '../with-store.ts';
import { findUser } from './find-user.ts';
import { recordUserChange } from './record-user-change.ts';

/** Lets somebody who has lost their phone and their recovery codes in by password alone. */
export async function resetTotp(context: CommandContext, email: string): Promise<void> {
  const { store } = context;
  const agent = await findUser(store, email);
  if (agent.secondFactorAt === null) {
    console.log(`${agent.name} signs in without a second factor already.`);
    return;
  }
  await store.secondFactors.remove(agent.id);
  await store.sessions.endAllOf(agent.id);
  await recordUserChange(context, agent, { secondFactor: true }, { secondFactor: false });
  console.log(
    `${agent.name} is signed out everywhere and signs in without a second factor until they set up a new one.`,
  );
}
