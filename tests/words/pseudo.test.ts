// The pseudo-language: complete, longer, and with every gap of the English in its place.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../game/words/en/english.ts';
import type { Message } from '../../game/words/message.ts';
import { pseudo, pseudoLanguage, pseudoMessages, pseudoTexts } from '../../game/words/pseudo.ts';
import { createWords } from '../../game/words/words.ts';
import { shippedScenario } from '../support/shipped.ts';

const gapsOf = (text: string): readonly string[] => text.match(/\{\w+\}/g) ?? [];
const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

test('every message of the English has its pseudo-form, with the same gaps', () => {
  const made: Readonly<Record<string, Message>> = pseudoMessages();
  for (const [key, message] of Object.entries<Message>(english)) {
    const forms = formsOf(made[key] ?? '');
    expect(forms.map(gapsOf), key).toEqual(formsOf(message).map(gapsOf));
  }
});

test('whatever is written, gaps are kept and no two plain letters stand together', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('{count}', '{seat}', '{a}', 'Cabinet', '½ × 3'));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join(' ');
      const made = pseudo(text);
      expect(gapsOf(made)).toEqual(gapsOf(text));
      expect(made.replace(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
      expect(made.length).toBeGreaterThanOrEqual(text.length + 2);
    }),
  );
});

describe('the scenario in pseudo-language', () => {
  test('has every text, about 40 per cent longer', async () => {
    const { texts } = await shippedScenario();
    const original = texts['en'] ?? {};
    const made = pseudoTexts(original);
    expect(Object.keys(made)).toEqual(Object.keys(original));
    const length = (of: Readonly<Record<string, string>>) => Object.values(of).join('').length;
    expect(length(made) / length(original)).toBeGreaterThan(1.3);
    expect(length(made) / length(original)).toBeLessThan(1.5);
  });

  test('writes dates in another language than English, and its own words around them', async () => {
    const { language, formats, messages } = await pseudoLanguage.load();
    const words = createWords(language, messages, {}, formats === undefined ? {} : { formats });
    expect(words.month('1936-11')).toMatch(/^ноябр/);
    expect(words.say('replay.month', { month: words.month('1936-11'), count: 2 })).toMatch(
      /^\[ноябрь 1936 г\.: 2 š/,
    );
    expect(words.say('evidence.inference.opening')).not.toContain('[');
  });
});
