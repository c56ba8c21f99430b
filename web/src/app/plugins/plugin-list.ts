/** The plugins of the session, and what each of them may use. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../session/session';
import { base } from '../style/base';
import { rows } from '../style/rows';
import { limits, plugins as words } from '../words';
import './plugin-row';
import { limitFields } from './setting';
import './settings-form';

export class PluginList extends LitElement {
  static override properties = { plugins: { attribute: false }, limits: { attribute: false } };
  static override styles = [
    base,
    rows,
    css`
      :host {
        padding: 0;
        border: 0;
      }
    `,
  ];
  declare plugins: Session['plugins'];
  declare limits: Session['limits'];

  override render(): TemplateResult {
    return html`<p class="small soft">${words.lead}</p>
      <ul>
        ${repeat(
          this.plugins,
          (plugin) => plugin.key,
          (plugin) => html`<li><bh-plugin-row .plugin=${plugin}></bh-plugin-row></li>`,
        )}
      </ul>
      <details>
        <summary>${limits.heading}</summary>
        <bh-settings-form .fields=${limitFields()} .values=${this.limits}></bh-settings-form>
      </details>`;
  }
}

customElements.define('bh-plugin-list', PluginList);
