/** How marks look, in light, dark, forced colours and on paper: by hatching first, by colour second. */

import { css, svg } from 'lit';

/** Hatchings, referred to by the marks of one drawing. */
export const hatches = svg`<defs>
  <pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="hatch-ground" width="5" height="5"></rect><rect class="hatch" width="2.2" height="5"></rect>
  </pattern>
  <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">
    <rect class="hatch-ground" width="5" height="5"></rect><circle class="hatch-medium" cx="2.5" cy="2.5" r="1.1"></circle>
  </pattern>
</defs>`;

export const pictureStyles = css`
  figure {
    display: grid;
    gap: 0.75rem;
    min-width: 0;
  }
  figcaption {
    display: grid;
    gap: 0.2rem;
    max-width: 46rem;
  }
  .plot {
    min-width: 0;
    overflow: hidden;
  }
  .plot svg {
    display: block;
    max-width: 100%;
    overflow: visible;
    touch-action: pan-y;
  }
  text {
    fill: var(--soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  text.label,
  text.value,
  tspan.value {
    fill: var(--ink);
  }
  .value {
    font-weight: 600;
  }
  /* A rule that passes behind a name leaves it readable. */
  .over {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 3px;
  }
  .end {
    text-anchor: end;
  }
  .middle {
    text-anchor: middle;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1.1rem;
    color: var(--soft);
  }
  .swatch {
    flex: none;
  }
  .legend li {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
  }
  .line {
    stroke: var(--line);
    stroke-width: 1;
    shape-rendering: crispEdges;
  }
  .rule {
    stroke: var(--edge);
    stroke-width: 1;
    stroke-dasharray: 3 3;
  }
  .curve {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.25;
    stroke-linejoin: round;
  }
  .under {
    fill: var(--accent-wash);
  }
  .dot {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 1.5;
  }
  .whisker {
    stroke: var(--accent);
    stroke-width: 2;
    fill: none;
  }
  .hatch-ground {
    fill: var(--paper);
  }
  .hatch {
    fill: var(--high);
  }
  .hatch-medium {
    fill: var(--medium);
  }
  .full {
    fill: var(--accent);
  }
  .pale {
    fill: var(--edge);
  }
  .open {
    fill: var(--paper);
    stroke: var(--edge);
    stroke-width: 1;
  }
  .told {
    fill: var(--edge);
  }
  .brushed {
    fill: var(--accent-wash);
    stroke: var(--accent);
  }
  .brush {
    cursor: ew-resize;
    touch-action: pan-y;
  }
  .ends {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    gap: 0.4rem 1.25rem;
    align-items: end;
  }
  .ends label {
    display: grid;
    gap: 0.15rem;
  }
  .ends input {
    width: 100%;
    min-height: 1.75rem;
    padding: 0;
    accent-color: var(--accent);
  }
  .ends .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .stores {
    display: grid;
    gap: 1.25rem;
  }
  .hot {
    fill: var(--high);
  }
  .critical {
    fill: var(--critical);
  }
  .high,
  .lost {
    fill: url(#stripes);
    stroke: var(--high);
    stroke-width: 1;
  }
  .medium {
    fill: url(#dots);
    stroke: var(--medium);
    stroke-width: 1;
  }
  .mark {
    cursor: pointer;
  }
  .mark:hover .hit {
    fill: var(--accent-wash);
  }
  .hit {
    fill: transparent;
  }
  /* A wide table scrolls inside its picture, and never widens it. */
  figure > details {
    min-width: 0;
  }
  details > summary {
    width: fit-content;
    color: var(--accent);
    font-weight: 550;
    cursor: pointer;
  }
  .numbers {
    margin-top: 0.5rem;
    max-height: 24rem;
    overflow: auto;
  }
  .numbers .plain {
    margin-left: -0.4rem;
    text-align: left;
  }
  .numbers caption {
    display: none;
  }
  @media (forced-colors: active) {
    .hatch,
    .hatch-medium,
    .full,
    .critical,
    .hot,
    .dot {
      fill: CanvasText;
    }
    .pale,
    .told {
      fill: GrayText;
    }
    .hatch-ground,
    .brushed,
    .open,
    .under {
      fill: Canvas;
    }
    .high,
    .lost,
    .medium,
    .open,
    .curve,
    .whisker,
    .line,
    .rule {
      stroke: CanvasText;
    }
  }
  @media print {
    figure {
      break-inside: avoid;
    }
    details:not([open]),
    .handling {
      display: none;
    }
  }
`;
