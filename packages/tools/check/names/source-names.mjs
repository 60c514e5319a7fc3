// The names in a source text: those it exports as types, interfaces, classes or functions, and every name it uses.
import { createRequire } from 'node:module';

const ts = createRequire(import.meta.url)('typescript');
const { SyntaxKind } = ts;

const has = (statement, keyword) => statement.modifiers?.some(({ kind }) => kind === keyword) ?? false;
/** A default export is called as its importer likes. */
const isExported = (statement) =>
  has(statement, SyntaxKind.ExportKeyword) && !has(statement, SyntaxKind.DefaultKeyword);
const isFunction = (value) =>
  value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isClassExpression(value));

function declaredBy(statement) {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations
      .filter(({ name, initializer }) => ts.isIdentifier(name) && isFunction(initializer))
      .map(({ name }) => name.text);
  const isNamed =
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/**
 * @param {string} text
 * @param {string} file its name, which says how it is to be read
 * @returns {{ exported: Set<string>, used: Set<string> }} `exported` without values that are no functions; a name that
 * is declared more than once in one file (overloads, a type beside its class) is in it once
 */
export function namesIn(text, file) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const exported = new Set(source.statements.filter(isExported).flatMap(declaredBy));
  const used = new Set();
  const visit = (node) => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { exported, used };
}
