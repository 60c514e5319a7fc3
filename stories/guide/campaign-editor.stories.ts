import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { explainCampaignFault, readCampaignFile, seedCampaigns } from '@sen/sandbox/campaigns';
import { until } from '@sen/elements/testing/person.js';
import { html } from 'lit';
import { stringify } from 'yaml';
import { brokenFiles, inventedFile } from '../campaign-editor/broken-files.ts';
import '../campaign-editor/campaign-editor.ts';
import type { CampaignEditor } from '../campaign-editor/campaign-editor.ts';
import { WORDS, type EditorLanguage } from '../campaign-editor/words.ts';

/** Write a campaign and see what people will: nothing leaves the page. */
const meta: Meta = {
  title: 'Guide/Campaign editor',
  tags: ['!autodocs'],
  render: (_, { globals }) => html`<sen-campaign-editor .language=${languageOf(globals)}></sen-campaign-editor>`,
};
export default meta;

type Story = StoryObj;

const languageOf = (globals: Record<string, unknown>): EditorLanguage => (globals['locale'] === 'en' ? 'en' : 'vi');

/** A story about one file begins without what was typed before, and leaves nothing. */
const forget = (): void => localStorage.removeItem('sen-campaign-editor');
const beforeEach = (): (() => void) => {
  forget();
  return forget;
};

/** All roots of the page inside each other, from the outermost. */
function* rootsIn(element: Element): Generator<ShadowRoot> {
  const { shadowRoot } = element;
  if (!shadowRoot) return;
  yield shadowRoot;
  for (const inner of shadowRoot.querySelectorAll('*')) yield* rootsIn(inner);
}

class Editor {
  readonly #element: CampaignEditor;
  readonly words;
  readonly language: EditorLanguage;

  constructor(element: CampaignEditor, globals: Record<string, unknown>) {
    this.#element = element;
    this.language = languageOf(globals);
    this.words = WORDS[this.language];
  }

  static async at({ canvasElement, globals }: { canvasElement: HTMLElement; globals: Record<string, unknown> }) {
    const element = await until(() => canvasElement.querySelector('sen-campaign-editor'), 'the page');
    await until(() => element.shadowRoot?.querySelector('textarea'), 'the field');
    return new Editor(element as CampaignEditor, globals);
  }

  find<T extends Element = HTMLElement>(selector: string): T | undefined {
    for (const root of rootsIn(this.#element)) {
      const found = root.querySelector<T>(selector);
      if (found) return found;
    }
    return undefined;
  }

  textOf(selector: string): string {
    return (this.find(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  types(text: string): void {
    const area = this.find<HTMLTextAreaElement>('#text')!;
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  sees(selector: string, words: string): Promise<unknown> {
    return until(() => this.textOf(selector).includes(words), `“${words}” in ${selector}: ${this.textOf(selector)}`);
  }

  async fills(selector: string, value: string): Promise<void> {
    const field = await until(() => this.find<HTMLInputElement>(selector), selector);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** The page stays as it was left, also when it is opened again. */
export const Page: Story = {};

const preview = (id: string): Story => ({
  beforeEach,
  play: async (scene) => {
    const editor = await Editor.at(scene);
    const campaign = seedCampaigns.find((one) => one.id === id)!;
    editor.types(stringify(campaign));
    await editor.sees('[role=status] .notice', editor.words.good);
    await editor.sees('#calendar', editor.words.calendar);
    for (const language of ['vi', 'en'] as const)
      await editor.sees(`section[lang=${language}]`, campaign.title[language]);
    await until(() => editor.find('#question-temperature'), 'the screening form');
  },
});

export const Measles: Story = preview('measles-catch-up-2026');
export const Hpv: Story = preview('hpv-girls-2026');
export const Influenza: Story = preview('influenza-2026');
export const Covid: Story = preview('covid-19-2021');

/** A disease that no list has: its codes stand in the file. A baby's mother who asks, and who has begun. */
export const Invented: Story = {
  beforeEach,
  play: async (scene) => {
    const editor = await Editor.at(scene);
    const { words } = editor;
    editor.types(inventedFile);
    await editor.sees('#calendar', words.calendar);
    await editor.sees('#undecided', words.asks.area);
    await editor.fills('#on', '2/11/2026');
    await editor.fills('#area', '01 2026-04-30');
    await editor.sees('#refusals', words.reasons['other-area']);
    await editor.fills('#area', '79 2026-04-30');
    await editor.sees('#undecided', words.asks['date-of-birth']);
    await editor.fills('#birth', '9/2026');
    await editor.sees('#undecided', words.asks['date-of-birth']);
    await editor.fills('#birth', '2026-09');
    await editor.sees('#birth-error', words.badDate);
    await editor.fills('#birth', '1/9/2026');
    await editor.fills('#record', 'looked');
    await editor.sees('#offers', words.from('2/11/2026', '30/6/2027'));
    await editor.sees('#refusals', words.reasons['dose-before']);
  },
};

/** What is wrong stands there in both languages, with the place; pressing it leads there. */
export const TenBrokenFiles: Story = {
  beforeEach,
  play: async (scene) => {
    const editor = await Editor.at(scene);
    for (const [file, code] of brokenFiles) {
      editor.types(file);
      const fault = readCampaignFile(file).faults.find((one) => one.code === code);
      if (!fault) throw new Error(`${code} is not found`);
      for (const says of Object.values(explainCampaignFault(fault))) await editor.sees('#faults', says);
      if (editor.find('sen-campaign-journey')) throw new Error(`${code}: a preview of a file that is wrong`);
    }
    editor.types(brokenFiles[2]![0]);
    await editor.sees('#faults', '/validUntil');
    editor.find('.place')!.click();
    const area = editor.find<HTMLTextAreaElement>('#text')!;
    const marked = area.value.slice(area.selectionStart, area.selectionEnd);
    if (marked !== 'validUntil: 2026-10-31') throw new Error(`“${marked}” is marked`);
  },
};

/** A file is opened from the device; one in another encoding ends in a sentence. */
export const FromAFile: Story = {
  beforeEach,
  play: async (scene) => {
    const editor = await Editor.at(scene);
    const choose = (content: BlobPart): void => {
      const input = editor.find<HTMLInputElement>('#file')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'chien-dich.yaml'));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose(inventedFile);
    await editor.sees('#calendar', editor.words.calendar);
    choose(Uint8Array.from([...inventedFile].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])));
    await editor.sees('#faults', explainCampaignFault({ code: 'file-not-utf-8' })[editor.language]);
  },
};

/** Who comes back finds what was typed. */
export const OpenedAgain: Story = {
  beforeEach,
  play: async (scene) => {
    const editor = await Editor.at(scene);
    editor.types('type: campaign\n');
    await editor.sees('#faults', '/title');
    const again = document.createElement('sen-campaign-editor') as CampaignEditor;
    again.language = editor.language;
    scene.canvasElement.querySelector('sen-campaign-editor')!.replaceWith(again);
    const second = await Editor.at(scene);
    await second.sees('#faults', '/title');
    if (second.find<HTMLTextAreaElement>('#text')?.value !== 'type: campaign\n') throw new Error('It has gone');
  },
};

/** The real form, on a platform in the page that has this campaign alone. */
export const Registration: Story = {
  beforeEach,
  play: async (scene) => {
    const editor = await Editor.at(scene);
    editor.types(inventedFile);
    await editor.sees('#registration', editor.words.registration);
    const open = await until(
      () => editor.find('sen-campaign-registration')?.shadowRoot?.querySelector('button'),
      'the button',
    );
    open.click();
    await until(() => editor.find('sen-registration-form')?.shadowRoot?.querySelector('h2, h3'), 'the form', 30_000);
  },
};
