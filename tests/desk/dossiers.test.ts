// Dossiers: the letters on a plate, and that a seat's index and papers hold nothing that it has not learned.
import { beforeAll, describe, expect, it } from 'vitest';
import { monogramOf } from '../../game/desk/common/monogram.ts';
import {
  knownToArchive,
  knownToHand,
  knownToSeat,
  papersInArchive,
  papersInHand,
  papersOfHand,
} from '../../game/desk/common/papers.ts';
import { handAt, seenBy } from '../../game/play/pointOfView.ts';
import { replayHistory } from '../../game/play/replay.ts';
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

  it('of a side of the replay are the steps that it knew of by then, whatever the rest of the chronicle says', () => {
    const history = replayHistory(scenario);
    for (const side of ['france', 'ussr']) {
      const seen = seenBy(history, scenario, side);
      for (const at of [5, 20, 40, seen.view.steps.length - 1]) {
        const hand = handAt(seen, seen.view.steps[at]?.id ?? '');
        const known = new Set(hand.steps.map(({ id }) => id));
        const otherwise: Scenario = {
          ...scenario,
          chronicle: scenario.chronicle.map((step) =>
            known.has(step.id)
              ? step
              : { ...step, actors: ['nobody'], parties: ['nobody'], place: 'nowhere' },
          ),
        };
        const named = knownToHand(scenario, hand);
        expect(knownToHand(otherwise, hand)).toEqual(named);
        for (const id of named.people) {
          const papers = papersOfHand(hand, { kind: 'person', id });
          expect(papers.length).toBeGreaterThan(0);
          expect(papers.every(({ step }) => step !== null && known.has(step))).toBe(true);
        }
      }
    }
  });

  it('of a track are the steps by which the side saw it move', () => {
    const seen = seenBy(replayHistory(scenario), scenario, 'france');
    const hand = handAt(seen, 'E63');
    const steps = papersOfHand(hand, { kind: 'track', id: 'transit' }).map(({ step }) => step);
    expect(steps[0]).toBe('E63');
    expect(steps).not.toContain('E29');
    expect(hand.tracks['transit']).toBe('POSED');
  });
});
