// Tables as comma-separated values by RFC 4180: a record a line, CRLF after each, quotation marks doubled.

export type Cell = string | number | null;

/**
 * A table as text.
 * @param head names of the columns
 * @param rows cells in the order of the head; null is an empty field
 */
export function writeCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
