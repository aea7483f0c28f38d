// Takes a trace of Chromium's and reads it: how long the page's script ran for each frame it drew, how long its threads' tasks
// took.
import type { CDPSession } from 'playwright-core';

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
  readonly args?: { readonly data?: { readonly type?: string }; readonly name?: string };
}

/**
 * Script of one frame, microseconds: the page's functions that its callback called, and the pointer's events since the
 * frame before; with whatever V8 did meanwhile, compiling and clearing away included.
 */
export interface FrameScript {
  /** As long as a person would wait: with what else had the processor, and with waiting for the graphics process. */
  readonly wall: number;
  /** For which the page's thread had a processor. */
  readonly processor: number;
  /** Of these, what V8 took to go through the whole page's memory: it does so by a clock of its own, whatever runs then. */
  readonly collecting: number;
}

const isPointer = ({ name, args }: TraceEvent): boolean =>
  name === 'EventDispatch' && /^(pointer|mouse)/.test(args?.data?.type ?? '');

const endOf = ({ ts, dur }: TraceEvent): number => ts + (dur ?? 0);

/** The frames of a trace of one page, in order. */
export function framesOf(events: readonly TraceEvent[]): FrameScript[] {
  const none = { wall: 0, processor: 0, collecting: 0 };
  const frames: (typeof none)[] = [];
  let next = { ...none };
  /** What is being filled, the end of the callback or event that it is filled by, and of the function counted last. */
  let frame = next;
  let [until, counted] = [0, 0];
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    const isFrame = event.name === 'FireAnimationFrame';
    if (isFrame || isPointer(event)) {
      frame = next;
      until = endOf(event);
      if (!isFrame) continue;
      frames.push(frame);
      next = { ...none };
    } else if (event.name === 'FunctionCall' && event.ts < until && event.ts >= counted) {
      counted = endOf(event);
      frame.wall += event.dur ?? 0;
      frame.processor += event.tdur ?? event.dur ?? 0;
    } else if (event.name === 'MajorGC' && event.ts < counted) {
      frame.collecting += event.tdur ?? event.dur ?? 0;
    }
  }
  return frames;
}

/** The value that a share of all does not exceed; 0 of none. @param share 0 to 1 */
export function rankOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** What Chromium's own trace says happened while `work` ran. */
export async function traced(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'v8',
        'disabled-by-default-v8.gc',
      ],
    },
  });
  await work();
  const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

/**
 * How long each task of the threads of a name had a processor, microseconds.
 * @param thread as Chromium calls it: `CrRendererMain`, `DedicatedWorker thread`
 */
export function tasksOf(events: readonly TraceEvent[], thread: string): number[] {
  const at = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const wanted = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === thread).map(at),
  );
  return events
    .filter((event) => event.name === 'RunTask' && wanted.has(at(event)))
    .map(({ tdur }) => tdur ?? 0);
}
