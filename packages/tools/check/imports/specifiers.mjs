import { createRequire } from 'node:module';

// A gentler way to read imports than a pattern: strings and comments that look like one are not taken for one.
const ts = createRequire(import.meta.url)('typescript');

/** Every import of a source text: static, re-exported, dynamic and `import('…')` types. */
export function importsOf(text, name = 'source.ts') {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false);
  const found = [];
  const add = (node) => {
    if (node && ts.isStringLiteralLike(node))
      found.push({ specifier: node.text, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
