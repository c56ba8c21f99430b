/** Whether failures come with volume: the rate of hours with few labels beside that of hours with many. */

import type { TemplateResult } from 'lit';
import type { VolumeBand } from '../../../report';
import { tableOf } from '../../style/tables';
import { count, moment, percent, share } from '../../wording';
import { measures, pictures } from '../words';
import { type Rate, RatePicture, type Rates, untold } from './rates';

const words = pictures.volume;

export class VolumeRates extends RatePicture {
  protected override get heading(): string {
    return words.heading;
  }

  get #bands(): readonly VolumeBand[] {
    return this.report.measures?.volume ?? [];
  }

  get #words(): (typeof words.periods)['hour'] {
    return words.periods[this.#bands[0]?.period === 'day' ? 'day' : 'hour'];
  }

  protected override get groups(): readonly Rates[] {
    return [{ title: this.#words.labels, rates: this.#bands.map(rateOf) }];
  }

  protected override sentence(): string {
    const rate = percent(this.whole, 10_000);
    const apart = this.#bands.map(rateOf).filter((each) => this.isApart(each));
    const [worst] = apart.sort((a, b) => b.failed.low - a.failed.low);
    if (!worst) return this.#words.even(rate);
    return this.#words.proves(worst.name, share(worst.failed), rate);
  }

  protected override numbers(): TemplateResult {
    return tableOf(
      words.heading,
      [
        { title: this.#words.labels },
        { title: this.#words.periods, number: true },
        { title: measures.failed, number: true },
        { title: pictures.failures.interval, number: true },
        { title: this.#words.worst },
      ],
      this.#bands.map((band) => {
        const { name, search } = rateOf(band);
        const [worst] = band.worst;
        return [
          search ? this.way(name, search) : name,
          count(band.periods),
          share(band.failed),
          this.interval(band.failed),
          worst ? this.way(begin(worst), searchOf([worst])) : '',
        ];
      }),
    ) as TemplateResult;
  }
}

/** The queue narrows to the hours with most failures, as the report names them. */
function rateOf({ from, to, failed, worst }: VolumeBand): Rate {
  const name = from === to ? count(from) : `${count(from)}–${count(to)}`;
  return { name, failed, search: worst.length > 0 ? searchOf(worst) : '' };
}

/** `2026-02-16T14` is an hour, `2026-02-16` a day. */
const begin = (period: string): string => moment(period.length > 10 ? `${period}:00` : period);

const searchOf = (periods: readonly string[]): string => `since:${periods.join(',')} ${untold}`;

customElements.define('bh-volume-rates', VolumeRates);
