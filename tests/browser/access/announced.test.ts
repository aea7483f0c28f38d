// What a reader who only hears the page is told over a month: one polite region, one line for each thing done.
import { afterEach, expect, test } from 'vitest';
import { closeDesk, openDesk } from '../support/openDesk.ts';
import { gameAt, layIntoAutosave } from '../support/papers.ts';
import { Player } from '../support/player.ts';

afterEach(closeDesk);

/** Longest line that is still listened to, in characters. */
const LONGEST = 700;

/** Gathers what any live region of the page comes to say. */
function listen(): { readonly said: string[]; readonly regions: Set<Element>; stop(): void } {
  const said: string[] = [];
  const regions = new Set<Element>();
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(
        '[aria-live], [role="status"], [role="alert"]',
      );
      const text = region?.textContent?.trim() ?? '';
      if (!region || text === '') continue;
      regions.add(region);
      if (said.at(-1) !== text) said.push(text);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return { said, regions, stop: () => observer.disconnect() };
}

test('a month is told in a line for each thing done, cables and results in one', {
  timeout: 120_000,
}, async () => {
  await openDesk('#/');
  layIntoAutosave(await gameAt(['france'], '1936-11'));
  location.hash = '#/game';
  await expect.poll(() => document.querySelector('.board'), { timeout: 20_000 }).not.toBeNull();
  const { said, regions, stop } = listen();
  const player = new Player('mouse');
  const next = (count: number) => expect.poll(() => said.length, { timeout: 20_000 }).toBe(count);

  await next(1);
  expect(said[0]).toMatch(/^November 1936\. \d new cables: .+; .+; .+\. And \d more\. Write an order/);
  await player.followHistory();
  await next(2);
  expect(said[1]).toMatch(/written/);
  await player.button(/^To the council$/).click();
  await next(3);
  expect(said[2]).toMatch(/cabinet/i);
  await player.button('Put it to the vote').click();
  await next(4);
  expect(said[3]).toMatch(/(Carried|Lost|Defeated|Rejected)/i);
  await player.button('Leave the council').click();
  await next(5);
  expect(said[4]).toMatch(/^Record of November 1936\. (Political|Military|Home) desk: /);
  await player.turnPage();
  await next(6);
  expect(said[5]).toMatch(/^December 1936\./);
  stop();
  for (const line of said) expect(line.length).toBeLessThan(LONGEST);
  expect(regions.size).toBe(1);
});
