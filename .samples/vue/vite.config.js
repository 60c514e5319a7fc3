import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('sen-') } } })],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
});
