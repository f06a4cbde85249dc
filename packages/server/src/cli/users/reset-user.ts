import { DeskbellError } from '@deskbell/protocol';
import { createSignInLink } from '../../auth/sign-in-link.ts';
import type { CommandContext } from '../with-store.ts';
import { findUser } from './find-user.ts';
import { recordUserChange } from './record-user-change.ts';

export async function resetUser(context: CommandContext, email: string): Promise<void> {
  const { store, clock, config } = context;
  const agent = await findUser(store, email);
  if (agent.disabledAt !== null) {
    throw new DeskbellError(
      'forbidden',
      `unable to reset ${email}: the account is disabled; run "deskbell user enable ${email}" first`,
    );
  }
  await store.agents.setPasswordHash(agent.id, null);
  await store.sessions.endAllOf(agent.id);
  await recordUserChange(context, agent, undefined, { passwordReset: true });
  const link = await createSignInLink({ store, clock }, { agentId: agent.id, publicUrl: config.publicUrl });
  console.log(
    `${agent.name} is signed out everywhere. This link signs them in, once, within 60 minutes:\n\n  ${link}`,
  );
}
