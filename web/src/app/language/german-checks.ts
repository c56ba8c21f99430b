/**
 * What the audit says of its checks and of the operating model, in German: titles, reasons,
 * questions.
 *
 * `{}` stands for what the sentence fills in, `{2}` for the second of those; see `retell.ts`.
 */

export const checks: Readonly<Record<string, string>> = {
  'A label cost far more than usual': 'Ein Etikett kostete weit mehr als üblich',
  'A label that was never scanned': 'Ein nie gescanntes Etikett',
  'A line has no SKU, or one that no product has': 'Eine Position ohne SKU oder mit unbekannter',
  "A parcel's weight cannot be right": 'Das Gewicht eines Pakets kann nicht stimmen',
  'A payment is stuck': 'Eine Zahlung hängt',
  'A product differs between the store and ShipStation':
    'Ein Produkt weicht zwischen Shop und ShipStation ab',
  'A record fits several orders': 'Ein Satz passt zu mehreren Bestellungen',
  'A tracking number that cannot be right': 'Eine Sendungsnummer, die nicht stimmen kann',
  'Asked for fast, sent by a slower service': 'Schnell verlangt, langsamer versandt',
  'Awaiting shipment past its day': 'Wartet über den Tag hinaus auf Versand',
  'Cancelled after the parcel left': 'Storniert, nachdem das Paket fort war',
  'Cancelled in ShipStation, open and paid in the store':
    'In ShipStation storniert, im Shop offen und bezahlt',
  'Dispatched by the warehouse, still to ship in ShipStation':
    'Vom Lager hinausgegeben, in ShipStation noch zu versenden',
  'For a while, no order reached ShipStation': 'Eine Weile erreichte keine Bestellung ShipStation',
  'For a while, what shipped did not reach the store':
    'Eine Weile erreichte Versandtes den Shop nicht',
  'Fulfilled in the store long after the label': 'Im Shop lange nach dem Etikett ausgeführt',
  'Fulfilled in the store, still to ship in ShipStation':
    'Im Shop ausgeführt, in ShipStation noch zu versenden',
  'Fulfilled in the store, unknown to ShipStation': 'Im Shop ausgeführt, ShipStation unbekannt',
  'Fully shipped, but Partially fulfilled in the store':
    'Ganz versandt, im Shop nur „Partially fulfilled“',
  'Imported with quantity 0': 'Mit Menge 0 importiert',
  "In ShipStation, but not in the store's export": 'In ShipStation, aber nicht im Export des Shops',
  'In another ShipStation store than its order number':
    'In einem anderen ShipStation-Store als die Bestellnummer',
  'Items differ between the store and ShipStation':
    'Artikel weichen zwischen Shop und ShipStation ab',
  'Labelled, and not picked in the warehouse': 'Etikettiert und im Lager nicht entnommen',
  'Labelled, and out of stock in the warehouse': 'Etikettiert und im Lager nicht vorrätig',
  'New label after a voided one: the store keeps the dead tracking number':
    'Neues Etikett nach Storno: Der Shop behält die tote Nummer',
  'No tax identifier for a small parcel over a border':
    'Keine Steuernummer für ein kleines Paket über eine Grenze',
  'Notification failed, and the store reads Fulfilled':
    'Meldung gescheitert, und der Shop sagt „Fulfilled“',
  'On hold past its day': 'Über den Tag hinaus angehalten',
  'Open orders ask for more than is there': 'Offene Bestellungen brauchen mehr, als da ist',
  'Paid in the store, Awaiting Payment in ShipStation':
    'Im Shop bezahlt, in ShipStation „Awaiting Payment“',
  'Paid in the store, never imported into ShipStation':
    'Im Shop bezahlt, nie in ShipStation importiert',
  'Partly shipped, and the rest hangs': 'Teilweise versandt, und der Rest hängt',
  'Refunded after shipping, and nothing came back':
    'Nach dem Versand erstattet, und nichts kam zurück',
  'Returned, and neither refunded nor exchanged': 'Zurückgesandt, weder erstattet noch getauscht',
  'Shipped after the order was refunded in full': 'Nach voller Erstattung versandt',
  'Shipped after the store cancelled it': 'Nach der Stornierung im Shop versandt',
  "Shipped in ShipStation, still in the warehouse's queue":
    'In ShipStation versandt, im Lager noch in Arbeit',
  'Shipped twice': 'Doppelt versandt',
  'Shipped with a carrier the store does not know':
    'Mit einem Versender versandt, den der Shop nicht kennt',
  'Shipped without a tracking number': 'Ohne Sendungsnummer versandt',
  'Shipped, and still committed in the store': 'Versandt und im Shop noch reserviert',
  'Shipped, but still Unfulfilled in the store': 'Versandt, im Shop noch „Unfulfilled“',
  'Stock differs between the store and ShipStation':
    'Bestand weicht zwischen Shop und ShipStation ab',
  'Stop: cancelled in the store, still open in ShipStation':
    'Halt: im Shop storniert, in ShipStation noch offen',
  'Stop: refunded in the store, still open in ShipStation':
    'Halt: im Shop erstattet, in ShipStation noch offen',
  'The address differs between the store and ShipStation':
    'Die Adresse weicht zwischen Shop und ShipStation ab',
  'The address is not complete': 'Die Adresse ist nicht vollständig',
  'The same order stands in ShipStation twice': 'Dieselbe Bestellung steht zweimal in ShipStation',
  "The store's tracking number is not the parcel's":
    'Die Sendungsnummer des Shops ist nicht die des Pakets',
  "Went out in another order's parcel, still open in ShipStation":
    'Im Paket einer anderen Bestellung versandt, in ShipStation noch offen',
  'Both sides count the same stock': 'Beide Seiten zählen denselben Bestand',
  'Both sides know the same products': 'Beide Seiten kennen dieselben Produkte',
  'Cancelled orders are closed in ShipStation':
    'Stornierte Bestellungen sind in ShipStation geschlossen',
  'Each order stands in ShipStation once': 'Jede Bestellung steht einmal in ShipStation',
  'Every line to be shipped has a SKU that is known':
    'Jede zu versendende Position hat eine bekannte SKU',
  'Every parcel has a tracking number': 'Jedes Paket hat eine Sendungsnummer',
  'Every record fits one order': 'Jeder Satz passt zu einer Bestellung',
  'Every return was refunded or exchanged': 'Jede Retoure wurde erstattet oder getauscht',
  'Fast orders went by a fast service': 'Eilige Bestellungen gingen mit schnellem Dienst',
  'Fulfilled orders went through ShipStation': 'Ausgeführte Bestellungen gingen durch ShipStation',
  'Fully shipped orders read Fulfilled in the store':
    'Ganz versandte Bestellungen stehen im Shop auf „Fulfilled“',
  'Holds are released in time': 'Halte werden rechtzeitig gelöst',
  'Imported lines have their quantity': 'Importierte Positionen haben ihre Menge',
  'Labelled orders are picked within a business day':
    'Etikettiertes wird binnen eines Werktags entnommen',
  'Labels are scanned soon after they are made': 'Etiketten werden bald gescannt',
  'Labels cost what they usually cost': 'Etiketten kosten, was sie üblich kosten',
  'No fulfilled order has a failed notification':
    'Keine ausgeführte Bestellung hat eine gescheiterte Meldung',
  'No label was made for goods the warehouse lacks': 'Kein Etikett für Ware, die dem Lager fehlt',
  'No order got a new label after a voided one':
    'Keine Bestellung bekam nach Storno ein neues Etikett',
  'No order shipped more than was ordered': 'Nirgends wurde mehr versandt als bestellt',
  'No order was cancelled after its parcel left':
    'Nichts wurde storniert, nachdem das Paket fort war',
  'No paid order was cancelled in ShipStation alone':
    'Nichts Bezahltes wurde nur in ShipStation storniert',
  'No run of orders was left out of ShipStation':
    'Keine Serie von Bestellungen fehlt in ShipStation',
  'No run of shipments failed to reach the store':
    'Keine Serie von Sendungen blieb dem Shop unbekannt',
  'No stock is committed to orders that shipped': 'Kein Bestand ist für Versandtes reserviert',
  'Nothing shipped after its order was cancelled': 'Nichts wurde nach Stornierung versandt',
  'Nothing shipped after its order was refunded': 'Nichts wurde nach Erstattung versandt',
  'Open orders go to the same address on both sides':
    'Offene Bestellungen gehen auf beiden Seiten an dieselbe Adresse',
  'Open orders have a complete address': 'Offene Bestellungen haben eine vollständige Adresse',
  'Open orders list the same items on both sides':
    'Offene Bestellungen nennen auf beiden Seiten dieselben Artikel',
  'Orders ship in time': 'Bestellungen gehen rechtzeitig hinaus',
  'Orders sit in the ShipStation store their numbers belong to':
    'Bestellungen liegen im ShipStation-Store ihrer Nummern',
  "Orders that read Fulfilled have left ShipStation's queue":
    'Was „Fulfilled“ heißt, ist in ShipStation nicht mehr offen',
  'Orders that shared a box are closed': 'Gemeinsam versandte Bestellungen sind geschlossen',
  'Paid orders are in ShipStation': 'Bezahlte Bestellungen sind in ShipStation',
  'Paid orders are paid in ShipStation too': 'Bezahltes ist auch in ShipStation bezahlt',
  'Parcels weigh what their products weigh': 'Pakete wiegen, was ihre Produkte wiegen',
  'Partly shipped orders are closed within {} days':
    'Teilweise Versandtes wird binnen {} Tagen geschlossen',
  'Payments are taken in time': 'Zahlungen werden rechtzeitig eingezogen',
  'Refunded orders are closed in ShipStation':
    'Erstattete Bestellungen sind in ShipStation geschlossen',
  "ShipStation's orders are the store's orders": 'Bestellungen in ShipStation sind die des Shops',
  'Shipped orders read Fulfilled in the store': 'Versandtes steht im Shop auf „Fulfilled“',
  'Small parcels over a border carry a tax identifier':
    'Kleine Pakete über eine Grenze tragen eine Steuernummer',
  "The store has the parcels' tracking numbers": 'Der Shop hat die Sendungsnummern der Pakete',
  'The store knows every carrier that shipped': 'Der Shop kennt jeden Versender',
  'The store reads Fulfilled within the hour': 'Der Shop sagt binnen einer Stunde „Fulfilled“',
  "Tracking numbers look like their carriers'": 'Sendungsnummern passen zu ihren Versendern',
  'What ShipStation shipped is dispatched in the warehouse':
    'Was ShipStation versandte, ist auch im Lager hinaus',
  'What open orders ask for is in stock': 'Was offene Bestellungen brauchen, ist vorrätig',
  'What the warehouse dispatched has shipped in ShipStation':
    'Was das Lager hinausgab, ist in ShipStation versandt',
  'What was refunded after shipping came back': 'Was nach Versand erstattet wurde, kam zurück',
  'Back-filled orders that missed the update': 'Nachgetragene Bestellungen ohne Meldung',
  'Duplicate notifications': 'Doppelte Meldungen',
  'Failed syncs': 'Gescheiterte Abgleiche',
  'Orders that bypass the route': 'Bestellungen, die den Weg umgehen',
  'Partials that never close': 'Teile, die nie geschlossen werden',
  'Renamed statuses': 'Umbenannte Status',
  'An integration of your own, or a platform for it':
    'Eine eigene Anbindung oder eine Plattform dafür',
  'Mixed: nobody owns the status alone': 'Gemischt: Der Status gehört niemandem allein',
  'The connection as it comes': 'Die Verbindung, wie sie ist',
  'The status shown in the help desk': 'Der Status im Helpdesk',
  'The shipping app writes the status': 'Die Versand-App schreibt den Status',
  'The shipping side owns the status': 'Der Status gehört der Versandseite',
  'A wrong weight buys the wrong label. A SKU that ShipStation does not know has no customs data, location or stock.':
    'Ein falsches Gewicht kauft das falsche Etikett. Eine unbekannte SKU hat keine Zolldaten, keinen Platz, keinen Bestand.',
  'A wrong weight, box or zone is charged again with every such order.':
    'Falsches Gewicht, falsche Schachtel oder Zone kosten bei jeder solchen Bestellung wieder.',
  'All its customers wait without tracking at once, and re-sending them one by one hides what broke.':
    'Alle Kunden warten zugleich ohne Sendungsnummer, und einzelnes Neusenden verdeckt, was kaputtging.',
  'An authorization ends at {} days, and then the money has to be asked for again.':
    'Eine Autorisierung endet nach {} Tagen; dann muss das Geld neu erbeten werden.',
  'Another app, another location or a person ships part of the orders; numbers taken from ShipStation alone leave them out.':
    'Eine andere App, ein anderer Ort oder jemand versendet einen Teil; Zahlen nur aus ShipStation lassen ihn aus.',
  'Both may be picked and shipped.': 'Beide können gepackt und versandt werden.',
  'Customs holds the parcel, or the customer pays the tax a second time at the door.':
    'Der Zoll hält das Paket, oder der Kunde zahlt die Steuer an der Tür noch einmal.',
  'Goods and money are both gone. One is a gesture, many are a leak.':
    'Ware und Geld sind fort. Einmal ist eine Geste, oft ist ein Leck.',
  'Goods and postage are given away, and stock is wrong.':
    'Ware und Porto sind verschenkt, und der Bestand ist falsch.',
  'Goods and postage are gone, and the customer has the money back.':
    'Ware und Porto sind fort, und der Kunde hat das Geld zurück.',
  'Its customer hears nothing from the store, and its stock is counted nowhere.':
    'Der Kunde hört nichts vom Shop, und der Bestand wird nirgends gezählt.',
  'No label can be bought, or the parcel comes back.':
    'Es lässt sich kein Etikett kaufen, oder das Paket kommt zurück.',
  'Nobody is going to ship it: the warehouse works from ShipStation.':
    'Niemand wird es versenden: Das Lager arbeitet aus ShipStation.',
  'Nobody looks at a hold that has no end.': 'Nach einem Halt ohne Ende sieht niemand.',
  'Nobody tells the store, and somebody may make a second parcel of it.':
    'Niemand sagt es dem Shop, und jemand macht vielleicht ein zweites Paket.',
  'One of the two sells what is not there, or holds back what is.':
    'Eine der beiden verkauft, was fehlt, oder hält zurück, was da ist.',
  'ShipStation cannot match it to a product: no weight, no customs text, no place on the shelf.':
    'ShipStation findet kein Produkt dazu: kein Gewicht, kein Zolltext, kein Platz im Regal.',
  'ShipStation does not offer the order for shipping until it reads paid.':
    'ShipStation bietet die Bestellung erst zum Versand an, wenn sie als bezahlt gilt.',
  "ShipStation notifies only once, so the customer's tracking link leads nowhere.":
    'ShipStation meldet nur einmal; der Link des Kunden führt ins Leere.',
  'ShipStation writes back through the store that holds the record: the parcel is reported to the wrong shop, or to none.':
    'ShipStation meldet über den Store, in dem der Satz liegt: Das Paket wird dem falschen Shop gemeldet oder keinem.',
  'Shopify makes no tracking link, and some set-ups refuse the whole update.':
    'Shopify macht keinen Link, und manche Einrichtungen verweigern die ganze Meldung.',
  'Some of these customers paid for goods that cannot be sent.':
    'Einige dieser Kunden zahlten für Ware, die nicht versandt werden kann.',
  'Somebody fulfilled it by hand, and the tracking number may be missing in the store.':
    'Jemand führte sie von Hand aus, und die Sendungsnummer kann im Shop fehlen.',
  'The carrier charges the difference later, or refuses the parcel.':
    'Der Versender berechnet die Differenz später oder verweigert das Paket.',
  'The customer cannot follow it, and nobody can prove that it arrived.':
    'Der Kunde kann es nicht verfolgen, und niemand kann die Ankunft beweisen.',
  'The customer follows a parcel that does not exist, or another one.':
    'Der Kunde verfolgt ein Paket, das es nicht gibt, oder ein anderes.',
  'The customer gets goods that are no longer paid for, and may not expect them.':
    'Der Kunde bekommt Ware, die nicht mehr bezahlt ist und die er vielleicht nicht erwartet.',
  'The customer got no shipping confirmation and no tracking link, and reports count the order as open.':
    'Der Kunde bekam weder Bestätigung noch Link, und Berichte zählen die Bestellung als offen.',
  'The customer has half an order and no word on the other half.':
    'Der Kunde hat die halbe Bestellung und kein Wort über die andere Hälfte.',
  'The customer has paid and waits; nobody is going to ship or refund.':
    'Der Kunde hat bezahlt und wartet; niemand wird versenden oder erstatten.',
  'The customer has the goods and the money.': 'Der Kunde hat Ware und Geld.',
  'The customer knows of one parcel and waits for the other, which has already left.':
    'Der Kunde weiß von einem Paket und wartet auf das andere, das längst fort ist.',
  'The customer learns late that the parcel left, and an audit in between takes the order for stuck.':
    'Der Kunde erfährt es spät, und eine Prüfung dazwischen hält die Bestellung für hängend.',
  'The customer paid for a day that the parcel cannot keep.':
    'Der Kunde zahlte für einen Tag, den das Paket nicht halten kann.',
  'The customer sent the goods back and waits for the money; a chargeback comes next.':
    'Der Kunde sandte die Ware zurück und wartet auf Geld; als Nächstes kommt die Rückbuchung.',
  'The customer waits, and a marketplace counts it as late.':
    'Der Kunde wartet, und ein Marktplatz zählt es als verspätet.',
  'The customer was told that it shipped, and the parcel stands on the dock or nowhere.':
    'Dem Kunden wurde der Versand gemeldet, und das Paket steht an der Rampe oder nirgends.',
  "The customer's link leads nowhere, and a marketplace may refuse the number.":
    'Der Link des Kunden führt ins Leere, und ein Marktplatz kann die Nummer ablehnen.',
  'The goods leave although the customer has the money back.':
    'Die Ware geht hinaus, obwohl der Kunde das Geld zurückhat.',
  'The order stands in ShipStation, but the packer is told to put nothing in the box.':
    'Die Bestellung steht in ShipStation, aber gepackt werden soll nichts.',
  'The parcel is about to go to an address that the customer or the store has corrected.':
    'Das Paket geht gleich an eine Adresse, die Kunde oder Shop berichtigt haben.',
  'The store shows less to sell than there is, and reorders come too early.':
    'Der Shop zeigt weniger, als da ist, und Nachbestellungen kommen zu früh.',
  'The store told the customer that it is on its way, and it lies on the shelf.':
    'Der Shop sagte dem Kunden, es sei unterwegs, und es liegt im Regal.',
  'The store told the customer that it shipped, and there is nothing to ship.':
    'Der Shop meldete dem Kunden den Versand, und es gibt nichts zu versenden.',
  'The warehouse does not know of any of them, and nobody notices until customers ask.':
    'Das Lager weiß von keiner, und niemand merkt es, bis Kunden fragen.',
  'The warehouse may pack the same goods again, and the store waits for a shipment that will not come.':
    'Das Lager packt die Ware vielleicht noch einmal, und der Shop wartet auf eine Sendung, die nicht kommt.',
  'The warehouse may send a second parcel, or the customer holds a dead tracking number.':
    'Das Lager sendet vielleicht ein zweites Paket, oder der Kunde hat eine tote Nummer.',
  "The warehouse's stock is wrong, and somebody may pack the order again.":
    'Der Bestand des Lagers ist falsch, und jemand packt vielleicht noch einmal.',
  'The wrong items or the wrong number of them are about to be packed.':
    'Gleich wird das Falsche oder die falsche Menge gepackt.',
  'What the record says may be true of either order, so neither can be judged.':
    'Was der Satz sagt, kann für beide Bestellungen gelten; so lässt sich keine beurteilen.',
  'Add the column to the ShipStation orders export: {}.':
    'Die Spalte im ShipStation-Bestellexport ergänzen: {}.',
  'Add the column to the ShipStation shipments export: {}.':
    'Die Spalte im ShipStation-Sendungsexport ergänzen: {}.',
  'Add the column to the Shopify fulfillments sheet: {}.':
    'Die Spalte in der Fulfillment-Tabelle von Shopify ergänzen: {}.',
  "The WMS or {}'s dispatch report, as CSV.": 'Der Ausgangsbericht des WMS oder {} als CSV.',
  'Cancellations and returns stay separate from shipping.':
    'Stornierungen und Retouren bleiben vom Versand getrennt.',
  'Customers need updates faster than one daily batch.':
    'Kunden brauchen Meldungen schneller als einmal am Tag.',
  'Does support see the same status customers see?':
    'Sieht der Kundendienst denselben Status wie die Kunden?',
  'Does the flow support partial fulfillment?': 'Kann der Ablauf Teillieferungen?',
  'Every exception has somebody.': 'Jede Ausnahme hat jemanden.',
  'Failed updates have a retry path or a queue.':
    'Gescheiterte Meldungen haben einen zweiten Versuch oder eine Warteschlange.',
  'Leadership wants reports by status, not only shipment confirmation.':
    'Die Leitung will Berichte nach Status, nicht nur Versandbestätigungen.',
  'Multiple warehouses hand off orders.': 'Mehrere Lager geben Bestellungen weiter.',
  'One carrier handles most shipments.': 'Ein Versender übernimmt die meisten Sendungen.',
  'One owner of the status is named.': 'Ein Eigentümer des Status ist genannt.',
  'One person owns status mapping.': 'Eine Person verantwortet die Zuordnung der Status.',
  'One system owns the status record.': 'Einem System gehört der Status.',
  'Partial fulfillment happens often.': 'Teillieferungen kommen oft vor.',
  'Partial shipments or back-orders happen often enough to matter.':
    'Teillieferungen oder Rückstände kommen oft genug vor, um zu zählen.',
  'Split shipments stay rare.': 'Geteilte Sendungen bleiben selten.',
  'Status names are written down and reviewed.':
    'Statusnamen sind aufgeschrieben und werden durchgesehen.',
  'Support and fulfillment need the same status view.':
    'Kundendienst und Versand brauchen dieselbe Sicht.',
  'Support can answer most questions from the admin screen.':
    'Der Kundendienst kann die meisten Fragen im Admin beantworten.',
  'Support needs the same status view customers see.':
    'Der Kundendienst braucht die Sicht der Kunden.',
  'What happens when a shipment is delayed or split?':
    'Was geschieht, wenn sich eine Sendung verspätet oder geteilt wird?',
  'What happens when an order is cancelled after payment?':
    'Was geschieht, wenn nach der Zahlung storniert wird?',
  'Which stages go to customers?': 'Welche Stufen erfahren die Kunden?',
  'Who owns each status stage?': 'Wem gehört jede Stufe?',
  "A fulfillments sheet of the store, or the order's page in Shopify admin.":
    'Eine Fulfillment-Tabelle des Shops oder die Seite der Bestellung im Shopify-Admin.',
  'Export again.': 'Neu exportieren.',
  "Hover over the word Failed in ShipStation's Shipments grid.":
    'In der Ansicht Shipments auf Failed zeigen.',
  "The Marketplace Notified column of ShipStation's Shipments grid.":
    'Die Spalte Marketplace Notified der Ansicht Shipments.',
  "The carrier's tracking page, or the floor.":
    'Die Verfolgung des Versenders oder ein Blick ins Lager.',
  "The order's timeline in Shopify admin.": 'Die Zeitleiste der Bestellung im Shopify-Admin.',
  "The user column of ShipStation's shipments, or the order's activity there.":
    'Die Spalte User der Sendungen in ShipStation oder die Aktivität der Bestellung dort.',
  'Orders that were deleted, and what was changed in an order before the export.':
    'Gelöschte Bestellungen, und was vor dem Export an einer geändert wurde.',
  'What happened after the exports were made.': 'Was nach dem Export geschah.',
  'Where a parcel is that no carrier scanned.': 'Wo ein Paket ist, das niemand scannte.',
  'Whether ShipStation tried to tell the store.': 'Ob ShipStation zu melden versuchte.',
  'Whether a customer got or read the shipping e-mail.':
    'Ob ein Kunde die Versandmail bekam oder las.',
  'Which tracking number the store holds.': 'Welche Sendungsnummer der Shop hat.',
  'Who clicked.': 'Wer geklickt hat.',
  'Why a single notification failed.': 'Warum eine einzelne Meldung scheiterte.',
  'A plain update and little upkeep.': 'Eine schlichte Meldung und wenig Pflege.',
  'A workflow of its own, apart from shipping.': 'Einen eigenen Ablauf, getrennt vom Versand.',
  'Dates and expectations before a parcel exists.':
    'Termine und Erwartungen, bevor es ein Paket gibt.',
  'Nothing yet.': 'Noch nichts.',
  'Partial fulfillment, and a message for each box.':
    'Teillieferungen und eine Nachricht je Paket.',
  'Rules for which system speaks, and retries.':
    'Regeln, welches System spricht, und zweite Versuche.',
  'About {} touches by hand in {} working days: {} a day.':
    'Etwa {} Handgriffe in {} Werktagen: {} am Tag.',
  'Keep it simple, and repair what is stuck: too few boxes speak for more.':
    'Einfach halten und reparieren, was hängt: Zu wenig spricht für mehr.',
  'Keep it simple until somebody keeps the map: statuses are renamed often.':
    'Einfach halten, bis jemand die Zuordnung pflegt: Status werden oft umbenannt.',
  'In {} working days {} status words came up that nobody wrote down.':
    'In {} Werktagen kamen {} Statuswörter vor, die niemand festgehalten hat.',
  'Keep it simple: more parts would cost more upkeep than they save.':
    'Einfach halten: Mehr Teile kosten mehr Pflege, als sie sparen.',
  'Settle ownership first: {} writers change the status.':
    'Zuerst klären, wem der Status gehört: {} Schreiber ändern ihn.',
  '{} of seven boxes are ticked; four make a connection worth its upkeep.':
    '{} von sieben Feldern sind angekreuzt; ab vier lohnt eine Anbindung.',
  'Each further writer adds upkeep; one of them should write, the others read.':
    'Jeder weitere Schreiber macht Pflege; einer sollte schreiben, die anderen lesen.',
  'Little control over partial shipments and unusual stages.':
    'Wenig Einfluss auf Teillieferungen und ungewöhnliche Stufen.',
  'More fields to map and rights to set up; the truth still lives elsewhere.':
    'Mehr Felder zuzuordnen und Rechte einzurichten; die Wahrheit liegt weiter woanders.',
  'Most control, and most to look after.': 'Am meisten Einfluss und am meisten zu pflegen.',
  'One more system to watch and to keep mapped.': 'Ein System mehr zu beobachten und zuzuordnen.',
  'Shopify mirrors it: what is changed there by hand does not come back.':
    'Shopify spiegelt ihn: Was dort von Hand geändert wird, kommt nicht zurück.',
};
