import { html, nothing, type TemplateResult } from 'lit';
import { cameraIcon, pictureIcon } from '../../icons/camera.ts';
import type { Words } from '../../locales/languages.ts';
import { textArea } from '../../parts/text-area.ts';

export interface OtherInputs {
  words: Words<'qrScanner'>;
  typed: string;
  error: string | undefined;
  /** A phone or tablet: it can take a photo, and nothing can be dropped on it. */
  touch: boolean;
  onPicture: (file: File) => void;
  onTyped: (text: string) => void;
  onUse: () => void;
}

/**
 * The button is what people see and reach with the keyboard; the file field itself says things in the browser's
 * language.
 */
const fileButton = (
  id: string,
  label: string,
  icon: TemplateResult,
  { onPicture }: OtherInputs,
  capture: boolean,
): TemplateResult => html`
  <button class="button" type="button" id=${id} @click=${(event: Event) => ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click()}>
    ${icon}${label}
  </button>
  <input
    type="file"
    accept="image/*"
    capture=${capture ? 'environment' : nothing}
    hidden
    @change=${(event: Event) => {
      const field = event.target as HTMLInputElement;
      const [file] = field.files ?? [];
      // The same picture chosen again is a new try.
      field.value = '';
      if (file) onPicture(file);
    }}
  />
`;

/** Photo, file and text: always there, whatever the camera does. */
export const otherInputs = (part: OtherInputs): TemplateResult => {
  const { words, typed, error, touch, onTyped, onUse } = part;
  return html`<div class="ways">
    <h3>${words.waysHeading}</h3>
    <div class="buttons">
      ${fileButton('picture', words.picture, pictureIcon(), part, false)} ${touch ? fileButton('photo', words.photo, cameraIcon(), part, true) : nothing}
    </div>
    ${touch ? nothing : html`<p class="hint">${words.pictureHint}</p>`}
    <form
      class="typing"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        onUse();
      }}
    >
      ${textArea({ id: 'text', label: words.text, hint: words.textHint, error, value: typed, onInput: onTyped, onEnter: onUse })}
      <div class="buttons"><button class="button" type="submit">${words.use}</button></div>
    </form>
  </div>`;
};
