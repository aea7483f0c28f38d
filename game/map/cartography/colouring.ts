// From the view to the colour of each country, by the layer that is switched on.
import type { MapRoute, MapView, PowerCode, Tension, Tinct } from '../view.ts';

/** How one country is coloured. */
export interface Colouring {
  readonly tinct: Tinct;
  /** Whether the wash itself is laid; a hatch may stand on bare paper. */
  readonly wash: boolean;
  /** Pitch of the hatch in CSS pixels, `own` for the tincture's own, `none` for no hatch. */
  readonly hatch: number | 'own' | 'none';
  readonly band: boolean;
}

/** Pitch of the crossed lines for each step of tension, CSS pixels. */
export const TENSION_PITCH: Readonly<Record<Exclude<Tension, 0>, number>> = { 1: 9, 2: 6, 3: 4 };

/** Whose territory each land route crosses; the sea and air routes ask nobody's soil. */
const CROSSED: Readonly<Partial<Record<MapRoute['id'], PowerCode>>> = {
  galicia: 'POL',
  wilno: 'POL',
  romania: 'ROM',
};

function alignment(view: MapView): Map<PowerCode, Colouring> {
  const out = new Map<PowerCode, Colouring>();
  for (const [code, tinct] of Object.entries(view.washes)) {
    if (tinct !== 'none') out.set(code, { tinct, wash: true, hatch: 'own', band: true });
  }
  return out;
}

function tension(view: MapView): Map<PowerCode, Colouring> {
  const out = new Map<PowerCode, Colouring>();
  for (const [code, step] of Object.entries(view.tension)) {
    if (step > 0) {
      const hatch = TENSION_PITCH[step as Exclude<Tension, 0>];
      out.set(code, { tinct: 'slate', wash: step > 1, hatch, band: step === 3 });
    }
  }
  return out;
}

function passage(view: MapView): Map<PowerCode, Colouring> {
  const out = new Map<PowerCode, Colouring>();
  // The two partners and Berlin stay as plain washes, so that the routes have ends to lead from and to.
  for (const code of ['FRA', 'SUN', 'GER', 'CSR']) {
    const tinct = view.washes[code];
    if (tinct && tinct !== 'none') out.set(code, { tinct, wash: true, hatch: 'none', band: true });
  }
  for (const { id, state } of view.passage) {
    const code = CROSSED[id];
    if (!code) continue;
    const open = state === 'granted' || state === 'secret';
    if (open || !out.has(code)) {
      out.set(code, { tinct: open ? 'olive' : 'ochre', wash: true, hatch: 'own', band: true });
    }
  }
  return out;
}

/** The two whose staffs may talk, and the land between them that the talk is about, in plain washes. */
function contact(view: MapView): Map<PowerCode, Colouring> {
  const out = new Map<PowerCode, Colouring>();
  for (const [code, hatch] of [
    ['FRA', 'own'],
    ['SUN', 'own'],
    ['CSR', 'none'],
    ['GER', 'none'],
  ] as const) {
    const tinct = view.washes[code];
    if (tinct && tinct !== 'none') out.set(code, { tinct, wash: true, hatch, band: hatch === 'own' });
  }
  return out;
}

/** The colouring of every country that has one in this view. */
export function colouringOf(view: MapView): ReadonlyMap<PowerCode, Colouring> {
  switch (view.layer) {
    case 'alignment':
      return alignment(view);
    case 'tension':
      return tension(view);
    case 'passage':
      return passage(view);
    case 'contact':
      return contact(view);
  }
}
