// The drawn glyphs: strokes with square ends in a box of 20, no fills; each stands beside its word.
import type { ChannelKind } from '../../play/view.ts';

/** Paths by glyph; stroked at 1.4. */
export const GLYPHS = {
  key: 'M2 16.5h16 M4 16.5v-3h3v3 M5.5 13.5 16 8.5 M16 8.5v-3 M13 5.5h6 M12 16.5v-6',
  bag: 'M3 7.5h14v9.5H3z M7.5 7.5V4h5v3.5 M3 11.5h14 M8.8 10.2h2.4v2.6H8.8z',
  hands:
    'M1.5 7v6 M1.5 7.8h4l3-1.8 3.8 1.4 M1.5 12.4h3.6l4 3.2 4.4-2.8 M18.5 7v6 M18.5 7.8h-4.2L9.5 11l-1.8-.6 3-3.2',
  wing: 'M2 15.5 18 4 M18 4l-4.2 9 M13.8 13H9 M9 13l-1.8 2.5H2 M8 11.2h3.4',
  newspaper: 'M3 4h11.5v12.5H3z M14.5 7.5H17v9h-2.5 M5.5 7h6.5 M5.5 10h6.5 M5.5 13h4',
  train:
    'M2.5 14V9h8.5V5.5h5V14z M4.5 9V5.5h2V9 M5 16.8a1.4 1.4 0 1 0 .01 0z M13 16.8a1.4 1.4 0 1 0 .01 0z M16 14l2 2.5',
  ship: 'M2 12.5h16l-2.5 4.5h-11z M5 12.5v-3h10v3 M8 9.5V5h3v4.5 M2 18.6h2 M8 18.6h4 M16 18.6h2',
  folder: 'M2.5 16V5h5l1.6 2.5h8.4V16z M2.5 9.5h15',
  lozenge: 'M10 4l6 6-6 6-6-6z',
  column: 'M3 17h14 M4.5 17v-2h11v2 M6.5 15V8 M10 15V8 M13.5 15V8 M3.5 8h13L10 3z',
  scroll: 'M5 3.5h10v13H5z M7.5 7h5 M7.5 10h5 M7.5 13h2.5 M12.5 14.2a1.4 1.4 0 1 0 .01 0z',
} as const;

export type GlyphName = keyof typeof GLYPHS;

/** The glyph that stands for a channel. */
export const CHANNEL_GLYPHS: Readonly<Record<ChannelKind, GlyphName>> = {
  ministerial: 'hands',
  ambassador: 'bag',
  attache: 'key',
  staff: 'hands',
  press: 'newspaper',
  mission: 'train',
  cabinet: 'column',
  politburo: 'column',
  trade: 'ship',
  parliament: 'column',
  election: 'column',
  military: 'lozenge',
  treaty: 'scroll',
};
