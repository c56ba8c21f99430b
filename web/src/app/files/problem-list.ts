/** Problems of one file: what, where and what to do, with the code that the documentation uses. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Problem } from '../../report';
import { retoldSentence } from '../language/retell';
import { base } from '../style/base';
import { counted } from '../wording';
import { problems as words } from '../words';

export class ProblemList extends LitElement {
  static override properties = { problems: { attribute: false } };
  static override styles = [
    base,
    css`
      li {
        padding: 0.5rem 0.75rem;
        border-left: 3px solid var(--high);
        background: var(--high-wash);
        font-size: var(--small);
      }
      li + li {
        margin-top: 0.4rem;
      }
      p {
        overflow-wrap: anywhere;
      }
      .message {
        font-weight: 550;
      }
    `,
  ];
  declare problems: readonly Problem[];

  override render(): TemplateResult {
    return html`<ul>
      ${this.problems.map(
        (problem) => html`<li>
          <p class="message">${retoldSentence(problem.message)}</p>
          <p>${retoldSentence(problem.help)}</p>
          <p class="soft number">${placeOf(problem)}</p>
        </li>`,
      )}
    </ul>`;
  }
}

function placeOf(problem: Problem): string {
  const place = [
    problem.code,
    problem.column ? words.column(problem.column) : '',
    problem.rows > 0 ? words.rows(counted(problem.rows, 'row')) : '',
    problem.first_row ? words.firstRow(problem.first_row) : '',
  ];
  return place.filter(Boolean).join(' · ');
}

customElements.define('bh-problem-list', ProblemList);
