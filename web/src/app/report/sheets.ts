/** Tables in panels that fold, each with a sentence below it. */

import { css } from 'lit';

export const sheets = css`
  details.panel {
    margin-top: 0.75rem;
    padding: 0.75rem 1.25rem;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
  }
  details .sheet {
    margin-top: 0.25rem;
    padding: 0;
  }
  .says {
    max-width: 46rem;
    padding: 0.4rem 0 0.6rem;
  }
`;
