// Opens the game in a test's page just as index.html does: styles, settings, address, then the wiring.
import '../../../game/desk/styles/base.css';
import { SETTINGS_KEY } from '../../../game/desk/settings.svelte.ts';

interface Opening {
  readonly light?: 'day' | 'night';
  readonly textSize?: number;
}

/**
 * The game at an address. The wiring runs once a test file; later calls only go to the address.
 * @param hash as in the address bar, for instance `#/replay/E67`
 */
export async function openPage(hash: string, { light = 'day', textSize = 100 }: Opening = {}): Promise<void> {
  location.hash = hash;
  if (!document.getElementById('app')) {
    localStorage.setItem(SETTINGS_KEY, JSON.stringify({ theme: light, textSize }));
    const place = document.createElement('div');
    place.id = 'app';
    document.body.append(place);
  }
  await import('../../../game/main.ts');
}
