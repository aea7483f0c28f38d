// The front of the replay, as the build cuts it out of the scenario (tools/replayFront.ts).
declare module 'virtual:replay-front' {
  export const replayFront: import('./replayFront.ts').ReplayFrontData;
}
