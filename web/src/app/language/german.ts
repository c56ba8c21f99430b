/** The German words of the page; each stands where its English one stands in `../words.ts`. */

export const brand = {
  name: 'Backhaul',
  title: 'Finden Sie die Bestellungen, die zwischen Shopify und ShipStation hängen',
  lead: 'Legen Sie Ihre Exporte ab: welche Bestellungen hängen, warum, bei wem, und was zu tun ist.',
  privacy: 'Ihre Dateien bleiben auf diesem Gerät. Diese Seite darf keine Verbindung aufbauen.',
};

export const page = {
  language: 'Sprache',
};

export const drop = {
  choose: 'Dateien wählen',
  add: 'Dateien hinzufügen',
  sample: 'Mit Beispieldaten ausprobieren',
  hint: 'Dateien irgendwo ablegen, oder Dateien oder Zeilen einfügen. Reihenfolge und Zahl beliebig.',
  pasted: (number: number) => `eingefuegt-${number}.csv`,
  hovering: 'Loslassen, um die Dateien zu öffnen',
  store: 'Bestellungen des Shops',
  storeHint: 'Der Bestellexport von Shopify als CSV.',
  storeKinds: [
    ['Orders', 'was gekauft, bezahlt, storniert wurde und was der Shop „fulfilled“ nennt'],
  ],
  shipstation: 'Sendungen und Bestellungen aus ShipStation',
  shipstationHint: 'Einer von drei Exporten genügt für den Anfang. Jeder zeigt mehr.',
  shipstationKinds: [
    ['Orders', 'was nie ankam, die Stoppliste, was überfällig ist'],
    ['Shipments', 'Etiketten, Stornos, Teilungen, gemeinsame Pakete'],
    ['Fulfillments', 'was jemand ohne Etikett als versandt markiert hat'],
  ],
  other: 'Weitere Dateien',
  unrecognised: 'Nicht erkannt',
  waiting: 'Noch keine Datei',
  filled: 'bereit',
  sampleFailed: 'Die Beispieldateien ließen sich nicht öffnen.',
};

export const counts = {
  asks: 'Diese Website fragt nach vier gerundeten Zahlen: Zeilen, Bestellungen, Befunde, hängende Bestellungen.',
  allow: 'Der Website sagen',
  nothingElse: 'Sonst sieht sie nichts von Ihren Dateien.',
};

export const files = {
  heading: 'Dateien',
  reading: 'Wird gelesen',
  tooBig: (size: string, limit: string) =>
    `Diese Datei hat ${size}; diese Seite liest bis ${limit}.`,
  tooBigHelp:
    'Exportieren Sie weniger Tage auf einmal, oder nehmen Sie die Kommandozeile, die keine Grenze hat.',
  remove: (name: string) => `${name} entfernen`,
  removeShort: 'Entfernen',
  unread: 'Diese Datei ließ sich nicht lesen.',
  unknown: (count: string) => `${count} unbekannter Art`,
  nextHeading: 'Was eine weitere Datei bringt',
  holds: (inputs: string) => `enthält ${inputs}`,
  opened: (name: string, kind: string) => `${name} ist geöffnet: ${kind}.`,
  removed: (name: string) => `${name} ist entfernt.`,
};

export const adds = {
  'shopify.orders':
    'Ein Bestellexport des Shops ist die andere Seite des Vergleichs. Ohne ihn geht es nicht.',
  shipstation: 'Ein Export aus ShipStation ist die andere Seite des Vergleichs. Einer genügt.',
  'shipstation.orders':
    'Ein Bestellexport aus ShipStation zeigt, was nie ankam, die Stoppliste und Überfälliges.',
  'shipstation.shipments':
    'Ein Sendungsexport aus ShipStation zeigt Etiketten, Stornos, Teilungen und gemeinsame Pakete.',
  'shipstation.fulfillments':
    'Ein Fulfillment-Export aus ShipStation zeigt, was ohne Etikett als versandt markiert wurde.',
};

export const kinds = {
  'shopify.orders': 'Shopify-Bestellexport',
  'shopify.transactions': 'Shopify-Transaktionsexport',
  'shopify.products': 'Shopify-Produktexport',
  'shopify.inventory': 'Shopify-Bestandsexport',
  'shopify.fulfillments': 'Fulfillment-Tabelle des Shops',
  'shipstation.orders': 'ShipStation-Bestellexport',
  'shipstation.shipments': 'ShipStation-Sendungsexport',
  'shipstation.fulfillments': 'ShipStation-Fulfillment-Export',
  'shipstation.returns': 'ShipStation-Retourenexport',
  'shipstation.products': 'ShipStation-Produktexport',
  'shipstation.inventory': 'ShipStation-Bestandsexport',
  'marketplace.orders': 'Bestellexport eines Marktplatzes',
  'warehouse.dispatches': 'Ausgänge des Lagers',
  'backhaul.report': 'Früherer Backhaul-Bericht',
  unrecognised: 'Art nicht erkannt',
};

export const records = {
  'shopify.orders': ['Bestellung', 'Bestellungen'],
  'shipstation.orders': ['Bestellung', 'Bestellungen'],
  'shipstation.shipments': ['Sendung', 'Sendungen'],
  'shipstation.fulfillments': ['Fulfillment', 'Fulfillments'],
} as const;

export const nouns = {
  check: ['Prüfung', 'Prüfungen'],
  field: ['Feld', 'Felder'],
  file: ['Datei', 'Dateien'],
  finding: ['Befund', 'Befunde'],
  input: ['Eingabe', 'Eingaben'],
  order: ['Bestellung', 'Bestellungen'],
  orderNumber: ['Bestellnummer', 'Bestellnummern'],
  problem: ['Problem', 'Probleme'],
  record: ['Satz', 'Sätze'],
  row: ['Zeile', 'Zeilen'],
  shipment: ['Sendung', 'Sendungen'],
  shipmentNumber: ['Sendungsnummer', 'Sendungsnummern'],
  writer: ['Schreiber', 'Schreiber'],
} as const;

export const figures = {
  of: (part: string, all: string) => `${part} von ${all}`,
  days: (days: string) => `${days} T`,
  businessDays: (days: string) => `${days} ${days === '1' ? 'Werktag' : 'Werktage'}`,
  fresh: '< 1 Werktag',
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  date: (day: number, month: string, year: string) => `${day}. ${month} ${year}`,
};

export const config = {
  heading: 'Optionen',
  opened: (name: string) => `Die Optionen aus ${name} gelten.`,
  inForce: (name: string) => `Es gelten Optionen aus ${name}.`,
  removed: 'Die Optionen sind entfernt.',
  remove: 'Optionen entfernen',
  unreadable: (line: number, reason: string) => `Zeile ${line} ist nicht lesbar: ${reason}.`,
  help: 'Die Optionen und ihre Werte stehen in der Dokumentation unter backhaul.toml.',
};

export const keys = {
  inForce: (name: string, pairs: string) => `Die Schlüsselliste ${name} gilt. Paare: ${pairs}.`,
  removed: 'Die Schlüsselliste ist entfernt.',
  remove: 'Schlüsselliste entfernen',
};

export const plugins = {
  heading: 'Plugins',
  lead: 'Eigene Prüfungen. Jede sieht nur die Felder, die sie nennt, und kann nichts versenden.',
  looking: 'Wird angesehen',
  sees: 'Felder, die es sieht',
  personal: 'persönlich',
  consent: 'Persönliche Felder: Es läuft nur, wenn Sie jedes davon erlauben.',
  remove: (name: string) => `Plugin ${name} entfernen`,
  removeShort: 'Entfernen',
  failed: (stage: string) => `Es zählt nicht; es scheiterte bei „${stage}“.`,
  batch: (batch: number) => ` Stapel ${batch}.`,
  running: (name: string) => `${name} läuft`,
  finished: (cases: string, seconds: string) =>
    `${cases} Fälle in ${seconds} s angesehen. Was es fand, steht in der Liste.`,
  settings: 'Einstellungen',
  added: (name: string) => `Das Plugin ${name} ist da.`,
  removed: (name: string) => `Das Plugin ${name} ist entfernt.`,
};

export const settings = {
  byDefault: (value: string) => (value ? `Vorgabe: ${value}` : 'Vorgabe: leer'),
  noInteger: (title: string) => `${title}: Hier gehört eine ganze Zahl hin, etwa 50 oder -3.`,
  outside: (title: string, least: string, most: string) =>
    `${title}: Hier gehört eine Zahl von ${least} bis ${most} hin.`,
};

export const limits = {
  heading: 'Grenzen für jedes Plugin',
  titles: {
    batch_seconds: 'Sekunden für einen Stapel und jeden anderen Aufruf',
    plugin_seconds: 'Sekunden für ein Plugin, Übersetzen eingeschlossen',
    memory_mib: 'Speicher in MiB',
    result_mib: 'Ergebnis eines Aufrufs in MiB',
    findings: 'Funde eines Plugins',
    file_mib: 'Größe der Datei in MiB',
    table_elements: 'Elemente jeder Tabelle',
  },
};

export const howTo = {
  heading: 'So kommen Sie an diese Dateien',
  shopify: {
    title: 'Bestellungen des Shops, aus Shopify',
    steps: [
      ['Im Shopify-Admin wählen:', 'Orders'],
      ['Dann', 'Export'],
      ['Dann', 'All orders', 'oder, für eine gefilterte Liste,', 'Current page'],
      ['Dann', 'Plain CSV file', 'und exportieren. Lange Listen schickt Shopify per E-Mail.'],
    ],
  },
  shipstation: {
    title: 'Bestellungen und Sendungen, aus ShipStation',
    steps: [
      ['Bestellungen:', 'Orders → Other Actions → Export Orders'],
      ['Etiketten:', 'Shipments → Export Shipments'],
      ['Als versandt markiert:', 'Shipments → Fulfillments → Export'],
      ['Alle drei sollen dieselben Tage umfassen wie die Datei des Shops.'],
    ],
  },
} as const;

export const assumptions = {
  heading: 'Annahmen',
  zone: 'Zeiten aus ShipStation gelten in',
  zoneUnknown: 'einer unbekannten Zeitzone',
  zoneNote: 'Ohne Zeitzone ist eine Zeit aus ShipStation auf einen Tag ungewiss.',
  asOf: 'Die Prüfung spricht für',
  asOfLatest: 'das jüngste Ereignis der Dateien',
  asOfChosen: 'einen gewählten Zeitpunkt',
  asOfLabel: 'Datum und Uhrzeit',
  window: 'Sie umfasst Bestellungen',
  windowAll: 'aller Tage der Dateien',
  window30: 'der letzten 30 Tage',
  windowCustom: 'einer gewählten Zahl von Tagen',
  windowDays: 'Zahl der Tage',
  windowSpan: 'von einem Tag bis zu einem anderen',
  windowFrom: 'Erster Tag',
  windowTo: 'Letzter Tag',
  cutOff: 'Bestellungen zählen am selben Tag bis',
  cutOffNote: 'Spätere zählen ab dem nächsten Werktag. Leer: keine Grenze.',
  everyDay: 'Samstag und Sonntag sind Werktage',
  store: (file: string) => `Bestellungen aus ${file} stehen in ShipStations Shop`,
  storeByFiles: 'über den sich die Dateien einig sind',
  save: 'Als backhaul.toml speichern',
  saved: 'Die Annahmen sind als backhaul.toml gespeichert.',
  run: 'Prüfung starten',
  rerun: 'Noch einmal prüfen',
  partial:
    'Mit beiden Seiten läuft die Prüfung von selbst. Sie kann auch mit dem laufen, was da ist.',
};

export const running = {
  heading: 'Die Prüfung läuft',
  cancel: 'Abbrechen',
  cancelled: 'Die Prüfung ist abgebrochen. Alle Dateien bleiben geöffnet.',
  phases: {
    reading: 'Lesen',
    understanding: 'Verstehen',
    matching: 'Zuordnen',
    checking: 'Prüfen',
    explaining: 'Erklären',
  },
};

export const report = {
  heading: 'Bericht',
  asOf: 'Stand',
  window: 'Bestellungen vom',
  windowNone: 'Kein Datum in den Dateien',
  version: 'Version',
  opened: (name: string) => `Der Bericht aus ${name} ist geöffnet.`,
  failed: (checks: string) =>
    `Diese Prüfungen brachen ab und beweisen nichts: ${checks}. Alle anderen zählen.`,
  failedPlugins: (names: string) => `Diese Plugins sind gescheitert und zählen nicht: ${names}.`,
  lostRows: (rows: string, file: string) =>
    `${rows} aus ${file} ließen sich nicht lesen. Alles andere zählt.`,
  ready: (open: string) => `Die Prüfung ist fertig. ${open} in der Liste.`,
  calm: 'Nichts hängt, soweit diese Dateien es zeigen.',
  calmUnchecked: (checks: string) => `${checks} nicht prüfbar; unten steht, was fehlt.`,
  calmMatch: (matched: string, orders: string, rate: string) =>
    `${matched} von ${orders} Bestellungen haben ein Gegenstück in ShipStation (${rate}).`,
  calmChecks: (passed: string) => `${passed} liefen und fanden nichts Offenes.`,
};

export const tiles = {
  heading: 'Auf einen Blick',
  untold: 'Kunden wohl nicht benachrichtigt',
  untoldNote: 'Versandt, und der Shop sagt noch „unfulfilled“ oder „partial“.',
  neverImported: 'Nie importiert',
  neverImportedNote: 'Im Shop bezahlt, in ShipStation unbekannt.',
  shippedAfter: 'Nach Stornierung versandt',
  shippedAfterNote: 'Das Etikett ist jünger als die Stornierung.',
  stillOpen: 'Storniert oder erstattet, noch offen',
  stillOpenNote: 'Die Stoppliste: Das Lager kann diese noch versenden.',
  unchecked: 'Nicht prüfbar',
  uncheckedNote: 'Diese Dateien können es nicht zeigen.',
  partly: 'Ein Teil ist nicht prüfbar.',
  atStake: (value: string) => `${value} stehen auf dem Spiel`,
  show: (title: string) => `In der Liste zeigen: ${title}`,
};

export const coverage = {
  heading: 'Was nicht geprüft werden konnte',
  lead: 'Nicht prüfbar ist nicht bestanden. Eine fehlende Datei oder Spalte würde diese erlauben.',
  none: 'Jede Prüfung hat die Dateien und Spalten, die sie braucht.',
  missing: 'Es fehlt',
  column: (field: string, file: string) => `„${field}“ im ${file}`,
  why: 'Warum es zählt',
  where: 'Woher man es bekommt',
};

export const problems = {
  heading: 'Probleme der Dateien',
  sum: (rows: string, used: string, aside: string) =>
    `${rows} gelesen = ${used} genutzt + ${aside} beiseitegelegt`,
  none: 'Keine Probleme.',
  rows: (rows: string) => `${rows} betroffen`,
  firstRow: (row: number) => `zuerst in Zeile ${row}`,
  column: (column: string) => `Spalte ${column}`,
};

export const checks = {
  heading: 'Prüfungen',
  results: {
    findings: 'Gefunden',
    passed: 'Bestanden',
    'not-applicable': 'Nicht zutreffend',
    'not-checkable': 'Nicht prüfbar',
    failed: 'Gescheitert',
  },
  columns: ['Prüfung', 'Ergebnis', 'Offen', 'Zuständig'],
};

export const failure = {
  heading: 'Die Prüfung wurde beendet',
  config: 'Diese Optionen sind nicht verwendbar',
  help: 'Alle Dateien bleiben geöffnet. Prüfen Sie noch einmal, oder entfernen Sie die genannte Datei.',
  copy: 'Einzelheiten kopieren',
  copied: 'Die Einzelheiten sind kopiert. Sie enthalten keinen Inhalt Ihrer Dateien.',
};

export const keyboard = {
  heading: 'Tastatur',
  open: 'Tastenkürzel',
  enabled: 'Einzeltasten sind an',
  keys: [
    ['/', 'Liste durchsuchen'],
    ['j', 'nächste Zeile'],
    ['k', 'vorige Zeile'],
    ['Enter', 'Fall öffnen'],
    ['Esc', 'Fall schließen'],
    ['x', 'Zeile auswählen oder loslassen'],
    ['a', 'mit Begründung akzeptieren'],
    ['e', 'als CSV speichern, was ausgewählt ist, sonst was gezeigt wird'],
    ['?', 'diese Übersicht zeigen'],
  ],
} as const;

export const owners = {
  integration: 'Anbindung',
  warehouse: 'Lager',
  'customer-service': 'Kundendienst',
  operations: 'Betrieb',
  finance: 'Finanzen',
  catalogue: 'Katalog',
};

export const severities = {
  critical: 'Kritisch',
  high: 'Hoch',
  medium: 'Mittel',
  low: 'Niedrig',
  info: 'Hinweis',
};

export const causes = {
  'store-mapping': 'Zuordnung des Shops',
  combined: 'Gemeinsames Paket',
  'split-partial': 'Geteilt, ein Teil gemeldet',
  'reship-after-void': 'Neues Etikett nach Storno',
  'marked-shipped-unnotified': 'Als versandt markiert, nicht gemeldet',
  'not-fulfillable': 'Der Shop verbietet es',
  outage: 'Ausfall der Rückmeldung',
  'notify-off': 'Meldungen ausgeschaltet',
  'rule-suppressed': 'Automatisierungsregel',
  'carrier-designation': 'Name des Versenders unbekannt',
  'notify-on-scan': 'Meldet erst beim ersten Scan',
  throttled: 'Gedrosselt',
  transient: 'Einzelner Fehlschlag',
  unknown: 'Nicht bekannt',
};
