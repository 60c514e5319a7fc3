// The faults somebody could make in a source file: one operator, number, truth value, condition or call changed, and
// nothing else.
import { createRequire } from 'node:module';

const ts = createRequire(import.meta.url)('typescript');
const { SyntaxKind } = ts;

const EQUALITY = { '===': '!==', '!==': '===' };
const BOUNDARY = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const LOGIC = { '&&': '||', '||': '&&' };
/** `+` joins texts too, where `-` would not even run: it counts only beside a number. */
const ARITHMETIC = { '-': '+', '*': '/', '/': '*', '%': '*' };

/** @typedef {{ kind: string, start: number, end: number, to: string }} Change */

/**
 * @param {string} text of a TypeScript module
 * @returns {Change[]} in the order of the text
 */
export function changesIn(text) {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (kind, node, to) => found.push({ kind, start: node.getStart(source), end: node.getEnd(), to });
  const visit = (node) => {
    if (isOfTypes(node) || isStyle(node)) return;
    if (ts.isBinaryExpression(node)) binary(node, add);
    else if (ts.isNumericLiteral(node) && !isName(node))
      add('number', node, String(Number(node.text.replaceAll('_', '')) + 1));
    else if (node.kind === SyntaxKind.TrueKeyword) add('boolean', node, 'false');
    else if (node.kind === SyntaxKind.FalseKeyword) add('boolean', node, 'true');
    else if (ts.isIfStatement(node)) add('condition', node.expression, `!(${node.expression.getText(source)})`);
    else if (ts.isConditionalExpression(node)) add('condition', node.condition, `!(${node.condition.getText(source)})`);
    else if (isCall(node)) add('call', node, 'void 0;');
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return found.sort((a, b) => a.start - b.start);
}

function binary({ operatorToken, left, right }, add) {
  const operator = operatorToken.getText();
  const tables = { equality: EQUALITY, boundary: BOUNDARY, logic: LOGIC, arithmetic: ARITHMETIC };
  for (const [kind, table] of Object.entries(tables))
    if (Object.hasOwn(table, operator)) add(kind, operatorToken, table[operator]);
  if (operator === '+' && [left, right].some(ts.isNumericLiteral)) add('arithmetic', operatorToken, '-');
}

const isOfTypes = (node) =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node);

/** What a page looks like is held against its pictures, not by these tests. */
const isStyle = (node) => ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'css';

const isName = (node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/** A call made for what it does, not for its answer. */
function isCall(node) {
  if (!ts.isExpressionStatement(node)) return false;
  const { expression } = node;
  const call = ts.isAwaitExpression(expression) || ts.isVoidExpression(expression) ? expression.expression : expression;
  return ts.isCallExpression(call) && call.expression.kind !== SyntaxKind.SuperKeyword;
}

/**
 * The change as a piece of the text that stands there once: the lines it is in, and as many around them as it takes.
 * @param {string} text
 * @param {Change} change
 * @param {readonly string[]} [texts] others in which it must stand once too
 * @returns {{ from: string, to: string } | undefined} undefined where the lines stand elsewhere, or nowhere, in one of
 * them
 */
export function anchored(text, { start, end, to }, texts = []) {
  const lineStart = (at) => (at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);
  const lineEnd = (at) => (text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at));
  let [first, last] = [lineStart(start), lineEnd(end)];
  for (let widened = 0; widened <= MOST_LINES_AROUND; widened++) {
    const from = text.slice(first, last);
    if ([text, ...texts].every((one) => timesIn(one, from) === 1))
      return { from, to: text.slice(first, start) + to + text.slice(end, last) };
    // Before, then after, by turns.
    if (widened % 2 === 0) first = lineStart(first - 1);
    else last = lineEnd(Math.min(text.length, last + 1));
  }
  return undefined;
}

const MOST_LINES_AROUND = 4;

/** How often a piece stands in a text. */
export const timesIn = (text, piece) => text.split(piece).length - 1;
