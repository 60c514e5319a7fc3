/**
 * The sandbox phone: shows the text messages the sandbox "sent", so that a developer can read one-time codes.
 * It belongs to the sandbox and never to a real portal; the real platform sends real messages.
 */
const vi = document.documentElement.lang !== 'en';
const words = vi
  ? { title: 'Điện thoại thử nghiệm', empty: 'Chưa có tin nhắn.', note: 'Tin nhắn giả của môi trường thử nghiệm.' }
  : { title: 'Sandbox phone', empty: 'No messages yet.', note: 'Made-up messages of the sandbox.' };

const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
};

const phone = element('details', 'sandbox-phone');
phone.open = matchMedia('(min-width: 64rem)').matches;
const summary = element('summary', '', words.title);
const list = element('ol', 'sandbox-phone-messages');
list.setAttribute('aria-live', 'polite');
list.append(element('li', '', words.empty));
phone.append(summary, element('p', '', words.note), list);
document.body.append(phone);

let shown = '';
let asking = false;
let askAgain = false;
async function refresh() {
  if (document.hidden) return;
  askAgain = asking;
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch('/sandbox/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { items } = await answer.json();
    // They come in the order of sending; a phone shows the newest on top.
    const newest = items.slice(-5).reverse();
    const now = newest.map((message) => message.id).join();
    if (now !== shown) {
      shown = now;
      list.replaceChildren(...newest.map((message) => element('li', '', message.text)));
      summary.textContent = `${words.title} (${items.length})`;
    }
  } catch {
    // The sandbox may be restarting; the next round asks again.
  }
  asking = false;
  if (askAgain) refresh();
}
// A code that this page asked for has been sent when the answer comes, and nobody should wait for it; other messages
// are looked for now and then.
new PerformanceObserver((entries) => {
  if (entries.getEntries().some(({ name }) => new URL(name).pathname.startsWith('/v1/otp'))) refresh();
}).observe({ type: 'resource' });
setInterval(refresh, 1500);
refresh();
