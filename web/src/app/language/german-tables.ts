/** The measures that are tables, in German: their headings, and the words of ours in their cells. */

/** Topics, titles, columns and what a table says of itself; joined with the engine's other sentences. */
export const headings: Readonly<Record<string, string>> = {
  'Orders side by side': 'Bestellungen nebeneinander',
  'Stores, warehouses, carriers': 'Shops, Lager, Versender',
  Import: 'Import',
  'How it is run': 'Wie es läuft',
  'Who does what': 'Wer was tut',

  'Where each side says orders stand': 'Wo Bestellungen nach jeder Seite stehen',
  'One row for each combination that the files show. Whether it is late, a check decides.':
    'Eine Zeile für jede Kombination, die die Dateien zeigen. Ob es zu spät ist, entscheidet eine Prüfung.',
  'Lines that did not leave with their order':
    'Posten, die nicht mit ihrer Bestellung hinausgingen',
  'Units ordered less units in parcels, for orders of which a part shipped and whose parcels or ShipStation records list their items.':
    'Bestellte Stücke ohne die in Paketen: für Bestellungen, von denen ein Teil hinausging und deren Pakete oder ShipStation-Einträge ihre Artikel nennen.',
  'Lines that are packed and did not go out': 'Posten, die gepackt sind und nicht hinausgingen',
  'Lines of warehouse records that read Picked or Packed, of orders that ShipStation has not shipped.':
    'Posten des Lagers, die als kommissioniert oder gepackt gelten, aus Bestellungen, die ShipStation nicht versendet hat.',
  'The stores beside each other': 'Die Shops nebeneinander',
  'Where one store stands out, a rule, a preset or a mapping treats it otherwise.':
    'Fällt ein Shop auf, behandelt ihn eine Regel, eine Vorgabe oder eine Zuordnung anders.',
  'Warehouses and carriers': 'Lager und Versender',
  'Write-backs that failed, by where a parcel left and who took it.':
    'Gescheiterte Rückmeldungen, nach Abgangslager und Versender.',
  'ShipStation rows without a store': 'ShipStation-Zeilen ohne Shop',
  "Without a store's name a queue of several stores cannot be told apart, and a write-back to the wrong store is not seen. Add the column Store, or name the stores in ShipStation.":
    'Ohne Namen lassen sich mehrere Shops nicht unterscheiden, und eine Rückmeldung an den falschen fällt nicht auf. Die Spalte Store mit exportieren oder die Shops in ShipStation benennen.',
  'Missing orders in the order of their numbers': 'Fehlende Bestellungen nach ihren Nummern',
  'Neighbours are the orders that ShipStation should have. Orders missing in a row point to a batch that was dropped; single ones to a rule, or to a field they share.':
    'Nachbarn sind die Bestellungen, die ShipStation haben müsste. Fehlen mehrere in Folge, ging ein Stapel verloren; fehlen einzelne, liegt es an einer Regel oder einem gemeinsamen Feld.',
  'Orders that ShipStation is not expected to have':
    'Bestellungen, die ShipStation nicht haben muss',
  "Created while ShipStation's exports cover the store, unknown to them, and no finding: for each the first reason that fits.":
    'Angelegt, während die Exporte von ShipStation den Shop abdecken, ihnen unbekannt und kein Befund: je Bestellung der erste Grund, der passt.',
  'How long it takes': 'Wie lange es dauert',
  'Time to ship by tag': 'Zeit bis zum Versand nach Tags',
  'From order to label and from label to Fulfilled in the store, by tags of either side. An order counts for each of its tags. One without a label has no time yet: past its day it is overdue.':
    'Von der Bestellung zum Etikett und vom Etikett zu „Fulfilled“ im Shop, nach den Tags beider Seiten. Eine Bestellung zählt bei jedem ihrer Tags. Ohne Etikett hat sie noch keine Zeit: Nach ihrem Tag ist sie überfällig.',
  'What arrives in ShipStation': 'Was in ShipStation ankommt',
  'Tax identifiers on the way to the label': 'Steuerkennungen auf dem Weg zum Etikett',
  "Orders that ShipStation has open and whose IOSS, VAT or VOEC number stands in a column of the store, and whether any exported field of ShipStation shows one. Where none does, the mapping leaves it behind: let a custom field take it over, or hold the number in ShipStation's account.":
    'Bestellungen, die in ShipStation offen sind und deren IOSS-, USt- oder VOEC-Nummer in einer Spalte des Shops steht, und ob ein exportiertes Feld von ShipStation eine zeigt. Wo keines sie zeigt, lässt die Zuordnung sie zurück: In ShipStation ein Custom Field sie übernehmen lassen oder die Nummer im Konto hinterlegen.',
  'Which connection fits': 'Welche Anbindung passt',
  'Choose the row that removes most repeated work. One that removes no touch a day costs more than it saves.':
    'Nehmen Sie die Zeile, die die meiste wiederkehrende Arbeit abnimmt. Was keinen Handgriff am Tag erspart, kostet mehr, als es bringt.',
  Volume: 'Menge',
  "A day's orders decide how much can be looked after by hand. The bands are ours, and round.":
    'Wie viele Bestellungen ein Tag bringt, entscheidet, was von Hand zu schaffen ist. Die Stufen sind unsere und gerundet.',
  'The stages an order passes': 'Die Stufen einer Bestellung',
  'Every stage that orders stand at is defined by you.':
    'Jede Stufe, auf der Bestellungen stehen, haben Sie festgelegt.',
  'Orders stand at these stages, and [stages] in the config does not define them: {}.':
    'Auf diesen Stufen stehen Bestellungen, und [stages] in der Konfiguration legt sie nicht fest: {}.',
  'Where orders stall': 'Wo Bestellungen stocken',
  'Open findings by family of checks. Where nobody is named, that is a gap of its own: [owners] in the config names somebody.':
    'Offene Befunde nach Prüfungsgruppe. Ist niemand genannt, ist das selbst eine Lücke: [owners] in der Konfiguration nennt jemanden.',
  'How to read this if you are…': 'So lesen Sie den Bericht, je nach Rolle',
  'One row for each role: where to begin, and what waits there now.':
    'Eine Zeile je Rolle: wo anfangen und was dort jetzt wartet.',
  'Each day, each week': 'Jeden Tag, jede Woche',
  'A round looks at a few checks only; --preset runs it alone.':
    'Ein Rundgang sieht nur wenige Prüfungen an; --preset führt ihn allein aus.',
  'Who holds the record now': 'Wer den Datensatz jetzt führt',
  'The store until an order is imported, ShipStation until the store was told, the warehouse while it works on it, the store again afterwards. Correct a record where it is held.':
    'Der Shop bis zum Import, ShipStation bis zur Rückmeldung, das Lager während der Arbeit daran, danach wieder der Shop. Berichtigen Sie dort, wo er geführt wird.',
  'Deadlines by channel': 'Fristen nach Kanal',
  'Open findings with a day by which the channel wants the order shipped, or told. Past it, the customer or the marketplace is probably affected already.':
    'Offene Befunde mit einem Tag, bis zu dem der Kanal den Versand oder die Meldung verlangt. Danach sind Kunde oder Marktplatz wohl schon betroffen.',
};

/** Titles of columns, and what stands in a cell: words of ours, never a cell of a file. */
export const cells: Readonly<Record<string, string>> = {
  Store: 'Shop',
  Warehouse: 'Lager',
  Orders: 'Bestellungen',
  'What differs': 'Was sich unterscheidet',
  Order: 'Bestellung',
  Ordered: 'Bestellt',
  Shipped: 'Versendet',
  Open: 'Offen',
  Units: 'Stücke',
  Tagged: 'Mit Tags',
  'Tags in ShipStation': 'Tags in ShipStation',
  'Not written back': 'Nicht zurückgemeldet',
  'Sent slower than asked': 'Langsamer versendet als verlangt',
  'In several parcels': 'In mehreren Paketen',
  'Of these, not written back': 'Davon nicht zurückgemeldet',
  Carrier: 'Versender',
  Share: 'Anteil',
  File: 'Datei',
  Rows: 'Zeilen',
  'Without a store': 'Ohne Shop',
  'What is wrong': 'Was falsch ist',
  First: 'Erste',
  Last: 'Letzte',
  'Missing in a row': 'In Folge fehlend',
  'Reads like': 'Sieht aus wie',
  Reason: 'Grund',
  'For example': 'Zum Beispiel',
  What: 'Was',
  'How many': 'Wie viele',
  Means: 'Bedeutet',
  Stage: 'Stufe',
  'Moves on by': 'Weiter durch',
  Whose: 'Wessen',
  Defined: 'Festgelegt',
  'Orders there': 'Bestellungen dort',
  'Family of checks': 'Prüfungsgruppe',
  Role: 'Rolle',
  'Person or team': 'Person oder Team',
  'Oldest, business days': 'Älteste, Werktage',
  'Ruled by': 'Geregelt durch',
  'You are': 'Sie sind',
  'Begin with': 'Zuerst',
  Then: 'Danach',
  Round: 'Rundgang',
  'Looks for': 'Sucht nach',
  Checks: 'Prüfungen',
  System: 'System',
  'Open findings': 'Offene Befunde',
  So: 'Also',
  Channel: 'Kanal',
  Past: 'Überschritten',
  'Within a day': 'Binnen eines Tages',
  Later: 'Später',
  'Penalty risk': 'Strafe möglich',

  Tag: 'Tag',
  'Order to label, half within': 'Bestellung bis Etikett, Hälfte in',
  'Order to label, 9 in 10': 'Bestellung bis Etikett, 9 von 10 in',
  'Label to Fulfilled, half within': 'Etikett bis „Fulfilled“, Hälfte in',
  'Label to Fulfilled, 9 in 10': 'Etikett bis „Fulfilled“, 9 von 10 in',
  Overdue: 'Überfällig',
  "In the store's column": 'In der Spalte des Shops',
  'Also in ShipStation': 'Auch in ShipStation',
  'In no ShipStation field': 'In keinem ShipStation-Feld',
  Connection: 'Anbindung',
  'Best for': 'Am besten für',
  Upkeep: 'Pflege',
  'What it costs': 'Was sie kostet',
  'These files show': 'Diese Dateien zeigen',
  Fits: 'Passt',

  'One carrier, one warehouse, few exceptions.': 'Ein Versender, ein Lager, wenige Ausnahmen.',
  'Updates have to arrive by themselves, without code.':
    'Meldungen müssen von selbst ankommen, ohne Programmieren.',
  'Support answers questions about orders all day.':
    'Der Support beantwortet den ganzen Tag Fragen zu Bestellungen.',
  'Several warehouses, outside providers, unusual hand-overs.':
    'Mehrere Lager, externe Dienstleister, ungewöhnliche Übergaben.',
  low: 'gering',
  medium: 'mittel',
  'medium to high': 'mittel bis hoch',
  high: 'hoch',
  'this one': 'diese',
  'not there': 'nicht da',
  'another word': 'ein anderes Wort',
  "No order of the store's files belongs to it.": 'Keine Bestellung der Shop-Dateien gehört dazu.',
  'The store took it back, and ShipStation still has it open: it must not ship.':
    'Der Shop hat sie zurückgenommen, in ShipStation ist sie noch offen: Sie darf nicht hinaus.',
  'It left, and the store took it back, before or after.':
    'Sie ging hinaus, und der Shop hat sie zurückgenommen, vorher oder nachher.',
  'It left, and the store was not told.': 'Sie ging hinaus, und der Shop erfuhr es nicht.',
  'A part of it left, and the store shows none of that.':
    'Ein Teil ging hinaus, und der Shop zeigt davon nichts.',
  'All of it left, and the store shows a part.':
    'Alles ging hinaus, und der Shop zeigt einen Teil.',
  'The store calls it done, and a part still waits in ShipStation.':
    'Für den Shop ist sie erledigt, und ein Teil wartet noch in ShipStation.',
  'The store calls it done, and its only label was voided.':
    'Für den Shop ist sie erledigt, und ihr einziges Etikett wurde storniert.',
  'The store calls it done, and ShipStation still waits: it may leave again.':
    'Für den Shop ist sie erledigt, und ShipStation wartet noch: Sie könnte noch einmal hinausgehen.',
  'The store calls it done, and ShipStation does not know it: another route.':
    'Für den Shop ist sie erledigt, und ShipStation kennt sie nicht: ein anderer Weg.',
  'ShipStation does not have it.': 'ShipStation hat sie nicht.',
  'ShipStation gave it up, and the store still waits.':
    'ShipStation hat sie aufgegeben, und der Shop wartet noch.',
  'It is out of the door, and ShipStation has no label for it.':
    'Sie ist aus dem Haus, und ShipStation hat kein Etikett dafür.',
  'It has a label, and the warehouse does not show it as dispatched.':
    'Sie hat ein Etikett, und das Lager zeigt sie nicht als versendet.',
  'It has a label, and the warehouse is short of it.':
    'Sie hat ein Etikett, und dem Lager fehlt Ware.',

  'no name in these files': 'kein Name in diesen Dateien',
  'The file has no column for the store.': 'Die Datei hat keine Spalte für den Shop.',
  'No row names a store.': 'Keine Zeile nennt einen Shop.',
  'Some rows name a store, these do not.': 'Manche Zeilen nennen einen Shop, diese nicht.',
  'a batch that was dropped': 'ein verlorener Stapel',
  'left out by itself': 'einzeln ausgelassen',

  'Sold over the counter': 'Im Laden verkauft',
  Cancelled: 'Storniert',
  'Refunded or voided': 'Erstattet oder ungültig',
  'Not paid yet': 'Noch nicht bezahlt',
  'Nothing to ship: services, tips, gift cards, digital goods':
    'Nichts zu versenden: Dienste, Trinkgeld, Gutscheine, Digitales',
  'No ship-to address, as with pick-up in store': 'Keine Lieferadresse, wie bei Abholung im Laden',
  'Fulfilled by another route': 'Auf anderem Weg erledigt',
  'Older than 90 days': 'Älter als 90 Tage',
  'Too fresh to be missed': 'Zu frisch, um zu fehlen',

  'Orders of an ordinary day': 'Bestellungen an einem gewöhnlichen Tag',
  'Orders of the busiest day': 'Bestellungen am stärksten Tag',
  'Open findings for each thousand orders': 'Offene Befunde je tausend Bestellungen',
  'By hand is fine: a person sees every order.':
    'Von Hand geht gut: Ein Mensch sieht jede Bestellung.',
  'By hand is possible and slips on busy days; a look a day finds what slipped.':
    'Von Hand geht und misslingt an vollen Tagen; ein Blick am Tag findet, was durchrutschte.',
  'Too many to look at one by one: only exceptions can be looked at.':
    'Zu viele, um jede anzusehen: Nur Ausnahmen lassen sich ansehen.',
  'Every exception in a hundred is a stack of its own: rules and retries, not people.':
    'Jede Ausnahme von hundert ist ein eigener Stapel: Regeln und Wiederholungen statt Menschen.',
  'Three times an ordinary day or more: limits on calls and batches show here first.':
    'Das Dreifache eines gewöhnlichen Tages oder mehr: Grenzen für Abrufe und Stapel zeigen sich hier zuerst.',
  'Near an ordinary day.': 'Nahe an einem gewöhnlichen Tag.',
  'What the set-up leaves to people.': 'Was die Einrichtung Menschen überlässt.',

  ordered: 'bestellt',
  imported: 'importiert',
  packed: 'gepackt',
  labelled: 'mit Etikett',
  'handed-off': 'übergeben',
  'in-transit': 'unterwegs',
  'out-for-delivery': 'in Zustellung',
  delivered: 'zugestellt',
  exception: 'Störung',
  'The store has it, ShipStation does not.': 'Der Shop hat sie, ShipStation nicht.',
  'ShipStation has it, no label yet.': 'ShipStation hat sie, noch ohne Etikett.',
  "Picked or packed by the warehouse's word.":
    'Nach Angabe des Lagers kommissioniert oder gepackt.',
  'A label exists, no carrier has seen it.': 'Es gibt ein Etikett, kein Versender hat es gesehen.',
  'The warehouse says it left, no scan yet.': 'Nach Angabe des Lagers hinaus, noch kein Scan.',
  'A carrier has it.': 'Ein Versender hat sie.',
  'The carrier brings it today.': 'Der Versender bringt sie heute.',
  'The carrier says it arrived.': 'Nach Angabe des Versenders angekommen.',
  'The carrier reports trouble.': 'Der Versender meldet eine Störung.',
  "ShipStation's import": 'den Import von ShipStation',
  'a label': 'ein Etikett',
  'a label, or the truck': 'ein Etikett oder den Lastwagen',
  'the first scan': 'den ersten Scan',
  'the carrier': 'den Versender',
  'nothing; a return is its own way': 'nichts; eine Retoure ist ein eigener Weg',
  'a person': 'einen Menschen',
  'nobody is named': 'niemand ist genannt',
  'by you': 'von Ihnen',
  'by this tool': 'von diesem Werkzeug',

  'write-back': 'Rückmeldung',
  import: 'Import',
  'cancel-refund-edit': 'Storno, Erstattung, Änderung',
  'split-combined-twice': 'Geteilt, gebündelt, doppelt',
  data: 'Angaben',
  deadlines: 'Fristen',
  'returns-stock-catalogue': 'Retouren, Bestand, Katalog',

  integration: 'Anbindung',
  warehouse: 'Lager',
  'customer service': 'Kundendienst',
  operations: 'Betrieb',
  finance: 'Finanzen',
  catalogue: 'Katalog',
  'The stop list: what is cancelled or refunded must not leave.':
    'Die Stoppliste: Was storniert oder erstattet ist, darf nicht hinaus.',
  'What is overdue, then labels that never moved and orders packed without a label.':
    'Überfälliges, dann Etiketten, die sich nie bewegten, und Gepacktes ohne Etikett.',
  'Orders that shipped and whose customers were not told.':
    'Versendete Bestellungen, deren Kunden nichts erfuhren.',
  'Addresses that stop a parcel, cancellations after the label, returns without a refund.':
    'Adressen, die ein Paket aufhalten, Stornos nach dem Etikett, Retouren ohne Erstattung.',
  'Patterns: one cause for many orders is one repair.':
    'Muster: Eine Ursache für viele Bestellungen ist eine Reparatur.',
  'Write-backs that failed one by one, then orders that were never imported.':
    'Einzeln gescheiterte Rückmeldungen, dann nie importierte Bestellungen.',
  'What to do first, and deadlines by channel.': 'Was zuerst zu tun ist, und Fristen nach Kanal.',
  'Partial orders that never close, holds past their day, the stages and whose they are.':
    'Teillieferungen, die nie enden, abgelaufene Zurückstellungen, die Stufen und wessen sie sind.',
  'Orders that shipped after they were refunded.':
    'Bestellungen, die nach der Erstattung hinausgingen.',
  'Payments that lapse, labels that cost too much, refunds without a return.':
    'Verfallende Zahlungen, zu teure Etiketten, Erstattungen ohne Retoure.',
  'SKUs that block most waiting orders.': 'SKUs, an denen die meisten Bestellungen hängen.',
  'SKUs that one side does not know, stock that is promised twice.':
    'SKUs, die eine Seite nicht kennt, doppelt versprochener Bestand.',
  daily: 'täglich',
  weekly: 'wöchentlich',
  'Orders that are stuck, and orders that must not leave.':
    'Bestellungen, die feststecken, und solche, die nicht hinausdürfen.',
  'Whether what left was right: once, whole, by the right service, told.':
    'Ob richtig war, was hinausging: einmal, ganz, mit dem richtigen Dienst, gemeldet.',
  store: 'Shop',
  shipstation: 'ShipStation',
  'Correct it in the store; ShipStation takes it over, or has let go of it.':
    'Im Shop berichtigen; ShipStation übernimmt es oder führt sie nicht mehr.',
  'Correct it in ShipStation, else its next update undoes the correction.':
    'In ShipStation berichtigen, sonst macht die nächste Aktualisierung es rückgängig.',
  'Ask the floor before either system is changed.':
    'Erst im Lager fragen, dann eines der Systeme ändern.',
  'the store itself': 'der Shop selbst',
};
