// Reads a trace of Chromium's: how long the page's script ran for each frame it drew.

/** The part of a trace's event that is read. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Microseconds by the wall's clock, of events that last. */
  readonly dur?: number;
  /** Microseconds for which the thread had a processor. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Script of one frame, microseconds: its callback, and the pointer's events since the frame before. */
export interface FrameScript {
  /** As long as a person would wait: with what else had the processor, and with waiting for the graphics process. */
  readonly wall: number;
  /** For which the page's thread had a processor. */
  readonly processor: number;
}

const isPointer = ({ name, args }: TraceEvent): boolean =>
  name === 'EventDispatch' && /^(pointer|mouse)/.test(args?.data?.type ?? '');

/** The frames of a trace, in order. */
export function framesOf(events: readonly TraceEvent[]): FrameScript[] {
  const frames: FrameScript[] = [];
  let [wall, processor] = [0, 0];
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    const isFrame = event.name === 'FireAnimationFrame';
    if (!isFrame && !isPointer(event)) continue;
    wall += event.dur ?? 0;
    processor += event.tdur ?? event.dur ?? 0;
    if (!isFrame) continue;
    frames.push({ wall, processor });
    [wall, processor] = [0, 0];
  }
  return frames;
}

/** The value that a share of all does not exceed; 0 of none. @param share 0 to 1 */
export function rankOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
