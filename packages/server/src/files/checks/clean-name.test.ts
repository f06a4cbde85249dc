import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanName } from './clean-name.ts';

it.each([
  ['photo.JPG', 'photo.jpg', 'jpg'],
  ['\u200b.htaccess', 'htaccess', ''],
  ['../../etc/passwd', 'passwd', ''],
  ['C:\\Users\\eve\\a.txt', 'a.txt', 'txt'],
  ['photo.php.jpg', 'photo_php.jpg', 'jpg'],
  ['report.2026.pdf', 'report.2026.pdf', 'pdf'],
  ['a.jpg.html', 'a.jpg.html', 'html'],
  ['gpj.\u202efdp.exe', 'gpj.fdp.exe', 'exe'],
  ['con.txt', '_con.txt', 'txt'],
  ['', 'file', ''],
  ['....', 'file', ''],
  ['a\u0000.png', 'a.png', 'png'],
  ['zażółć gęślą.pdf ', 'zażółć gęślą.pdf', 'pdf'],
  ['"><img src=x>.png', '___img src=x_.png', 'png'],
])('[A3] %j is kept as %j', (given, name, extension) => {
  expect(cleanName(given)).toEqual({ name, extension });
});

it('[A3] whatever comes, the name is short, visible, of one piece, and stays as it is when it is cleaned again', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  );
  fc.assert(
    fc.property(any, (given) => {
      const { name, extension } = cleanName(given);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(200);
      expect(name).not.toMatch(/[\p{C}/\\<>:"|?*]|^\.|\.$/u);
      expect(cleanName(name)).toEqual({ name, extension });
    }),
  );
});
