/**
 * The plugins of the page: between the engine, which asks, and each plugin's worker, which answers.
 *
 * Kept beside the files, so that a worker of the engine that was cancelled or replaced gets them again.
 * Nothing here looks into a message: which export is called with what, and whether an answer holds, is
 * decided in the engine, as for the command.
 */

import type { AuditOptions } from '../../report';
import type { Session } from '../session';
import { Sandbox, Stopped } from './sandbox';
import type { PluginState } from './state';

interface OpenPlugin {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The session that knows it, and its number there. */
  session?: Session;
  handle: number;
  /** Settles once it said what it is, or why it cannot. */
  introduced?: Promise<PluginState>;
  sandbox?: Sandbox;
  /** Milliseconds that its introduction took: each run goes on from there. */
  introduction: number;
}

export class Plugins {
  readonly #startWorker: () => Worker;
  readonly #open = new Map<number, OpenPlugin>();
  #nextId = 1;
  /** What the gate went by when plugins were introduced: limits and pinned hashes. */
  #gate = gateOf({});
  onState?: (id: number, state: PluginState) => void;

  constructor(startWorker: () => Worker) {
    this.#startWorker = startWorker;
  }

  get any(): boolean {
    return this.#open.size > 0;
  }

  /** Takes a module, and resolves once it said what it is, or why it cannot. */
  async add(session: Session, file: File): Promise<PluginState & { readonly id: number }> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const plugin: OpenPlugin = {
      id: this.#nextId++,
      name: file.name,
      bytes,
      handle: -1,
      introduction: 0,
    };
    this.#open.set(plugin.id, plugin);
    const state = await this.#introduced(plugin, session);
    return { id: plugin.id, ...state };
  }

  remove(id: number): void {
    const plugin = this.#open.get(id);
    this.#open.delete(id);
    if (plugin) void this.#forget(plugin);
  }

  /** One that is still being added has no number yet, and is forgotten once it has. */
  async #forget(plugin: OpenPlugin): Promise<void> {
    const { session, introduced } = plugin;
    plugin.sandbox?.end();
    delete plugin.introduced;
    await introduced
      ?.catch(() => undefined)
      .then(() => session?.plugin({ do: 'remove', plugin: plugin.handle }))
      .catch(() => undefined);
  }

  /** Runs every plugin over the cases of the files, one after another. */
  async run(session: Session, asked: AuditOptions): Promise<void> {
    await this.#hold(gateOf(asked));
    const options = JSON.stringify(asked);
    for (const plugin of this.#open.values()) {
      await this.#introduced(plugin, session);
      if (!this.#open.has(plugin.id)) continue;
      if (plugin.sandbox) plugin.sandbox.spent = plugin.introduction;
      await session.plugin({ do: 'start', plugin: plugin.handle, options });
      const state = await this.#drive(plugin, session);
      const took = Math.round(plugin.sandbox?.spent ?? 0);
      await session.plugin({ do: 'took', plugin: plugin.handle, milliseconds: took });
      this.onState?.(plugin.id, { ...state, took });
    }
  }

  /** Goes by other limits or pins: every plugin has to pass the gate again. */
  async #hold(gate: string): Promise<void> {
    if (gate === this.#gate) return;
    this.#gate = gate;
    for (const plugin of this.#open.values()) await this.#forget(plugin);
  }

  /** Ends what runs: the engine it speaks to is gone. */
  stop(): void {
    for (const plugin of this.#open.values()) plugin.sandbox?.end();
  }

  /** Introduces it to a session once. */
  #introduced(plugin: OpenPlugin, session: Session): Promise<PluginState> {
    if (plugin.session !== session || !plugin.introduced) {
      plugin.session = session;
      plugin.introduced = this.#introduce(plugin, session);
    }
    return plugin.introduced;
  }

  async #introduce(plugin: OpenPlugin, session: Session): Promise<PluginState> {
    const { name, bytes } = plugin;
    plugin.handle = await session.plugin({ do: 'add', name, bytes, options: this.#gate });
    const state = await this.#drive(plugin, session);
    plugin.introduction = plugin.sandbox?.spent ?? 0;
    return state;
  }

  /** Asks and tells until nothing is asked. */
  async #drive(plugin: OpenPlugin, session: Session): Promise<PluginState> {
    const { handle } = plugin;
    let fresh = true;
    for (;;) {
      const ask = await session.plugin({ do: 'ask', plugin: handle });
      if (!ask) break;
      // Told before the call: a plugin that never answers is seen to run.
      const state = await session.plugin({ do: 'state', plugin: handle });
      this.onState?.(plugin.id, state);
      try {
        const sandbox = await this.#sandbox(plugin, session);
        if (fresh) await sandbox.refresh();
        fresh = false;
        const answer = await sandbox.call(ask.export, ask.input);
        await session.plugin({ do: 'tell', plugin: handle, answer });
      } catch (thrown) {
        // Whatever else was thrown is the engine's own end, and the caller's to tell.
        if (!(thrown instanceof Stopped)) throw thrown;
        const { reason, lastError } = thrown;
        await session.plugin({ do: 'stopped', plugin: handle, reason, lastError });
      }
    }
    return session.plugin({ do: 'state', plugin: handle });
  }

  /** The plugin's worker, compiled; a new one where the last has ended. */
  async #sandbox(plugin: OpenPlugin, session: Session): Promise<Sandbox> {
    if (plugin.sandbox?.isLive) return plugin.sandbox;
    const { limits } = await session.plugin({ do: 'state', plugin: plugin.handle });
    const module = await session.plugin({ do: 'module', plugin: plugin.handle });
    const sandbox = new Sandbox(this.#startWorker, limits);
    plugin.sandbox = sandbox;
    if (!module) throw new Stopped('compile');
    await sandbox.compile(module);
    return sandbox;
  }
}

/** The options that the gate looks at. */
function gateOf({ plugins = [], plugin_limits = {} }: AuditOptions): string {
  const pins = plugins.filter(({ sha256 }) => sha256 !== undefined);
  return JSON.stringify({
    plugins: pins.map(({ path, sha256 }) => ({ path, sha256 })),
    plugin_limits,
  });
}
