const platform = document.querySelector('sen-platform');
const heard = document.getElementById('heard');
const language = document.getElementById('language');

document.addEventListener('sen-registration-submitted', (event) => {
  heard.textContent = `registered ${event.status}`;
});
document.addEventListener('sen-trouble', (event) => {
  heard.textContent = `trouble ${event.code}`;
});
language.addEventListener('click', () => {
  const english = platform.getAttribute('locale') === 'vi';
  platform.setAttribute('locale', english ? 'en' : 'vi');
  language.textContent = english ? 'Tiếng Việt' : 'English';
});
