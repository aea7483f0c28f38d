// What the pure rooms may not contain. Their results must be the same in every engine and at every hour:
// no clock, no chance of the engine's, no input or output, no arithmetic that engines round differently.
import ts from 'typescript';
import { lineOf, walk } from '../support/sources.ts';

/** Rooms that compute a game: the same input gives the same bytes. */
export const pureRooms = ['rules', 'scenario', 'machine', 'minds', 'play'];

/** Rooms that write for a reader: they may format by language and calendar, but not ask what time it is. */
export const writingRooms = ['words'];

/** Rooms whose numbers are whole: everything that a game's state is made from. */
export const integerRooms = ['rules', 'scenario', 'machine', 'minds'];

/** Names of the surroundings that bring in time, chance, order of execution, or the outside. */
const forbiddenNames = new Set([
  'Date',
  'Intl',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
]);

/** Names with which a given number or day is written in a language. */
const formattingNames = new Set(['Date', 'Intl']);

/** Functions of Math that give whole numbers for whole numbers; most others differ between engines. */
const exactMath = new Set(['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'trunc']);

/** Methods whose result depends on the language set on the machine. */
const localeMethods = new Set(['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase']);

/** One place that is not pure. */
export interface Impurity {
  readonly line: number;
  readonly what: string;
}

/**
 * Finds time, chance and the outside in a source.
 * @returns one entry a place, in the order of the text
 */
export function findImpurities(source: ts.SourceFile): Impurity[] {
  const own = declaredNames(source);
  const outside = (name: string) => forbiddenNames.has(name) && !own.has(name);
  return collect(source, (node) => {
    if (ts.isIdentifier(node) && outside(node.text) && isReference(node)) return node.text;
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    if (node.expression.getText() === 'Math' && node.name.text === 'random') return 'Math.random';
    return localeMethods.has(node.name.text) ? node.name.text : undefined;
  });
}

/**
 * The same for a room that writes: formatting by language and calendar passes, reading the clock does not.
 * @returns one entry a place, in the order of the text
 */
export function findClockReads(source: ts.SourceFile): Impurity[] {
  const outside = findImpurities(source).filter(
    ({ what }) => !formattingNames.has(what) && !localeMethods.has(what),
  );
  const clock = collect(source, (node) => {
    if (ts.isPropertyAccessExpression(node)) return node.getText() === 'Date.now' ? 'Date.now' : undefined;
    const makesDate = ts.isNewExpression(node) && node.expression.getText() === 'Date';
    return makesDate && !node.arguments?.length ? 'new Date()' : undefined;
  });
  return [...outside, ...clock];
}

/**
 * Finds arithmetic that leaves the whole numbers: literals with a fraction, division that is not rounded at
 * once, Math's inexact functions and constants.
 * @returns one entry a place, in the order of the text
 */
export function findFractions(source: ts.SourceFile): Impurity[] {
  return collect(source, (node) => {
    if (ts.isNumericLiteral(node)) return Number.isInteger(Number(node.text)) ? undefined : node.getText();
    if (ts.isBinaryExpression(node)) return isOpenDivision(node) ? node.getText() : undefined;
    if (!ts.isPropertyAccessExpression(node) || node.expression.getText() !== 'Math') return undefined;
    if (node.name.text === 'sqrt' && isMadeWhole(node.parent)) return undefined;
    return exactMath.has(node.name.text) || node.name.text === 'random' ? undefined : node.getText();
  });
}

function collect(source: ts.SourceFile, judge: (node: ts.Node) => string | undefined): Impurity[] {
  const found: Impurity[] = [];
  walk(source, (node) => {
    const what = judge(node);
    if (what !== undefined) found.push({ line: lineOf(node), what });
  });
  return found;
}

/** Names that the source gives to things of its own, wherever in it: they do not mean the surroundings. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(source, (node) => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
    const imports = ts.isImportSpecifier(node) || ts.isFunctionDeclaration(node);
    if ((declares || imports) && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

/** Is the name used for what it stands for, and not the name of a field, a method or a type's member? */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  const names =
    ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent);
  return !(
    (names || ts.isMethodSignature(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node
  );
}

/** A division whose quotient is used before it is made whole. */
function isOpenDivision(node: ts.BinaryExpression): boolean {
  const { SlashToken, SlashEqualsToken, AsteriskAsteriskToken } = ts.SyntaxKind;
  const operator = node.operatorToken.kind;
  if (operator === AsteriskAsteriskToken) return !/^2 \*\* \d+$/.test(node.getText());
  return operator === SlashEqualsToken || (operator === SlashToken && !isMadeWhole(node));
}

function isMadeWhole(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isMadeWhole(parent);
  if (ts.isBinaryExpression(parent)) return /[|]|>>>?/.test(parent.operatorToken.getText());
  if (!ts.isCallExpression(parent)) return false;
  return ['Math.floor', 'Math.ceil', 'Math.round', 'Math.trunc'].includes(parent.expression.getText());
}
