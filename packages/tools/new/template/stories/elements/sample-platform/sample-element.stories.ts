import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@sen/elements/sample-element/register.js';
import { html } from 'lit';
import { Citizen, type Scene } from '../testing/citizen.ts';
import { wordsOf } from '../testing/words-of.ts';

/** Sample element: say in one sentence what it is for. */
const meta: Meta = {
  title: 'Elements/Sample element',
  component: 'sen-sample-element',
  render: () => html`<sen-sample-element>Chưa mở được phần này. Gọi 19009095 để được giúp.</sen-sample-element>`,
};
export default meta;

type Story = StoryObj;

const story = (
  play: (citizen: Citizen, words: ReturnType<typeof wordsOf>['sampleElement']) => Promise<unknown>,
): Story => ({
  play: async (scene: Scene) => {
    await play(await Citizen.at(scene, 'sen-sample-element'), wordsOf(scene).sampleElement);
  },
});

export const Start = story((citizen, words) => citizen.sees(words.intro));

export const NothingWritten = story(async (citizen, words) => {
  await citizen.presses(words.send);
  await citizen.sees(words.answerRequired);
});

export const Done = story(async (citizen, words) => {
  await citizen.fills(words.answer, 'Ở ngõ 5');
  await citizen.presses(words.send);
  await citizen.sees(words.doneHeading);
});

export const English: Story = { ...Start, globals: { locale: 'en' } };
