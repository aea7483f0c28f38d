// The history read through the accessibility tree alone: every step tells there when, where, what, on whose word, with
// what doubt, what moved and what the other side could see.
import { scenarios } from 'virtual:scenarios';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { evidenceParts } from '../../../game/desk/common/evidenceParts.ts';
import { replayHistory } from '../../../game/play/replay.ts';
import { english } from '../../../game/words/en/english.ts';
import { createWords } from '../../../game/words/words.ts';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { spokenTree } from '../support/spokenTree.ts';

afterEach(closeDesk);

/** Every so manieth step is read, which leads through all months, senders and channels. */
const EACH = 6;

/** Letters alone: a term that is a link parts a sentence into nodes, and headings are set in capitals. */
const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

test('every step is told whole', { timeout: 120_000 }, async () => {
  const [entry] = scenarios;
  if (!entry) throw new Error('no scenario ships');
  const scenario = await entry.load();
  const words = createWords('en', english, await entry.texts('en'), { formats: 'en-GB' });
  const { steps } = replayHistory(scenario);
  expect(steps.length).toBe(90);
  await openDesk(`#/replay/${steps[0]?.id}`);
  // What the month brought elsewhere is the last part that comes once the first words have been drawn.
  const last = '[data-part="step"] > :last-child section';
  await expect.poll(() => document.querySelector(last), { timeout: 15_000 }).not.toBeNull();
  const heading = () => plain(document.querySelector('article h2')?.textContent ?? '');

  for (const [at, step] of steps.entries()) {
    if (at > 0) await userEvent.keyboard('{ArrowRight}');
    const key = `step.${step.id}`;
    await expect.poll(heading, { timeout: 15_000 }).toBe(plain(words.story(`${key}.title`)));
    if (at % EACH !== 0) continue;
    const tree = await spokenTree();
    const texts = tree.filter((line) => line.startsWith('StaticText: '));
    const read = plain(texts.map((line) => line.slice('StaticText: '.length)).join(''));
    const told = {
      title: words.story(`${key}.title`),
      date: words.date(step.date, step.precision),
      place: words.story(`place.${step.place}.name`),
      text: words.story(`${key}.text`).slice(0, 40),
      source: words.story(`work.${step.references[0]?.work}.short`),
      ...Object.fromEntries(
        evidenceParts(words, words.storyOr(`${key}.effect`) ?? '').map(({ text }, i) => [
          `seen ${i}`,
          text.slice(0, 30),
        ]),
      ),
      ...Object.fromEntries(
        step.moved.map(({ track, to }) => [
          `moved ${track}`,
          words.story(`track.${track}.states.${to}.name`),
        ]),
      ),
      moved: words.say('replay.moved'),
    };
    for (const [what, text] of Object.entries(told))
      expect(read, `${what} of ${step.id}`).toContain(plain(text));
    const doubts =
      words.storyOr(`${key}.doubt`) ?? step.doubts.map((doubt) => words.story(`doubt.${doubt}`))[0];
    if (doubts) expect(read, `doubt of ${step.id}`).toContain(plain(doubts).slice(0, 30));
    expect(tree.filter((line) => line.startsWith('heading: ')).length).toBeGreaterThan(3);
    expect(tree.some((line) => line.startsWith('slider: '))).toBe(true);
  }
});
