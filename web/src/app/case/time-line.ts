/** What the files say happened, in time order, a lane for each system. */

import { css, html, type TemplateResult } from 'lit';
import type { CaseEvent } from '../../report';
import { story as words } from '../queue/words';
import { moment, term } from '../wording';

const systems = ['store', 'ship-station', 'warehouse'] as const;

export const timeLineStyles = css`
  .time-line {
    display: grid;
    grid-template-columns: max-content repeat(var(--lanes, 2), 1.1rem) 1fr;
    column-gap: 0.5rem;
  }
  .time-line li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: stretch;
    min-height: 1.9rem;
    font-size: var(--small);
  }
  .time-line .at,
  .time-line .what {
    align-self: center;
  }
  .time-line .lane {
    position: relative;
  }
  .time-line .lane::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 50%;
    width: 1px;
    background: var(--line);
  }
  .time-line .here::after {
    content: '';
    position: absolute;
    top: 50%;
    left: 50%;
    width: 0.7rem;
    height: 0.7rem;
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--paper);
    transform: translate(-50%, -50%);
  }
  .time-line [data-what='voided'] .here::after,
  .time-line [data-what='cancelled'] .here::after,
  .time-line [data-what='refunded'] .here::after {
    border-color: var(--critical);
    border-radius: 2px;
  }
  .time-line .system {
    color: var(--soft);
  }
  @media (max-width: 480px) {
    .time-line {
      grid-template-columns: 6.6rem repeat(var(--lanes, 2), 0.8rem) 1fr;
      column-gap: 0.35rem;
    }
    .time-line li {
      min-height: 2.8rem;
    }
  }
  @media (forced-colors: active) {
    .time-line .lane::before {
      background: CanvasText;
    }
  }
`;

export function timeLine(events: readonly CaseEvent[]): TemplateResult {
  const lanes = systems.filter((system) => events.some((event) => event.system === system));
  return html`<ol class="time-line" .style=${`--lanes:${lanes.length}`}>
    ${events.map(
      ({ at, system, what }) => html`<li data-what=${what}>
        <span class="at number soft">${moment(at)}</span>
        ${lanes.map((lane) => html`<span class=${lane === system ? 'lane here' : 'lane'}></span>`)}
        <span class="what">
          ${term(words.events, what)} <span class="system">· ${term(words.systems, system)}</span>
        </span>
      </li>`,
    )}
  </ol>`;
}
