/** The German words of the proof panel and the report's trust; each stands where its English one stands. */

export const proof = {
  see: 'Nachweis ansehen',
  title: 'Nachweis',
  lead: 'Jetzt aus diesem Browser gelesen, für den Rahmen mit Ihren Dateien und seine Worker.',
  since: 'Anfragen seit der ersten Datei',
  sinceNone: 'Noch ist keine Datei geöffnet.',
  refused: 'Anfragen, die die Richtlinie verweigert hat',
  loaded: 'Davor geladen',
  loadedNone: 'Nichts: Seite und Engine stehen in einer Datei.',
  policy: 'Die geltende Richtlinie',
  policyNote:
    'Der Browser setzt sie durch, was ein Skript auch versucht. „connect-src none“ verbietet jede Verbindung.',
  policyNone: 'In diesem Dokument steht keine Richtlinie.',
  apart: 'Der Rahmen hat keinen eigenen Ursprung: Die Website um ihn herum kann nicht hineinsehen.',
  notApart: 'Der Rahmen teilt den Ursprung der Website um ihn herum, die hineinsehen kann.',
  build: 'Die Engine, die läuft',
  hash: 'SHA-256 ihrer Bytes',
  hashNote: 'Gleicher Quelltext ergibt gleiche Bytes. Veröffentlichungen nennen diese Summe.',
  working: 'Wird ermittelt',
  check: 'So prüfen Sie es selbst',
  steps: [
    'Trennen Sie dieses Gerät vom Netz und öffnen Sie Ihre Dateien. Alles funktioniert.',
    'Öffnen Sie in den Entwicklerwerkzeugen „Netzwerk“ und dann Ihre Dateien. Die Liste bleibt leer.',
    'Speichern Sie dieses Werkzeug als Datei und vergleichen Sie seine Summe: sha256sum backhaul.html.',
    'Lesen Sie den Quelltext und bauen Sie ihn. Zwei Builds ergeben gleiche Bytes.',
  ],
  not: 'Was niemand versprechen kann',
  nots: [
    'Browser-Erweiterungen sehen, was Sie sehen.',
    'Ein Gerät, das nicht nur Ihnen gehört, oder eine veränderte Kopie dieser Seite.',
    'Was aus einer Datei wird, die Sie exportieren und weitergeben.',
  ],
  close: 'Schließen',
};

export const trust = {
  heading: 'Worauf das beruht',
  matching: 'Wie Bestellungen zugeordnet wurden',
  matched: (matched: string, orders: string) =>
    `${matched} von ${orders} Bestellungen wurden zugeordnet.`,
  strengths: {
    exact: 'über die ganze Bestellnummer, wie beide Systeme sie schreiben',
    'prefix-or-suffix': 'über die Nummer nach einem Vor- oder Nachsatz, den auch andere tragen',
    'secondary-id': 'über die mitgeführte Kennung des Shops',
    verified: 'über Datum, Betrag und Empfänger zusammen',
  },
  aside: 'Ausgesonderte Zeilen',
  asideRows: 'Zeilen, die nirgends zählen, mit dem Grund',
  asideNone: 'Jede Zeile wurde verwendet.',
  asideColumns: ['Datei', 'Grund', 'Zeilen', 'Erste Zeile'],
  unknownWords: 'Wörter, die niemand kennt',
  unknownNone: 'Jedes Statuswort wurde verstanden.',
  unknownHelp: 'In der backhaul.toml bekommt ein Wort unter status_words seine Bedeutung.',
  untold: 'Was Exporte nie verraten',
  assumed: 'Was angenommen wurde',
  assumedNone: 'Nichts: Jede Option hat ihren Vorgabewert.',
};
