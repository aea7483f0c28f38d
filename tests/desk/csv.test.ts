// Comma-separated values by RFC 4180: what is written is read back cell by cell.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '../../game/desk/game/debrief/csv.ts';

/** Reads RFC 4180 the plain way: one character after another. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    if (quoted && letter === '"' && text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      i += 1;
    } else cell += letter;
  }
  return rows;
}

test('commas, quotation marks and line breaks are quoted, and nothing else', () => {
  expect(writeCsv(['a', 'b'], [['plain', 'one, two']])).toBe('a,b\r\nplain,"one, two"\r\n');
  expect(writeCsv(['a'], [['said "no"'], ['two\nlines'], [null], [-3]])).toBe(
    'a\r\n"said ""no"""\r\n"two\nlines"\r\n\r\n-3\r\n',
  );
});

test('every table is read back as it was written', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      expect(readCsv(writeCsv(['x', 'y'], rows))).toEqual([['x', 'y'], ...rows]);
    }),
  );
});
