/**
 * What a person reads when an element does not come: a note beside the fallback, which stays as it is with all that was
 * typed into it. A page says it in its own words with `<template data-sen-note="failed">` (or `late`), in the element
 * or anywhere in the page.
 */
import { loader } from './kit/locales/loader.ts';

export type LoadFailure = 'failed' | 'late';

/** How long an element may take before the note says that it is slow. Milliseconds. */
export const LATE = 10_000;

const NOTE = '[data-sen-note]:not(template)';
const isNote = (node: Element | null | undefined): node is HTMLElement => node?.matches(NOTE) ?? false;
/** An element that has come hides its children; its notes stand after it. */
const noteOf = (element: Element): HTMLElement | undefined =>
  [...element.children, element.nextElementSibling].find(isNote);

/**
 * Properties, not an attribute, which a content policy would refuse; above the page's own rules, and in its colours and
 * letters.
 */
function show({ style }: HTMLElement, rules: Record<string, string>): void {
  for (const [name, value] of Object.entries({ display: 'block', ...rules }))
    style.setProperty(name, value, 'important');
}

function compose(trouble: LoadFailure, own: HTMLTemplateElement | null): HTMLElement {
  const note = document.createElement('div');
  note.dataset['senNote'] = trouble;
  note.setAttribute('role', trouble === 'failed' ? 'alert' : 'status');
  show(note, { border: '2px solid', padding: '12px', margin: '12px 0' });
  if (own) note.append(own.content.cloneNode(true));
  else
    for (const lang of ['vi', 'en'] as const) {
      const line = document.createElement('p');
      line.lang = lang;
      show(line, {});
      line.textContent = loader[lang][trouble];
      note.append(line);
    }
  return note;
}

/** Shows the note at an element, in place of another that stands there. */
export function showNote(element: Element, trouble: LoadFailure): void {
  if (noteOf(element)?.dataset['senNote'] === trouble) return;
  hideNote(element);
  const own = `template[data-sen-note="${trouble}"]`;
  const note = compose(
    trouble,
    element.querySelector<HTMLTemplateElement>(own) ?? document.querySelector<HTMLTemplateElement>(own),
  );
  if (element.matches(':defined')) element.after(note);
  else element.append(note);
}

export function hideNote(element: Element): void {
  noteOf(element)?.remove();
}
