/** An engine that reads nothing and answers from the sample report, with the timing of a real one. */

import type { AuditOptions, FileSummary, Phase, Progress, Report } from '../../report';
import { type EngineClient, EngineError, type Format, type MadeFile } from '../../worker/client';
import type { LookUp } from '../../worker/orders';
import { sampleInputs, unrecognised } from './sample-inputs';
import { calmReport, sampleReport } from './sample-report';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export class StandInEngine implements EngineClient {
  onReadProgress?: (id: number, read: number, total: number) => void;
  #nextId = 1;
  #cancelled = 0;
  #report: Report | null = null;

  constructor(readonly wanted: URLSearchParams) {}

  async open(file: File): Promise<FileSummary> {
    const id = this.#nextId++;
    for (let step = 1; step <= 4; step += 1) {
      await pause(this.wanted.has('reading') ? 4000 : 40);
      this.onReadProgress?.(id, (file.size * step) / 4, file.size);
    }
    if (this.wanted.has('unread')) {
      throw new EngineError(
        'unreadable',
        'The file ends while it is read.',
        'Export it once more.',
      );
    }
    const input = sampleInputs.find(({ name }) => name === file.name) ?? unrecognised(file.name);
    return { id, inputs: [input] };
  }

  async remove(): Promise<void> {}

  async mappingOffer(): Promise<undefined> {}

  async storeNames(): Promise<readonly []> {
    return [];
  }

  async setMappings(): Promise<readonly []> {
    return [];
  }

  async lookUp(): Promise<LookUp> {
    return { schema: 'backhaul.look-up/1', of: 0, orders: [] };
  }

  async keys(): Promise<string> {
    return '';
  }

  addPlugin(): Promise<never> {
    return Promise.reject(new EngineError('refused', 'The stand-in runs no plugins.'));
  }

  removePlugin(): void {}

  async audit(_: AuditOptions, onProgress?: (progress: Progress) => void): Promise<Report> {
    const run = this.#cancelled;
    const phases: readonly Phase[] = [
      'reading',
      'understanding',
      'matching',
      'checking',
      'explaining',
    ];
    for (const phase of phases) {
      for (let done = 0; done <= 2000; done += 500) {
        onProgress?.({ phase, done, of: 2000 });
        await pause(this.wanted.has('slow') ? 600 : 8);
        if (run !== this.#cancelled) throw new EngineError('cancelled', 'The audit is cancelled.');
      }
    }
    if (this.wanted.has('stopped')) {
      throw new EngineError('stopped', 'The engine ran out of memory.', 'Split the files by date.');
    }
    this.#report = this.wanted.has('calm')
      ? calmReport()
      : sampleReport(this.wanted.has('many') ? 20_000 : 40);
    return this.#report;
  }

  async readKeys(): Promise<Readonly<Record<string, string>>> {
    return {};
  }

  async write(format: Format): Promise<readonly MadeFile[]> {
    const bytes = new TextEncoder().encode(JSON.stringify(this.#report));
    return [{ name: `report.${format}`, bytes }];
  }

  async openReport(): Promise<Report> {
    this.#report = sampleReport(40);
    return this.#report;
  }

  async digest(): Promise<string> {
    return '0'.repeat(64);
  }

  async fileOf(): Promise<undefined> {}

  async sample(): Promise<File[]> {
    return sampleInputs.map(({ name }) => new File(['x'.repeat(4096)], name, { type: 'text/csv' }));
  }

  cancel(): void {
    this.#cancelled += 1;
  }

  interrupt(): void {
    this.cancel();
  }
}
