import { Component, signal } from '@angular/core';
import { SEN_ELEMENTS } from './sen-elements';

@Component({
  selector: 'app-root',
  imports: [...SEN_ELEMENTS],
  host: { '(window:hashchange)': 'turn()' },
  template: `
    <nav>
      <a href="#/register">Đăng ký</a> <a href="#/certificates">Chứng nhận</a>
      <button type="button" (click)="locale.set(locale() === 'vi' ? 'en' : 'vi')">{{ locale() === 'vi' ? 'English' : 'Tiếng Việt' }}</button>
    </nav>
    <output>{{ heard() }}</output>
    <sen-platform [baseUrl]="baseUrl" siteKey="pk-sandbox-tp-hcm" [locale]="locale()" theme="light" [sandbox]="true" (sen-trouble)="heard.set('trouble ' + $event.code)">
      @if (page() === '#/certificates') {
        <sen-certificate-viewer display="minimal">Gọi 1900 9095 để được giúp.</sen-certificate-viewer>
      } @else {
        <sen-registration-form (sen-registration-submitted)="heard.set('registered ' + $event.status)">Gọi 1900 9095 để được giúp.</sen-registration-form>
        <sen-site-finder purpose="vaccination"></sen-site-finder>
      }
    </sen-platform>
  `,
})
export class App {
  /** The sandbox of `npm start`; a portal writes the address and the key it was given. */
  protected readonly baseUrl = 'http://localhost:8080/v1';
  protected readonly page = signal(location.hash);
  protected readonly locale = signal('vi');
  protected readonly heard = signal('');

  protected turn(): void {
    this.page.set(location.hash);
  }
}
