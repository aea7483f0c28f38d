// Paints names, town marks and flags with a canvas; the same hand serves the live map and the title plate.
import type { Context } from '../cartography/pen.ts';
import type { CurvedName } from '../data/atlas.ts';
import { mix, type Palette } from '../palette.ts';
import { DEGREE_FONT, type SetDegree } from './degrees.ts';
import type { SetName } from './names.ts';
import { FLAG, PIN_RING, type SetPin } from './pins.ts';
import { SANS } from './style.ts';
import { markRadius, type SetTown } from './towns.ts';

/** Paints a text with a halo, baseline start at (x, y). */
function haloed(
  ctx: Context,
  text: string,
  x: number,
  y: number,
  ink: string,
  halo: string,
  width: number,
): void {
  ctx.lineJoin = 'round';
  ctx.lineWidth = width;
  ctx.strokeStyle = halo;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = ink;
  ctx.fillText(text, x, y);
}

/** Paints a town: ring (capitals with a point in it) and name. (x, y) is the town. */
export function paintTown(ctx: Context, town: SetTown, palette: Palette, x: number, y: number): void {
  const radius = markRadius(town.capital);
  ctx.font = town.font;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.beginPath();
  ctx.arc(x, y, radius + 0.4, 0, Math.PI * 2);
  ctx.fillStyle = palette.land;
  ctx.fill();
  ctx.beginPath();
  ctx.arc(x, y, radius - 0.6, 0, Math.PI * 2);
  ctx.lineWidth = town.capital ? 1.5 : 1.3;
  ctx.strokeStyle = palette.ink;
  ctx.stroke();
  if (town.capital) {
    ctx.beginPath();
    ctx.arc(x, y, 1.7, 0, Math.PI * 2);
    ctx.fillStyle = palette.ink;
    ctx.fill();
  }
  haloed(ctx, town.text, x + town.dx, y + town.dy, palette.ink, palette.land, 3.4);
}

/** Paints a number of the graticule about its middle (x, y). */
export function paintDegree(ctx: Context, { text }: SetDegree, palette: Palette, x: number, y: number): void {
  ctx.font = DEGREE_FONT;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  haloed(ctx, text, x, y + 3.6, palette.ink2, palette.paper, 2.6);
}

/** Ink of a curved name. */
export function nameInk(name: CurvedName, palette: Palette): string {
  return name.kind === 'sea'
    ? palette.seaText
    : name.kind === 'region'
      ? palette.ink2
      : mix(palette.ink, palette.ink2, 0.45);
}

/**
 * Paints one letter of a curved name about its middle (x, y).
 * @param halo colour that clears the hatches behind the letter
 */
export function paintGlyph(
  ctx: Context,
  set: SetName,
  index: number,
  ink: string,
  halo: string,
  x: number,
  y: number,
): void {
  const glyph = set.glyphs[index];
  if (!glyph) return;
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(glyph.angle);
  ctx.font = set.font;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  haloed(ctx, glyph.letter, 0, set.size * (set.name.kind === 'state' ? 0.33 : 0.24), ink, halo, 3);
  ctx.restore();
}

/** Paints a pin: stalk, flag with its letter; the current one is ringed. (x, y) is its place. */
export function paintPin(ctx: Context, set: SetPin, palette: Palette, x: number, y: number): void {
  const { pin, dx, dy } = set;
  const colour = pin.colour === 'ink' ? palette.ink : palette.tinctures[pin.colour].line;
  const line = (stroke: string, width: number) => {
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + dx, y + dy);
    ctx.lineWidth = width;
    ctx.strokeStyle = stroke;
    ctx.stroke();
  };
  line(palette.land, 3.6);
  line(colour, 1.5);
  if (pin.current) {
    ctx.beginPath();
    ctx.arc(x, y, PIN_RING, 0, Math.PI * 2);
    ctx.lineWidth = 2;
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
  const left = x + dx - FLAG / 2;
  const top = y + dy - FLAG / 2;
  ctx.fillStyle = palette.land;
  ctx.fillRect(left - 1.5, top - 1.5, FLAG + 3, FLAG + 3);
  ctx.fillStyle = colour;
  ctx.fillRect(left, top, FLAG, FLAG);
  ctx.fillStyle = palette.onInk;
  ctx.font = `600 ${pin.letter.length > 1 ? 11.5 : 13}px ${SANS}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(pin.letter, x + dx, y + dy + 4.4);
}
