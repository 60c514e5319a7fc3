import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { defaultClientConditions, mergeConfig } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  // One element's alone where somebody works on it: `npm run dev`.
  stories: process.env['SEN_STORY_FILES']?.split(' ') ?? ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  staticDirs: [
    // The themes of the sample portals, as the portals have them.
    { from: '../packages/sandbox/portal/assets', to: '/portal' },
    // The letters in which stories are compared with themselves: packages/tools/test/stories/steady.mjs.
    { from: '../packages/tools/test/stories/font', to: '/font-of-stories' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (base) =>
    mergeConfig(base, {
      // Our packages as they are written, not as they were last built.
      resolve: { conditions: ['sen-source', ...defaultClientConditions] },
      // Brings its own wasm file and finds it beside itself.
      optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
      build: { target: 'es2022', chunkSizeWarningLimit: 3000 },
    }),
};

export default config;
