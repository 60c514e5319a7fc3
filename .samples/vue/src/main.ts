import { createApp } from 'vue';
// Before the app is mounted: Vue sets a property only where the element already has it.
import '@sen/elements/certificate-viewer/register.js';
import '@sen/elements/registration-form/register.js';
import '@sen/elements/site-finder/register.js';
import App from './app.vue';

createApp(App).mount('#app');
