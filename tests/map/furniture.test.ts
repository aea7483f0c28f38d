// The neatline's bars, the scale bar and the colours of the layers.
import { describe, expect, it } from 'vitest';
import { colouringOf } from '../../game/map/cartography/colouring.ts';
import { barsOf, scaleBar } from '../../game/map/cartography/neatline.ts';
import { HOME, KM_PER_UNIT, toLonLat, toWorld } from '../../game/map/cartography/projection.ts';
import type { MapView, RouteState } from '../../game/map/view.ts';

describe('the neatline', () => {
  it('changes colour where a meridian of 2.5 degrees meets the edge', () => {
    const scale = 1;
    const tops = barsOf(HOME, scale).filter(({ side }) => side === 'top');
    expect(tops.length).toBeGreaterThan(3);
    for (const { from, to } of tops) {
      for (const end of [from, to]) {
        if (end < 1e-6 || end > HOME.right - HOME.left - 1e-6) continue;
        const [longitude] = toLonLat([HOME.left + end / scale, HOME.top]);
        expect(Math.abs(longitude / 2.5 - Math.round(longitude / 2.5))).toBeLessThan(0.01);
      }
    }
  });

  it('leaves a white bar between two black ones', () => {
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const bars = barsOf(HOME, 1.4).filter((bar) => bar.side === side);
      const ordered = [...bars].sort((a, b) => a.from - b.from);
      ordered.slice(1).forEach((bar, i) => {
        expect(bar.from).toBeGreaterThan((ordered[i]?.to ?? 0) + 5);
      });
    }
  });
});

describe('the scale bar', () => {
  it('is true to the sheet: a degree of latitude at 52 north is 111 km long', () => {
    const [, south] = toWorld([17, 51.5]);
    const [, north] = toWorld([17, 52.5]);
    // The conformal conic is up to 2 % too small between its two parallels.
    expect((south - north) * KM_PER_UNIT).toBeGreaterThan(111.2 * 0.97);
    expect((south - north) * KM_PER_UNIT).toBeLessThan(111.2 * 1.01);
  });

  it('keeps to a length that fits its corner', () => {
    for (let scale = 0.4; scale < 14; scale *= 1.1) {
      const { pixels } = scaleBar(scale);
      expect(pixels).toBeGreaterThan(30);
      expect(pixels).toBeLessThan(130);
    }
  });
});

describe('the layers', () => {
  const view: MapView = {
    month: '1936-11',
    layer: 'alignment',
    washes: { FRA: 'blue', SUN: 'red', POL: 'ochre', ITA: 'none' },
    tension: { GER: 3, POL: 1, FRA: 0 },
    passage: [],
    contact: 'none',
    rhineland: 'garrisoned',
    spain: 'peace',
    pins: [],
    messages: [],
    focus: null,
  };
  const passage = (state: RouteState) =>
    colouringOf({ ...view, layer: 'passage', passage: [{ id: 'galicia', state }] }).get('POL')?.tinct;

  it('colours by alignment, and leaves the rest bare', () => {
    expect([...colouringOf(view).keys()].sort()).toEqual(['FRA', 'POL', 'SUN']);
  });

  it('sets the crossed lines of tension closer, the greater it is', () => {
    const look = colouringOf({ ...view, layer: 'tension' });
    expect([...look.keys()].sort()).toEqual(['GER', 'POL']);
    expect(Number(look.get('GER')?.hatch)).toBeLessThan(Number(look.get('POL')?.hatch));
  });

  it('turns ground from ochre to olive when passage is granted, openly or not', () => {
    expect((['unspoken', 'asked', 'refused', 'conditional'] as const).map(passage)).toEqual(
      Array(4).fill('ochre'),
    );
    expect((['secret', 'granted'] as const).map(passage)).toEqual(['olive', 'olive']);
  });
});
