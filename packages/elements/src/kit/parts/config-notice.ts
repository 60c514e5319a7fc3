import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../locales/languages.ts';
import { refreshIcon } from '../icons.ts';
import type { PlatformSurroundings } from '../shell/context.ts';
import { notice } from './notice.ts';

/**
 * While there is no configuration: loading, switched off, or not to be had with a way to try again. Nothing once it is
 * there.
 */
export function configNotice(
  { config, reload }: Pick<PlatformSurroundings, 'config' | 'reload'>,
  words: Words<'common'>,
): TemplateResult | typeof nothing {
  switch (config.state) {
    case 'loading':
      return html`<p class="hint" role="status">${words.loading}</p>`;
    case 'disabled':
      return notice('warn', words.disabledTitle, html`<p>${words.disabledBody}</p>`);
    case 'unreachable':
      return notice(
        'warn',
        config.fault ? words.faultTitle : words.unreachableTitle,
        html`<p>${config.fault ? words.faultBody : words.unreachableBody}</p>
          <div><button class="button" type="button" @click=${reload}>${refreshIcon()}${words.tryAgain}</button></div>`,
      );
    default:
      return nothing;
  }
}
