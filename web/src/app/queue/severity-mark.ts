/** A severity in words and bars: four bars filled from the left, so that colour is never alone. */

import { css, html, type TemplateResult } from 'lit';
import { term } from '../wording';
import { severities } from '../words';
import { severityOrder } from './row';

export const severityStyles = css`
  .severity {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    white-space: nowrap;
    font-weight: 550;
    color: var(--soft);
  }
  .severity svg {
    flex: none;
    width: 14px;
    height: 12px;
    fill: currentColor;
  }
  .severity rect[data-empty] {
    opacity: 0.25;
  }
  .severity[data-severity='critical'] {
    color: var(--critical);
  }
  .severity[data-severity='high'] {
    color: var(--high);
  }
  .severity[data-severity='medium'] {
    color: var(--medium);
  }
`;

export function severityMark(severity: string): TemplateResult {
  const filled = 4 - severityOrder.indexOf(severity);
  const bar = (n: number) => n > filled;
  return html`<span class="severity" data-severity=${severity}>
    <svg viewBox="0 0 14 12" aria-hidden="true">
      <rect x="0" y="8" width="2.5" height="4" ?data-empty=${bar(1)}></rect>
      <rect x="3.8" y="5.5" width="2.5" height="6.5" ?data-empty=${bar(2)}></rect>
      <rect x="7.6" y="3" width="2.5" height="9" ?data-empty=${bar(3)}></rect>
      <rect x="11.4" y="0.5" width="2.5" height="11.5" ?data-empty=${bar(4)}></rect>
    </svg>
    ${term(severities, severity)}
  </span>`;
}
