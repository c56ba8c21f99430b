/**
 * What an audit told, as the page shows it: in the reader's language, with a row for each finding.
 *
 * Rows are made once for a language, and of a large report part by part, so that no task of the browser
 * holds the page up; acceptances only exchange some of them.
 */

import type { Report } from '../../report';
import { language } from '../language/language';
import { retold } from '../language/retell';
import { type Acceptance, accepted } from '../queue/acceptances';
import { type QueueRow, rowsInParts, rowsOf } from '../queue/row';

/** The report and what the page derives from it once. */
export interface Audited {
  readonly report: Report;
  readonly rows: readonly QueueRow[];
  /** Whether it was opened as it was saved, rather than made of the files here. */
  readonly isSaved: boolean;
}

export class Told {
  readonly #report: Report;
  readonly #isSaved: boolean;
  /** In `#language`, and its rows. */
  #shown: Report;
  #rows: readonly QueueRow[];
  #language: string;

  private constructor(report: Report, isSaved: boolean, shown: Report, rows: readonly QueueRow[]) {
    this.#report = report;
    this.#isSaved = isSaved;
    this.#shown = shown;
    this.#rows = rows;
    this.#language = language();
  }

  /** Ready to be shown, a task of the browser for each part. */
  static async of(report: Report, isSaved = false): Promise<Told> {
    for (;;) {
      const began = language();
      const shown = retold(report);
      const parts = rowsInParts(shown);
      let part = parts.next();
      while (!part.done) {
        await new Promise((later) => setTimeout(later));
        part = parts.next();
      }
      if (began === language()) return new Told(report, isSaved, shown, part.value);
    }
  }

  /** As the reader's language and acceptances have it now. */
  shown(acceptances: readonly Acceptance[]): Audited {
    if (this.#language !== language()) {
      this.#language = language();
      this.#shown = retold(this.#report);
      this.#rows = rowsOf(this.#shown);
    }
    const rows = accepted(this.#rows, acceptances);
    return { report: this.#shown, rows, isSaved: this.#isSaved };
  }
}
