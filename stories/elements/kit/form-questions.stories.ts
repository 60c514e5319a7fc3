import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createPlatform } from '@sen/client';
import type { FormDocument } from '@sen/client/form-answers';
import { Person, until } from '@sen/elements/testing/person.js';
import { questionsPage, type QuestionsPage } from '@sen/elements/testing/questions-page.js';
import { openSandbox } from '../../../.storybook/sandbox.ts';
import type { Scene } from '../testing/citizen.ts';
import { wordsOf } from '../testing/words-of.ts';

/** What the platform says comes in these two. */
const languageOf = ({ locale }: Scene['globals']): 'vi' | 'en' => (locale === 'vi' ? 'vi' : 'en');

/**
 * The part that draws any form of the contract: screenings, histories, declarations. It is no element and has no tag of
 * its own; elements draw it inside themselves, and these stories on a plain page. The forms are those of the sandbox.
 */
const meta: Meta = {
  title: 'Elements/Form questions',
  render: (_, { globals, loaded }) =>
    questionsPage().show(loaded['form'] as FormDocument, wordsOf({ globals }), languageOf(globals)),
};
export default meta;

type Story = StoryObj;

/** As the platform serves it, and with what a story changes in it. */
const served = (id: string, change: (form: FormDocument) => FormDocument = (form) => form): Pick<Story, 'loaders'> => ({
  loaders: [
    async () => {
      const { fetch } = await openSandbox();
      const platform = createPlatform({
        baseUrl: 'https://sandbox.sen.example/v1',
        siteKey: 'pk-sandbox-national',
        fetch: (input, init) => fetch(new Request(input, init)),
      });
      return { form: change((await platform.forms.get(id)).payload) };
    },
  ],
});

class Examiner extends Person {
  readonly #form: FormDocument;
  readonly #language: 'vi' | 'en';
  readonly words: ReturnType<typeof wordsOf>;

  constructor(page: QuestionsPage, { globals, loaded }: Scene) {
    super(page);
    this.#form = loaded['form'] as FormDocument;
    this.#language = languageOf(globals);
    this.words = wordsOf({ globals });
  }

  static async at(scene: Scene): Promise<Examiner> {
    const page = await until(() => scene.canvasElement.querySelector('sen-questions-page'), 'the page');
    const examiner = new Examiner(page as QuestionsPage, scene);
    await until(() => examiner.heading, 'the heading');
    return examiner;
  }

  /** The words of a question, in the language of the toolbar. */
  asks(code: string): string {
    return this.#form.questions.find((question) => question.code === code)!.title[this.#language];
  }

  chosen(code: string, choice: string): string {
    const { choices = [] } = this.#form.questions.find((question) => question.code === code)!;
    return choices.find((one) => one.code === choice)!.title[this.#language];
  }
}

const story = (from: Pick<Story, 'loaders'>, play: (examiner: Examiner) => Promise<unknown>): Story => ({
  ...from,
  play: async (scene: Scene) => {
    await play(await Examiner.at(scene));
  },
});

/** Nothing is answered beforehand. The weight of a child whose mother has no hepatitis B is asked about on its own. */
export const ScreeningNewborn: Story = story(served('screening-newborn'), (examiner) =>
  examiner.sees(examiner.asks('mother-hbsag')),
);

export const ScreeningChild: Story = story(served('screening-child'), (examiner) =>
  examiner.sees(examiner.asks('severe-reaction')),
);

export const ScreeningAdult: Story = story(served('screening-adult'), (examiner) =>
  examiner.sees(examiner.asks('earlier-shock')),
);

/** An answer calls for three more questions: what happened and when. */
export const QuestionsThatFollow: Story = story(served('screening-child'), async (examiner) => {
  await examiner.chooses(examiner.words.common.yes, examiner.asks('severe-reaction'));
  await examiner.chooses(examiner.chosen('severe-reaction-signs', 'cyanosis'), examiner.asks('severe-reaction-signs'));
  await examiner.fills(examiner.asks('severe-reaction-on'), '3/2025');
});

/** “Continue” with a slip of the pen and everything else left open. */
export const WithErrors: Story = story(served('screening-adult'), async (examiner) => {
  await examiner.fills(examiner.asks('temperature'), '365');
  await examiner.presses(examiner.words.common.next);
  await until(() => examiner.errors.length === 7, 'seven lines');
});

/** Every type of question: symptoms, a day, places, free text. */
export const HealthDeclaration: Story = story(served('health-declaration'), async (examiner) => {
  const { yes, no } = examiner.words.common;
  await examiner.chooses(yes, examiner.asks('symptoms-any'));
  await examiner.chooses(examiner.chosen('symptoms', 'fever'), examiner.asks('symptoms'));
  await examiner.chooses(yes, examiner.asks('travelled'));
  await examiner.fills(examiner.words.formQuestions.place(1), 'Viêng Chăn');
  await examiner.chooses(no, examiner.asks('contact'));
});

/** A newer form asks in a way that this version does not know: it is answered as text. */
export const UnknownKind: Story = story(
  served('screening-adult', (form) => ({
    ...form,
    questions: form.questions
      .slice(0, 2)
      .map((question, at) => (at === 1 ? { ...question, type: 'drawing' } : question)),
  })),
  async (examiner) => {
    await examiner.fills(examiner.asks('acute-illness'), 'sốt');
  },
);

export const Dark: Story = { ...WithErrors, globals: { theme: 'dark' } };

// Kept as pictures beside their layout: `.storybook/baselines/`.
WithErrors.tags = ['picture'];
HealthDeclaration.tags = ['picture'];
