import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { until } from '@sen/elements/testing/person.js';
import { html } from 'lit';
import '../theme-builder/theme-builder.ts';
import type { ThemeBuilder } from '../theme-builder/theme-builder.ts';
import { openSandbox } from '../../.storybook/sandbox.ts';

/** Try the colours of a province on real elements. What cannot be read cannot be exported. */
const meta: Meta = {
  title: 'Guide/Theme builder',
  tags: ['!autodocs'],
  // Its own platform, so that the colours of the toolbar's province do not mix in.
  loaders: [async () => ({ sandbox: await openSandbox() })],
  render: (_, { globals, loaded }) => {
    const locale = globals['locale'] === 'en' ? 'en' : 'vi';
    const follow = ({ target, detail }: CustomEvent<string>) =>
      (target as HTMLElement).querySelector('sen-platform')?.setAttribute('theme', detail);
    return html`<sen-theme-builder .language=${locale} @scheme-changed=${follow}>
      <sen-platform
        base-url="https://sandbox.sen.example/v1"
        site-key="pk-sandbox-national"
        locale=${locale}
        theme="light"
        .fetch=${(loaded['sandbox'] as { fetch: typeof fetch }).fetch}
        ><sen-registration-form>…</sen-registration-form></sen-platform
      >
    </sen-theme-builder>`;
  },
};
export default meta;

type Story = StoryObj;

const builderIn = (canvas: HTMLElement) =>
  until(() => canvas.querySelector<ThemeBuilder>('sen-theme-builder'), 'the builder');

async function sets(builder: ThemeBuilder, name: string, colour: string): Promise<void> {
  const field = await until(
    () => builder.shadowRoot?.querySelector<HTMLInputElement>(`#text-${name}`),
    `the field of ${name}`,
  );
  field.value = colour;
  field.dispatchEvent(new Event('change'));
  await builder.updateComplete;
}

const exported = (builder: ThemeBuilder, id: string) => builder.shadowRoot?.querySelector(`#${id}`)?.textContent;

export const NationalColours: Story = {
  play: async ({ canvasElement }) => {
    const builder = await builderIn(canvasElement);
    await until(() => exported(builder, 'css')?.includes('nothing to set'), 'an export that sets nothing');
  },
};

/** The elements follow at once, and the lines to copy hold both schemes. */
export const GreenProvince: Story = {
  play: async ({ canvasElement }) => {
    const builder = await builderIn(canvasElement);
    await sets(builder, 'accent', '#17603a');
    await sets(builder, 'accent-strong', '#0f4329');
    await until(
      () => exported(builder, 'css')?.includes('--sen-color-accent: #17603a'),
      'the colour in the lines to copy',
    );
    const platform = await until(() => builder.querySelector('sen-platform'), 'the platform');
    await until(
      () => getComputedStyle(platform).getPropertyValue('--sen-color-accent').trim() === '#17603a',
      'the colour on the elements',
    );
  },
};

/** Yellow on white cannot be read: nothing is exported, and the pairs to mend are named. */
export const YellowIsRefused: Story = {
  // The preview shows the refused colour, as it must.
  parameters: { a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } } },
  play: async ({ canvasElement }) => {
    const builder = await builderIn(canvasElement);
    await sets(builder, 'accent', '#ffd400');
    await until(() => builder.shadowRoot?.querySelector('.answer.refused'), 'the refusal');
    if (exported(builder, 'css') !== undefined) throw new Error('An unreadable theme was exported');
    if (builder.shadowRoot?.querySelectorAll('.fails').length !== 3) throw new Error('Three pairs are too close');
  },
};

/** What is no colour is said beside its field; the last good colour stays. */
export const NotAColour: Story = {
  play: async ({ canvasElement }) => {
    const builder = await builderIn(canvasElement);
    await sets(builder, 'accent', 'green-ish');
    await until(() => builder.shadowRoot?.querySelector('#wrong-accent'), 'the sentence beside the field');
    await until(() => exported(builder, 'css')?.includes('nothing to set'), 'the last good colours');
  },
};
