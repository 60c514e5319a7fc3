// Lines of code and comments hold at most 120 columns. prettier breaks what it can and leaves comments and literals as
// they are: a comment is broken by hand; a text, a template or a pattern stays whole, so that it can be searched for.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../environment/node.mjs';

const COLUMNS = 120;
/** A literal shorter than this is no reason for a long line. */
const SHORT = 24;

const LITERALS = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateExpression,
  ts.SyntaxKind.RegularExpressionLiteral,
]);

/** The lines, counted from 1, that are too long and could be broken. */
export function tooLong(text) {
  const lines = text.split('\n');
  const long = new Set(lines.keys().filter((index) => [...lines[index]].length > COLUMNS));
  if (long.size === 0) return [];
  const source = ts.createSourceFile('any.ts', text, ts.ScriptTarget.Latest, true);
  const excuse = (node) => {
    if (LITERALS.has(node.kind)) {
      const [first, last] = [node.getStart(source), node.end].map(
        (at) => source.getLineAndCharacterOfPosition(at).line,
      );
      if (first !== last || node.end - node.getStart(source) >= SHORT)
        for (let line = first; line <= last; line++) long.delete(line);
    }
    ts.forEachChild(node, excuse);
  };
  excuse(source);
  return [...long].map((index) => index + 1);
}

/** `file:line` of every line of ours that is too long. */
export function linesTooLong() {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.mjs', '*.js'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => file && !file.includes('/generated/') && existsSync(join(root, file)))
    .flatMap((file) => tooLong(readFileSync(join(root, file), 'utf8')).map((line) => `${file}:${line}`));
}
