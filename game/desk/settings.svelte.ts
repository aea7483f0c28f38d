// What the reader has set for this page: the language, the light, the size and letters of text, the sound. Kept from visit to visit.

export const THEMES = ['system', 'day', 'night'] as const;
export type Theme = (typeof THEMES)[number];

/** Sizes of text in per cent of the browser's own. */
export const TEXT_SIZES = [100, 115, 130, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Letters of running text: the printed families, or those drawn for readers with dyslexia. */
export const LETTERS = ['printed', 'dyslexia'] as const;
export type Letters = (typeof LETTERS)[number];

/** The lesson of the first month: not offered yet, under way, or done with. */
export const LESSONS = ['unasked', 'running', 'over'] as const;
export type Lesson = (typeof LESSONS)[number];

/** Loudness of the sound in per cent, before anything else is chosen. */
const VOLUME = 60;

/** Where the settings are kept; index.html reads the same entry before the first paint. */
export const SETTINGS_KEY = 'unmade-alliance.settings';

const darkQuery = '(prefers-color-scheme: dark)';

interface Kept {
  readonly language: string | null;
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly letters: Letters;
  readonly sound: boolean;
  readonly volume: number;
  readonly rain: boolean;
  readonly lesson: Lesson;
}

function kept(): Kept {
  let stored: unknown = null;
  try {
    stored = JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? 'null');
  } catch {
    // Nothing readable is kept, or keeping is not allowed: the defaults stand.
  }
  const { language, theme, textSize, letters, sound, volume, rain, lesson } = (stored ?? {}) as Partial<
    Record<keyof Kept, unknown>
  >;
  return {
    language: typeof language === 'string' ? language : null,
    theme: THEMES.find((one) => one === theme) ?? 'system',
    textSize: TEXT_SIZES.find((one) => one === textSize) ?? 100,
    letters: LETTERS.find((one) => one === letters) ?? 'printed',
    sound: sound === true,
    rain: rain === true,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 100 ? volume : VOLUME,
    lesson: LESSONS.find((one) => one === lesson) ?? 'unasked',
  };
}

/** The settings of this page; changing one shows at once and is kept. */
export class Settings {
  #language = $state<string | null>(null);
  #theme = $state<Theme>('system');
  #textSize = $state<TextSize>(100);
  #letters = $state<Letters>('printed');
  #sound = $state(false);
  #volume = $state(VOLUME);
  #rain = $state(false);
  #lesson = $state<Lesson>('unasked');
  #dark = $state(false);

  constructor() {
    const first = kept();
    this.#language = first.language;
    this.#theme = first.theme;
    this.#textSize = first.textSize;
    this.#letters = first.letters;
    this.#sound = first.sound;
    this.#volume = first.volume;
    this.#rain = first.rain;
    this.#lesson = first.lesson;
    const query = matchMedia(darkQuery);
    this.#dark = query.matches;
    query.addEventListener('change', () => {
      this.#dark = query.matches;
      this.#apply();
    });
    this.#apply();
  }

  /** The tag of the language chosen; null leaves it to the browser's wishes. */
  get language(): string | null {
    return this.#language;
  }

  set language(tag: string | null) {
    this.#language = tag;
    this.#keep();
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

  get letters(): Letters {
    return this.#letters;
  }

  set letters(letters: Letters) {
    this.#letters = letters;
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

  get lesson(): Lesson {
    return this.#lesson;
  }

  set lesson(lesson: Lesson) {
    this.#lesson = lesson;
    this.#keep();
  }

  /** Rain on the window while the light is lamp-lit. */
  get rain(): boolean {
    return this.#rain;
  }

  set rain(on: boolean) {
    this.#rain = on;
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
    // The bar above an installed game takes the paper's colour; index.html does the same before the first paint.
    const bar = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
    if (bar) bar.content = this.light === 'night' ? '#1b1915' : '#f2eada';
    if (this.#textSize === 100) delete dataset['textSize'];
    else dataset['textSize'] = String(this.#textSize);
    if (this.#letters === 'printed') delete dataset['letters'];
    else dataset['letters'] = this.#letters;
  }

  #keep(): void {
    this.#apply();
    try {
      const now: Kept = {
        language: this.#language,
        theme: this.#theme,
        textSize: this.#textSize,
        letters: this.#letters,
        sound: this.#sound,
        volume: this.#volume,
        rain: this.#rain,
        lesson: this.#lesson,
      };
      localStorage.setItem(SETTINGS_KEY, JSON.stringify(now));
    } catch {
      // The setting holds for this visit; the browser does not let the page keep it.
    }
  }
}
