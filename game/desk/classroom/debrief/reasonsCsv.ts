// Every student's orders with the reasons given, as a table that a spreadsheet opens.
import type { ReasonRow } from '../../../classroom/exports.ts';
import { writeCsv } from '../../game/debrief/csv.ts';
import type { Classroom } from '../classroom.svelte.ts';
import { seatOf } from '../places.ts';

/** Spreadsheets take a text that begins like this for a formula: what somebody typed must stay text. */
const FORMULA = /^[=+\-@\t\r]/;

/** A typed text that no spreadsheet runs. */
export function asText(typed: string): string {
  return FORMULA.test(typed) ? `'${typed}` : typed;
}

/** The table by RFC 4180, in the page's words. */
export function reasonsCsv(classroom: Classroom, rows: readonly ReasonRow[]): string {
  const { desk, say, scenario } = classroom;
  const { words } = desk;
  const head = [
    say('class.csv.table'),
    say('class.csv.month'),
    say('class.csv.delegation'),
    say('class.csv.role'),
    say('class.csv.names'),
    say('class.csv.act'),
    say('class.csv.subject'),
    say('class.csv.reason'),
    say('class.csv.written'),
  ];
  const subjectOf = ({ act, subject }: ReasonRow): string =>
    act === 'yes' || act === 'no'
      ? words.story(`event.${subject}.title`)
      : words.story(`order.${subject}.title`);
  /** An answer in the words in which it was given to choose. */
  const actOf = ({ act, subject, outcome }: ReasonRow): string =>
    act === 'reply'
      ? say('class.csv.act.reply', { outcome: classroom.text(`question.${subject}.${outcome}`) })
      : say(`class.csv.act.${act}`);
  return writeCsv(
    head,
    rows.map((row) => [
      row.table,
      row.month,
      seatOf(words, scenario, row.delegation),
      classroom.text(`role.${row.role}.title`),
      asText(row.names),
      actOf(row),
      subjectOf(row),
      asText(row.reason),
      say(row.written ? 'class.csv.yes' : 'class.csv.no'),
    ]),
  );
}
