import { define } from '../define.ts';
import { DoctorPanel } from './doctor-panel.ts';

const TAG = 'sen-doctor-panel';

/**
 * Opens the panel that says what is wrong with the page: one, however many platforms ask for it. It stands beside the
 * page and not inside the platform, because what hides the platform would hide it too.
 */
export function openDoctor({
  locale,
  theme,
}: {
  readonly locale: string;
  readonly theme?: 'light' | 'dark' | undefined;
}): void {
  define(TAG, DoctorPanel);
  if (document.querySelector(TAG)) return;
  const panel = document.createElement(TAG) as DoctorPanel;
  panel.language = locale === 'en' ? 'en' : 'vi';
  panel.theme = theme;
  (document.body ?? document.documentElement).append(panel);
}
