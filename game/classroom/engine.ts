// What a page needs of the lesson itself, in one piece that is fetched when a class is opened in it.
export { lessonRecord, openLessonRecord, reasonRows } from './exports.ts';
export { localLesson } from './localLesson.ts';
export { moveOfCode, paperMoves } from './paperMoves.ts';
export { nextOfFacilitator, nextOfStudent } from './rehearsal.ts';
