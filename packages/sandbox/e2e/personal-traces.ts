/** What a person leaves for the next one at the same device: on the screen, below it, and behind the browser's Back. */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Citizen } from './citizen.ts';
import { nothingOutlives } from './device-faults.ts';
import { readIn } from './personal-values.ts';

/** How long a screen may take to be drawn anew. Milliseconds. */
const DRAWING = 5_000;

/**
 * Everything that stands in the page: texts, values, attributes, in every shadow root; all but the phone of the
 * sandbox, which is another device.
 */
export const textOnPage = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const parts: string[] = [];
    const read = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
      if (node instanceof Element) {
        if (node.matches('.sandbox-phone, script, style')) return;
        for (const { value } of node.attributes) parts.push(value);
        if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) parts.push(node.value);
        if (node instanceof HTMLTemplateElement) read(node.content);
        if (node.shadowRoot) read(node.shadowRoot);
      }
      node.childNodes.forEach(read);
    };
    read(document);
    return parts.join('\n');
  });

export const isShown = async (page: Page, values: readonly string[]): Promise<string[]> =>
  readIn(await textOnPage(page), values);

/** Somebody else takes the device: none of these can be read on the screen, and nothing of them lies below it. */
export async function showsNobody(citizen: Citizen, values: readonly string[], { keeps = false } = {}): Promise<void> {
  await nothingOutlives(citizen.device, { keeps });
  let shown = await isShown(citizen.page, values);
  for (
    const end = Date.now() + DRAWING;
    shown.length > 0 && Date.now() < end;
    shown = await isShown(citizen.page, values)
  )
    await setTimeout(50);
  assert.deepEqual(shown, [], 'this is still on the screen');
}

/** Presses Back as far as it goes: no page that comes shows any of these. */
export async function backShowsNobody(citizen: Citizen, values: readonly string[]): Promise<void> {
  const { page } = citizen;
  const origin = new URL(page.url()).origin;
  for (let left = await page.evaluate(() => history.length); left > 1; left -= 1) {
    await page.goBack();
    if (new URL(page.url()).origin !== origin) break;
    // Whatever is going to be drawn is drawn by then.
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await isShown(page, values), [], `Back shows this at ${page.url()}`);
  }
  await nothingOutlives(citizen.device);
}
