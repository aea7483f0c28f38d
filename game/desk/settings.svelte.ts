// What the reader has set for this page: the light, the size of text, the sound. Kept from visit to visit.

export const THEMES = ['system', 'day', 'night'] as const;
export type Theme = (typeof THEMES)[number];

/** Sizes of text in per cent of the browser's own. */
export const TEXT_SIZES = [100, 115, 130, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Loudness of the sound in per cent, before anything else is chosen. */
const VOLUME = 60;

/** Where the settings are kept; index.html reads the same entry before the first paint. */
export const SETTINGS_KEY = 'unmade-alliance.settings';

const darkQuery = '(prefers-color-scheme: dark)';

interface Kept {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly sound: boolean;
  readonly volume: number;
}

function kept(): Kept {
  let stored: unknown = null;
  try {
    stored = JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? 'null');
  } catch {
    // Nothing readable is kept, or keeping is not allowed: the defaults stand.
  }
  const { theme, textSize, sound, volume } = (stored ?? {}) as Partial<Record<keyof Kept, unknown>>;
  return {
    theme: THEMES.find((one) => one === theme) ?? 'system',
    textSize: TEXT_SIZES.find((one) => one === textSize) ?? 100,
    sound: sound === true,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 100 ? volume : VOLUME,
  };
}

/** The settings of this page; changing one shows at once and is kept. */
export class Settings {
  #theme = $state<Theme>('system');
  #textSize = $state<TextSize>(100);
  #sound = $state(false);
  #volume = $state(VOLUME);
  #dark = $state(false);

  constructor() {
    const first = kept();
    this.#theme = first.theme;
    this.#textSize = first.textSize;
    this.#sound = first.sound;
    this.#volume = first.volume;
    const query = matchMedia(darkQuery);
    this.#dark = query.matches;
    query.addEventListener('change', () => {
      this.#dark = query.matches;
      this.#apply();
    });
    this.#apply();
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    this.#keep();
  }

  get textSize(): TextSize {
    return this.#textSize;
  }

  set textSize(size: TextSize) {
    this.#textSize = size;
    this.#keep();
  }

  get sound(): boolean {
    return this.#sound;
  }

  set sound(on: boolean) {
    this.#sound = on;
    this.#keep();
  }

  /** 0 … 100. */
  get volume(): number {
    return this.#volume;
  }

  set volume(percent: number) {
    this.#volume = percent;
    this.#keep();
  }

  /** The light that is shown, after asking the system where it decides. */
  get light(): 'day' | 'night' {
    if (this.#theme === 'system') return this.#dark ? 'night' : 'day';
    return this.#theme;
  }

  #apply(): void {
    const { dataset } = document.documentElement;
    dataset['theme'] = this.light;
    if (this.#textSize === 100) delete dataset['textSize'];
    else dataset['textSize'] = String(this.#textSize);
  }

  #keep(): void {
    this.#apply();
    try {
      const now: Kept = {
        theme: this.#theme,
        textSize: this.#textSize,
        sound: this.#sound,
        volume: this.#volume,
      };
      localStorage.setItem(SETTINGS_KEY, JSON.stringify(now));
    } catch {
      // The setting holds for this visit; the browser does not let the page keep it.
    }
  }
}
