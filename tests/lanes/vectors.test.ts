// The parts that lanes are built of, one by one against the rules they stand for: chance, quotients, hearing. Each is put
// into a module of its own, whose `play` takes eight lanes from the memory and leaves eight there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineChance } from '../../game/lanes/chance.ts';
import { defineHearing } from '../../game/lanes/hearing.ts';
import * as wasm from '../../game/lanes/wasm/instructions.ts';
import { type Code, flatten, I32, ModuleBuilder, signed, unsigned } from '../../game/lanes/wasm/module.ts';
import { instantiate } from '../../game/lanes/wasm/runtime.ts';
import { below, type ChanceKey, deviate, draw, STREAM } from '../../game/rules/chance.ts';
import { hear, LEAST_SURE, SUREST } from '../../game/rules/estimates.ts';
import { clamp, roundedQuotient } from '../../game/rules/fixed.ts';

const { LANES, VECTOR } = wasm;
const lane = (low: number, high: number) => fc.integer({ min: low, max: high });
const eight = (low: number, high: number) =>
  fc.array(lane(low, high), { minLength: LANES, maxLength: LANES });
const word = lane(0, 2 ** 32 - 1);
/** Where a test keeps its n-th vector: beyond all that the parts themselves use. */
const place = (nth: number): number => 4096 + nth * VECTOR;

/** Runs instructions over vectors given, and reads vectors back. */
function run(define: (module: ModuleBuilder) => Code, given: readonly (readonly number[])[], shared = 0) {
  const module = new ModuleBuilder();
  module.export(
    'play',
    module.define([], [], () => define(module)),
  );
  const made = instantiate(module.build(8192));
  if (!made) throw new Error('this engine cannot compute with vectors, which the test needs');
  const shorts = new Int16Array(made.memory.buffer);
  given.forEach((values, nth) => {
    shorts.set(values, place(nth) / 2);
  });
  made.shared.value = shared;
  made.play();
  return (nth: number): readonly number[] => [...shorts.subarray(place(nth) / 2, place(nth) / 2 + LANES)];
}

describe('numbers as bytes', () => {
  it('are written as the format asks', () => {
    expect([...flatten(unsigned(624485))]).toEqual([0xe5, 0x8e, 0x26]);
    expect([...flatten(signed(-123456))]).toEqual([0xc0, 0xbb, 0x78]);
    expect([...flatten(signed(64))]).toEqual([0xc0, 0x00]);
    expect([...flatten(signed(-64))]).toEqual([0x40]);
  });

  it('come back from a module as they went in', () => {
    fc.assert(
      fc.property(lane(-(2 ** 31), 2 ** 31 - 1), (value) => {
        const back = run((module) => {
          const give = module.define([], [I32], () => wasm.number(value));
          const low = wasm.spread(wasm.call(give));
          return [wasm.store(place(0), low), wasm.store(place(1), wasm.spread32(wasm.call(give)))];
        }, []);
        expect(back(0)).toEqual(new Array(LANES).fill((value << 16) >> 16));
        expect(back(1)[1]).toBe(value >> 16);
      }),
      { numRuns: 50 },
    );
  });
});

it('divides as the rules do, halves away from zero', () => {
  fc.assert(
    fc.property(eight(-32000, 32000), eight(1, 32000), (dividends, divisors) => {
      const back = run(
        (module) => {
          const { divide } = defineHearing(module);
          return wasm.store(place(2), wasm.call(divide, wasm.load(place(0)), wasm.load(place(1))));
        },
        [dividends, divisors],
      );
      expect(back(2)).toEqual(
        dividends.map((dividend, nth) => roundedQuotient(dividend, divisors[nth] ?? 1) + 0),
      );
    }),
    { numRuns: 300 },
  );
});

it('hears as the rules do, in the lanes that are meant', () => {
  const variances = eight(SUREST ** 2, LEAST_SURE ** 2);
  fc.assert(
    fc.property(
      eight(0, 100),
      variances,
      eight(-200, 300),
      eight(-1, 0),
      lane(1, 100),
      (means, widths, readings, mask, noise) => {
        const back = run(
          (module) => {
            const [mean, variance] = [wasm.number(place(0)), wasm.number(place(1))];
            const reading = wasm.load(place(2));
            const where = wasm.load(place(3));
            return wasm.call(defineHearing(module).hear, mean, variance, reading, wasm.number(noise), where);
          },
          [means, widths, readings, mask],
        );
        const heard = means.map((mean, nth) => {
          const before = { mean, variance: widths[nth] ?? 0 };
          return mask[nth] === 0 ? before : hear(before, clamp(readings[nth] ?? 0, 0, 100), noise);
        });
        expect(back(0)).toEqual(heard.map(({ mean }) => mean));
        expect(back(1)).toEqual(heard.map(({ variance }) => variance));
      },
    ),
    { numRuns: 300 },
  );
});

describe('chance', () => {
  const keys = fc.array(fc.tuple(word, word, word, word), { minLength: LANES, maxLength: LANES });
  /** Where the draws find their games' keys. */
  const row = (from: number, vectors: number) => (nth: number) => from + nth * vectors * VECTOR;
  const board = { key: row(0, 2), game: row(8 * VECTOR, 2), month: row(24 * VECTOR, 2) };
  /** The keys as the lanes' 16-bit halves, in the place of the words. */
  const inPlace = (all: readonly ChanceKey[]): Code =>
    [0, 1, 2, 3].map((at) =>
      [0, 1].map((half) => {
        const four = all.slice(half * 4, half * 4 + 4);
        const bytes = four.flatMap((key) => [0, 8, 16, 24].map((bits) => ((key[at] ?? 0) >>> bits) & 255));
        return wasm.store(board.key(at) + half * VECTOR, [0xfd, 0x0c, bytes]);
      }),
    );
  const drawn = (
    all: readonly ChanceKey[],
    month: number,
    ask: (chance: ReturnType<typeof defineChance>) => Code,
  ) =>
    run(
      (module) => {
        const chance = defineChance(board, module);
        return [
          inPlace(all),
          wasm.call(chance.begin),
          wasm.call(chance.turn),
          wasm.store(place(0), ask(chance)),
        ];
      },
      [],
      month,
    )(0);

  it('draws below a number as every game alone does', () => {
    fc.assert(
      fc.property(
        keys,
        lane(0, 40),
        lane(0, 2 ** 20),
        lane(0, 200),
        lane(1, 3000),
        (all, month, subject, nth, n) => {
          const found = drawn(all, month, ({ below: ask }) =>
            wasm.call(ask, wasm.number(STREAM.vote), wasm.number(subject), wasm.all(nth), wasm.all(n)),
          );
          expect(found).toEqual(all.map((key) => below(draw(key, 'vote', month, subject, nth), n)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('deviates as every game alone does', () => {
    fc.assert(
      fc.property(keys, lane(0, 40), lane(0, 2 ** 20), lane(0, 60), (all, month, subject, sd) => {
        const found = drawn(all, month, ({ deviate: ask }) =>
          wasm.call(ask, wasm.number(STREAM.noise), wasm.number(subject), wasm.number(sd)),
        );
        expect(found).toEqual(all.map((key) => deviate(key, 'noise', month, subject, sd)));
      }),
      { numRuns: 200 },
    );
  });
});
