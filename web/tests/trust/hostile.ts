/**
 * A host page that wants its visitor's orders. `watch` runs before any other script and again after the
 * element has loaded; whatever passes it, is written down, as session recorders do. It runs in the page, so
 * it holds nothing but what a browser offers.
 */

export interface Loot {
  /** Everything seen so far, as texts. */
  readonly seen: string[];
  readonly roots: ShadowRoot[];
}

export function watch(): void {
  const spy = window as unknown as { loot?: Loot };
  const loot: Loot = spy.loot ?? { seen: [], roots: [] };
  spy.loot = loot;
  const stringify = JSON.stringify.bind(JSON);
  const note = (value: unknown): void => {
    try {
      const text = typeof value === 'string' ? value : stringify(value);
      // `push` is tapped too.
      if (text && text.length < 200_000) loot.seen[loot.seen.length] = text;
    } catch {
      // Windows and circles: what they hold is tried elsewhere.
    }
  };

  /** Sees every argument and result of a function that scripts share. */
  const tap = (owner: object, name: string, takesApart = true): void => {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') return;
    Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
      // What lists and maps are given is only looked at, not taken apart: the page has to go on.
      for (const value of values) if (typeof value === 'string' || takesApart) note(value);
      const result = Reflect.apply(original, this, values);
      if (typeof result === 'string') note(result);
      return result;
    });
  };
  tap(JSON, 'parse');
  tap(JSON, 'stringify');
  tap(window, 'postMessage');
  tap(URL, 'createObjectURL');
  tap(Array.prototype, 'push', false);
  tap(Map.prototype, 'set', false);
  tap(String.prototype, 'split');
  tap(Element.prototype, 'setAttribute');
  tap(Node.prototype, 'appendChild');
  tap(FileReader.prototype, 'readAsText');
  tap(Blob.prototype, 'text');
  tap(TextDecoder.prototype, 'decode');

  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    note([event.type, (event as CustomEvent).detail]);
    return dispatchEvent.call(this, event);
  };
  const { attachShadow } = Element.prototype;
  const observer = new MutationObserver((changes) => {
    for (const { target, attributeName } of changes) {
      note((target as Element).outerHTML ?? target.textContent);
      if (attributeName) note((target as Element).getAttribute(attributeName));
    }
  });
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, { ...options, mode: 'open' });
    loot.roots.push(root);
    observer.observe(root, everything);
    return root;
  };
  observer.observe(document, everything);
  for (const type of ['message', 'drop', 'paste', 'copy', 'input', 'change', 'keydown', 'click']) {
    window.addEventListener(
      type,
      (event) => {
        note((event as MessageEvent).data);
        note((event as InputEvent).dataTransfer?.getData('text/plain'));
      },
      true,
    );
  }
}

/** Writes down all that can be read at this moment: the page as recorders serialise it, frames, stores. */
export async function collect(): Promise<string> {
  const { loot } = window as unknown as { loot: Loot };
  const note = (value: unknown): void => {
    if (typeof value === 'string') loot.seen[loot.seen.length] = value;
  };
  const attempt = (read: () => unknown): void => {
    try {
      note(read());
    } catch {
      // Refused, as it should be.
    }
  };
  const serialise = (node: Node): void => {
    if (node instanceof Element) {
      for (const { value } of node.attributes) note(value);
      if (node.shadowRoot) serialise(node.shadowRoot);
    }
    if (node instanceof HTMLIFrameElement) {
      attempt(() => node.contentDocument?.documentElement.outerHTML);
    }
    if (node instanceof CharacterData) note(node.data);
    node.childNodes.forEach(serialise);
  };
  serialise(document);
  loot.roots.forEach(serialise);
  const frames: Window[] = [];
  for (let at = 0; at < window.length; at += 1) {
    const outer = window[at];
    if (outer) frames[frames.length] = outer;
    attempt(() => {
      if (outer?.[0]) frames[frames.length] = outer[0];
    });
  }
  for (const frame of frames) {
    attempt(() => frame.document.documentElement.outerHTML);
    attempt(() => frame.location.href);
    attempt(() => frame.name);
    attempt(() => frame.localStorage.key(0));
    attempt(() =>
      (frame as unknown as { eval(code: string): string }).eval('document.body.innerText'),
    );
  }
  note(document.title);
  note(location.href);
  note(document.cookie);
  note(JSON.stringify(history.state));
  note(JSON.stringify({ ...localStorage, ...sessionStorage }));
  note((await indexedDB.databases()).map(({ name }) => name).join());
  note((await caches.keys()).join());
  note(
    performance
      .getEntries()
      .map(({ name }) => name)
      .join(' '),
  );
  note(String(getSelection()));
  // One text: handing over a list would itself be seen.
  return [...new Set(loot.seen)].join('\n');
}

/** Messages of no shape, of ours with poison in them, and of frames that are none. */
export function fuzz(): void {
  const words = ['backhaul-settings', 'backhaul-do', 'backhaul-save', 'backhaul-size', '__proto__'];
  const poison: unknown[] = [
    null,
    0,
    '',
    [],
    { theme: { accent: 'red;}*{display:none', font: ['x";}', 1], radius: 1e9, size: -1 } },
    { config: JSON.parse('{"__proto__":{"polluted":1},"only":["nothing"]}') },
    { timeZone: '../../etc', locale: 'x'.repeat(1e5), asOf: '9999-99-99', windowDays: Number.NaN },
    { compact: 'yes', filled: {}, maxBytes: 1, counts: 1, direction: '<b>' },
  ];
  const targets: Window[] = [];
  for (let at = 0; at < window.length; at += 1) {
    const outer = window[at];
    if (outer?.[0]) targets[targets.length] = outer[0];
    if (outer) targets[targets.length] = outer;
  }
  for (const target of targets) {
    for (const type of words) {
      for (const value of poison) {
        target.postMessage({ type, settings: value, what: value, format: value }, '*');
        target.postMessage(value, '*');
        window.postMessage({ type, ...(value as object) }, '*');
      }
    }
  }
}
