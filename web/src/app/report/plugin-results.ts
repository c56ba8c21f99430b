/**
 * The plugins of a report: what each found and saw, and its hash; or why it does not count. It stands in
 * a report that was saved, too, where no plugin runs.
 */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PluginRun, Report } from '../../report';
import { base } from '../style/base';
import { rows } from '../style/rows';
import { count, counted } from '../wording';
import { plugins as words } from '../words';
import { pluginResults } from './words';

export class PluginResults extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    rows,
    css`
      :host {
        padding: 0;
        border: 0;
      }
      ul {
        display: grid;
        margin-top: 0.75rem;
        padding: 0;
      }
      li {
        padding: 0.9rem 1.25rem;
        overflow-wrap: anywhere;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult {
    const { plugins } = this.report;
    return html`<section aria-labelledby="plugin-results">
      <h2 id="plugin-results">${pluginResults.heading}</h2>
      <ul class="panel">
        ${plugins.map(plugin)}
      </ul>
    </section>`;
  }
}

function plugin(run: PluginRun): TemplateResult {
  const { file, id, name, version, sha256, fields, cases, findings, failure } = run;
  return html`<li>
    <div class="head">
      <p>
        <span class="name">${name ? `${name} ${version}` : file}</span>
        <span class="small soft">${id}</span>
      </p>
      ${failure ? nothing : html`<p class="small number">${pluginResults.found(counted(findings, 'finding'), count(cases))}</p>`}
    </div>
    ${
      failure
        ? html`<div class="trouble small">
            <p>
              ${words.failed(failure.stage)}${failure.batch == null ? '' : words.batch(failure.batch + 1)}
              ${failure.reason}
            </p>
            <p>${failure.help}</p>
          </div>`
        : nothing
    }
    <p class="small soft">${pluginResults.saw(fields.join(', '))}</p>
    <p class="small soft mono">SHA-256 ${sha256}</p>
  </li>`;
}

customElements.define('bh-plugin-results', PluginResults);
