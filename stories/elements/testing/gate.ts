/** What stories about certificates share: the citizens of the sandbox, and a device that has never been here. */
import type * as vi from '@sen/elements/locales/vi.js';
import { codeOf, type HolderName } from '@sen/elements/testing/certificates.js';
import { FakeCamera } from '@sen/elements/testing/fake-camera.js';
import { Person, until } from '@sen/elements/testing/person.js';
import { openSandbox } from '../../../.storybook/sandbox.ts';
import type { Scene } from './citizen.ts';
import { wordsOf } from './words-of.ts';

/** The code of a citizen of the sandbox: `du` is complete, `han` has expired, `thu` was withdrawn. */
export const codeInStory = async (holder: HolderName): Promise<string> =>
  codeOf({ baseUrl: 'https://sandbox.sen.example/v1', fetch: (await openSandbox()).fetch }, holder);

/** A child's dose against yellow fever, as her international certificate has it. Nobody real. */
const YELLOW_CARD = {
  n: 'Nguyễn Ngọc Mai',
  dob: '2019-03-09',
  s: 'female',
  nt: 'VNM',
  id: 'C0000001',
  dt: 'PPN',
  gn: 'Nguyễn Văn Nam',
  v: '1',
  vx: {
    vp: 'YellowFeverProductd8a09f80301dc05e124f99ffe7711fc0',
    dv: '2026-01-05',
    bo: '23543657LOT',
    cn: 'Lê An',
    is: 'Trung tâm Kiểm dịch Y tế quốc tế',
  },
};

/** An international certificate of vaccination; `version` of its template, for one that nobody here knows yet. */
export async function yellowCardInStory(version = '1'): Promise<string> {
  const text = await (await openSandbox()).issueIcvp({ ...YELLOW_CARD, v: version });
  // What stands in a certificate is nobody's to translate, as what the platform answers (.storybook/sandbox.ts).
  (globalThis as { senAnswers?: string[] }).senAnswers?.push(JSON.stringify(YELLOW_CARD));
  return text;
}

/** Nothing kept from an earlier story. */
export async function emptyDevice(): Promise<void> {
  localStorage.clear();
  await new Promise<void>((resolve) => {
    const deleting = indexedDB.deleteDatabase('sen');
    deleting.onsuccess = deleting.onerror = deleting.onblocked = () => resolve();
  });
}

/** Somebody who looks at an answer. */
export class GateViewer extends Person {
  readonly language: typeof vi;

  constructor(element: HTMLElement, { globals }: Scene) {
    super(element);
    this.language = wordsOf({ globals });
  }

  static async at(scene: Scene, tag: string): Promise<GateViewer> {
    const element = await until(() => scene.canvasElement.querySelector<HTMLElement>(tag), `<${tag}>`);
    await until(() => element.shadowRoot?.querySelector('h2, .notice'), `something to read in <${tag}>`);
    return new GateViewer(element, scene);
  }

  /** Waits for the answer, by its sentence or by what it begins with. */
  async isAnswered(key: keyof typeof vi.certificates.verdicts): Promise<void> {
    const { title } = this.language.certificates.verdicts[key];
    // Up to the day or the number it names.
    const [begins = ''] = (typeof title === 'string' ? title : title('\n')).split('\n');
    await until(
      () => this.root.querySelector('.verdict-title')?.textContent?.trim().startsWith(begins),
      `the answer “${begins}”`,
      20_000,
    );
  }

  async isDrawn(selector: string): Promise<void> {
    await until(() => this.root.querySelector(selector), selector, 20_000);
  }

  /** The list of keys is no longer on its way: what is said of it stays. */
  async hasKeys(): Promise<void> {
    await until(() => !this.text.includes(this.language.certificates.updating), 'the list of keys', 20_000);
  }
}

/** A camera that holds this code, or nothing, in the place of the one of the machine. For `beforeEach`. */
export function pointAt(text?: string): () => void {
  const camera = new FakeCamera().enter();
  camera.show(text);
  return () => camera.leave();
}
