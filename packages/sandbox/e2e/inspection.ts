/** What is looked at on every step of a journey, at the width of a desk and of the narrowest phone. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Citizen } from './citizen.ts';

/** CSS pixels. */
const NARROWEST = 320;

/** A folder for pictures of every step, for whoever wants to look at them: SEN_PICTURES=/somewhere. */
const PICTURES = process.env['SEN_PICTURES'];

async function seriousFaults({ page }: Citizen): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // Without preloading: it would copy style sheets of shadow roots into inline styles, which the pages' policy
    // forbids.
    .options({ resultTypes: ['violations'], preload: false })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map(({ html, target }) => `${html.slice(0, 120)} at ${target.join(' ')}`).join('; ')}`,
    );
}

async function picture({ page }: Citizen, name: string): Promise<void> {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

/**
 * Makes the inspection of one journey: axe, nothing wider than the screen, and a picture where pictures are wanted.
 * What it finds joins the complaints.
 */
export const inspect =
  (citizen: Citizen, journey: string) =>
  async (step: string): Promise<void> => {
    const { page } = citizen;
    const usual = page.viewportSize() ?? { width: 1280, height: 900 };
    for (const width of [usual.width, NARROWEST]) {
      await page.setViewportSize({ width, height: usual.height });
      const where = `${journey}, ${step}, ${width} px`;
      await picture(citizen, `e2e-${journey}-${step}-${width}`);
      for (const fault of await seriousFaults(citizen)) citizen.complaints.push(`${where}: ${fault}`);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (tooWide > 0) citizen.complaints.push(`${where}: reaches ${tooWide} px beyond the screen`);
    }
    await page.setViewportSize(usual);
  };
