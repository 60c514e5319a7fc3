type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Never read out of a page: secrets, files, and what no person typed. */
const IGNORED_TYPES = new Set(['password', 'file', 'hidden', 'submit', 'button', 'reset', 'image']);

/**
 * What a person typed into the fallback of an element before the element came, by the fields' `name`. Boxes and radio
 * buttons count when they are ticked. The fields stay as they are: they are still a way, should the element not work.
 */
export function takeOver(host: Element): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  for (const field of host.querySelectorAll<Field>('input[name], select[name], textarea[name]')) {
    if (IGNORED_TYPES.has(field.type) || field.value === '') continue;
    if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type) && !field.checked) continue;
    typed.set(field.name, field.value);
  }
  return typed;
}
