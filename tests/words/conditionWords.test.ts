// Conditions in plain words: a golden table that has been read, and every condition of the shipped scenario.
import { describe, expect, test } from 'vitest';
import { monthAt } from '../../game/scenario/calendar.ts';
import { parseCondition } from '../../game/scenario/conditionParser.ts';
import { conditionUses } from '../../game/scenario/lint/conditionUses.ts';
import { conditionTeller } from '../../game/words/conditionWords.ts';
import { english } from '../../game/words/en/english.ts';
import { createWords } from '../../game/words/words.ts';
import { shippedScenario } from '../support/shipped.ts';

const FIRST = '1935-05';
const months = (index: number) => monthAt(index, FIRST);
const teller = conditionTeller(
  createWords('en-GB', english, {
    'track.staff.name': 'Staff talks',
    'track.staff.states.ASKED.name': 'Asked for',
    'track.staff.states.AGREED.name': 'Agreed',
    'track.staff.states.SIGNED.name': 'Signed',
    'meter.france.will.name': 'The cabinet’s will',
    'meter.poland.trust.name': 'Warsaw’s trust',
    'meter.ussr.rank.name': 'Rank of the alliance',
    'place.warsaw.name': 'Warsaw',
    'side.france.seat': 'Paris',
    'side.ussr.seat': 'Moscow',
    'order.france.offer.title': 'Offer air talks',
    'order.ussr.accept.title': 'Accept the offer',
    'event.rising.title': 'The rising in Spain',
    'person.blum.name': 'Léon Blum',
    'office.premier.name': 'Prime minister',
  }),
  months,
);

function read(text: string) {
  const parsed = parseCondition(text, FIRST);
  if (!parsed.ok) throw new Error(text);
  return parsed.condition;
}

describe('conditions in plain words', () => {
  test.each([
    ['always', 'always', 'never'],
    ['diverged', 'the path of history has been left', 'the path of history still holds'],
    ['france.will >= 55', 'the cabinet’s will is 55 or more', 'the cabinet’s will is below 55'],
    ['poland.trust < 40', 'Warsaw’s trust is below 40', 'Warsaw’s trust is 40 or more'],
    [
      'staff in [ASKED, AGREED, SIGNED]',
      '“Staff talks” stands at “Asked for”, “Agreed” or “Signed”',
      '“Staff talks” does not stand at “Asked for”, “Agreed” or “Signed”',
    ],
    ['month >= 1936-11', 'from November 1936 on', 'before November 1936'],
    [
      'month >= 1935-12 and month <= 1936-04',
      'from December 1935 to April 1936',
      'before December 1935, or after April 1936',
    ],
    [
      'staff is ASKED and months_in(staff) >= 3',
      '“Staff talks” has stood at “Asked for” for 3 months or more',
      '“Staff talks” does not stand at “Asked for”, or “Staff talks” moved no more than 2 months ago',
    ],
    [
      'months_in(staff) >= 1',
      '“Staff talks” has not moved for 1 month or more',
      '“Staff talks” has moved this very month',
    ],
    [
      'given(france.offer) and not given(ussr.accept)',
      'Paris has ordered “Offer air talks”, and Moscow has not ordered “Accept the offer”',
      'Paris has not ordered “Offer air talks”, or Moscow has ordered “Accept the offer”',
    ],
    [
      'months_since(france.offer) <= 2',
      'within 2 months of “Offer air talks”',
      'no “Offer air talks” within the last 2 months',
    ],
    [
      'happened(rising) and (france.will >= 50 or staff is AGREED)',
      '“The rising in Spain” has come about, and either the cabinet’s will is 50 or more or “Staff talks” stands at “Agreed”',
      '“The rising in Spain” has not come about, or both the cabinet’s will is below 50 and “Staff talks” does not stand at “Agreed”',
    ],
    [
      'holds(premier, blum) and month < 1937-06',
      'before June 1937, and Léon Blum is in office (prime minister)',
      'from June 1937 on, or Léon Blum is not in office (prime minister)',
    ],
    [
      'estimate(france, ussr.rank) > 60',
      'rank of the alliance, as Paris judges it, is above 60',
      'rank of the alliance, as Paris judges it, is 60 or less',
    ],
    [
      'dissent_on(france.offer) >= 40',
      'the weight overruled on “Offer air talks” when it last passed its council is 40 or more',
      'the weight overruled on “Offer air talks” when it last passed its council is below 40',
    ],
    [
      'france.will >= 30 and staff is ASKED and diverged',
      'the cabinet’s will is 30 or more; “Staff talks” stands at “Asked for”; and the path of history has been left',
      'the cabinet’s will is below 30; “Staff talks” does not stand at “Asked for”; or the path of history still holds',
    ],
    ['40 <= france.will', 'the cabinet’s will is 40 or more', 'the cabinet’s will is below 40'],
  ])('%s', (text, told, opposite) => {
    const condition = read(text);
    expect(teller.tell(condition)).toBe(told);
    expect(teller.tellNot(condition)).toBe(opposite);
    expect(teller.tell({ kind: 'not', of: condition })).toBe(opposite);
  });

  test('no condition of the shipped scenario leaves a key, a gap or nothing', async () => {
    const { scenario, texts } = await shippedScenario();
    const shipped = conditionTeller(createWords('en-GB', english, texts['en']), (index) =>
      monthAt(index, scenario.firstMonth),
    );
    const uses = conditionUses(scenario);
    expect(uses.length).toBeGreaterThan(300);
    for (const { condition } of uses) {
      for (const told of [shipped.tell(condition), shipped.tellNot(condition)]) {
        expect(told).not.toBe('');
        expect(told).not.toMatch(/[{}]|\b[a-z]+\.[a-z][\w-]*\b|[A-Z]{2,}_|undefined/);
      }
    }
  });
});
