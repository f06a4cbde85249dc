import type { Builder } from '../query/builder.ts';
import { query } from '../query/query.ts';
import type { IdentityLinksTable, RecoveryCodesTable } from '../schema/database.ts';

/** Second factors, recovery codes and accounts of identity providers. */
export const secondFactorQueries = (db: Builder) => ({
  findSecondFactor: query<{ agentId: string }>()((p) =>
    db.selectFrom('second_factors').selectAll().where('agent_id', '=', p.agentId),
  ),
  beginSecondFactor: query<{ agent_id: string; secret: string }>()((p) =>
    db
      .insertInto('second_factors')
      .values({ agent_id: p.agent_id, secret: p.secret, confirmed_at: null, last_step: 0 })
      .onConflict((conflict) => conflict.column('agent_id').doUpdateSet({ secret: p.secret, last_step: 0 })),
  ),
  confirmSecondFactor: query<{ agentId: string; secret: string; at: number; step: number }>()((p) =>
    db
      .updateTable('second_factors')
      .set({ confirmed_at: p.at, last_step: p.step })
      .where('agent_id', '=', p.agentId)
      .where('secret', '=', p.secret)
      .where('confirmed_at', 'is', null),
  ),
  useStep: query<{ agentId: string; step: number }>()((p) =>
    db
      .updateTable('second_factors')
      .set({ last_step: p.step })
      .where('agent_id', '=', p.agentId)
      .where('last_step', '<', p.step)
      .where('confirmed_at', 'is not', null),
  ),
  deleteSecondFactor: query<{ agentId: string }>()((p) =>
    db.deleteFrom('second_factors').where('agent_id', '=', p.agentId),
  ),
  insertRecoveryCode: query<RecoveryCodesTable>()((p) =>
    db.insertInto('recovery_codes').values({ agent_id: p.agent_id, code_hash: p.code_hash }),
  ),
  takeRecoveryCode: query<RecoveryCodesTable>()((p) =>
    db.deleteFrom('recovery_codes').where('agent_id', '=', p.agent_id).where('code_hash', '=', p.code_hash),
  ),
  deleteRecoveryCodes: query<{ agentId: string }>()((p) =>
    db.deleteFrom('recovery_codes').where('agent_id', '=', p.agentId),
  ),
  countRecoveryCodes: query<{ agentId: string }>()((p) =>
    db
      .selectFrom('recovery_codes')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('agent_id', '=', p.agentId),
  ),
  findIdentityLink: query<{ issuer: string; subject: string }>()((p) =>
    db
      .selectFrom('identity_links')
      .select('agent_id')
      .where('issuer', '=', p.issuer)
      .where('subject', '=', p.subject),
  ),
  insertIdentityLink: query<IdentityLinksTable>()((p) =>
    db
      .insertInto('identity_links')
      .values({ issuer: p.issuer, subject: p.subject, agent_id: p.agent_id, created_at: p.created_at })
      .onConflict((conflict) => conflict.doNothing()),
  ),
});
