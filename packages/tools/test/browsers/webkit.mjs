import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Milliseconds a program may take until it listens. */
const PATIENCE = 15_000;
const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

export const WEBKIT = {
  driver: '/usr/bin/WebKitWebDriver',
  screen: '/usr/bin/Xvfb',
  browser: process.env.WEBKIT_PATH ?? MINI_BROWSER,
};

/** Keys without a letter, as WebDriver writes them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Backspace: '\uE003',
};

/** Any that nobody has at the moment. */
export const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/**
 * WebKitGTK for @web/test-runner: Apple's engine in Debian's MiniBrowser, by plain WebDriver on a screen nobody sees.
 */
export function webkitLauncher() {
  const programs = [];
  const sessions = new Map();
  let base;
  const start = (program, args, env = {}) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, ...env } });
    programs.push(child);
    return child;
  };
  const ask = async (method, path, body) => {
    const answer = await fetch(`${base}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKitWebDriver ${path}: ${value.error} ${value.message}`);
    return value;
  };
  const stop = () => programs.splice(0).forEach((program) => program.kill());

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async initialize() {
      const port = await freePort();
      base = `http://127.0.0.1:${port}`;
      const display = `:${200 + (port % 10_000)}`;
      start(WEBKIT.screen, [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
      start(WEBKIT.driver, [`--port=${port}`], {
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LANG: 'vi_VN.UTF-8',
      });
      process.on('exit', stop);
      for (const end = Date.now() + PATIENCE; ; await new Promise((again) => setTimeout(again, 100))) {
        if (await ask('GET', '/status').catch(() => undefined)) return;
        if (Date.now() > end) throw new Error('WebKitWebDriver does not answer');
      }
    },
    async stop() {
      for (const { id } of sessions.values()) await ask('DELETE', `/session/${id}`).catch(() => {});
      stop();
    },
    isActive: (test) => sessions.has(test),
    getBrowserUrl: (test) => sessions.get(test)?.url,
    async startSession(test, url) {
      const capabilities = {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: WEBKIT.browser, args: ['--automation'] },
      };
      const { sessionId: id } = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
      sessions.set(test, { id, url });
      await ask('POST', `/session/${id}/url`, { url });
    },
    async stopSession(test) {
      const { id } = sessions.get(test) ?? {};
      sessions.delete(test);
      if (id) await ask('DELETE', `/session/${id}`).catch(() => {});
      return {};
    },
    /** Asked for by `sendKeys` of @web/test-runner-commands. */
    async sendKeys(test, keys) {
      const { id } = sessions.get(test);
      const strokes = keys
        .map((key) => KEYS[key] ?? key)
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await ask('POST', `/session/${id}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: strokes }] });
    },
    startDebugSession: () => Promise.reject(new Error('There is nobody to look at this screen')),
  };
}
