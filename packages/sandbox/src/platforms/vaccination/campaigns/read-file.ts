/**
 * A campaign as its editor writes it: a file of YAML or JSON, from anywhere. Bounded before it is parsed: a
 * parser of YAML calls itself for each level, and a stack that ends is not always an error that can be caught.
 */
import { Lexer, LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { CampaignPayload } from '@sen/client/schemas';
import { escapePointer } from '../../../http/requests/field-errors.ts';
import { campaignWarnings } from './check.ts';
import type { CampaignFault } from './fault-texts.ts';
import { faultsOfCampaign } from './schema-faults.ts';

/** Of a file, in bytes: the most areas the contract takes fit in, a line each. */
export const LARGEST_CAMPAIGN_FILE = 256 * 1024;
/** Signs, words and spaces, as a lexer counts them; an area is about twenty-five. */
const MOST_TOKENS = 120_000;
/** Lists and objects inside each other; those of a campaign are seven. */
const DEEPEST = 32;
/** Spaces before a line, and `- ` or `? ` one after the other in a line. */
const WIDEST_INDENT = 100;
const MOST_INDICATORS = 8;
/** Faults that are told at once. */
const FAULTS_TOLD = 100;

/** A fault and where it stands in the file, both from 1. */
export interface PlacedFault extends CampaignFault {
  readonly line: number;
  readonly column: number;
}

/** What a file holds. */
export interface CampaignFile {
  /** Only where nothing is wrong. */
  readonly campaign?: CampaignPayload;
  /** In the order of their places. */
  readonly faults: readonly PlacedFault[];
  /** What may stand, and is hardly meant. */
  readonly warnings: readonly PlacedFault[];
}

const refused = (code: CampaignFault['code'], line = 1, column = 1, facts?: CampaignFault['facts']): CampaignFile => ({
  faults: [{ pointer: '', code, line, column, ...(facts && { facts }) }],
  warnings: [],
});

/** The text of a file, or why there is none. */
function textIn(file: Uint8Array | string): string | CampaignFile {
  const limit = { limit: String(LARGEST_CAMPAIGN_FILE / 1024) };
  if (file.length > LARGEST_CAMPAIGN_FILE) return refused('file-too-large', 1, 1, limit);
  if (typeof file === 'string') return file.replace(/^\uFEFF/, '');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    return text.includes('\0') ? refused('file-not-utf-8') : text;
  } catch {
    return refused('file-not-utf-8');
  }
}

/** The first line from which it is too deep, brackets in texts included; undefined where it can be parsed. */
function tooDeepAt(text: string): number | undefined {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
    if (indent.length > WIDEST_INDENT && indent.length < line.trimEnd().length) return index + 1;
    const [, indicators = ''] = /^[ \t]*((?:[-?:][ \t]+)*)/.exec(line) ?? [];
    if (indicators.split(/[ \t]+/).length - 1 > MOST_INDICATORS) return index + 1;
    for (const sign of line) {
      if (sign === '[' || sign === '{') open += 1;
      if ((sign === ']' || sign === '}') && open > 0) open -= 1;
      if (open > DEEPEST) return index + 1;
    }
  }
  return undefined;
}

function hasTooManyTokens(text: string): boolean {
  let count = 0;
  for (const _ of new Lexer().lex(text)) if (++count > MOST_TOKENS) return true;
  return false;
}

/** A document as plain values, and where each of them begins. */
class Reading {
  readonly starts = new Map<string, number>();
  readonly faults: { readonly fault: CampaignFault; readonly offset: number }[] = [];
  values = 0;

  #fault(node: Node | null, pointer: string, code: CampaignFault['code'], facts?: CampaignFault['facts']): void {
    if (this.faults.length < FAULTS_TOLD)
      this.faults.push({ fault: { pointer, code, ...(facts && { facts }) }, offset: node?.range?.[0] ?? 0 });
  }

  read(node: Node | null, pointer: string): unknown {
    this.values += 1;
    if (node?.range) this.starts.set(pointer, node.range[0]);
    if (isAlias(node)) return void this.#fault(node, pointer, 'file-alias');
    if (isScalar(node)) return node.value;
    if (isSeq<Node | null>(node)) return node.items.map((item, index) => this.read(item, `${pointer}/${index}`));
    if (!isMap<Node | null, Node | null>(node)) return null;
    const fields = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const at = `${pointer}/${escapePointer(name)}`;
      if (fields.has(name)) this.#fault(key, at, 'key-twice', { key: name });
      const read = this.read(value, at);
      // Where the key stands: its value may be on another line, or nowhere.
      if (key?.range) this.starts.set(at, key.range[0]);
      fields.set(name, read);
    }
    // `__proto__` is a name as any other here.
    return Object.fromEntries(fields);
  }

  /** Where a value begins, or the nearest one around it. */
  startOf(pointer: string): number {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const start = this.starts.get(at);
      if (start !== undefined || at === '') return start ?? 0;
    }
  }
}

/**
 * Reads and checks a campaign file: YAML or JSON, in UTF-8.
 * @param file its bytes, or what was typed
 * @returns the campaign, or everything that is wrong with it and where; never throws, whatever the file is
 */
export function readCampaignFile(file: Uint8Array | string): CampaignFile {
  const text = textIn(file);
  if (typeof text !== 'string') return text;
  if (text.trim() === '') return refused('file-empty');
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refused('file-too-deep', deep);
  if (hasTooManyTokens(text)) return refused('file-too-much');

  const lineCounter = new LineCounter();
  // Names that stand twice are looked for below: the parser would compare each with each.
  const document = parseDocument<Node>(text, {
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    // At `silent` a second document would not be told.
    logLevel: 'error',
    lineCounter,
  });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error) {
    const { line, column } = place(error.pos[0]);
    return refused(error.code === 'MULTIPLE_DOCS' ? 'file-several-documents' : 'file-syntax', line, column);
  }
  const reading = new Reading();
  const read = reading.read(document.contents, '');
  if (reading.faults.length > 0)
    return { faults: reading.faults.map(({ fault, offset }) => ({ ...fault, ...place(offset) })), warnings: [] };
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return refused('not-an-object');

  const placed = (faults: readonly CampaignFault[]): PlacedFault[] =>
    faults
      .slice(0, FAULTS_TOLD)
      .map((fault) => ({ ...fault, ...place(reading.startOf(fault.pointer)) }))
      .sort((a, b) => a.line - b.line || a.column - b.column);
  const { $schema: _editors, ...fields } = read as Record<string, unknown>;
  const faults = placed(faultsOfCampaign(fields, reading.values));
  if (faults.length > 0) return { faults, warnings: [] };
  const campaign = fields as unknown as CampaignPayload;
  return { campaign, faults, warnings: placed(campaignWarnings(campaign)) };
}
