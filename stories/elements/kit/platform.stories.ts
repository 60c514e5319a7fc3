import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@sen/elements/registration-form/register.js';
import { until } from '@sen/elements/testing/person.js';
import type { Fault } from '@sen/sandbox';
import { html } from 'lit';
import { openSandbox } from '../../../.storybook/sandbox.ts';
import { Citizen } from '../testing/citizen.ts';

/**
 * What `<sen-platform>` makes of an element inside it. The decorator in `.storybook/preview.ts` puts one around every
 * story.
 */
const meta: Meta = {
  title: 'Elements/Platform',
  component: 'sen-platform',
  render: () => html`<sen-registration-form>Chưa mở được biểu mẫu. Gọi 19009095 để được giúp.</sen-registration-form>`,
};
export default meta;

type Story = StoryObj;

const TAG = 'sen-registration-form';

/** The platform meets this when it asks for its configuration. */
const atConfig = (fault: Omit<Fault, 'operationId'>) => async (): Promise<void> => {
  (await openSandbox()).faults.add({ ...fault, operationId: 'getConfig' });
};

/** On a sandbox a banner says so, above everything. On the real platform there is none. */
export const SandboxBanner: Story = {
  play: async (scene) => {
    const { common } = await Citizen.at(scene, TAG);
    const platform = scene.canvasElement.querySelector('sen-platform');
    await until(() => platform?.shadowRoot?.textContent?.includes(common.sandbox), 'the banner');
  },
};

export const Loading: Story = {
  beforeEach: atConfig({ kind: 'slow', delayMs: 14_000 }),
  play: async ({ canvasElement }) => {
    await until(
      () => canvasElement.querySelector(TAG)?.shadowRoot?.querySelector('[role=status]'),
      'the word that it is loading',
    );
  },
};

export const Unreachable: Story = {
  beforeEach: atConfig({ kind: 'drop-before' }),
  play: async (scene) => {
    const citizen = await Citizen.at(scene, TAG);
    await citizen.sees(citizen.common.unreachableTitle);
  },
};

/** After “Try again”, with the network back. */
export const UnreachableThenBack: Story = {
  ...Unreachable,
  play: async (scene) => {
    const citizen = await Citizen.at(scene, TAG);
    await citizen.sees(citizen.common.unreachableTitle);
    citizen.sandbox.faults.clear();
    await citizen.presses(citizen.common.tryAgain);
    await citizen.arrivesAt(citizen.words.personHeading);
  },
};

/** The site key was switched off, or does not belong to this page. */
export const KeyDisabled: Story = {
  parameters: { siteKey: 'pk-sandbox-disabled' },
  play: async (scene) => {
    const citizen = await Citizen.at(scene, TAG);
    await citizen.sees(citizen.common.disabledTitle);
  },
};

/** The key is good, but its province did not switch registration on. */
export const ModuleDisabled: Story = {
  parameters: { siteKey: 'pk-sandbox-testing-only' },
  play: KeyDisabled.play!,
};

/** What stands between the tags, for as long as the script has not arrived and for people without JavaScript. */
export const FallbackBeforeTheScript: Story = {
  render: () =>
    html`<sen-whose-script-has-not-come><p>Chưa mở được biểu mẫu. Gọi 19009095 để được giúp.</p></sen-whose-script-has-not-come>`,
};

// Kept as pictures beside their layout: `.storybook/baselines/`.
Unreachable.tags = ['picture'];
