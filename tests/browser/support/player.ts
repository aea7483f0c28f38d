// A player at the page: everything is done through the controls that a person has, by mouse, by keyboard or
// by finger.
import { expect } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import { openDesk } from './openDesk.ts';
import { tap } from './touch.ts';
import { pressByKey, type Steps } from './walk.ts';

type Means = 'mouse' | 'keyboard' | 'finger';

export class Player {
  readonly #means: Means;
  /** Keys pressed so far, by keyboard. */
  readonly steps: Steps = { keys: 0 };

  constructor(means: Means) {
    this.#means = means;
  }

  /** Presses a control as this player does. */
  async press(target: Locator): Promise<void> {
    if (this.#means === 'mouse') {
      await target.click();
      return;
    }
    if (this.#means === 'finger') {
      await tap(target);
      return;
    }
    await pressByKey(await target.findElement(), this.steps);
  }

  button(name: string | RegExp): Locator {
    return page.getByRole('button', { name });
  }

  /** Begins from the title: `Paris`, `Moscow` or `Both sides`. */
  async begin(side: string): Promise<void> {
    await openDesk('#/');
    await this.press(page.getByRole('link', { name: /^Play/ }));
    await this.press(this.button(new RegExp(`^${side}`)));
    await expect.poll(() => location.hash).toBe('#/game');
  }

  /** The month in the head, `November 1936`; empty where there is no head. */
  month(): string {
    return document.querySelector('.board h1 .month')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** Writes what history ordered this month, as far as it is still open. */
  async followHistory(): Promise<void> {
    await this.press(this.button('What history ordered'));
    const write = this.button('Write history’s orders');
    if ((await write.findElement()).getAttribute('aria-disabled') === 'false') await this.press(write);
  }

  /** Opens a desk and writes one of its orders. */
  async write(desk: 'political' | 'military' | 'home', order: string): Promise<void> {
    const card = page.elementLocator(await deskCard(desk));
    const head = card.getByRole('button', { expanded: false });
    if (head.elements().length > 0) await this.press(head.first());
    await this.press(card.getByRole('button', { name: /^Choose/ }));
    const radio = page.getByRole('dialog').getByRole('radio', { name: new RegExp(`^${order}`) });
    const input = await radio.findElement();
    if (this.#means === 'keyboard') await this.press(radio);
    else (input.closest('label') ?? input).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await expect.element(radio).toBeChecked();
    await this.press(this.button('Write this order'));
    await expect.poll(() => document.querySelector('dialog')).toBeNull();
  }

  /** Seals the month, goes through the council in history's way where it had one, and reads the record. */
  async closeMonth(): Promise<void> {
    await this.press(page.elementLocator(await seal()));
    for (;;) {
      await expect
        .poll(() => document.querySelector('.council, .panel .foot, .ending, .curtain'))
        .not.toBeNull();
      if (!document.querySelector('.council')) return;
      await this.carry();
    }
  }

  /** Puts the motion that lies on the table in the way in which history carried it, else to the vote. */
  async carry(): Promise<void> {
    await this.press(this.button('Unfold'));
    const insisted = document.querySelector('.past')?.textContent?.includes('insisted') ?? false;
    if (insisted) await this.press(page.getByRole('radio', { name: /insists/ }));
    await this.press(this.button(insisted ? 'Insist' : 'Put it to the vote'));
    await expect.poll(() => document.querySelector('.stamp')).not.toBeNull();
    await this.press(this.button(/^(Leave the council|The next motion)$/));
  }

  async turnPage(): Promise<void> {
    await this.press(this.button(/^(Turn the page|To the ending)$/));
  }
}

async function deskCard(name: string): Promise<Element> {
  // The table's code and the scenario may still be on their way.
  await expect
    .poll(() => document.querySelector(`[data-desk="${name}"]`), { timeout: 15_000 })
    .not.toBeNull();
  return document.querySelector(`[data-desk="${name}"]`) ?? document.body;
}

async function seal(): Promise<Element> {
  await expect.poll(() => document.querySelector('.panel .foot button')).not.toBeNull();
  return document.querySelector('.panel .foot button') ?? document.body;
}
