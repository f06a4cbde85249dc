import type { Role } from '@deskbell/sdk/agent';
import { platformText } from '../localization/text/platform-text.ts';

/** From who may least to who may most. */
export const roles: readonly Role[] = ['agent', 'supervisor', 'admin'];

/** What a role is called. */
export function roleWords(role: Role): string {
  switch (role) {
    case 'agent':
      return platformText.roleAgent();
    case 'supervisor':
      return platformText.roleSupervisor();
    case 'admin':
      return platformText.roleAdmin();
  }
}

/** What somebody with this role may do. */
export function roleExplained(role: Role): string {
  switch (role) {
    case 'agent':
      return platformText.roleAgentMay();
    case 'supervisor':
      return platformText.roleSupervisorMay();
    case 'admin':
      return platformText.roleAdminMay();
  }
}
