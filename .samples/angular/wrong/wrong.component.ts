// Never shown: each line of the template must be an error, or the compiler is not looking.
import { Component } from '@angular/core';
import { SEN_ELEMENTS } from '../src/sen-elements';

@Component({
  selector: 'app-wrong',
  imports: [...SEN_ELEMENTS],
  template: `
    <sen-registration-form mode="officer"></sen-registration-form>
    <sen-platform [locale]="1"></sen-platform>
    <sen-site-finder [purpos]="'testing'"></sen-site-finder>
    <sen-site-finder (sen-site-chosen)="$event.person"></sen-site-finder>
    <sen-site-findr></sen-site-findr>
  `,
})
export class Wrong {}
