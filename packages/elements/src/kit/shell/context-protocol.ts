/**
 * The context protocol of the Web Components Community Group, as far as one value goes down one way: an element asks by
 * an event that bubbles, whoever holds the value answers and stops it, and calls again at every change until the
 * element has left the page. Copies of this library of any age, and anybody else who speaks the protocol, understand
 * each other by it. https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { PlatformConsumer, PlatformSurroundings } from './context.ts';

/** The same symbol in every copy. */
const platformContext = Symbol.for('sen-platform');

type Unsubscribe = () => void;
type Receive = (platform: PlatformSurroundings | undefined, unsubscribe?: Unsubscribe) => void;

class ContextRequestEvent extends Event {
  readonly context = platformContext;
  readonly subscribe = true;
  readonly contextTarget: Element;
  readonly callback: Receive;

  constructor(contextTarget: Element, callback: Receive) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** Asks for the platform around an element, and keeps its `platform` what that says. */
export class PlatformRequest implements ReactiveController {
  readonly #host: ReactiveElement & PlatformConsumer;
  #unsubscribe: Unsubscribe | undefined;

  constructor(host: ReactiveElement & PlatformConsumer) {
    this.#host = host;
    host.addController(this);
    // The platform may be defined after this element, and was not there to hear the question.
    void globalThis.customElements?.whenDefined('sen-platform').then(() => {
      if (host.isConnected && !host.platform) this.hostConnected();
    });
  }

  hostConnected(): void {
    this.#host.dispatchEvent(new ContextRequestEvent(this.#host, this.#receive));
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #receive: Receive = (platform, unsubscribe) => {
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.(); // another platform is nearer now
    this.#unsubscribe = unsubscribe;
    this.#host.platform = platform;
  };
}

/** Answers those inside. */
export class PlatformProvider {
  readonly #host: ReactiveElement;
  readonly #subscribed = new Map<Receive, Unsubscribe>();
  #platform: PlatformSurroundings | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addEventListener('context-request', (event) => this.#onRequest(event as ContextRequestEvent));
  }

  setValue(platform: PlatformSurroundings): void {
    this.#platform = platform;
    for (const [receive, unsubscribe] of this.#subscribed) receive(platform, unsubscribe);
  }

  #onRequest(event: Partial<ContextRequestEvent> & Event): void {
    const { context, callback, subscribe, contextTarget = event.composedPath()[0] } = event;
    if (context !== platformContext || !callback || contextTarget === this.#host) return;
    event.stopPropagation();
    if (!subscribe) return callback(this.#platform);
    const unsubscribe = this.#subscribed.get(callback) ?? (() => void this.#subscribed.delete(callback));
    this.#subscribed.set(callback, unsubscribe);
    callback(this.#platform, unsubscribe);
  }
}
