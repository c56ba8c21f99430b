/** The engine's calls about plugins, as its worker makes them: translation, nothing else. */

import type { Engine } from '../../../generated/engine';
import type { PluginAsk, PluginCall } from './state';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a call resolves with, and which buffers change hands. */
export function answerOf(engine: Engine, call: PluginCall): [unknown, Transferable[]] {
  switch (call.do) {
    case 'add':
      return [engine.plugin_add(call.name, call.bytes, call.options), []];
    case 'module': {
      const module = engine.plugin_module(call.plugin) as Bytes | undefined;
      return [module, module ? [module.buffer] : []];
    }
    case 'ask': {
      const ask = engine.plugin_ask(call.plugin);
      if (!ask) return [undefined, []];
      const input = ask.input() as Bytes | undefined;
      const asked: PluginAsk = { export: ask.export, ...(input && { input }) };
      ask.free();
      return [asked, input ? [input.buffer] : []];
    }
    case 'tell':
      engine.plugin_tell(call.plugin, call.answer);
      return [undefined, []];
    case 'stopped':
      engine.plugin_stopped(call.plugin, call.reason, call.lastError);
      return [undefined, []];
    case 'took':
      engine.plugin_took(call.plugin, call.milliseconds);
      return [undefined, []];
    case 'start':
      engine.plugin_start(call.plugin, call.options);
      return [undefined, []];
    case 'state':
      return [JSON.parse(engine.plugin_state(call.plugin) ?? 'null'), []];
    case 'remove':
      engine.plugin_remove(call.plugin);
      return [undefined, []];
    case 'keep':
      engine.keep([...call.fields]);
      return [undefined, []];
    case 'unread':
      return [engine.unread(call.options), []];
  }
}
