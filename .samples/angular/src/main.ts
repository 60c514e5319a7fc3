import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import '@sen/elements/certificate-viewer/register.js';
import '@sen/elements/registration-form/register.js';
import '@sen/elements/site-finder/register.js';
import { App } from './app.component';

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] }).catch((error: unknown) =>
  console.error(error),
);
