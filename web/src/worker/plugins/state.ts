/** A plugin as the engine states it. */

import type { SettingValue } from '../../report';
import type { SandboxLimits } from './sandbox';

/** One thing that can be set of a plugin. */
export interface PluginSetting {
  readonly key: string;
  readonly kind: 'text' | 'integer' | 'money' | 'flag' | 'texts';
  readonly title: string;
  readonly default: SettingValue;
}

export interface PluginManifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly author: string;
  readonly licence: string;
  readonly docs: string;
  /** Fields it sees, by their ids. */
  readonly needs: readonly string[];
  readonly config: readonly PluginSetting[];
  readonly checks: readonly { readonly id: string; readonly broken: string }[];
}

export interface PluginState {
  /** File name. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly progress: 'new' | 'described' | 'running' | 'finished' | 'failed';
  readonly manifest: PluginManifest | null;
  /** Fields it needs consent for. */
  readonly personal: readonly string[];
  /** Fields that the files have to be read again for. */
  readonly unread: readonly string[];
  readonly done: number;
  readonly cases: number;
  readonly failure: {
    readonly stage: string;
    readonly batch?: number;
    readonly reason: string;
    readonly help: string;
  } | null;
  readonly limits: SandboxLimits;
  /** Milliseconds it took, compiling included. Never part of the JSON: equal audits are equal bytes. */
  readonly took?: number;
}

/** What the page and the engine's worker say of plugins: a request, and what it resolves with. */
export type PluginCall =
  | {
      readonly do: 'add';
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly options: string;
    }
  | { readonly do: 'module' | 'ask' | 'state' | 'remove'; readonly plugin: number }
  | {
      readonly do: 'tell';
      readonly plugin: number;
      readonly answer: Uint8Array<ArrayBuffer>;
    }
  | {
      readonly do: 'stopped';
      readonly plugin: number;
      readonly reason: string;
      readonly lastError: Uint8Array<ArrayBuffer>;
    }
  | { readonly do: 'took'; readonly plugin: number; readonly milliseconds: number }
  | { readonly do: 'start'; readonly plugin: number; readonly options: string }
  | { readonly do: 'keep'; readonly fields: readonly string[] }
  | { readonly do: 'unread'; readonly options: string };

export interface PluginAsk {
  readonly export: string;
  readonly input?: Uint8Array<ArrayBuffer>;
}

/** What each call resolves with. */
export interface PluginAnswers {
  readonly add: number;
  readonly module: Uint8Array<ArrayBuffer> | undefined;
  readonly ask: PluginAsk | undefined;
  readonly state: PluginState;
  readonly remove: undefined;
  readonly tell: undefined;
  readonly stopped: undefined;
  readonly took: undefined;
  readonly start: undefined;
  readonly keep: undefined;
  readonly unread: readonly string[];
}
