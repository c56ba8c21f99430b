/**
 * What the audit says of findings, files and its answer, in German: messages, the files' problems.
 *
 * `{}` stands for what the sentence fills in, `{2}` for the second of those; see `retell.ts`.
 */

export const findings: Readonly<Record<string, string>> = {
  'A label of {} cost far more than the customer paid for shipping.':
    'Ein Etikett von {} kostete weit mehr, als der Kunde für den Versand zahlte.',
  'A label of {} cost far more than others of its service.':
    'Ein Etikett von {} kostete weit mehr als andere seines Dienstes.',
  'A parcel of {} is far heavier than its products.':
    'Ein Paket von {} ist weit schwerer als seine Produkte.',
  'A parcel of {} is far lighter than its products.':
    'Ein Paket von {} ist weit leichter als seine Produkte.',
  'A parcel of {} weighs nothing.': 'Ein Paket von {} wiegt nichts.',
  'A tracking number of {} fails the check digit of {}.':
    'Eine Sendungsnummer von {} verfehlt die Prüfziffer von {}.',
  'A tracking number of {} is no number of any carrier.':
    'Eine Sendungsnummer von {} ist die Nummer keines Versenders.',
  'A tracking number of {} fits no format of {}.':
    'Eine Sendungsnummer von {} passt zu keinem Format von {}.',
  "A tracking number of {} was lost to a spreadsheet's scientific notation.":
    'Eine Sendungsnummer von {} ging durch die Exponentialschreibweise einer Tabelle verloren.',
  'All of {} has shipped; the store still reads Partially fulfilled.':
    '{} ist ganz versandt; im Shop steht noch „Partially fulfilled“.',
  'None of the {} orders made from {} to {} is in ShipStation.':
    'Keine der {} Bestellungen von {} bis {} ist in ShipStation.',
  'Open orders ask for {} of {}; {} are there.':
    'Offene Bestellungen brauchen {} von {}; {} sind da.',
  'Part of {} shipped on {}; the rest did not.':
    'Ein Teil von {} ging am {} hinaus, der Rest nicht.',
  "ShipStation's {} fits {} orders, {} among them; none was chosen.":
    '{} in ShipStation passt zu {} Bestellungen, darunter {}; gewählt wurde keine.',
  "ShipStation has {} on {}; the store's export does not.":
    'ShipStation hat {} am {}; der Export des Shops nicht.',
  'ShipStation shipped {} on {}; the store still reads Unfulfilled.':
    'ShipStation versandte {} am {}; im Shop steht noch „Unfulfilled“.',
  'ShipStation shipped {} on {}; the warehouse still has it in work.':
    'ShipStation versandte {} am {}; das Lager hat es noch in Arbeit.',
  'Telling the store of {} failed, yet it reads Fulfilled; its tracking number may be missing there.':
    'Die Meldung von {} scheiterte, doch im Shop steht „Fulfilled“; die Sendungsnummer kann dort fehlen.',
  'The address of {} has a postal code that does not fit its country.':
    'Die Adresse von {} hat eine Postleitzahl, die nicht zum Land passt.',
  'The address of {} has no city.': 'Der Adresse von {} fehlt der Ort.',
  'The address of {} has no country.': 'Der Adresse von {} fehlt das Land.',
  'The address of {} has no postal code.': 'Der Adresse von {} fehlt die Postleitzahl.',
  'The address of {} has no street.': 'Der Adresse von {} fehlt die Straße.',
  'The customer of {} may have been told twice: {} tracking numbers in the store, {} on parcels.':
    'Der Kunde von {} bekam wohl zwei Meldungen: Sendungsnummern im Shop: {}, an Paketen: {}.',
  'The label of {} was made on {} and never scanned.':
    'Das Etikett von {} entstand am {} und wurde nie gescannt.',
  'The payment of {} has been authorized since {}.':
    'Die Zahlung von {} ist seit {} nur autorisiert.',
  'The payment of {} has been pending since {}.': 'Die Zahlung von {} steht seit {} aus.',
  'The store has a number for {} that no parcel bears.':
    'Der Shop hat für {} eine Nummer, die kein Paket trägt.',
  'The store has the number of a voided label of {}.':
    'Der Shop hat die Nummer eines stornierten Etiketts von {}.',
  'The store lacks the number of a parcel of {}.': 'Dem Shop fehlt die Nummer eines Pakets von {}.',
  'The store read {} Fulfilled {} after its label.':
    'Im Shop stand {} erst {} nach dem Etikett auf „Fulfilled“.',
  'The store was told of {} twice: of a voided label and of the new one.':
    'Der Shop erfuhr von {} zweimal: von einem stornierten Etikett und vom neuen.',
  'The warehouse dispatched {} with {}, which is no carrier the store knows.':
    'Das Lager gab {} mit {} hinaus; diesen Versender kennt der Shop nicht.',
  'The warehouse dispatched {} without a carrier.': 'Das Lager gab {} ohne Versender hinaus.',
  'The warehouse dispatched {} on {}; ShipStation still has it to ship.':
    'Das Lager gab {} am {} hinaus; in ShipStation ist es noch zu versenden.',
  '{} asked for {} and went by {}, which is slower.':
    '{} verlangte {} und ging mit {}, was langsamer ist.',
  '{} came back on {}; the order still reads {}.':
    '{} kam am {} zurück; die Bestellung steht noch auf {}.',
  '{} differs (sold/ShipStation): {}.': '{} weicht ab (verkauft/ShipStation): {}.',
  '{} goes to Norway without a VOEC number.': '{} geht ohne VOEC-Nummer nach Norwegen.',
  '{} goes to another house number and postal code in ShipStation than in the store.':
    '{} geht in ShipStation an andere Hausnummer und Postleitzahl als im Shop.',
  '{} goes to another country and house number and postal code in ShipStation than in the store.':
    '{} geht in ShipStation in ein anderes Land, an andere Hausnummer und Postleitzahl als im Shop.',
  '{} goes to another country and house number in ShipStation than in the store.':
    '{} geht in ShipStation in ein anderes Land und an andere Hausnummer als im Shop.',
  '{} goes to another country and postal code in ShipStation than in the store.':
    '{} geht in ShipStation in ein anderes Land und an andere Postleitzahl als im Shop.',
  '{} goes to another house number in ShipStation than in the store.':
    '{} geht in ShipStation an eine andere Hausnummer als im Shop.',
  '{} goes to another postal code in ShipStation than in the store.':
    '{} geht in ShipStation an eine andere Postleitzahl als im Shop.',
  '{} goes to another country in ShipStation than in the store.':
    '{} geht in ShipStation in ein anderes Land als im Shop.',
  '{} goes to the European Union without an IOSS number.':
    '{} geht ohne IOSS-Nummer in die Europäische Union.',
  '{} goes to the United Kingdom without a VAT number.':
    '{} geht ohne VAT-Nummer in das Vereinigte Königreich.',
  '{} got a new label after a voided one; the store may keep the dead number.':
    '{} bekam nach einem stornierten ein neues Etikett; der Shop hat wohl die tote Nummer.',
  '{} has a label, and the warehouse does not have its goods.':
    '{} hat ein Etikett, und dem Lager fehlt die Ware.',
  '{} has had a label since {}; the warehouse has not picked it.':
    '{} hat seit {} ein Etikett; das Lager hat es nicht entnommen.',
  '{} has two parcels of one service and weight; possibly the same goods twice.':
    '{} hat zwei Pakete mit gleichem Dienst und Gewicht; möglicherweise dieselbe Ware doppelt.',
  '{} holds a line without a SKU.': '{} hat eine Position ohne SKU.',
  '{} holds {}, which no product has.': '{} enthält {}; kein Produkt hat diese SKU.',
  '{} is fulfilled in the store, and ShipStation does not have it.':
    '{} ist im Shop ausgeführt, und ShipStation kennt es nicht.',
  '{} is known to ShipStation and not to the store.': '{} kennt ShipStation, der Shop nicht.',
  '{} is known to the store and not to ShipStation.': '{} kennt der Shop, ShipStation nicht.',
  '{} is on hold with no end; it was placed on {}.': '{} ist ohne Ende angehalten; bestellt am {}.',
  '{} is on hold; the hold was to end on {}.': '{} ist angehalten; der Halt sollte am {} enden.',
  '{} is paid and open in the store, and cancelled in ShipStation.':
    '{} ist im Shop bezahlt und offen, in ShipStation storniert.',
  '{} is paid and to be shipped, and ShipStation does not have it.':
    '{} ist bezahlt und zu versenden, und ShipStation kennt es nicht.',
  '{} is paid in the store; ShipStation still awaits the payment.':
    '{} ist im Shop bezahlt; ShipStation wartet noch auf die Zahlung.',
  '{} is refunded in full; ShipStation would still ship it.':
    '{} ist voll erstattet; ShipStation würde es noch versenden.',
  '{} is still open in ShipStation; its items went out with {} on {}.':
    '{} ist in ShipStation noch offen; die Artikel gingen am {3} mit {2} hinaus.',
  // What it costs stands behind: tried first, because the shorter sentence would fit it too.
  '{} left on {} and was cancelled on {}; it costs {}: {}.':
    '{} ging am {} hinaus und wurde am {} storniert; das kostet {}: {}.',
  '{} was cancelled on {} and shipped on {}; it costs {}: {}.':
    '{} wurde am {} storniert und am {} versandt; das kostet {}: {}.',
  '{} was refunded in full on {} and shipped on {}; it costs {}: {}.':
    '{} wurde am {} voll erstattet und am {} versandt; das kostet {}: {}.',
  '{} left on {} and was cancelled on {}.': '{} ging am {} hinaus und wurde am {} storniert.',
  '{} orders are fulfilled in the store and unknown to ShipStation: source {}, shipping method {}.':
    '{} Bestellungen sind im Shop ausgeführt und in ShipStation unbekannt: Quelle {}, Versandart {}.',
  '1 order is fulfilled in the store and unknown to ShipStation: source {}, shipping method {}.':
    '1 Bestellung ist im Shop ausgeführt und in ShipStation unbekannt: Quelle {}, Versandart {}.',
  '{} orders were refunded in full after shipping; none came back.':
    '{} Bestellungen wurden nach dem Versand voll erstattet; keine kam zurück.',
  '{} reads Fulfilled, but its only label was voided.':
    '{} steht auf „Fulfilled“, doch das einzige Etikett wurde storniert.',
  '{} reads Fulfilled; ShipStation still has it to ship.':
    '{} steht auf „Fulfilled“; in ShipStation ist es noch zu versenden.',
  '{} shipped more than was ordered: {}.': '{}: mehr versandt als bestellt: {}.',
  '{} shipped on {} without a tracking number.': '{} ging am {} ohne Sendungsnummer hinaus.',
  '{} shipped with {}, which is no carrier the store knows.':
    '{} ging mit {} hinaus; diesen Versender kennt der Shop nicht.',
  '{} sits in the ShipStation store {}; its numbers belong to {}.':
    '{} liegt im ShipStation-Store {}; die Nummern gehören zu {}.',
  '{} stands in ShipStation {} times, with more units than were sold.':
    '{} steht {} Mal in ShipStation, mit mehr Stück als verkauft.',
  '{} still awaits shipment; it could ship from {}.':
    '{} wartet noch auf Versand; möglich wäre er seit {}.',
  '{} still awaits shipment; ship-by was {}.': '{} wartet noch auf Versand; Frist war {}.',
  '{} unit of {} shipped and still reads unfulfilled, on {} order.':
    '{} Stück von {} versandt und noch „unfulfilled“, in {} Bestellung.',
  '{} units of {} shipped and still read unfulfilled, on {} order.':
    '{} Stück von {} versandt und noch „unfulfilled“, in {} Bestellung.',
  '{} units of {} shipped and still read unfulfilled, on {} orders.':
    '{} Stück von {} versandt und noch „unfulfilled“, in {} Bestellungen.',
  '{} was cancelled on {} and shipped on {}.': '{} wurde am {} storniert und am {} versandt.',
  '{} was cancelled; ShipStation would still ship it.':
    '{} wurde storniert; ShipStation würde es noch versenden.',
  '{} was cancelled; an outside provider has it in work.':
    '{} wurde storniert; ein externer Dienstleister hat es in Arbeit.',
  '{} was cancelled; it has a label, and ShipStation would ship more.':
    '{} wurde storniert; es hat ein Etikett, und ShipStation würde noch versenden.',
  '{} was cancelled; the warehouse has it in work.':
    '{} wurde storniert; das Lager hat es in Arbeit.',
  '{} was cancelled on {}; an outside provider has it in work.':
    '{} wurde am {} storniert; ein externer Dienstleister hat es in Arbeit.',
  '{} was cancelled on {}; it has a label, and ShipStation would ship more.':
    '{} wurde am {} storniert; es hat ein Etikett, und ShipStation würde noch versenden.',
  '{} was cancelled on {}; the warehouse has it in work.':
    '{} wurde am {} storniert; das Lager hat es in Arbeit.',
  '{} was cancelled on {}; ShipStation would still ship it.':
    '{} wurde am {} storniert; ShipStation würde es noch versenden.',
  '{} was imported with quantity {} where the store sold more.':
    '{} wurde mit Menge {} importiert, wo der Shop mehr verkaufte.',
  '{} was refunded in full on {} and shipped on {}.':
    '{} wurde am {} voll erstattet und am {} versandt.',
  '{} weighs {} oz in the store and {} oz in ShipStation.':
    '{} wiegt im Shop {} oz und in ShipStation {} oz.',
  '{}: the store has {}, ShipStation {}; open orders explain {}.':
    '{}: im Shop {}, in ShipStation {}; offene Bestellungen erklären {}.',
  'No shipped order looks Unfulfilled in Shopify ({} checked).':
    'Keine versandte Bestellung steht in Shopify auf „Unfulfilled“ ({} geprüft).',
  'No shipped order was found in these files.':
    'In diesen Dateien steht keine versandte Bestellung.',
  'These files cannot show whether shipped orders reached the store.':
    'Diese Dateien zeigen nicht, ob Versandtes im Shop ankam.',
  'Nothing is stuck, as far as these files can show.':
    'Nichts hängt, soweit diese Dateien es zeigen.',
  'Stop first: {} cancelled or refunded orders are still open in ShipStation.':
    'Zuerst anhalten: {} stornierte oder erstattete Bestellungen sind in ShipStation noch offen.',
  'Stop first: {} cancelled or refunded order is still open in ShipStation.':
    'Zuerst anhalten: {} stornierte oder erstattete Bestellung ist in ShipStation noch offen.',
  'They hold {}, and the oldest has waited {} business days.':
    'Es geht um {}, und die älteste wartet seit {} Werktagen.',
  'They hold {}, and the oldest has waited {} business day.':
    'Es geht um {}, und die älteste wartet seit {} Werktag.',
  'It holds {}, and the oldest has waited {} business days.':
    'Es geht um {}, und sie wartet seit {} Werktagen.',
  '{} of {} shipped orders still look Unfulfilled in Shopify.':
    '{} von {} versandten Bestellungen stehen in Shopify noch auf „Unfulfilled“.',
  '{} of {} shipped orders still looks Unfulfilled in Shopify.':
    '{} von {} versandten Bestellungen steht in Shopify noch auf „Unfulfilled“.',
  '{} orders need attention for other reasons.':
    '{} Bestellungen brauchen aus anderen Gründen Aufmerksamkeit.',
  '1 order needs attention for other reasons.':
    '1 Bestellung braucht aus anderen Gründen Aufmerksamkeit.',
  'A spreadsheet took zeros from the front ({}); codes of the country have five digits, and they are compared with them.':
    'Eine Tabelle nahm führende Nullen weg ({}); Postleitzahlen des Landes haben fünf Stellen und werden so verglichen.',
  'A spreadsheet turned numbers into scientific notation ({}); their digits are lost.':
    'Eine Tabelle schrieb Zahlen in Exponentialschreibweise ({}); ihre Ziffern sind verloren.',
  'A spreadsheet wrote yes and no in capitals ({}); they were read.':
    'Eine Tabelle schrieb Ja und Nein groß ({}); sie wurden gelesen.',
  'Nothing tells day and month apart in dates such as {}; the reading that spans less time was taken.':
    'Nichts unterscheidet Tag und Monat in Daten wie {}; genommen wurde die Lesart mit der kürzeren Spanne.',
  'Numbers stand behind an apostrophe ({}); it was taken off.':
    'Zahlen stehen hinter einem Apostroph ({}); er wurde entfernt.',
  'Rows hold line items, shipping or discounts, which the orders export holds too.':
    'Zeilen enthalten Positionen, Versand oder Rabatte, die auch im Bestellexport stehen.',
  'ShipStation writes no time zone; order dates suggest {}.':
    'ShipStation schreibt keine Zeitzone; die Bestelldaten sprechen für {}.',
  'ShipStation writes no time zone; times are uncertain by a day.':
    'ShipStation schreibt keine Zeitzone; Zeiten sind auf einen Tag ungewiss.',
  'The column {} is missing. It shows {}.': 'Die Spalte {} fehlt. Sie zeigt: {}.',
  'The same order or row stands in this file more than once.':
    'Dieselbe Bestellung oder Zeile steht mehrmals in dieser Datei.',
  'The store {} ({} records) has no orders export here; it is not audited.':
    'Zum Store {} ({} Sätze) gibt es hier keinen Bestellexport; er wird nicht geprüft.',
  'There is a header and no row beneath it.': 'Es gibt eine Kopfzeile und darunter keine Zeile.',
  '{} of {} records belong to no order of these files.':
    '{} von {} Sätzen gehören zu keiner Bestellung dieser Dateien.',
  '{} records stand in another file too.': '{} Sätze stehen auch in einer anderen Datei.',
  'Add it in ShipStation under Orders → Other Actions → Export Orders.':
    'In ShipStation unter Orders → Other Actions → Export Orders ergänzen.',
  'Add it in ShipStation under Shipments → Export Shipments.':
    'In ShipStation unter Shipments → Export Shipments ergänzen.',
  "Add that store's Shopify orders export to audit it too.":
    'Den Shopify-Bestellexport dieses Shops hinzufügen, um auch ihn zu prüfen.',
  'Add the orders export of the same period; records of older orders are normal.':
    'Den Bestellexport desselben Zeitraums hinzufügen; Sätze älterer Bestellungen sind normal.',
  'Export again and add the file without opening it in a spreadsheet program.':
    'Neu exportieren und die Datei ohne Umweg über eine Tabelle hinzufügen.',
  'Export again; check the filter and the dates in the export dialog.':
    'Neu exportieren; Filter und Daten im Exportdialog prüfen.',
  'Look at a date you know; export again with one date format if it reads wrong.':
    'Ein bekanntes Datum ansehen; bei falscher Lesart mit einheitlichem Format neu exportieren.',
  "Name the account's time zone, so that hours can count.":
    'Die Zeitzone des Kontos nennen, damit Stunden zählen können.',
  'Nothing to do: fulfillments, refunds and transactions were read.':
    'Nichts zu tun: Fulfillments, Erstattungen und Transaktionen wurden gelesen.',
  'Nothing to do: the copy with the latest events was used.':
    'Nichts zu tun: Genutzt wurde die Kopie mit den jüngsten Ereignissen.',
  'The version that knows more is used. What only this file knows of them counts where it is given without the other.':
    'Genutzt wird die Fassung, die mehr weiß. Was nur diese Datei von ihnen weiß, zählt, wo sie ohne die andere gegeben wird.',
  'Rows have more or fewer fields than the header.':
    'Zeilen haben mehr oder weniger Felder als die Kopfzeile.',
  'A quote opens in these rows and never closes.':
    'In diesen Zeilen öffnet sich ein Anführungszeichen und schließt sich nie.',
  'A quote opens in these rows and never closes; they were read without it.':
    'In diesen Zeilen öffnet sich ein Anführungszeichen und schließt sich nie; sie wurden ohne es gelesen.',
  'Rows are longer than 8 MiB.': 'Zeilen sind länger als 8 MiB.',
  'Rows have more than 100,000 columns.': 'Zeilen haben mehr als 100.000 Spalten.',
  'The file breaks off inside its last row.': 'Die Datei bricht in ihrer letzten Zeile ab.',
  'Records are not whole JSON.': 'Sätze sind kein vollständiges JSON.',
  'Records are no orders, shipments or fulfillments that are known.':
    'Sätze sind keine bekannten Bestellungen, Sendungen oder Fulfillments.',
  'Records stand in this file more than once, by their id; the first was used.':
    'Sätze stehen nach ihrer Id mehrmals in dieser Datei; genutzt wurde der erste.',
  'The header stands once more among the rows.':
    'Die Kopfzeile steht noch einmal zwischen den Zeilen.',
  'A line of totals stands among the rows.': 'Eine Summenzeile steht zwischen den Zeilen.',
  'Rows have no order name or number.': 'Zeilen haben keinen Bestellnamen und keine Nummer.',
  'Rows continue an order whose first row is not in the file.':
    'Zeilen setzen eine Bestellung fort, deren erste Zeile nicht in der Datei steht.',
  'Rows name no product: neither a SKU nor anything else of one.':
    'Zeilen nennen kein Produkt: weder SKU noch sonst etwas.',
  'Whole rows were packed into one cell; they were unpacked.':
    'Ganze Zeilen waren in eine Zelle gepackt; sie wurden ausgepackt.',
  'Some cells are not UTF-8; they were read as Windows-1252.':
    'Einige Zellen sind kein UTF-8; sie wurden als Windows-1252 gelesen.',
  'Some characters of this UTF-16 file are broken.':
    'Einige Zeichen dieser UTF-16-Datei sind beschädigt.',
  "Dates stand as a spreadsheet's day numbers ({}); they were read, without a time of day where decimals are missing.":
    'Daten stehen als Tageszahlen einer Tabelle ({}); sie wurden gelesen, ohne Uhrzeit, wo Nachkommastellen fehlen.',
  'Order names have lost the # that others of this file have ({}); they are compared without it.':
    'Bestellnamen haben das # verloren, das andere dieser Datei haben ({}); sie werden ohne es verglichen.',
  'Times have lost their offset from UTC ({}); a spreadsheet rewrote them.':
    'Zeiten haben ihren Abstand von UTC verloren ({}); eine Tabelle schrieb sie um.',
  'Cells cannot be read ({}).': 'Zellen sind nicht lesbar ({}).',
  '{} is not a status word we know.': '{} ist kein Statuswort, das wir kennen.',
  'Further words are not status words we know.':
    'Weitere Wörter sind keine Statuswörter, die wir kennen.',
  'Day and month stand in different order within this file.':
    'Tag und Monat stehen in dieser Datei in verschiedener Reihenfolge.',
  'Look at these rows in a text editor, or export again without opening the file in between.':
    'Diese Zeilen in einem Texteditor ansehen oder neu exportieren, ohne die Datei dazwischen zu öffnen.',
  'Export again; an export has no such rows.':
    'Neu exportieren; ein Export hat keine solchen Zeilen.',
  'Look at these records, or download the file again.':
    'Diese Sätze ansehen oder die Datei neu herunterladen.',
  "Add answers of ShipStation's API v1, or orders of Shopify's Admin REST API.":
    'Antworten der API v1 von ShipStation oder Bestellungen der Admin-REST-API von Shopify hinzufügen.',
  'Nothing to do, if pages overlap; add downloads of different days as files of their own.':
    'Nichts zu tun, wenn sich Seiten überschneiden; Abrufe verschiedener Tage als eigene Dateien hinzufügen.',
  'Export again and let the download finish.':
    'Neu exportieren und den Download zu Ende laufen lassen.',
  'Nothing to do, if files were joined on purpose.':
    'Nichts zu tun, wenn Dateien mit Absicht verbunden wurden.',
  'Nothing to do: it is no order.': 'Nichts zu tun: Sie ist keine Bestellung.',
  'Add the order number column to the export, and look at these rows.':
    'Die Spalte mit der Bestellnummer in den Export aufnehmen und diese Zeilen ansehen.',
  'Export again with all rows of each order.':
    'Neu exportieren, mit allen Zeilen jeder Bestellung.',
  'Look at these rows; nothing can be compared without a SKU.':
    'Diese Zeilen ansehen; ohne SKU lässt sich nichts vergleichen.',
  'Look at names with accents; export again as UTF-8 if they look wrong.':
    'Namen mit Akzenten ansehen; neu als UTF-8 exportieren, wenn sie falsch aussehen.',
  'Look at these cells; checks that need them leave them out.':
    'Diese Zellen ansehen; Prüfungen, die sie brauchen, lassen sie aus.',
  'Tell us the word; until then, checks that need the status leave these rows out.':
    'Das Wort mitteilen; bis dahin lassen Prüfungen, die den Status brauchen, diese Zeilen aus.',
};
