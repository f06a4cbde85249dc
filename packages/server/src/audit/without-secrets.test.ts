import { expect, it } from 'vitest';
import { withoutSecrets } from './without-secrets.ts';

it('[A5] hides secrets however deep they lie, and nothing else', () => {
  const value = {
    name: 'CRM',
    secret: 'whsec_abc',
    passwordHash: '$argon2id$…',
    passwordSet: true,
    apiKey: null,
    list: [{ url: 'https://crm.example', signingKey: 'k' }, 7],
  };
  expect(withoutSecrets(value)).toEqual({
    name: 'CRM',
    secret: '•••',
    passwordHash: '•••',
    passwordSet: true,
    apiKey: null,
    list: [{ url: 'https://crm.example', signingKey: '•••' }, 7],
  });
  expect(withoutSecrets('plain')).toBe('plain');
  expect(withoutSecrets(null)).toBeNull();
});
