// Hands on the map: drag, pinch, wheel, double press and keys, from plain pointer events, since Phaser sleeps.
import type { Point } from '../cartography/geometry.ts';

/** What the hands ask for; pixels are CSS pixels from the map's corner. */
export interface Gestures {
  /** A hand has been laid on the map. */
  hold(): void;
  /** The picture is taken and moved. */
  pan(dx: number, dy: number): void;
  /** The picture is scaled about a pixel, following the fingers or the wheel. */
  scale(factor: number, at: Point): void;
  /** Whole steps of zoom. */
  step(steps: number, at: Point | null): void;
  home(): void;
  pick(at: Point): void;
  /** The hands have let go, or the wheel has stopped. */
  rest(): void;
  /** The pointer stands over a place without pressing. */
  hover(at: Point): void;
}

/** A press that moves less than this is a pick, CSS pixels. */
const SLACK = 5;
/** Pixels that an arrow key moves the picture. */
const NUDGE = 60;
/** A pointer stands over a place when it has stood for this, ms. */
const HOVER_PAUSE = 50;
/** The wheel is taken to have stopped after this, ms. */
const WHEEL_PAUSE = 160;

/** The pointer of a hand that only rehearses. */
const NOBODY = -1;

/** Hands that are listened to. */
export interface Hands {
  /** Goes the way of a drag to and fro, for nobody: a browser takes its time over what it runs for the first time. */
  rehearse(): void;
  /** Listens no longer. */
  dismiss(): void;
}

/** Listens on the map's place. */
export function listen(place: HTMLElement, gestures: Gestures): Hands {
  const ending = new AbortController();
  const { signal } = ending;
  const down = new Map<number, Point>();
  let travelled = 0;
  let wheelTimer = 0;
  let hoverTimer = 0;
  let box = new DOMRect();

  /** Where an event is on the map; the map is looked for again only while no hand is on it, for it stays then. */
  const at = (event: MouseEvent): Point => {
    if (down.size === 0) box = place.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const hoverSoon = (event: PointerEvent) => {
    clearTimeout(hoverTimer);
    hoverTimer = window.setTimeout(() => gestures.hover(at(event)), HOVER_PAUSE);
  };
  const spread = (): { readonly middle: Point; readonly distance: number } => {
    const [a, b] = [...down.values()] as [Point, Point];
    return {
      middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
      distance: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])),
    };
  };

  const press = (event: PointerEvent) => {
    if (event.button !== 0 || down.size === 2) return;
    clearTimeout(hoverTimer);
    // A made-up pointer cannot be captured.
    if (event.isTrusted) place.setPointerCapture(event.pointerId);
    if (down.size === 0) {
      travelled = 0;
      gestures.hold();
    }
    down.set(event.pointerId, at(event));
  };
  const move = (event: PointerEvent) => {
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse') hoverSoon(event);
      return;
    }
    const now = at(event);
    const old = down.size === 2 ? spread() : null;
    down.set(event.pointerId, now);
    if (old) {
      const fresh = spread();
      travelled = SLACK * 2;
      gestures.scale(fresh.distance / old.distance, fresh.middle);
      gestures.pan(fresh.middle[0] - old.middle[0], fresh.middle[1] - old.middle[1]);
      return;
    }
    travelled += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (travelled < SLACK) {
      down.set(event.pointerId, before);
      return;
    }
    gestures.pan(now[0] - before[0], now[1] - before[1]);
  };
  const release = (event: PointerEvent, picks: boolean) => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    if (picks && travelled < SLACK) gestures.pick(at(event));
    gestures.rest();
  };
  place.addEventListener('pointerdown', press, { signal });
  place.addEventListener('pointermove', move, { signal });
  place.addEventListener('pointerup', (event) => release(event, true), { signal });
  place.addEventListener('pointercancel', (event) => release(event, false), { signal });
  place.addEventListener('dblclick', (event) => gestures.step(1, at(event)), { signal });
  place.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 18 : 1;
      const speed = event.ctrlKey ? 0.01 : 0.0016; // a pinch on a trackpad comes as a wheel with Ctrl, in small steps
      gestures.scale(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * speed), at(event));
      clearTimeout(wheelTimer);
      wheelTimer = window.setTimeout(() => gestures.rest(), WHEEL_PAUSE);
    },
    { signal, passive: false },
  );
  place.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      switch (event.key) {
        case 'ArrowLeft':
          gestures.pan(NUDGE, 0);
          break;
        case 'ArrowRight':
          gestures.pan(-NUDGE, 0);
          break;
        case 'ArrowUp':
          gestures.pan(0, NUDGE);
          break;
        case 'ArrowDown':
          gestures.pan(0, -NUDGE);
          break;
        case '+':
        case '=':
          gestures.step(1, null);
          break;
        case '-':
          gestures.step(-1, null);
          break;
        case '0':
          gestures.home();
          break;
        default:
          return;
      }
      event.preventDefault();
      if (event.key.startsWith('Arrow')) gestures.rest();
    },
    { signal },
  );
  return {
    rehearse() {
      const event = (type: string, clientX: number) => new PointerEvent(type, { pointerId: NOBODY, clientX });
      press(event('pointerdown', 0));
      move(event('pointermove', SLACK * 2));
      move(event('pointermove', 0));
      release(event('pointerup', 0), true);
    },
    dismiss() {
      clearTimeout(wheelTimer);
      clearTimeout(hoverTimer);
      ending.abort();
    },
  };
}
