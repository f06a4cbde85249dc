import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

const one = (cell: string | number | null) => toCsv({ head: ['x'], rows: [[cell]] }, { bom: false });

/** Reads RFC 4180 as a spreadsheet does. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += sign;
  }
  return rows;
}

describe('CSV', () => {
  it('ends lines with CRLF, and quotes what needs it', () => {
    const table = {
      head: ['Reason', 'Time (s)'],
      rows: [
        ['late, "very"', 1.5],
        ['two\nlines', null],
      ],
    };
    expect(toCsv(table, { bom: false })).toBe('Reason,Time (s)\r\n"late, ""very""",1.5\r\n"two\nlines",\r\n');
  });

  it.each(['=1+1', '+48 600', '-2', '@SUM(A1)', '\tx', '\r=1'])('defuses %j', (text) => {
    expect(read(one(text))[1]?.[0]).toBe(`'${text}`);
  });

  it('leaves numbers as they are, negative ones too', () => {
    expect(one(-12.5)).toBe('x\r\n-12.5\r\n');
    expect(one(Number.NaN)).toBe('x\r\n\r\n');
  });

  it('begins with the mark of UTF-8 when asked', () => {
    expect(toCsv({ head: ['x'], rows: [] }, { bom: true })).toBe('\uFEFFx\r\n');
  });

  it('is read back as it was written, and never begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 })), (rows) => {
        const back = read(toCsv({ head: ['a', 'b'], rows }, { bom: false })).slice(1);
        expect(back.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
          rows.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
        );
        expect(back.flat().some((cell) => /^[=+\-@\t\r]/.test(cell))).toBe(false);
      }),
    );
  });
});
