// Whose turn it is at one machine.
import { expect, test } from 'vitest';
import { type Duty, nextSeat } from '../../game/desk/duty.ts';

const SEATS = ['france', 'ussr'];
const owing = (duties: Readonly<Record<string, Duty>>) => (seat: string) => duties[seat] ?? null;

test('whoever sits there stays as long as there is something to do', () => {
  expect(nextSeat(SEATS, 'ussr', owing({ france: 'record', ussr: 'record' }))).toBe('ussr');
});

test('the machine goes to the other once this seat is done', () => {
  expect(nextSeat(SEATS, 'france', owing({ ussr: 'orders' }))).toBe('ussr');
  expect(nextSeat(SEATS, 'ussr', owing({ france: 'council' }))).toBe('france');
});

test('nobody is called where nobody has anything to do', () => {
  expect(nextSeat(SEATS, 'ussr', owing({}))).toBe('ussr');
  expect(nextSeat(['france'], 'france', owing({}))).toBe('france');
});

test('a seat that is not at this machine gives way to one that is', () => {
  expect(nextSeat(['ussr'], 'france', owing({ ussr: 'orders' }))).toBe('ussr');
});
