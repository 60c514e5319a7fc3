import { expect, fixture, html } from '@open-wc/testing';
import { takeOver } from './take-over.ts';

it('what a person typed, chose and ticked before the form came is found by the names of the fields', async () => {
  const host = await fixture<HTMLElement>(html`
    <div>
      <input name="fullName" /><input name="phone" /><input name="otp" type="password" /><input name="token" type="hidden" value="x" /><input />
      <select name="sex">
        <option value="">–</option>
        <option value="female">Nữ</option>
      </select>
      <textarea name="note"></textarea>
      <input type="radio" name="actor" value="self" /><input type="radio" name="actor" value="child" />
      <input type="checkbox" name="agreed" value="yes" /><input type="checkbox" name="refused" value="yes" />
    </div>
  `);
  const set = (selector: string, change: (field: HTMLInputElement) => void) =>
    change(host.querySelector(selector) as HTMLInputElement);
  set('[name=fullName]', (field) => (field.value = 'Trần Thị Mới'));
  set('[name=otp]', (field) => (field.value = '123456'));
  set('[name=sex]', (field) => (field.value = 'female'));
  set('[name=note]', (field) => (field.value = 'Đi lại khó'));
  set('[value=child]', (field) => (field.checked = true));
  set('[name=agreed]', (field) => (field.checked = true));

  const typed = takeOver(host);

  expect([...typed]).to.deep.equal([
    ['fullName', 'Trần Thị Mới'],
    ['sex', 'female'],
    ['note', 'Đi lại khó'],
    ['actor', 'child'],
    ['agreed', 'yes'],
  ]);
  expect((host.querySelector('[name=fullName]') as HTMLInputElement).value).to.equal('Trần Thị Mới');
});
