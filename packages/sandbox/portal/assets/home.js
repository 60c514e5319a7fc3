/**
 * The sandbox's own front page: its clock, its troubles and its test citizens, all through the control endpoints below
 * /sandbox.
 */
async function control(path, body = {}) {
  const answer = await fetch(`/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}

const cells = (...texts) => {
  const row = document.createElement('tr');
  row.append(...texts.map((text) => Object.assign(document.createElement('td'), { textContent: text })));
  return row;
};

const clock = document.getElementById('clock');
const faults = document.getElementById('faults');
const showClock = ({ now, frozen }) => {
  clock.textContent = `${new Date(now).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })}${frozen ? ' (đang dừng · stopped)' : ''}`;
};
const showFaults = ({ items }) => {
  faults.textContent = items.map(({ kind, times }) => `${kind} × ${times ?? '∞'}`).join(', ');
};

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  if (button.dataset.clock) showClock(await control('clock', JSON.parse(button.dataset.clock)));
  if (button.dataset.fault) showFaults(await control('faults', JSON.parse(button.dataset.fault)));
  if (button.dataset.control) {
    await control(button.dataset.control);
    location.reload();
  }
});

const { people, phones, holders } = await control('personas');
const local = (phone) => phone.replace(/^\+84/, '0');
document
  .getElementById('people')
  .append(
    ...people.map(({ fullName, dateOfBirth, idNumber, effect }) =>
      cells(fullName, dateOfBirth.split('-').reverse().join('/'), idNumber, `${effect.vi} · ${effect.en}`),
    ),
  );
document
  .getElementById('phones')
  .append(...phones.map(({ phone, effect }) => cells(local(phone), `${effect.vi} · ${effect.en}`)));
document
  .getElementById('holders')
  .append(
    ...holders.map(({ fullName, dateOfBirth, phone, effect }) =>
      cells(fullName, dateOfBirth.split('-').reverse().join('/'), local(phone), `${effect.vi} · ${effect.en}`),
    ),
  );
showClock(await control('clock'));

const { siteKeys, tokens } = await control('keys');
const SCHEMES = {
  citizenToken: 'người dân · citizen',
  officerToken: 'cán bộ · officer',
  serverToken: 'máy chủ · server',
};
const standsFor = ({ scheme, scopes, phone, expired }) =>
  [SCHEMES[scheme], phone ? local(phone) : scopes.join(', '), ...(expired ? ['đã hết hạn · expired'] : [])].join(' · ');
document.getElementById('base-url').textContent = `${location.origin}/v1`;
document
  .getElementById('site-keys')
  .append(
    ...siteKeys.map(({ key, name, modules, disabled }) =>
      cells(key, `${name.vi} · ${name.en}${disabled ? '' : ` · ${modules.join(', ')}`}`),
    ),
  );
document.getElementById('tokens').append(...tokens.map((token) => cells(token.token, standsFor(token))));
