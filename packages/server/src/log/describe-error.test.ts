import { DeskbellError } from '@deskbell/protocol';
import { expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

it('[A5] tells kind, code and place, and quotes nothing of an unexpected error', () => {
  const cause = Object.assign(new Error('near "what somebody wrote\n    at home"'), { code: 'SQLITE_FULL' });
  const error = new DeskbellError('unavailable', 'unable to store: the disk is full', { cause });
  const described = describeError(error);
  expect(described).toMatchObject({
    name: 'DeskbellError',
    code: 'unavailable',
    message: 'unable to store: the disk is full',
    cause: { name: 'Error', code: 'SQLITE_FULL' },
  });
  expect(JSON.stringify(described)).not.toContain('somebody');
  expect(JSON.stringify(described)).not.toContain('home');
});
