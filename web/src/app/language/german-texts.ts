/**
 * The texts of the fix kit that are handed on to people, in German, line by line: customers, the floor,
 * whoever works through the kit. The message to ShipStation support stays English: so is its support.
 *
 * `{}` stands for what the line fills in; see `retell.ts`.
 */

export const texts: Readonly<Record<string, string>> = {
  // For the customer.
  'Subject: Your order {} has shipped': 'Betreff: Ihre Bestellung {} wurde versandt',
  'Hello,': 'Guten Tag,',
  'your order {} left our warehouse on {}. The tracking number is:':
    'Ihre Bestellung {} hat unser Lager am {} verlassen. Die Sendungsnummer lautet:',
  'your order {} left our warehouse on {}. The tracking numbers are:':
    'Ihre Bestellung {} hat unser Lager am {} verlassen. Die Sendungsnummern lauten:',
  'your order {} left our warehouse. The tracking number is:':
    'Ihre Bestellung {} hat unser Lager verlassen. Die Sendungsnummer lautet:',
  'your order {} left our warehouse. The tracking numbers are:':
    'Ihre Bestellung {} hat unser Lager verlassen. Die Sendungsnummern lauten:',
  'The message with it did not go out in time. We are sorry for the wait.':
    'Die Nachricht dazu ging nicht rechtzeitig hinaus. Bitte entschuldigen Sie die Verzögerung.',

  // The stop list. Its columns keep their width.
  'STOP: do not ship these': 'HALT: diese nicht versenden',
  'The store cancelled or refunded them, and ShipStation still has them open.':
    'Der Shop hat sie storniert oder erstattet; in ShipStation sind sie noch offen.',
  'No label yet: cancel in ShipStation. Packed: hold, and ask. Labelled: void and recall.':
    'Ohne Etikett: in ShipStation stornieren. Gepackt: zurückhalten und fragen. Etikettiert: Etikett stornieren, Paket zurückholen.',
  '{}  cancelled   day not known  {}': '{}  storniert   Tag unbekannt  {}',
  '{}  refunded    day not known  {}': '{}  erstattet   Tag unbekannt  {}',
  '{}  cancelled   {}': '{}  storniert   {}',
  '{}  refunded    {}': '{}  erstattet   {}',
  'Not the whole list: {}.': 'Nicht die ganze Liste: {}.',

  // What the floor is asked, check by check.
  'The store took it back. If the parcel is still in the house, keep it, and tell us.':
    'Der Shop nahm sie zurück. Ist das Paket noch im Haus: zurückhalten und Bescheid geben.',
  'The money went back. If the parcel is still in the house, keep it, and tell us.':
    'Das Geld ging zurück. Ist das Paket noch im Haus: zurückhalten und Bescheid geben.',
  'Two parcels were made. Hold the one that is still in the house, and tell us which.':
    'Es entstanden zwei Pakete. Das zurückhalten, das noch im Haus ist, und sagen, welches.',
  'It stands in ShipStation twice. Pack one of them, and tell us which.':
    'Sie steht zweimal in ShipStation. Eine davon packen und sagen, welche.',
  'Do not close the box yet. If it is closed, tell us what is inside.':
    'Den Karton noch nicht schließen. Ist er zu: sagen, was darin ist.',
  'Pack it next, or tell us what holds it: stock, the address, the carrier.':
    'Als Nächstes packen, oder sagen, woran es liegt: Bestand, Adresse, Versender.',
  'Put its label aside, and tell us when its goods come.':
    'Das Etikett beiseitelegen und sagen, wann die Ware kommt.',
  'It has a label. Pick it next, or tell us what holds it: stock, a lost list, no order.':
    'Sie hat ein Etikett. Als Nächstes kommissionieren, oder sagen, woran es liegt: Bestand, verlorene Liste, kein Auftrag.',
  'No carrier has scanned it. Look for the parcel: hand it over today, or tell us when it left.':
    'Kein Versender hat es gescannt. Das Paket suchen: heute übergeben, oder sagen, wann es hinausging.',
  'It left by your list. Send us its carrier and tracking number.':
    'Nach Ihrer Liste ging sie hinaus. Bitte Versender und Sendungsnummer schicken.',
  'It has a label. If it left, close it on your side; else tell us.':
    'Sie hat ein Etikett. Ging sie hinaus: auf Ihrer Seite schließen; sonst Bescheid geben.',
  'A part of it left. Tell us what holds the rest, and until when.':
    'Ein Teil ging hinaus. Sagen, was den Rest aufhält und bis wann.',
  "Do not pack it yet. Tell us whether it went into the other order's box.":
    'Noch nicht packen. Sagen, ob sie im Karton der anderen Bestellung lag.',
  'Do not pack it yet. Tell us whether it left by another way, and how.':
    'Noch nicht packen. Sagen, ob sie auf anderem Weg hinausging und wie.',
  'It is paid, and was cancelled in ShipStation. Tell us why.':
    'Sie ist bezahlt und wurde in ShipStation storniert. Sagen, warum.',
  'It had two labels. Tell us which one is on the parcel.':
    'Sie hatte zwei Etiketten. Sagen, welches auf dem Paket klebt.',
  "Send us the tracking number from the label or the carrier's receipt.":
    'Die Sendungsnummer vom Etikett oder vom Beleg des Versenders schicken.',
  'Read the tracking number off the label or the receipt once more, and send it to us.':
    'Die Sendungsnummer noch einmal vom Etikett oder Beleg ablesen und schicken.',
  'Look at it, and tell us what you find.': 'Bitte nachsehen und sagen, was Sie finden.',

  // The checklist.
  'Reconciliation checklist': 'Checkliste für den Abgleich',
  'As of {}. A box that is already ticked was checked by this audit and found in order.':
    'Stand {}. Was schon angekreuzt ist, hat diese Prüfung angesehen und in Ordnung gefunden.',
  'Every cancelled or refunded order is out of the queue: {}':
    'Jede stornierte oder erstattete Bestellung ist aus der Liste: {}',
  'Every order that shipped reads Fulfilled in the store: {}':
    'Jede versandte Bestellung steht im Shop auf „Fulfilled“: {}',
  'Every failed notification was sent again or explained: {}':
    'Jede gescheiterte Meldung ist neu gesendet oder erklärt: {}',
  'Every paid order is in ShipStation: {}': 'Jede bezahlte Bestellung ist in ShipStation: {}',
  'Nothing waits past its day: {}': 'Nichts wartet über seinen Tag hinaus: {}',
  'Every label has moved: {}': 'Jedes Etikett hat sich bewegt: {}',
  'Every partial order is closed or has a day: {}':
    'Jede Teillieferung ist abgeschlossen oder hat einen Tag: {}',
  'Nothing left twice: {}': 'Nichts ging zweimal hinaus: {}',
  'Addresses, SKUs and carriers are ones the systems know: {}':
    'Adressen, SKUs und Versender sind den Systemen bekannt: {}',
  'The warehouse and ShipStation agree: {}': 'Lager und ShipStation sind sich einig: {}',
  'none open': 'keine offen',
  'none open, and not all could be checked': 'keine offen, und nicht alles war prüfbar',
  'these files cannot tell': 'diese Dateien zeigen es nicht',
  '{} open': '{} offen',
  'Somebody looked at what could not be checked': 'Jemand hat angesehen, was nicht prüfbar war',
  'Done by ____________________   on ____________':
    'Erledigt von ____________________   am ____________',

  // What the kit holds.
  'Fix kit of a Backhaul audit': 'Reparaturpaket einer Prüfung mit Backhaul',
  'As of {}. Only findings in the lane open are in these files.':
    'Stand {}. In diesen Dateien sind nur offene Befunde.',
  'Shown: {}.': 'Enthält: {}.',
  everything: 'alles',
  'Orders that must not ship: cancelled or refunded in the store, still open in ShipStation. One page for the packing bench.':
    'Was nicht versandt werden darf: im Shop storniert oder erstattet, in ShipStation noch offen. Eine Seite für den Packtisch.',
  'What the warehouse can look up or put right, with boxes to tick.':
    'Was das Lager nachsehen oder richten kann, mit Kästchen zum Ankreuzen.',
  'Shipments whose notification to send again: in ShipStation, find them under Shipments and choose Notify Marketplace.':
    'Sendungen, deren Meldung neu zu senden ist: in ShipStation unter Shipments suchen und Notify Marketplace wählen.',
  'Tracking numbers for the store, in the short form that Matrixify imports. Name the file so that it contains the word Orders, and try one order first: an import mails the customer.':
    'Sendungsnummern für den Shop, in der Kurzform, die Matrixify importiert. Der Dateiname muss das Wort Orders enthalten. Erst mit einer Bestellung versuchen: Ein Import schreibt dem Kunden.',
  'Orders whose customers were probably not told, and whose flows after the purchase did not start: reviews, points, reorder mails. Order names only, to start them from the store.':
    'Bestellungen, deren Kunden wohl nicht benachrichtigt wurden und deren Abläufe nach dem Kauf nicht begannen: Bewertungen, Punkte, Nachbestellungen. Nur Bestellnummern, um sie vom Shop aus zu starten.',
  'What to go through, with the numbers of this audit. One page, to print and to sign.':
    'Was durchzugehen ist, mit den Zahlen dieser Prüfung. Eine Seite zum Drucken und Unterschreiben.',
  'A message to ShipStation support, with shipment numbers.':
    'Eine Nachricht an den Support von ShipStation, mit Sendungsnummern, auf Englisch.',
  'A message for each customer who was probably not told.':
    'Eine Nachricht an jeden, der wohl nicht benachrichtigt wurde.',
  'A reminder for the next audit, for any calendar.':
    'Eine Erinnerung an die nächste Prüfung, für jeden Kalender.',
  'Not in resend.csv, on purpose': 'Mit Absicht nicht in resend.csv',
  '{}: the parcel sits in another store; fix the mapping first':
    '{}: Das Paket liegt in einem anderen Shop; zuerst die Zuordnung berichtigen',
  "{}: its tracking number belongs to another order's parcel; import it instead":
    '{}: Die Sendungsnummer gehört zum Paket einer anderen Bestellung; sie stattdessen importieren',
  '{}: ShipStation does not notify twice; correct the tracking in the store':
    '{}: ShipStation meldet nicht zweimal; die Sendungsnummer im Shop berichtigen',
  "{}: the store's side forbids it; settle the order first":
    '{}: Der Shop lässt es nicht zu; zuerst die Bestellung klären',
  '{}: an outage: one escalation with all shipment numbers settles it':
    '{}: Ein Ausfall: Eine Meldung mit allen Sendungsnummern klärt ihn',
  '{}: the store is told at the first scan; wait for it':
    '{}: Der Shop erfährt es beim ersten Scan; darauf warten',
};
