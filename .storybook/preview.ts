import type { Preview } from '@storybook/web-components-vite';
import '@sen/elements/platform/register.js';
import { PSEUDO, pseudoLanguage } from '@sen/elements/testing/pseudo-language.js';
import { html, nothing } from 'lit';
import { action } from 'storybook/actions';
import ElementPage from './element-page.mdx';
import { argTypesOf, elementOf, eventNames, followControls } from './manifest.ts';
import { openSandbox, startAnew } from './sandbox.ts';
import { CLOCKS, FAULTS, steer } from './steering.ts';

/** What the toolbars set. A story may set them too: `globals: { locale: 'en' }`. */
const globalTypes: Preview['globalTypes'] = {
  locale: {
    description: 'Language',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'vi', title: 'Tiếng Việt' },
        { value: 'en', title: 'English' },
        { value: PSEUDO, title: 'Pseudo: ⟦ééxáámpļéé⟧, 40 % longer' },
      ],
    },
  },
  theme: {
    description: 'Light or dark; a province is always light, as its portal is',
    toolbar: {
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
      ],
    },
  },
  province: {
    description: 'Whose portal: its colours and its site key',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: 'national', title: 'National' },
        { value: 'tp-hcm', title: 'TP. Hồ Chí Minh' },
        { value: 'bac-ninh', title: 'Bắc Ninh' },
      ],
    },
  },
  citizen: {
    description: 'Who is signed in on the page; nobody needs a code by SMS, which the Actions panel shows',
    toolbar: {
      icon: 'user',
      dynamicTitle: true,
      items: [
        { value: 'nobody', title: 'Nobody signed in' },
        { value: 'citizen-sandbox-an', title: 'An signed in' },
        { value: 'citizen-sandbox-binh', title: 'Bình signed in' },
      ],
    },
  },
  clock: {
    description: "The platform's clock, moved on while the story stays as it is",
    toolbar: { icon: 'time', dynamicTitle: true, items: CLOCKS.map(({ value, title }) => ({ value, title })) },
  },
  fault: {
    description: 'What the next requests meet',
    toolbar: { icon: 'lightning', dynamicTitle: true, items: FAULTS.map(({ value, title }) => ({ value, title })) },
  },
};

/** A third language comes in by the door that any page has. */
/** The way to the platform; a story may put something in it, as somebody between could. */
type Fetch = typeof globalThis.fetch;

const languages = { [PSEUDO]: () => Promise.resolve(pseudoLanguage) };

/** One function a token: a new one would be a new platform to the elements. */
const tokens: Record<string, () => string> = {};
const tokenOf = (citizen: string) => (citizen === 'nobody' ? undefined : (tokens[citizen] ??= () => citizen));

/** Every event an element fires is shown in the Actions panel, with what it carries. */
const hear = (event: Event): void =>
  action(event.type)(Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted')));
for (const name of eventNames) addEventListener(name, hear);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals: {
    locale: 'vi',
    theme: 'light',
    province: 'national',
    citizen: 'nobody',
    clock: 'now',
    fault: 'none',
  },
  parameters: {
    layout: 'padded',
    docs: {
      page: ElementPage,
      extractArgTypes: argTypesOf,
      extractComponentDescription: (tag: string) => elementOf(tag)?.summary,
    },
    backgrounds: { disable: true },
    // Where all is well needs no list of places; making it takes longer than the looking.
    a11y: { test: 'error', options: { resultTypes: ['violations', 'incomplete'] } },
    viewport: {
      options: {
        narrow: { name: 'Narrow phone, 320 px', type: 'mobile', styles: { width: '320px', height: '640px' } },
        phone: { name: 'Phone, 390 px', type: 'mobile', styles: { width: '390px', height: '844px' } },
        tablet: { name: 'Tablet, 768 px', type: 'tablet', styles: { width: '768px', height: '1024px' } },
      },
    },
    options: {
      storySort: {
        order: [
          'Guide',
          [
            'Start',
            'Bắt đầu cho cổng thông tin của tỉnh',
            'Two paths',
            'Without JavaScript',
            'Life of a request',
            'Life of a scan',
            'Life of a restored code',
            'Life of a file',
            'Recipes',
            'Theming',
            'Theme builder',
            'Languages',
            'Accessibility',
            'Privacy',
            'Security',
            'Going to production',
            'Embed Doctor',
            'Campaigns',
            'Campaign editor',
            'Versioning',
            'Decisions',
          ],
          'Elements',
        ],
      },
    },
  },
  loaders: [async () => ({ sandbox: await openSandbox() })],
  // A story starts on an untouched platform; a toolbar changed later finds the story where it is.
  beforeEach: ({ abortSignal }) => startAnew(abortSignal),
  decorators: [
    (story, { args, initialArgs, canvasElement, component, globals, parameters, loaded }) => {
      const { locale, province, citizen } = globals as Record<string, string>;
      const theme = province === 'national' ? globals['theme'] : 'light';
      const { sandbox } = loaded;
      steer(sandbox, globals);
      // Once it is drawn.
      queueMicrotask(() => followControls(canvasElement, component, args, initialArgs));
      document.documentElement.lang = locale ?? 'vi';
      document.body.classList.toggle('dark', theme === 'dark');
      return html`${province === 'national' ? nothing : html`<link rel="stylesheet" href=${`./portal/${province}.css`} />`}
        <sen-platform
          base-url="https://sandbox.sen.example/v1"
          site-key=${parameters['siteKey'] ?? `pk-sandbox-${province}`}
          locale=${locale}
          theme=${theme}
          ?sandbox=${parameters['sandbox'] ?? true}
          .languages=${languages}
          .fetch=${(parameters['through'] as ((way: Fetch) => Fetch) | undefined)?.(sandbox.fetch) ?? sandbox.fetch}
          .accessToken=${parameters['accessToken'] ?? tokenOf(citizen ?? 'nobody')}
          >${story()}</sen-platform
        >`;
    },
  ],
};

export default preview;
