// The model explained: the list of what moves a meter is the rules themselves, and its prose rests on rows that exist.
import { expect, test } from 'vitest';
import { evidenceRows, hearingsOf, moversOf } from '../../game/play/modelView.ts';
import type { MeterChanges } from '../../game/rules/definition.ts';
import { shippedScenario } from '../support/shipped.ts';

const { scenario, texts } = await shippedScenario();

test('every change of every meter that stands in the rules is listed once, and nothing else', () => {
  const changes: readonly MeterChanges[] = [
    ...scenario.orders.flatMap(({ outcomes }) => outcomes.map(({ meters }) => meters)),
    ...scenario.events.map(({ meters }) => meters),
    ...scenario.drifts.map(({ meters }) => meters),
    ...scenario.tracks
      .flatMap(({ states, fromAny }) => [...states.flatMap(({ moves }) => moves), ...fromAny])
      .map(({ meters }) => meters),
    ...scenario.councils.flatMap(({ authority, beyond, insist, lost }) => [
      { [authority]: -insist },
      { [authority]: -lost },
      ...(beyond === null ? [] : [{ [beyond]: -lost }]),
    ]),
  ];
  for (const { id } of scenario.meters) {
    const listed = moversOf(scenario, id).map(({ by }) => by);
    const written = changes.map((meters) => meters[id] ?? 0).filter((by) => by !== 0);
    expect([...listed].sort(), id).toEqual([...written].sort());
    expect(listed.length, id).toBeGreaterThan(3);
  }
});

test('every signal and probe about a meter is listed once, the surest first', () => {
  const tells = [
    ...scenario.orders.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.tells)),
    ...scenario.events.flatMap((event) => event.tells),
  ];
  expect(tells.length).toBeGreaterThan(100);
  for (const { id, estimates } of scenario.meters) {
    const listed = hearingsOf(scenario, id);
    const noises = listed.map(({ noise }) => noise);
    expect(noises, id).toEqual([...noises].sort((a, b) => a - b));
    const facts = listed.map(({ listener, kind, by, noise }) => `${listener} ${kind} ${by} ${noise}`);
    const written = tells
      .filter(({ about }) => about === id)
      .map((tell) => `${tell.to} ${tell.kind} ${tell.kind === 'says' ? tell.by : tell.bias} ${tell.noise}`);
    expect([...facts].sort(), id).toEqual([...written].sort());
    for (const { listener } of listed) expect(Object.keys(estimates), id).toContain(listener);
  }
});

test('the strongest stand first, and of equals those that raise it', () => {
  for (const { id } of scenario.meters) {
    const listed = moversOf(scenario, id).map(({ by }) => by);
    const ordered = [...listed].sort((a, b) => Math.abs(b) - Math.abs(a) || b - a);
    expect(listed, id).toEqual(ordered);
  }
});

test('a mover says what it is, when it counts and on what it rests', () => {
  const movers = moversOf(scenario, 'france.authority');
  const insisted = movers.find(({ what }) => what.kind === 'council' && what.way === 'insist');
  expect(insisted?.by).toBe(-(scenario.councils.find(({ side }) => side === 'france')?.insist ?? 0));
  const crisis = movers.find(({ what, when }) => what.kind === 'month' && when.kind === 'and');
  expect(crisis?.by).toBeLessThan(0);
  expect(crisis?.basis).not.toBeNull();
});

test('the documentation of every meter can be argued with: its length, and rows that exist', () => {
  const english = texts['en'] ?? {};
  const sides = scenario.sides.map(({ id }) => id);
  for (const { id } of scenario.meters) {
    const moved = english[`meter.${id}.moved`] ?? '';
    const evidence = english[`meter.${id}.evidence`] ?? '';
    const own = sides.includes(id.split('.')[0] ?? '');
    for (const text of [moved, evidence]) {
      const length = text.split(/\s+/).length;
      expect(length, `${id}: ${text}`).toBeGreaterThanOrEqual(own ? 40 : 12);
      expect(length, `${id}: ${text}`).toBeLessThanOrEqual(90);
    }
    // Third powers are told in their dossiers at length; what is known of them is mostly general knowledge.
    expect(evidence, id).toMatch(own ? /inference/ : /inference|context/);
    const named = new Set(evidence.match(/\b[EC]\d+\b/g) ?? []);
    expect(named.size, id).toBeGreaterThan(0);
    expect(new Set(evidenceRows(scenario, evidence).map((row) => row.id)), id).toEqual(named);
  }
});

test('rows come in the order of their dates, with the references of the article', () => {
  const rows = evidenceRows(scenario, 'The purge (C39), Kiev (E21) and the rating (E22).');
  expect(rows.map(({ id }) => id)).toEqual(['E21', 'E22', 'C39']);
  expect(rows.map(({ kind }) => kind)).toEqual(['source', 'source', 'context']);
  expect(rows[1]?.references.length).toBeGreaterThan(0);
});

test('the rows that endings and dossiers of third powers name exist too', () => {
  const english = texts['en'] ?? {};
  const told = Object.entries(english).filter(([key]) =>
    /^ending\..*\.meaning\.|^power\.[^.]+\.evidence$/.test(key),
  );
  expect(told.length).toBeGreaterThan(scenario.endings.length);
  for (const [key, text] of told) {
    const named = new Set(text.match(/\b[EC]\d+\b/g) ?? []);
    expect(new Set(evidenceRows(scenario, text).map((row) => row.id)), key).toEqual(named);
  }
});
