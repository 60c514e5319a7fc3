/**
 * Answers as the platform wants them. What was not asked stays here, and so does what is empty: a contract knows no
 * empty strings.
 */
import { readDate, toWire } from '../people/date.ts';
import { answerOf, isAsked, type FormTypes } from './field-row.ts';
import type { PlacedField } from './placed-fields.ts';

export const textToSend = (typed: string): string | undefined => typed.normalize('NFC').trim() || undefined;

export const dayToSend = (typed: string): string => {
  const date = readDate(typed);
  return date ? toWire(date) : '';
};

/** Puts a value at its pointer, and makes the parts on the way there. */
function put(body: object, pointer: string, value: unknown): void {
  const [, ...keys] = pointer.split('/');
  const last = keys.pop()!;
  let part = body as Record<string, unknown>;
  keys.forEach(
    (key, at) => (part = (part[key] ??= (keys[at + 1] ?? last) === '0' ? [] : {}) as Record<string, unknown>),
  );
  part[last] = value;
}

/** Everything but lists, which a form sends itself. */
export function sendFields<Form extends FormTypes>(
  placed: readonly PlacedField<Form, string>[],
  state: Form['state'],
): Record<string, unknown> {
  const body = {};
  for (const { name, row, pointer } of placed) {
    if (row.kind === 'list' || !isAsked(row, state)) continue;
    const answer = answerOf(state, name);
    const text = row.kind === 'date' ? dayToSend : (typed: string) => textToSend(row.tidy?.(typed) ?? typed);
    const value = row.send ? row.send(state) : typeof answer === 'string' ? text(answer) : answer;
    if (pointer !== '' && value !== undefined) put(body, pointer, value);
    for (const [other, send] of Object.entries<((state: Form['state']) => unknown) | undefined>(row.also ?? {})) {
      const copy = send?.(state);
      if (copy !== undefined) put(body, other, copy);
    }
  }
  return body;
}
