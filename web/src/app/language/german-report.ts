/** The German words of the report's sections; each stands where its English one stands in `../report/words.ts`. */

export const contents = {
  heading: 'In diesem Bericht',
};

export const steps = {
  heading: 'Zuerst tun',
  show: 'In der Liste zeigen',
  copy: 'Bestellnummern kopieren',
  copied: (orders: string) => `${orders} kopiert.`,
  notCopied: 'Der Browser erlaubt kein Kopieren.',
  more: (rest: string) => `und ${rest} weitere`,
  oldest: (days: number) =>
    days === 0 ? 'seit heute' : `älteste ${days} ${days === 1 ? 'Werktag' : 'Werktage'}`,
};

export const patterns = {
  heading: 'Muster',
  lead: 'Eine Ursache, die mehrere Befunde auf einmal erklärt, und ihre eine Abhilfe.',
  orders: (orders: string) => `${orders} betroffen`,
  share: (failed: string, of: string) => `${failed} von ${of} Sendungen scheiterten`,
  between: (from: string, to: string) => `${from} – ${to}`,
  since: (from: string) => `seit ${from}`,
  speaksFor: 'Was dafür spricht',
  common: 'Was sie gemeinsam haben',
  more: 'Was dagegen spricht, was ausgeschlossen ist, wie man es bestätigt',
  speaksAgainst: 'Was dagegen spricht',
  ruledOut: 'Ausgeschlossen',
  confirm: 'So bestätigt man es',
  nothingMore: 'Der Bericht sagt nicht mehr dazu.',
  fix: 'Was zu tun ist',
  copy: 'Sendungsnummern kopieren',
  copied: (shipments: string) => `${shipments} kopiert.`,
  notCopied: 'Der Browser erlaubt kein Kopieren.',
  show: 'In der Liste zeigen',
};

export const ledger = {
  heading: 'Tagesbuch',
  proves: (short: string, days: string, gap: string, on: string) =>
    `An ${short} von ${days} Tagen nannte der Shop weniger Bestellungen „fulfilled“, als ShipStation versandte; am meisten, um ${gap}, am ${on}.`,
  even: (days: string) =>
    `An keinem von ${days} Tagen nannte der Shop weniger Bestellungen „fulfilled“, als ShipStation versandte.`,
  both: (shipped: string, fulfilled: string) => `${shipped} versandt, ${fulfilled} „fulfilled“`,
  shippedLegend: 'In ShipStation versandt',
  fulfilledLegend: 'Im Shop „fulfilled“',
  day: 'Tag',
  store: 'Shop',
  shipped: 'Versandt',
  fulfilled: 'Fulfilled',
  difference: 'Differenz',
};

export const onPaper = {
  stopHeading: 'Halt: diese nicht versenden',
  stopLead:
    'Der Shop hat sie storniert oder erstattet, in ShipStation sind sie noch offen. Noch kein Etikett: stornieren. Gepackt: zurückhalten und fragen. Etikettiert: Etikett stornieren, Paket zurückholen.',
  stopNone: 'Nichts aufzuhalten, soweit diese Dateien es zeigen.',
  ownerHeading: (owner: string, findings: string) => `${owner}: ${findings} offen`,
  queueHeading: (findings: string) => `Liste: ${findings} offen`,
  more: (rest: string) => `${rest} weitere stehen in CSV und Arbeitsmappe.`,
  order: 'Bestellung',
  why: 'Was nicht stimmt',
  since: 'Seit',
  store: 'Shop',
  severity: 'Schwere',
  age: 'Werktage',
  value: 'Wert',
  owner: 'Zuständig',
  next: 'Nächster Schritt',
};

export const pictures = {
  numbers: 'Die Zahlen als Tabelle',
  show: 'in der Liste zeigen',
  ages: {
    heading: 'Wie lange Befunde offen sind',
    proves: (old: string, all: string, bad: string) =>
      `${old} von ${all} offenen Befunden sind älter als 5 Werktage; ${bad} davon sind kritisch oder hoch.`,
    dateless: (findings: string) => `${findings} haben kein Datum und sind nicht gezeichnet.`,
    days: (days: string) => `${days} ${days === '1' ? 'Werktag' : 'Werktage'}`,
    age: 'Werktage',
    all: 'Alle',
  },
  strip: {
    heading: 'Rückmeldung, Sendung für Sendung',
    proves: (failed: string, shipments: string, run: string, from: string) =>
      `${failed} von ${shipments} Sendungen erreichten den Shop nicht; die längste Folge, ${run} hintereinander, beginnt am ${from}.`,
    scattered: (failed: string, shipments: string) =>
      `${failed} von ${shipments} Sendungen erreichten den Shop nicht, hier und da eine.`,
    none: (shipments: string) =>
      `Alle ${shipments} Sendungen erreichten den Shop, soweit er es zeigt.`,
    told: 'Gemeldet',
    failed: 'Fehlgeschlagen',
    silent: 'Still: ShipStation sagt, dass es nichts versuchte',
    silentShort: 'Still',
    stores: 'Shop',
    beside: 'Sagt nichts über die Verbindung: zu frisch, nicht gezeigt, oder in sich erklärt',
    store: (name: string) => name || 'Alle Shops',
    lead: 'Über den Streifen ziehen oder beide Enden setzen: die Liste zeigt, was dazwischen begann.',
    from: 'Von',
    to: 'Bis',
    apply: 'In der Liste zeigen',
    all: 'Ganzer Streifen',
    span: 'Zeitraum',
    shipments: 'Sendungen',
    each: (shipments: string) => `Ein Strich steht für ${shipments}, der Zeit nach.`,
    chosen: (from: string, to: string, failed: string) =>
      `${from} – ${to}: ${failed} nicht gemeldet.`,
  },
  change: {
    heading: 'Vorher und nachher',
    proves: (resolved: string, fresh: string, still: string) =>
      `Seit dem früheren Bericht sind ${resolved} Befunde gelöst, ${fresh} neu und ${still} noch offen.`,
    earlier: 'Damals',
    now: 'Jetzt',
    still: 'Noch offen',
    resolved: 'Seither gelöst',
    unknown: 'Nicht verglichen',
    back: 'Wieder da',
    fresh: 'Neu',
    when: 'Wann',
    part: 'Teil',
    findings: 'Befunde',
  },
  latency: {
    heading: 'Wie lange eine Rückmeldung braucht',
    proves: (orders: string, median: string, hour: string) =>
      `Die Hälfte von ${orders} Rückmeldungen brauchte höchstens ${median}; ${hour} kamen binnen einer Stunde an.`,
    inexact: 'Ohne Zeitzone können die Stunden abweichen.',
    mark: (within: string, share: string) => `${within}: ${share}`,
    within: (within: string) => `≤ ${within}`,
  },
  hours: {
    heading: 'Welche Stunden der Woche fehlschlagen',
    proves: (hour: string, failed: string, shipped: string) =>
      `${hour} schlägt am häufigsten fehl: ${failed} von ${shipped} Bestellungen mit Etikett aus dieser Stunde erreichten den Shop nicht.`,
    thin: (failed: string) =>
      `${failed} Bestellungen schlugen fehl, in Stunden mit wenigen Etiketten.`,
    none: 'Keine Stunde schlägt fehl: jede Bestellung mit Etikett aus diesen Stunden erreichte den Shop.',
    failed: 'Fehlgeschlagen; je größer, desto größer der Anteil',
    shipped: 'Etiketten wurden gedruckt',
    of: (failed: string, shipped: string) => `${failed} von ${shipped} fehlgeschlagen`,
    share: 'Anteil',
    days: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  },
  volume: {
    heading: 'Ob Fehlschläge mit der Menge kommen',
    periods: {
      hour: {
        proves: (labels: string, rate: string, all: string) =>
          `Stunden mit ${labels} Etiketten schlagen häufiger fehl als der Rest: ${rate}, gegenüber ${all} insgesamt.`,
        even: (all: string) =>
          `Volle Stunden schlagen nicht deutlich häufiger fehl als ruhige: ${all} insgesamt.`,
        labels: 'Etiketten in der Stunde',
        periods: 'Stunden',
        worst: 'Die meisten Fehlschläge',
      },
      day: {
        proves: (labels: string, rate: string, all: string) =>
          `Tage mit ${labels} Etiketten schlagen häufiger fehl als der Rest: ${rate}, gegenüber ${all} insgesamt.`,
        even: (all: string) =>
          `Volle Tage schlagen nicht deutlich häufiger fehl als ruhige: ${all} insgesamt.`,
        labels: 'Etiketten am Tag',
        periods: 'Tage',
        worst: 'Die meisten Fehlschläge',
      },
    },
  },
  failures: {
    heading: 'Wo die Rückmeldung fehlschlägt',
    proves: (facet: string, value: string, rate: string, all: string, values: string) =>
      values === '1'
        ? `${facet} ${value} schlägt häufiger fehl als der Rest: ${rate}, gegenüber ${all} insgesamt.`
        : `${values} Werte schlagen häufiger fehl als der Rest, am meisten ${facet} ${value}: ${rate}, gegenüber ${all} insgesamt.`,
    even: (all: string) =>
      `Kein Shop, Paketdienst, Service oder Lager schlägt deutlich häufiger fehl als die ${all} insgesamt.`,
    interval: '95-%-Intervall',
    facets: {
      store: 'Shop',
      carrier: 'Paketdienst',
      service: 'Service',
      warehouse: 'Lager',
    } as Readonly<Record<string, string>>,
  },
  funnel: {
    heading: 'Wie weit Bestellungen kamen',
    proves: (lost: string, where: string) => `Das größte Leck: ${lost} ${where}.`,
    whole: 'Unterwegs ging keine Bestellung verloren.',
    reached: 'So weit gekommen',
    leak: (lost: string) => `· ${lost} verloren`,
    way: (orders: string) => `· ${orders} unterwegs`,
    before: {
      paid: 'nie bezahlt',
      imported: 'bezahlt und nicht in ShipStation',
      labelled: 'in ShipStation, zu spät und ohne Etikett',
      told: 'versandt und im Shop nicht „fulfilled“',
      delivered: '„fulfilled“ und nicht zugestellt',
    } as Readonly<Record<string, string>>,
  },
  coverage: {
    heading: 'Was die Dateien abdecken',
    proves: (shared: string) =>
      `Shop und ShipStation sind beide abgedeckt: ${shared}; außerhalb davon gilt nichts als fehlend.`,
    apart:
      'Die Dateien von Shop und ShipStation haben keinen Tag gemeinsam; wenig lässt sich vergleichen.',
    store: 'Shop',
    other: 'ShipStation und andere',
    shared: 'Beide',
    file: 'Datei',
    kind: 'Art',
    from: 'Von',
    to: 'Bis',
  },
};

export const byOwner = {
  heading: 'Nach Zuständigkeit',
  lead: 'Für jeden eine Liste: wer handelt, bei wie vielen Bestellungen, und was am schwersten wiegt.',
  columns: ['Zuständig', 'Offen', 'Bestellungen', 'Schwerstes', 'Auf dem Spiel', 'Ältestes'],
  show: (owner: string) => `In der Liste zeigen: ${owner}`,
  printList: (owner: string) => `Die Liste drucken: ${owner}`,
};

export const watchList = {
  heading: 'Beobachten',
  lead: 'Sechs Dinge, die leise schiefgehen.',
  unknown: 'Die Dateien können es nicht zeigen',
};

export const operatingModel = {
  heading: 'Arbeitsweise',
  lead: 'Wer den Status schreibt, womit die Einrichtung umgehen muss, und ob sie ihre Pflege wert ist.',
  ownership: 'Wem der Status gehört',
  writersSeen: (writers: string) => `${writers} gesehen.`,
  recommendation: 'Was passt',
  upkeep: (level: string) => `Pflege ${level}`,
  levels: { low: 'gering', medium: 'mittel', 'medium-to-high': 'mittel bis hoch', high: 'hoch' },
  cadence: (every: string) => `Sehen Sie ${every} wieder hin.`,
  cadences: { daily: 'jeden Tag', weekly: 'jede Woche', monthly: 'jeden Monat' },
  effort: (minutes: string) => `Etwa ${minutes} Minuten Handarbeit.`,
  checklist: (ticked: string, of: string) => `Entscheidungsliste: ${ticked} von ${of} angekreuzt`,
  readiness: 'Bevor Sie etwas ändern',
  badge: 'Bereit',
  simple: 'Was für den einfachen Weg spricht',
  richer: 'Was für den reicheren Weg spricht',
  tells: { yes: 'Ja', no: 'Nein', unknown: 'Wissen Sie' },
  writers: 'Wer den Status schreibt',
  writer: 'Schreiber',
  orders: 'Bestellungen',
  because: 'Was es zeigt',
  writerNames: {
    shipstation: 'ShipStation',
    provider: 'Externer Dienstleister',
    'by-hand': 'Von Hand im Shop',
    'other-app': 'Eine andere App',
    'point-of-sale': 'Kasse im Laden',
    unclear: 'Nicht klar',
  },
  useCases: 'Anwendungsfälle',
  useCase: 'Anwendungsfall',
  failed: 'Rückmeldung gescheitert',
  needs: 'Was sie am meisten brauchen',
  useCaseNames: {
    'one-box': 'Ein Paket',
    split: 'Geteilt',
    'pre-order': 'Vorbestellung',
    'multi-warehouse': 'Mehrere Lager',
    returned: 'Zurückgesandt',
    'not-shipped': 'Nicht versandt',
  },
};

export const measures = {
  heading: 'Kennzahlen',
  unfulfilled: (reported: string, waiting: string) =>
    `Der Shop meldet ${reported} Bestellungen als „unfulfilled“; ${waiting} davon warten wirklich.`,
  rest: (shipped: string, refunded: string, none: string) =>
    `Der Rest: ${shipped} versandt, ${refunded} erstattet, ${none} ohne etwas zu versenden.`,
  stage: 'Stufe',
  stages: {
    paid: 'Bezahlt',
    imported: 'In ShipStation importiert',
    labelled: 'Etikettiert',
    told: 'Im Shop „fulfilled“',
    delivered: 'Zugestellt',
  },
  orders: 'Bestellungen',
  leaked: 'Unterwegs verloren',
  onTheWay: 'Unterwegs',
  notShown: 'nicht in diesen Dateien',
  latency: 'Wie lange die anderen Strecken dauern',
  leg: 'Von → bis',
  legs: {
    'order-to-label': 'Bestellung → Etikett',
    'label-to-fulfilled': 'Etikett → „fulfilled“ im Shop',
    'pick-to-label': 'Entnahme → Etikett',
  },
  where: 'Shop · Versandart',
  all: 'alle',
  median: 'Die Hälfte in',
  p90: '9 von 10 in',
  within: 'Im Ziel',
  timing: 'Lücken und Takte',
  facet: 'Nach',
  value: 'Wert',
  failed: 'Gescheitert',
  since: 'Neu',
  newSince: (on: string) => `zuerst gesehen ${on}`,
  gaps: 'Stunden, deren Bestellungen nicht alle ankamen',
  hour: 'Stunde',
  missing: 'Fehlend',
  polling: 'Takt der Aktualisierungen',
  event: 'Ereignis',
  every: 'Alle',
  beat: 'Im Takt',
  days: 'Tag für Tag',
  throughput: 'Bestellungen hinein und hinaus',
  day: 'Tag',
  created: 'Eingegangen',
  shipped: 'Versandt',
  backlog: 'An dem Abend offen',
  stillOpen: 'Befunde übrig',
  dispatches: 'Versandbuch',
  carrier: 'Versender',
  parcels: 'Pakete',
  voided: 'Storniert',
  numberGaps: 'Bestellnummern ohne Bestellung',
  store: 'Shop',
  first: 'Erste',
  last: 'Letzte',
  absent: 'Fehlend',
  fields: 'Welche Felder den Weg überstehen',
  completeness: 'Felder, die übereinstimmen müssen',
  field: 'Feld',
  agree: 'Stimmen überein',
  lacking: 'Fehlt zum Vergleich',
  survival: 'Felder des Shops in ShipStation',
  arrived: 'Angekommen',
  carriedBy: 'Getragen von',
  waitingFor: 'Woran wartende Bestellungen hängen',
  skus: 'SKUs, die die meisten Bestellungen aufhalten',
  sku: 'SKU',
  late: 'Spät',
  units: 'Stück',
  combinable: 'Bestellungen, die gleich zusammengelegt werden',
};

export const pluginResults = {
  heading: 'Was Plugins fanden',
  found: (findings: string, cases: string) => `${findings} in ${cases} Fällen`,
  saw: (fields: string) => (fields ? `Sah ${fields}` : 'Sah kein Feld'),
};
