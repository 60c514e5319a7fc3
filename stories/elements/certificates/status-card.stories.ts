import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@sen/elements/status-card/register.js';
import { codeOfStranger, forged } from '@sen/elements/testing/certificates.js';
import { html } from 'lit';
import type { Scene } from '../testing/citizen.ts';
import { codeInStory, emptyDevice, GateViewer, yellowCardInStory } from '../testing/gate.ts';

/** What the policy of a province says of a certificate: a colour, words and an icon. No colour is a national rule. */
const meta: Meta = {
  title: 'Elements/Status card',
  component: 'sen-status-card',
  parameters: { siteKey: 'pk-sandbox-tp-hcm' },
  beforeEach: emptyDevice,
  render: () => html`<sen-status-card>Chưa mở được thẻ. Gọi 19009095 để được giúp.</sen-status-card>`,
};
export default meta;

type Story = StoryObj;

const TAG = 'sen-status-card';

const story = (
  code: (() => Promise<string>) | undefined,
  play: (holder: GateViewer) => Promise<unknown>,
  more: Story = {},
): Story => ({
  ...more,
  play: async (scene: Scene) => {
    const holder = await GateViewer.at(scene, TAG);
    if (code) scene.canvasElement.querySelector<HTMLElement & { text: string }>(TAG)!.text = await code();
    await play(holder);
    await holder.hasKeys();
  },
});

const complete = (): Promise<string> => codeInStory('du');

export const CodeToPaste = story(undefined, (holder) => holder.isDrawn('#province'));

export const NothingPasted = story(undefined, async (holder) => {
  await holder.presses(holder.language.statusCard.show);
  await holder.sees(holder.language.statusCard.textRequired);
});

export const Green = story(complete, (holder) => holder.isDrawn('.band'));

/** The same certificate where a booster is asked for. */
export const BoosterDue = story(complete, (holder) => holder.isAnswered('policyNotMet'), {
  parameters: { siteKey: 'pk-sandbox-bac-ninh' },
});

/** A national page has no rules of its own: the place is chosen. */
export const NoPlaceYet = story(complete, (holder) => holder.sees(holder.language.statusCard.noColour), {
  parameters: { siteKey: 'pk-sandbox-national' },
});

export const AnotherPlace = story(complete, async (holder) => {
  await holder.isDrawn('.band');
  await holder.isDrawn('#province');
  await holder.fills(holder.language.statusCard.province, 'Tỉnh Bắc Ninh');
  await holder.isAnswered('policyNotMet');
});

export const Forged = story(
  async () => forged(await complete(), '1978', '1979'),
  (holder) => holder.isAnswered('tampered'),
);

/** Signed by nobody on the list: only the answer. */
export const IssuerUnknown = story(codeOfStranger, (holder) => holder.isAnswered('unknownIssuer'));

/** No colour is of it: what it is, and of which vaccine. */
export const YellowCard = story(
  () => yellowCardInStory(),
  (holder) => holder.isAnswered('validUntil'),
  {
    parameters: { siteKey: 'pk-sandbox-national' },
  },
);

/** Of a later version: only the answer. */
export const VersionUnknown = story(
  () => yellowCardInStory('7'),
  (holder) => holder.isAnswered('contentUnknown'),
);

/** Nobody is left on a shared device. */
export const Cleared = story(complete, async (holder) => {
  await holder.isDrawn('.band');
  await holder.presses(holder.language.common.leave);
  await holder.sees(holder.language.common.left.title);
});

export const English = story(complete, (holder) => holder.isDrawn('.band'), { globals: { locale: 'en' } });

export const Dark = story(complete, (holder) => holder.isDrawn('.band'), { globals: { theme: 'dark' } });

export const NarrowPhone = story(complete, (holder) => holder.isDrawn('.band'), {
  globals: { viewport: { value: 'narrow' } },
});

// Kept as pictures beside their layout: `.storybook/baselines/`.
Green.tags = ['picture'];
Dark.tags = ['picture'];
