import { expect, test } from 'vitest';
import { guessable } from './guessable-password.ts';

const owner = { email: 'eva.novakova@shop.example', name: 'Eva Nováková' };

test.each([
  'Password1',
  'iloveyou',
  'ｐａｓｓｗｏｒｄ',
  'aaaaaaaaaaaa',
  '1010101010',
  'eva.novakova',
  'eva.novakova@shop.example',
  'EVA NOVÁKOVÁ',
])('%s would be guessed', (password) => {
  expect(guessable(password, owner)).toBeTypeOf('string');
});

test.each(['correct horse battery', 'žlutý kůň', 'xk2-9dk', 'eva.novakova buys tea'])(
  '%s may be used',
  (password) => {
    expect(guessable(password, owner)).toBeUndefined();
  },
);
