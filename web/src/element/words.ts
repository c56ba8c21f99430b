/** Every sentence that stands outside the frames, in the element itself, in each language it speaks. */

export interface Words {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly sample: string;
  readonly opening: string;
  readonly privacy: string;
  readonly privacyInline: string;
  readonly frame: string;
  readonly leave: string;
  readonly failed: string;
  readonly failedReason: string;
}

const english: Words = {
  title: 'Find the orders stuck between Shopify and ShipStation',
  lead: 'Drop your exports to see which orders are stuck, why, whose they are and what to do next.',
  open: 'Open the audit',
  sample: 'Try with sample data',
  opening: 'Opening…',
  privacy: 'Your files stay on this device. This website cannot see them.',
  privacyInline: 'Your files stay on this device. Scripts of this website could read them.',
  frame: 'Backhaul, the order audit',
  leave: 'Back to the page',
  failed: 'The audit could not start here',
  failedReason: 'Its script did not arrive, or the policy of this website refused it.',
};

const german: Words = {
  title: 'Finden Sie die Bestellungen, die zwischen Shopify und ShipStation hängen',
  lead: 'Legen Sie Ihre Exporte ab: welche Bestellungen hängen, warum, bei wem, und was zu tun ist.',
  open: 'Prüfung öffnen',
  sample: 'Mit Beispieldaten ausprobieren',
  opening: 'Wird geöffnet …',
  privacy: 'Ihre Dateien bleiben auf diesem Gerät. Diese Website kann sie nicht sehen.',
  privacyInline: 'Ihre Dateien bleiben auf diesem Gerät. Skripte dieser Website könnten sie lesen.',
  frame: 'Backhaul, die Bestellprüfung',
  leave: 'Zurück zur Seite',
  failed: 'Die Prüfung konnte hier nicht starten',
  failedReason: 'Ihr Skript kam nicht an, oder die Richtlinie dieser Website hat es abgewiesen.',
};

/** The words for a language tag such as `de-AT`; English where the element does not speak it. */
export function wordsFor(tag: string): Words {
  return tag.toLowerCase().split('-')[0] === 'de' ? german : english;
}
