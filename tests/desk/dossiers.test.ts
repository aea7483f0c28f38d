// Dossiers: the letters on a plate, and that a seat's index and papers hold nothing that it has not learned.
import { beforeAll, describe, expect, it } from 'vitest';
import { monogramOf } from '../../game/desk/common/monogram.ts';
import { knownToArchive, knownToSeat, papersInArchive, papersInHand } from '../../game/desk/common/papers.ts';
import { createGame } from '../../game/play/session.ts';
import type { Scenario } from '../../game/rules/definition.ts';
import { shippedScenario } from '../support/shipped.ts';

let scenario: Scenario;
beforeAll(async () => {
  ({ scenario } = await shippedScenario());
});

describe('a monogram', () => {
  it.each([
    ['Léon Blum', 'LB'],
    ['General Victor-Henri Schweisguth', 'VS'],
    ['N. A. Semenov', 'NS'],
    ['Anatole de Monzie', 'AM'],
    ['André Géraud, called Pertinax', 'AG'],
  ])('of %s is %s', (name, letters) => {
    expect(monogramOf(name, true)).toBe(letters);
  });

  it('of a body takes its first and last word, of a single word one letter', () => {
    expect(monogramOf('League of Nations', false)).toBe('LN');
    expect(monogramOf('Quai d’Orsay (French Foreign Ministry)', false)).toBe('Q');
    expect(monogramOf('Germany', false)).toBe('G');
  });
});

describe('the papers of a dossier', () => {
  const begun = () =>
    createGame(scenario, { seed: scenario.seed, players: { france: 'person', ussr: 'person' } });

  it('in the hands of a seat are its cables and no others', () => {
    const view = begun().view('france');
    const cables = view.cables.map(({ id }) => id);
    for (const { id } of scenario.people) {
      const papers = papersInHand(scenario, view, { kind: 'person', id });
      expect(cables).toEqual(expect.arrayContaining(papers.map((paper) => paper.id)));
    }
    expect(papersInHand(scenario, view, { kind: 'person', id: 'laval' })).not.toEqual([]);
    expect(papersInHand(scenario, view, { kind: 'person', id: 'cot' })).toEqual([]);
  });

  it('name to a seat in the first month whoever holds office then, and nobody who comes later', () => {
    const { people } = knownToSeat(scenario, begun().view('france'));
    expect(people).toEqual(expect.arrayContaining(['flandin', 'laval', 'gamelin', 'potemkin']));
    for (const later of ['blum', 'bonnet', 'semenov', 'yegorov']) expect(people).not.toContain(later);
  });

  it('in the archive are every step that names somebody, and everybody has a dossier there', () => {
    expect(knownToArchive(scenario).people).toHaveLength(scenario.people.length);
    const steps = papersInArchive(scenario, { kind: 'person', id: 'blum' });
    expect(steps.map(({ step }) => step)).toContain('E67');
  });
});
