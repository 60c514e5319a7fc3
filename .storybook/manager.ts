import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

// The frame around the stories says whose they are, in the national colours.
addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Sen',
    brandUrl: './?path=/docs/guide-start--docs',
    brandTarget: '_self',
    colorSecondary: '#0a5c8c',
  }),
});
