import { html, nothing, type TemplateResult } from 'lit';
import { ref, type Ref } from 'lit/directives/ref.js';
import { cameraOffIcon, lightIcon, switchIcon } from '../../icons/camera.ts';
import type { Words } from '../../locales/languages.ts';
import type { CameraCapabilities } from './camera.ts';

export interface Viewfinder {
  video: Ref<HTMLVideoElement>;
  capabilities: CameraCapabilities;
  light: boolean;
  zoom: number;
  /** Said below the picture: what to do, or what was just read. The picture stays where it is. */
  below: TemplateResult;
  words: Words<'qrScanner'>;
  onStop: () => void;
  onLight: () => void;
  onSwitch: () => void;
  onZoom: (zoom: number) => void;
  onTap: (event: PointerEvent) => void;
}

/**
 * What the camera sees, the frame to hold a code into, and what this lens can do. The words below say all that a screen
 * reader needs.
 */
export const viewfinder = ({
  video,
  capabilities,
  light,
  zoom,
  below,
  words,
  onStop,
  onLight,
  onSwitch,
  onZoom,
  onTap,
}: Viewfinder): TemplateResult => html`
  <div class="video" part="video" @click=${capabilities.focus ? onTap : nothing}>
    <video ${ref(video)} aria-hidden="true" playsinline autoplay disablepictureinpicture .muted=${true}></video>
    <div class="scan-frame"></div>
  </div>
  ${below}
  ${
    capabilities.zoom
      ? html`<div class="zoom">
          <label class="label" for="zoom">${words.zoom}</label>
          <input
            id="zoom"
            type="range"
            min=${capabilities.zoom.min}
            max=${capabilities.zoom.max}
            step=${capabilities.zoom.step}
            .value=${String(zoom)}
            @input=${(event: Event) => onZoom(Number((event.target as HTMLInputElement).value))}
          />
        </div>`
      : nothing
  }
  <div class="buttons">
    <button class="button" type="button" id="stop" @click=${onStop}>${cameraOffIcon()}${words.stop}</button>
    ${capabilities.light ? html`<button class="button" type="button" @click=${onLight}>${lightIcon()}${light ? words.lightOff : words.lightOn}</button>` : nothing}
    ${capabilities.others ? html`<button class="button" type="button" @click=${onSwitch}>${switchIcon()}${words.switchCamera}</button>` : nothing}
  </div>
`;
