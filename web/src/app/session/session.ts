/**
 * What the page knows: files, assumptions, the audit under way and the report that stands.
 *
 * One object owns it, so that every rule of "when does an audit run" is in one file: reading starts at
 * the drop, the audit by itself as soon as both sides are there, and any later change runs it again.
 * Views read its state and call its methods; it knows nothing of them but whom to tell.
 */

import type { AuditOptions, FileMapping, Progress, SettingValue } from '../../report';
import { type EngineClient, EngineError } from '../../worker/client';
import type { MappingOffer } from '../../worker/mapping';
import { mapping as mappingWords } from '../mapping/words';
import { isPlugin, type OpenPlugin } from '../plugins/open-plugin';
import { changed, limitFields } from '../plugins/setting';
import type { Acceptance } from '../queue/acceptances';
import { Proof } from '../trust/proof';
import { bytes, count, counted, kindTitle } from '../wording';
import {
  config as configWords,
  drop,
  failure,
  files as fileWords,
  keys as keyWords,
  plugins as pluginWords,
  report as reportWords,
  running,
} from '../words';
import { type Assumptions, defaults } from './assumptions';
import { type Audited, Told } from './audited';
import { isConfig, readConfig, settledOf, withMapping, writeConfig } from './config';
import { headOf } from './head';
import { isKeyLedger } from './key-ledger';
import { isReading, kindsOf, type OpenFile, type Trouble, unknownInput } from './open-file';
import { asked, settledBy } from './settled';
import { isComparable } from './sides';
import { troubleOf } from './trouble';

/** Bytes read that are worth a word. */
const STEP = 8 << 20;

export class Session extends EventTarget {
  files: readonly OpenFile[] = [];
  plugins: readonly OpenPlugin[] = [];
  /** What each plugin may use, where it is not the default. */
  limits: Readonly<Record<string, SettingValue>> = {};
  assumptions: Assumptions = defaults;
  /** What the reader accepted: in force for every audit of this session. */
  acceptances: readonly Acceptance[] = [];
  /** Options beside what the page shows as assumptions. */
  config: AuditOptions = {};
  /** The file they came from, if one did. */
  configName = '';
  /** What a key ledger says: ShipStation's number to the store's order. */
  keys: Readonly<Record<string, string>> = {};
  /** The file it came from, if one did. */
  keysName = '';
  mappings: readonly FileMapping[] = [];
  /** The stores that ShipStation's files name. */
  storeNames: readonly string[] = [];
  /** Set while an audit runs. */
  progress: Progress | null = null;
  audited: Audited | null = null;
  #told: Told | null = null;
  trouble: Trouble | null = null;
  cancelled = false;
  /** Larger files are refused; `null` for no limit. */
  maxBytes: number | null = null;
  /** What the page around the tool shows already, or wants left out. */
  place: { readonly compact: boolean; readonly headed: boolean } = {
    compact: false,
    headed: false,
  };
  /** Whether the page around the tool asks for counts, and whether the reader lets it have them. */
  counts: { readonly asked: boolean; readonly allowed: boolean } = { asked: false, allowed: true };
  /** The last thing worth telling someone who does not see the screen. */
  said = '';
  /** What the browser says of the promise. */
  readonly proof: Proof;
  /** Saved reports among the files, by their keys. */
  readonly #reports = new Map<number, File>();
  #nextKey = 1;
  /** Counts runs; the end of a run that a newer one replaced is ignored. */
  #run = 0;

  constructor(readonly engine: EngineClient) {
    super();
    this.proof = new Proof(engine);
    engine.onReadProgress = (id, read, total) => this.#noteRead(id, read, total);
    engine.onPlugin = (id, state) => {
      const plugin = this.plugins.find((each) => each.id === id);
      if (plugin) this.#changePlugin(plugin.key, { state });
    };
  }

  get isComparable(): boolean {
    return isComparable(kindsOf(this.files));
  }

  get isReading(): boolean {
    return this.files.some(isReading);
  }

  async open(dropped: readonly File[]): Promise<void> {
    this.proof.dropped();
    const heads = await Promise.all(dropped.map(headOf));
    // All at once: the engine has a piece of every file before the first is drawn.
    await Promise.all(
      dropped.map((file, at) => {
        const head = heads[at] ?? new Uint8Array();
        if (isConfig(file)) return this.#configure(file);
        if (isKeyLedger(head)) return this.#match(file);
        return isPlugin(file.name, head) ? this.#plug(file) : this.#open(file, head);
      }),
    );
  }

  async openSample(): Promise<void> {
    try {
      await this.open(await this.engine.sample());
    } catch (error) {
      this.#change({ trouble: troubleOf(error, drop.sampleFailed) });
    }
  }

  async #open(file: File, head: Uint8Array<ArrayBuffer>): Promise<void> {
    const key = this.#nextKey++;
    this.#change({
      files: [...this.files, { key, name: file.name, size: file.size, read: 0 }],
      trouble: null,
    });
    try {
      if (this.maxBytes !== null && file.size > this.maxBytes) {
        throw new EngineError(
          'too-big',
          fileWords.tooBig(bytes(file.size), bytes(this.maxBytes)),
          fileWords.tooBigHelp,
        );
      }
      const { id, inputs } = await this.engine.open(file, head);
      this.#changeFile(key, { id, inputs, read: file.size });
      if (inputs.some(({ kind }) => kind === 'backhaul.report')) this.#reports.set(key, file);
      const kinds = [...new Set(inputs.map((input) => kindTitle(input.kind)))];
      this.say(fileWords.opened(file.name, kinds.join(', ')));
      const unknown = unknownInput(inputs);
      if (unknown !== undefined) {
        this.dispatchEvent(new CustomEvent('unknown', { detail: { key, input: unknown } }));
      }
    } catch (error) {
      if (error instanceof EngineError && error.kind === 'removed') return;
      this.#changeFile(key, { trouble: troubleOf(error, fileWords.unread) });
    }
    this.#filesChanged();
  }

  /** Takes a `backhaul.toml`: its options hold, and its lines show as assumptions. */
  async #configure(file: File): Promise<void> {
    try {
      const options = readConfig(await file.text());
      this.#change({
        ...settledBy(options, this.plugins),
        configName: file.name,
        trouble: null,
      });
      this.say(configWords.opened(file.name));
      if (options.mapping) await this.#readBy(options.mapping);
      this.#again();
    } catch (error) {
      const { message } = troubleOf(error, fileWords.unread);
      const trouble = {
        kind: 'config',
        message: `${file.name}: ${message}`,
        help: configWords.help,
      };
      this.#change({ trouble });
    }
  }

  /** Takes a key ledger: what was matched once is matched again. */
  async #match(file: File): Promise<void> {
    try {
      const keys = await this.engine.readKeys(new Uint8Array(await file.arrayBuffer()));
      this.#change({ keys, keysName: file.name, trouble: null });
      this.say(keyWords.inForce(file.name, count(Object.keys(keys).length)));
      this.#again();
    } catch (error) {
      this.#change({ trouble: troubleOf(error, fileWords.unread) });
    }
  }

  /** Goes on without the key ledger. */
  unmatch(): void {
    this.#change({ keys: {}, keysName: '' });
    this.say(keyWords.removed);
    this.#again();
  }

  /** Starts from options that the page around the tool gives; a config of the reader takes their place. */
  settle(options: AuditOptions): void {
    this.#change(settledBy(options, this.plugins));
    if (options.mapping) void this.#readBy(options.mapping);
  }

  /** Goes on without the config; the assumptions stay as they show. */
  unconfigure(): void {
    this.#change({ config: {}, configName: '' });
    this.say(configWords.removed);
    this.#again();
  }

  /** The options of the next audit. */
  get options(): AuditOptions {
    return asked(this, this.audited?.report.as_of);
  }

  /** What is settled, as the file that the command takes. */
  get configText(): string {
    return writeConfig(this.options);
  }

  /** What the columns of an open file could be read as. */
  async mappingOffer(key: number, input: number): Promise<MappingOffer | undefined> {
    const file = this.files.find((each) => each.key === key);
    return file?.id === undefined ? undefined : this.engine.mappingOffer(file.id, input);
  }

  /** Reads files by this mapping from now on, also those that are open. */
  async map(mapping: FileMapping): Promise<void> {
    try {
      await this.#readBy(withMapping(this.mappings, mapping));
      this.say(mappingWords.appliedNow);
    } catch (error) {
      this.#change({ trouble: troubleOf(error, mappingWords.failed) });
    }
    this.#filesChanged();
  }

  async #readBy(mappings: readonly FileMapping[]): Promise<void> {
    if (this.progress) this.#interrupt();
    const read = await this.engine.setMappings(mappings);
    this.#change({ mappings });
    for (const { id, inputs } of read) {
      const file = this.files.find((each) => each.id === id);
      if (file) this.#changeFile(file.key, { inputs });
    }
  }

  async #plug(file: File): Promise<void> {
    const key = this.#nextKey++;
    const run = this.#run;
    const settled = settledOf(this.config.plugins, file.name);
    this.#change({ plugins: [...this.plugins, { key, name: file.name, ...settled }] });
    try {
      const { id, ...state } = await this.engine.addPlugin(file);
      this.#changePlugin(key, { id, state });
      this.say(pluginWords.added(state.manifest?.name ?? file.name));
    } catch (error) {
      this.#changePlugin(key, { trouble: troubleOf(error, fileWords.unread).message });
    }
    // An audit that began meanwhile waits for the plugin, and is not started over.
    if (run === this.#run) this.#again();
  }

  unplug(key: number): void {
    const plugin = this.plugins.find((each) => each.key === key);
    if (!plugin) return;
    this.#change({ plugins: this.plugins.filter((each) => each.key !== key) });
    this.say(pluginWords.removed(plugin.name));
    if (plugin.id !== undefined) this.engine.removePlugin(plugin.id);
    this.#again();
  }

  /** What a plugin may see of persons. */
  allow(key: number, consent: ReadonlySet<string>): void {
    this.#changePlugin(key, { consent });
    this.#again();
  }

  /** Sets one of a plugin's own settings. */
  setUp(key: number, name: string, value: SettingValue): void {
    const plugin = this.plugins.find((each) => each.key === key);
    const fields = plugin?.state?.manifest?.config ?? [];
    const config = changed(fields, { ...plugin?.config, [name]: value });
    this.#changePlugin(key, { config });
    this.#again();
  }

  /** Sets what each plugin may use. */
  limit(name: string, value: SettingValue): void {
    this.#change({ limits: changed(limitFields(), { ...this.limits, [name]: value }) });
    this.#again();
  }

  async remove(key: number): Promise<void> {
    const file = this.files.find((each) => each.key === key);
    if (!file) return;
    this.#reports.delete(key);
    this.#change({ files: this.files.filter((each) => each.key !== key) });
    this.say(fileWords.removed(file.name));
    if (file.id !== undefined) await this.engine.remove(file.id).catch(() => undefined);
    this.#filesChanged();
  }

  assume(change: Partial<Assumptions>): void {
    this.#change({ assumptions: { ...this.assumptions, ...change } });
    this.#again();
  }

  /** Shown at once, and settled by the audit that runs again. */
  accept(acceptances: readonly Acceptance[]): void {
    this.#decide([...this.acceptances, ...acceptances]);
  }

  /** Takes acceptances back, by their findings' ids. */
  withdraw(findings: readonly string[]): void {
    const gone = new Set(findings);
    this.#decide(this.acceptances.filter(({ finding }) => !gone.has(finding)));
  }

  #decide(acceptances: readonly Acceptance[]): void {
    this.#change({ acceptances });
    this.retell();
    this.#again();
  }

  /** The report again, as acceptances and the reader's language now have it. */
  retell(): void {
    if (this.#told) this.#change({ audited: this.#told.shown(this.acceptances) });
  }

  cancel(): void {
    this.#run += 1;
    this.engine.cancel();
    this.#change({ progress: null, cancelled: true });
    this.say(running.cancelled);
  }

  /** Ends the run under way, whose files and settings have changed. */
  #interrupt(): void {
    this.#run += 1;
    this.engine.interrupt();
    this.#change({ progress: null });
  }

  async audit(): Promise<void> {
    if (this.progress) this.#interrupt();
    this.#run += 1;
    const run = this.#run;
    this.#change({
      progress: { phase: 'reading', done: 0, of: 0 },
      trouble: null,
      cancelled: false,
    });
    try {
      const report = await this.engine.audit(this.options, (progress) => {
        if (run === this.#run) this.#change({ progress });
      });
      const told = await Told.of(report);
      if (run !== this.#run) return;
      this.#told = told;
      this.#change({ progress: null, audited: told.shown(this.acceptances) });
      const { open_findings: open } = report.summary;
      this.say(reportWords.ready(counted(open, 'finding')));
      this.dispatchEvent(new Event('audited'));
    } catch (error) {
      if (run !== this.#run) return;
      this.#change({ progress: null, trouble: troubleOf(error, failure.heading) });
      this.say(this.trouble?.message ?? '');
    } finally {
      if (!this.progress) this.#askForStores();
    }
  }

  /** Runs the audit with what has changed. A file still being read runs it when it is done; starting
   * earlier would cut its reading off. */
  #again(): void {
    const isOurs = this.audited !== null && !this.audited.isSaved;
    if (!this.isReading && (isOurs || this.isComparable)) void this.audit();
  }

  /** What the page around the tool is told of. */
  count(change: Partial<Session['counts']>): void {
    this.#change({ counts: { ...this.counts, ...change } });
  }

  stand(place: Session['place']): void {
    this.#change({ place });
  }

  say(sentence: string): void {
    this.#change({ said: sentence });
  }

  /** Runs by itself once nothing is being read; a report that stands is kept up to date with its files. */
  #filesChanged(): void {
    if (this.isReading) return;
    if (this.files.length === 0) this.#withdraw();
    else if (this.isComparable) void this.audit();
    else if (this.#reports.size === this.files.length) void this.#reopen();
    else if (this.audited) void this.audit();
    if (!this.progress) this.#askForStores();
  }

  /** After an audit, not before it: that is what the reader waits for. */
  #askForStores(): void {
    void this.engine.storeNames().then(
      (storeNames) => this.#change({ storeNames }),
      () => undefined,
    );
  }

  /** Saved reports alone: the last of them is shown as it was saved. */
  async #reopen(): Promise<void> {
    const [key, file] = [...this.#reports].at(-1) ?? [];
    if (key === undefined || !file) return;
    this.#run += 1;
    const run = this.#run;
    try {
      const report = await this.engine.openReport(new Uint8Array(await file.arrayBuffer()));
      const told = await Told.of(report, true);
      if (run !== this.#run) return;
      this.#told = told;
      this.#change({ audited: told.shown(this.acceptances), trouble: null });
      this.say(reportWords.opened(file.name));
      this.dispatchEvent(new Event('audited'));
    } catch (error) {
      this.#changeFile(key, { trouble: troubleOf(error, fileWords.unread) });
    }
  }

  #withdraw(): void {
    if (this.progress) this.#interrupt();
    this.#run += 1;
    this.#told = null;
    this.#change({ audited: null });
  }

  /** The engine names a file by its id before `open` has told it: size and order settle which it is. */
  #noteRead(id: number, read: number, total: number): void {
    const file =
      this.files.find((each) => each.id === id) ??
      this.files.find((each) => each.id === undefined && isReading(each) && each.size === total);
    if (!file || !isReading(file)) return;
    // A small file is read in no time, and each step shown is a frame drawn.
    if (file.id === id && read - file.read < Math.max(total / 20, STEP)) return;
    this.#changeFile(file.key, { id, read });
  }

  #changeFile(key: number, change: Partial<OpenFile>): void {
    this.#change({
      files: this.files.map((file) => (file.key === key ? { ...file, ...change } : file)),
    });
  }

  #changePlugin(key: number, change: Partial<OpenPlugin>): void {
    this.#change({
      plugins: this.plugins.map((each) => (each.key === key ? { ...each, ...change } : each)),
    });
  }

  #change(
    change: Partial<
      Pick<
        Session,
        | 'files'
        | 'plugins'
        | 'limits'
        | 'assumptions'
        | 'acceptances'
        | 'config'
        | 'configName'
        | 'keys'
        | 'keysName'
        | 'mappings'
        | 'storeNames'
        | 'progress'
        | 'audited'
        | 'trouble'
        | 'cancelled'
        | 'place'
        | 'counts'
        | 'said'
      >
    >,
  ): void {
    Object.assign(this, change);
    this.dispatchEvent(new Event('change'));
  }
}
