/** Where write-back fails: the rate of each store, carrier, service and warehouse, with its interval. */

import type { TemplateResult } from 'lit';
import type { FacetFailures } from '../../../report';
import { tableOf } from '../../style/tables';
import { count, day, percent, share, term } from '../../wording';
import { measures, pictures } from '../words';
import { RatePicture, type Rates, untold } from './rates';

const words = pictures.failures;
const facets = ['store', 'carrier', 'service', 'warehouse'];

export class FailureRates extends RatePicture {
  protected override get heading(): string {
    return words.heading;
  }

  /** The busiest; the others stand in the table. */
  protected override get drawn(): number {
    return 6;
  }

  get #values(): readonly FacetFailures[] {
    const all = this.report.measures?.failures ?? [];
    return facets.flatMap((facet) => all.filter((value) => value.facet === facet));
  }

  protected override get groups(): readonly Rates[] {
    const values = this.#values;
    const groups = facets.map((facet) => ({
      title: term(words.facets, facet),
      rates: values
        .filter((value) => value.facet === facet)
        .map((value) => ({ name: value.value, failed: value.failed, search: search(value) })),
    }));
    return groups.filter(({ rates }) => rates.length > 0);
  }

  protected override sentence(): string {
    const rate = percent(this.whole, 10_000);
    const apart = this.groups.flatMap(({ title, rates }) =>
      rates.filter((each) => this.isApart(each)).map((each) => ({ title, ...each })),
    );
    const [worst] = [...apart].sort((a, b) => b.failed.low - a.failed.low);
    if (!worst) return words.even(rate);
    return words.proves(worst.title, worst.name, share(worst.failed), rate, count(apart.length));
  }

  protected override numbers(): TemplateResult {
    return tableOf(
      words.heading,
      [
        { title: measures.facet },
        { title: measures.value },
        { title: measures.failed, number: true },
        { title: words.interval, number: true },
        { title: measures.since },
      ],
      this.#values.map((value) => [
        term(words.facets, value.facet),
        this.way(value.value, search(value)),
        share(value.failed),
        this.interval(value.failed),
        value.is_new && value.first_seen ? measures.newSince(day(value.first_seen)) : '',
      ]),
    ) as TemplateResult;
  }
}

function search({ facet, value }: FacetFailures): string {
  return `${facet}:"${value}" ${untold}`;
}

customElements.define('bh-failure-rates', FailureRates);
