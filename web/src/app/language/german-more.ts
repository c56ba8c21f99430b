/** The German words of the report's further sections; see `../report/more-words.ts`. */

export const measureTables = {
  heading: 'Nebeneinander',
  lead: 'Dieselben Bestellungen, wie die Systeme sie sehen, und wer was daran tut.',
  more: (rest: string) => `und ${rest} weitere.`,
};

export const lookUp = {
  heading: 'Eine Bestellung nachschlagen',
  lead: 'Jede Bestellung dieser Dateien, mit oder ohne Befund. Von der Frage wird nichts behalten.',
  label: 'Bestellung, Sendungsnummer, E-Mail oder Name',
  find: 'Nachschlagen',
  keys: 'Schlüsselliste sichern',
  keysAre: 'CSV: Bestellung des Shops, Bestellung in ShipStation, Sendung, Sendungsnummer.',
  nothing:
    'Keine Bestellung dieser Dateien passt. Namen und E-Mail-Adressen ganz schreiben, wie in der Bestellung.',
  more: (rest: string) => `und ${rest} weitere. Mit einer Nummer fragen, um eine davon zu sehen.`,
  foundBy: (by: string) => `Gefunden über: ${by}.`,
  by: {
    'order number': 'Bestellnummer',
    id: 'Kennung',
    'tracking number': 'Sendungsnummer',
    'e-mail address': 'E-Mail-Adresse',
    name: 'Name',
  },
  inStep: 'Die Systeme stimmen überein.',
  says: 'Was jedes System sagt',
  saysOf: (order: string) => `Was jedes System zu ${order} sagt`,
  linesOf: (order: string) => `Posten von ${order}`,
  system: 'System',
  means: 'Steht bei',
  written: 'Wie geschrieben',
  where: 'Wo',
  row: (file: string, row: string) => `${file}, Zeile ${row}`,
  systems: {
    store: 'Shop',
    shipstation: 'ShipStation',
    warehouse: 'Lager',
    carrier: 'Zusteller',
  },
  standings: {
    'not there': 'nicht da',
    'another word': 'ein anderes Wort',
  },
  parcels: 'Pakete',
  tracking: 'Sendungsnummer',
  carrier: 'Zusteller',
  made: 'Gemacht',
  notified: 'Shop benachrichtigt',
  status: 'Status',
  voided: 'storniert',
  isReturn: 'Retourenlabel',
  open: 'Fall öffnen',
  holder: (system: string) => `Den Datensatz führt: ${system}. Dort berichtigen.`,
};

export const decided = {
  heading: 'Was Sie entschieden haben',
  lead: 'Aus den Optionen dieser Prüfung: hingenommene Befunde und bekannte Vorfälle.',
  acceptances: 'Hingenommen',
  what: 'Was',
  reason: 'Grund',
  on: 'Am',
  met: 'Treffer',
  none: 'keiner: weg oder vertippt',
  incidents: 'Bekannte Vorfälle',
  incident: 'Vorfall',
  when: 'Wann',
  store: 'Shop',
  all: 'alle',
  note: 'Notiz',
  explains: 'Befunde, die darin begannen',
};

export const beyond = {
  due: (on: string) => `Fällig ${on}.`,
  channel: (channel: string) => `Verkauft auf ${channel}.`,
  risk: 'Strafe möglich: Der Marktplatz kann es werten, und der Kunde ist wohl schon betroffen.',
  tier: (tier: string) => `Kundenstufe: ${tier}.`,
  holder: (system: string) => `Den Datensatz führt jetzt ${system}: dort berichtigen.`,
  systems: { store: 'der Shop', shipstation: 'ShipStation', warehouse: 'das Lager' },
  guides: 'Anleitungen von ShipStation und Shopify',
  copy: 'Adresse kopieren',
  copied: 'Kopiert. In einem eigenen Tab öffnen.',
  notCopied: 'Der Browser erlaubt kein Kopieren.',
};

export const rounds = {
  heading: 'Rundgänge',
  lead: 'Ein Blick von einer Minute: die Befunde eines Tages oder einer Woche.',
  names: { daily: 'Jeden Tag', weekly: 'Jede Woche' },
  show: (open: string) => `${open} in der Liste zeigen`,
  none: 'Nichts offen',
};
