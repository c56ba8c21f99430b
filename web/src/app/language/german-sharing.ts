/** The German words of the ways out; each stands where its English one stands. */

export const ways = {
  save: 'Speichern',
  print: 'Drucken',
  share: 'Sicher teilen',
  close: 'Schließen',
};

export const saving = {
  title: 'Speichern',
  lead: 'Auf diesem Gerät gemacht. Nichts darin kann eine Formel oder ein Skript starten.',
  narrowed: (shown: string, all: string) => `Nur was die Liste zeigt: ${shown} von ${all}`,
  narrowedNote: (filter: string) => `Jede Datei sagt das: ${filter}.`,
  groups: {
    report: 'Der ganze Bericht',
    words: 'Zum Einfügen',
    kit: 'Reparaturpaket',
    tool: 'Das Werkzeug',
  },
  kitAll: 'Das ganze Reparaturpaket',
  kitNote: 'Ein Archiv (.zip) der folgenden Dateien.',
  tool: 'Dieses Werkzeug',
  toolNote: 'Seite und Engine in einer Datei. Sie öffnet sich ohne Netz.',
  config: 'Optionen',
  configNote: 'Annahmen und Zuordnungen als backhaul.toml, die auch der Befehl nimmt.',
  button: 'Speichern',
  copy: 'Kopieren',
  saved: (title: string) => `${title} ist gespeichert.`,
  copied: (title: string) => `${title} ist kopiert.`,
  notCopied: 'Der Browser erlaubt das Kopieren nicht.',
  failed: (title: string) => `${title} ließ sich nicht erstellen.`,
};

export const savedFiles = {
  'report.html': [
    'Bericht als Seite',
    'Dieses Werkzeug mit dem Bericht darin: ohne Netz, mit Filtern, neu auszuführen.',
  ],
  'report.xlsx': [
    'Arbeitsmappe',
    'Überblick, Liste, Muster, Tage, Zuständige, Positionen und Abdeckung für Excel.',
  ],
  'findings.csv': ['Befunde als CSV', 'Eine Zeile für jeden Befund.'],
  'report.json': [
    'Bericht als JSON',
    'Alles. Nächstes Mal hier abgelegt, zeigt er, was sich änderte.',
  ],
  'digest.txt': ['Kurzfassung', 'Für Chat oder Mail, unter 2.000 Zeichen.'],
  'report.md': ['Bericht als Markdown', 'Für ein Ticket oder ein Wiki.'],
  'read-me.txt': ['Über das Reparaturpaket', 'Wozu jede Datei ist, was fehlt und warum.'],
  'stop-list.txt': ['Stoppliste', 'Eine Seite für den Packtisch: was nicht hinausgehen darf.'],
  'warehouse-note.txt': ['Zettel für das Lager', 'Was es nachsehen oder richten kann.'],
  'resend.csv': [
    'Liste zum erneuten Senden',
    'Sendungen, die ShipStation noch einmal melden soll.',
  ],
  'tracking-import.csv': [
    'Import der Sendungsnummern',
    'Sendungsnummern für den Shop, in der Kurzform von Matrixify.',
  ],
  'affected-orders.csv': [
    'Betroffene Bestellungen',
    'Bestellungen, deren Abläufe nach dem Kauf nicht starteten: nur Namen, keine Adressen.',
  ],
  'checklist.txt': ['Checkliste', 'Eine Seite zum Durchgehen, mit den Zahlen dieser Prüfung.'],
  'support-ticket.txt': [
    'Support-Anfrage',
    'Für den Support von ShipStation, mit Sendungsnummern, auf Englisch.',
  ],
  'customer-texts.txt': ['Texte für Kunden', 'Für alle, die wohl nicht benachrichtigt wurden.'],
  'next-audit.ics': ['Erinnerung', 'Die nächste Prüfung, für jeden Kalender.'],
} as const;

export const sharing = {
  title: 'Sicher teilen',
  lead: 'Wählen Sie, wie viel hinausgeht. Nichts geht hinaus, bevor Sie speichern oder kopieren.',
  tier: 'Was hinausgeht',
  tiers: {
    numbers: [
      'Nur Zahlen',
      'Anzahlen, Alter, Ursachen. Keine Bestellung, kein Name, kein Text Ihrer Dateien.',
    ],
    orders: ['Bestellnummern', 'Auch Bestellnummern, Shops, Sendungen, Werte und Zeiten.'],
    everything: ['Alles', 'Wie es hier steht, mit Wörtern aus Ihren Dateien.'],
  },
  format: 'Als',
  formats: {
    md: 'Markdown',
    digest: 'Kurzfassung',
    csv: 'CSV',
    json: 'JSON',
    html: 'Seite mit dem Bericht darin',
  },
  preview: 'Genau das geht hinaus',
  previewPage: 'Das Werkzeug selbst und darin dieser Bericht:',
  size: (name: string, size: string) => `${name}, ${size}`,
  working: 'Die Datei entsteht',
  save: 'Diese Datei speichern',
  copy: 'Kopieren',
};

export const printing = {
  title: 'Drucken',
  lead: 'Es folgt das Fenster des Browsers. Es macht auch ein PDF.',
  kinds: {
    summary: ['Überblick', 'Die Antwort, was zuerst zu tun ist, und die Muster.'],
    full: ['Alles', 'Der ganze Bericht.'],
    owner: ['Liste eines Zuständigen', 'Was ein Team zu tun hat.'],
    'stop-list': ['Stoppliste', 'Eine Seite für den Packtisch.'],
  },
  owner: 'Zuständig',
  go: 'Drucken',
};

export const changes = {
  heading: 'Änderungen',
  since: (moment: string, open: string) => `Seit dem Bericht vom ${moment} mit ${open}.`,
  sinceNoMoment: (open: string) => `Seit dem früheren Bericht mit ${open}.`,
  kinds: {
    new: ['Neu', 'Jetzt offen, damals nicht.'],
    came_back: ['Zurückgekehrt', 'Offen, behoben und wieder offen.'],
    still_open: ['Noch offen', 'Damals und jetzt offen.'],
    resolved: ['Erledigt', 'Damals offen, jetzt nicht mehr.'],
    not_compared: ['Nicht verglichen', 'Einer der beiden Berichte konnte es nicht wissen.'],
  },
  recurring: 'Immer wieder behoben',
  recurs: (order: string, corrections: string) =>
    `${order}: ${corrections} Korrekturen binnen einer Woche`,
  none: 'Nichts hat sich geändert.',
  show: 'In der Liste zeigen',
};
