/** The sentences of the page around the element. */

const english = {
  newer:
    'A newer version of this page is ready. Files that are open now would have to be opened again.',
  update: 'Use the newer version',
};

const german: typeof english = {
  newer: 'Eine neuere Version dieser Seite ist bereit. Offene Dateien wären erneut zu öffnen.',
  update: 'Neuere Version verwenden',
};

export const words = navigator.language.startsWith('de') ? german : english;
