/**
 * What the audit says of causes and patterns, in German: what speaks for and against them, how to
 * confirm them.
 *
 * `{}` stands for what the sentence fills in, `{2}` for the second of those; see `retell.ts`.
 */

export const causes: Readonly<Record<string, string>> = {
  'A voided label precedes the only active one; ShipStation notifies only once.':
    'Vor dem einzigen gültigen Etikett steht ein storniertes; ShipStation meldet nur einmal.',
  'All {} shipments of {} from {} to {} did not reach the store.':
    'Keine der {} Sendungen von {} von {} bis {} erreichte den Shop.',
  'All {} shipments of {} on {} from {} to {} did not reach the store.':
    'Keine der {} Sendungen von {} am {} von {} bis {} erreichte den Shop.',
  'All {} shipments with {} did not reach the store.':
    'Keine der {} Sendungen mit {} erreichte den Shop.',
  "An outside provider's fulfillment.": 'Fulfillment eines externen Dienstleisters.',
  'As many failed with {}.': 'Ebenso viele scheiterten mit {}.',
  'Before and after, {} of {} shipments failed.':
    'Davor und danach scheiterten {} von {} Sendungen.',
  'Before, {} shipments reached the store, the last {}.':
    'Davor erreichten {} Sendungen den Shop, die letzte {}.',
  'Carriers named: {}; warehouses named: {}; in several parcels: {} %; findings for each thousand orders: {}.':
    'Genannte Versender: {}; genannte Lager: {}; in mehreren Paketen: {} %; Befunde auf tausend Bestellungen: {}.',
  'Carriers named: {}; warehouses named: {}; findings for each thousand orders: {}.':
    'Genannte Versender: {}; genannte Lager: {}; Befunde auf tausend Bestellungen: {}.',
  'Customers who probably ask: {}; working days: {}.':
    'Kunden, die wohl nachfragen: {}; Werktage: {}.',
  'Warehouses named: {}; in several parcels: {} %; by outside providers: {} %.':
    'Genannte Lager: {}; in mehreren Paketen: {} %; durch externe Dienstleister: {} %.',
  'Chance makes such a run in fewer than {} of {} such stores.':
    'Zufall macht eine solche Serie in weniger als {} von {} solchen Shops.',
  'Every status word in these files is a known one.':
    'Jedes Statuswort dieser Dateien ist bekannt.',
  'From {} on all {} shipments of {} failed, and none succeeded up to the end of the files.':
    'Ab {} scheiterten alle {} Sendungen von {}, und keine gelang bis zum Ende der Dateien.',
  'Fulfilled in the store and unknown to ShipStation.':
    'Im Shop ausgeführt und ShipStation unbekannt.',
  'Fulfilled though ShipStation did not tell: not notified, still open, or before its label.':
    'Ausgeführt ohne Meldung von ShipStation: nicht gemeldet, noch offen oder vor dem Etikett.',
  'Half of the updates take {} or less today.':
    'Die Hälfte der Meldungen braucht heute höchstens {}.',
  'It failed alone: shipments before and after it arrived.':
    'Es scheiterte allein: Sendungen davor und danach kamen an.',
  "Its Marketplace Notified cell is empty: the order's activity in ShipStation shows who or what kept it from being sent.":
    'Die Zelle Marketplace Notified ist leer: Die Aktivität der Bestellung in ShipStation zeigt, wer oder was es verhinderte.',
  'Its notification failed, as the column says.': 'Die Meldung scheiterte, wie die Spalte sagt.',
  'Its only parcel was Marked as Shipped, without a label.':
    'Das einzige Paket wurde ohne Etikett als versandt markiert.',
  'Its tracking number is also on {}, for the same recipient.':
    'Die Sendungsnummer steht auch bei {}, für denselben Empfänger.',
  'Lags show neither a second attempt nor its absence.':
    'Die Verzögerungen zeigen weder einen zweiten Versuch noch sein Fehlen.',
  'No cancelled or refunded order is open or was shipped.':
    'Keine stornierte oder erstattete Bestellung ist offen oder wurde versandt.',
  'No export says.': 'Kein Export sagt es.',
  'No hour of the store stands out as busy in these files.':
    'Keine Stunde des Shops sticht in diesen Dateien hervor.',
  'No one is named; [ownership] mapping in the config does.':
    'Niemand ist genannt; [ownership] mapping in der Konfiguration nennt jemanden.',
  'Nothing in the shape of this order or around it explains it.':
    'Nichts an dieser Bestellung oder um sie herum erklärt es.',
  'Nothing is open.': 'Nichts ist offen.',
  'Of {} shipments without, {} failed; on {} of {} days both shipped and others arrived.':
    'Von {} Sendungen ohne scheiterten {}; an {} von {} Tagen gingen beide hinaus, und andere kamen an.',
  'One writer is seen.': 'Ein Schreiber ist zu sehen.',
  'Only {} orders left in several boxes.': 'Nur {} Bestellungen gingen in mehreren Paketen hinaus.',
  'Open findings: Shipped, but still Unfulfilled in the store; Fully shipped, but Partially fulfilled in the store; Notification failed, and the store reads Fulfilled.':
    'Offene Befunde: Versandt, im Shop noch „Unfulfilled“; Ganz versandt, im Shop nur „Partially fulfilled“; Meldung gescheitert, und der Shop sagt „Fulfilled“.',
  'Open findings: Partly shipped, and the rest hangs; Fully shipped, but Partially fulfilled in the store.':
    'Offene Befunde: Teilweise versandt, und der Rest hängt; Ganz versandt, im Shop nur „Partially fulfilled“.',
  'Orders that left {} days or more after they were placed, and were not written back.':
    'Bestellungen, die {} Tage oder mehr nach dem Eingang hinausgingen und nicht gemeldet wurden.',
  'Splits are rare, and these files name no second carrier or warehouse.':
    'Geteilte Sendungen sind selten, und die Dateien nennen weder zweiten Versender noch zweites Lager.',
  "The store's export has no tracking; add its fulfillments.":
    'Der Export des Shops hat keine Sendungsnummern; seine Fulfillments hinzufügen.',
  'No order was cancelled on either side.': 'Auf keiner Seite wurde eine Bestellung storniert.',
  'No shipped order can be compared.': 'Keine versandte Bestellung lässt sich vergleichen.',
  'Orders with more fulfillments in the store than parcels; needs its fulfillments.':
    'Bestellungen mit mehr Fulfillments im Shop als Paketen; braucht dessen Fulfillments.',
  'Seen with one order in a hundred or more: {} warehouse.':
    'Bei einer von hundert Bestellungen oder mehr gesehen: {} Lager.',
  'Seen with one order in a hundred or more: {} warehouses.':
    'Bei einer von hundert Bestellungen oder mehr gesehen: {} Lager.',
  'Several places ship parts of orders, so each hand-over needs a rule.':
    'Mehrere Orte versenden Teile von Bestellungen; jede Übergabe braucht eine Regel.',
  "ShipStation says it notified the store; the order's timeline in Shopify shows whether that arrived.":
    'ShipStation sagt, es habe gemeldet; die Zeitleiste der Bestellung in Shopify zeigt, ob es ankam.',
  'Shipped there and not contradicted, or Notified by its own column.':
    'Dort versandt und unwidersprochen, oder laut eigener Spalte gemeldet.',
  'Shopify lists no carrier {}.': 'Shopify kennt keinen Versender {}.',
  'Sold over the counter.': 'Im Laden verkauft.',
  'Something critical is open. {} open findings began in the last {} days, {} in the {} before.':
    'Etwas Kritisches ist offen. {} offene Befunde begannen in den letzten {} Tagen, {} in den {} davor.',
  'Status words that nobody knows, in {} working days.':
    'Statuswörter, die niemand kennt, in {} Werktagen.',
  'Support needs the status where it answers, and one writer is enough for it.':
    'Der Support braucht den Status dort, wo er antwortet; dafür genügt ein Schreiber.',
  'The Marketplace Notified column of the Shipments grid would settle it.':
    'Die Spalte Marketplace Notified der Ansicht Shipments würde es klären.',
  'The busiest of {} has {} % of the orders.': 'Der größte von {} hat {} % der Bestellungen.',
  'The failures span 1 carrier and {} services.':
    'Die Fehlschläge verteilen sich auf 1 Versender und {} Dienste.',
  'The failures span {} carriers and 1 service.':
    'Die Fehlschläge verteilen sich auf {} Versender und 1 Dienst.',
  'The failures span {} carriers and {} services.':
    'Die Fehlschläge verteilen sich auf {} Versender und {} Dienste.',
  'The failures span {} carriers.': 'Die Fehlschläge verteilen sich auf {} Versender.',
  'The failures span {} services.': 'Die Fehlschläge verteilen sich auf {} Dienste.',
  'The files do not show how long an update takes.':
    'Die Dateien zeigen nicht, wie lange eine Meldung dauert.',
  'The order left in {} parcels, and the store knows of a part.':
    'Die Bestellung ging in {} Paketen hinaus, und der Shop kennt einen Teil.',
  'The order sits in the ShipStation store {}; its numbers belong to {}.':
    'Die Bestellung liegt im ShipStation-Store {}; die Nummern gehören zu {}.',
  'The store refunded the order in full.': 'Der Shop hat die Bestellung voll erstattet.',
  "The store's write-backs take {} at the median, and up to {}.":
    'Rückmeldungen des Shops dauern im Median {} und bis zu {}.',
  'This parcel left {} ago, so its own may still come.':
    'Dieses Paket ging erst {} vor dem Stand der Dateien hinaus; seine Meldung kann noch kommen.',
  'Unknown to ShipStation: another app, another location, or by hand.':
    'ShipStation unbekannt: andere App, anderer Ort oder von Hand.',
  'Updates have to arrive by themselves, and no code is called for.':
    'Meldungen müssen von selbst ankommen, und Programmieren ist nicht nötig.',
  '[ownership] status in the config names it.': '[ownership] status in der Konfiguration nennt es.',
  '{} % are split, waiting or from several warehouses.':
    '{} % sind geteilt, warten oder kommen aus mehreren Lagern.',
  '{} % follow ShipStation, {} % were made in the store.':
    '{} % folgen ShipStation, {} % entstanden im Shop.',
  '{} % left in several parcels.': '{} % gingen in mehreren Paketen hinaus.',
  '{} % of shipped orders agree.': '{} % der versandten Bestellungen stimmen überein.',
  "{} % of the store's fulfillments follow ShipStation.":
    '{} % der Fulfillments des Shops folgen ShipStation.',
  '{} kinds of findings have nobody; [owners] in backhaul.toml names them.':
    '{} Arten von Befunden haben niemanden; [owners] in backhaul.toml nennt sie.',
  '{} minutes a correction; {} of a hundred customers ask, {} minutes each.':
    '{} Minuten je Korrektur; {} von hundert Kunden fragen nach, je {} Minuten.',
  '{} of the {} shipments of {} on {} did not reach the store.':
    '{} der {} Sendungen von {} am {} erreichten den Shop nicht.',
  '{} of the {} shipments of {} from {} to {} did not reach the store.':
    '{} der {} Sendungen von {} von {} bis {} erreichten den Shop nicht.',
  '{} of {} orders were not written back.': '{} von {} Bestellungen wurden nicht zurückgemeldet.',
  '{} orders came back.': '{} Bestellungen kamen zurück.',
  '{} orders cancelled or refunded are still open, or were shipped.':
    '{} stornierte oder erstattete Bestellungen sind noch offen oder wurden versandt.',
  '{} orders look different in the two systems now.':
    '{} Bestellungen sehen in beiden Systemen jetzt verschieden aus.',
  '{} orders look different there than in ShipStation.':
    '{} Bestellungen sehen dort anders aus als in ShipStation.',
  '{} of {} orders that were not written back share this cause.':
    '{} von {} nicht zurückgemeldeten Bestellungen haben diese Ursache.',
  '{} orders wait past their day or hang in part.':
    '{} Bestellungen warten über ihren Tag hinaus oder hängen teilweise.',
  '{} orders were not written back, and none came late.':
    '{} Bestellungen wurden nicht zurückgemeldet, und keine kam spät.',
  '{} orders were written back hours later than the rest.':
    '{} Bestellungen wurden Stunden später zurückgemeldet als die übrigen.',
  "{} shipment left in its hour, below the store's busiest {} % of hours, which begin at {}.":
    '{} Sendung ging in der Stunde hinaus, unter den vollsten {} % der Stunden, die bei {} beginnen.',
  "{} shipments left in its hour, below the store's busiest {} % of hours, which begin at {}.":
    '{} Sendungen gingen in der Stunde hinaus, unter den vollsten {} % der Stunden, die bei {} beginnen.',
  '{} writers are seen.': '{} Schreiber sind zu sehen.',
  'An outage that still lasts would look the same; notification settings tell them apart.':
    'Ein noch laufender Ausfall sähe gleich aus; die Einstellungen unterscheiden beides.',
  '{} shipments of the same time reached the store.':
    '{} Sendungen derselben Zeit erreichten den Shop.',
  'Fewer than {} shipments failed since the last that arrived.':
    'Weniger als {} Sendungen scheiterten seit der letzten, die ankam.',
  "Half of the store's write-backs take {} from the label or less.":
    'Die Hälfte der Rückmeldungen braucht ab Etikett höchstens {}.',
  'It is not an isolated failure between successes.':
    'Es ist kein einzelner Fehlschlag zwischen Erfolgen.',
  'It is not cancelled, not refunded in full and not for pickup.':
    'Sie ist nicht storniert, nicht voll erstattet und keine Abholung.',
  'It lies in no run of failures with successes before and after: of the {} shipments nearest {} arrived.':
    'Es liegt in keiner Serie von Fehlschlägen mit Erfolgen davor und danach: Von den {} nächsten kamen {} an.',
  "Its notification cell is empty, where the store's other parcels have it filled: none was tried.":
    'Die Zelle der Meldung ist leer, wo andere Pakete des Shops sie gefüllt haben: Keine wurde versucht.',
  'Its notification failed, so it was notified.':
    'Die Meldung scheiterte; sie wurde also versucht.',
  'Its notification failed, so one was tried.': 'Die Meldung scheiterte; eine wurde also versucht.',
  'Its only parcel has a label of its own.': 'Das einzige Paket hat ein eigenes Etikett.',
  'Its only parcel was sent by an outside provider.':
    'Das einzige Paket sandte ein externer Dienstleister.',
  'Its records sit in the ShipStation store {}, where its numbers belong.':
    'Die Sätze liegen im ShipStation-Store {}, wohin die Nummern gehören.',
  'Its voided label did not come before a single active one.':
    'Das stornierte Etikett stand nicht vor einem einzigen gültigen.',
  'No label of the order was voided.': 'Kein Etikett der Bestellung wurde storniert.',
  'No other order has its tracking number.': 'Keine andere Bestellung hat die Sendungsnummer.',
  'Of the shipments after it {} reached the store.':
    'Von den Sendungen danach erreichten {} den Shop.',
  'Other shipments after it reached the store.': 'Andere Sendungen danach erreichten den Shop.',
  'Other shipments reached the store with {}.': 'Andere Sendungen erreichten den Shop mit {}.',
  "ShipStation's notification column says it was notified.":
    'Die Spalte der Meldung sagt, dass gemeldet wurde.',
  'The order left in one parcel.': 'Die Bestellung ging in einem Paket hinaus.',
  'The order left in {} parcels.': 'Die Bestellung ging in {} Paketen hinaus.',
  'The orders that share its tracking number go to other recipients.':
    'Die Bestellungen mit derselben Nummer gehen an andere Empfänger.',
  'The store knows the carrier {}, as {}.': 'Der Shop kennt den Versender {} als {}.',
  'The store shows it Unfulfilled, not a part of it.':
    'Im Shop steht alles auf „Unfulfilled“, nicht ein Teil.',
  "{} shipment left in its hour; the store's busiest {} % of hours begin at {}.":
    '{} Sendung ging in der Stunde hinaus; die vollsten {} % der Stunden beginnen bei {}.',
  "{} shipments left in its hour; the store's busiest {} % of hours begin at {}.":
    '{} Sendungen gingen in der Stunde hinaus; die vollsten {} % der Stunden beginnen bei {}.',
  'All {} bear the tag {}.': 'Alle {} tragen das Tag {}.',
  'All {} belong to store {} from {} on.': 'Alle {} gehören zum Store {} ab {}.',
  'All {} belong to store {}.': 'Alle {} gehören zum Store {}.',
  'All {} left from warehouse {}.': 'Alle {} kamen aus dem Lager {}.',
  'All {} left from {} on.': 'Alle {} gingen ab {} hinaus.',
  'All {} left from {} to {}.': 'Alle {} gingen von {} bis {} hinaus.',
  'All {} left on {} from {} to {}.': 'Alle {} gingen am {} von {} bis {} hinaus.',
  'All {} left on {}.': 'Alle {} gingen am {} hinaus.',
  'All {} went by service {}.': 'Alle {} gingen mit dem Dienst {}.',
  'All {} went by {}.': 'Alle {} gingen mit {}.',
  'All {} were made by user {}.': 'Alle {} machte {}.',
  '{} of {} went by service {}.': '{} von {} gingen mit dem Dienst {}.',
  '{} of {} went by {}.': '{} von {} gingen mit {}.',
  '{} of {} left from warehouse {}.': '{} von {} kamen aus dem Lager {}.',
  '{} of {} were made by user {}.': '{} von {} machte {}.',
  '{} of {} bear the tag {}.': '{} von {} tragen das Tag {}.',
  "Ask who changed the store's setup on that day, and whether the shop was reconnected.":
    'Fragen, wer an dem Tag die Einrichtung änderte und ob der Shop neu verbunden wurde.',
  'Compare the shipments of the order with the fulfillments that Shopify shows.':
    'Die Sendungen der Bestellung mit den Fulfillments in Shopify vergleichen.',
  'Compare the span with the status pages of ShipStation and Shopify.':
    'Die Zeitspanne mit den Statusseiten von ShipStation und Shopify vergleichen.',
  'Fulfill one of the orders in Shopify by hand: its list lacks the carrier.':
    'Eine Bestellung in Shopify von Hand ausführen: Der Versender fehlt in der Liste.',
  "Look at the shipment's notification: it failed, and its neighbours did not.":
    'Die Meldung der Sendung ansehen: Sie scheiterte, die der Nachbarn nicht.',
  'Look for a second store record of the same shop under Settings → Selling Channels → Store Setup.':
    'Unter Settings → Selling Channels → Store Setup nach einem zweiten Store desselben Shops suchen.',
  'Look the tracking number up: no scan yet.': 'Die Sendungsnummer nachschlagen: noch kein Scan.',
  'Open Settings → Selling Channels → Store Setup → Edit Store Details and read the notification settings.':
    'Settings → Selling Channels → Store Setup → Edit Store Details öffnen und die Einstellungen der Meldung lesen.',
  'Open the order in ShipStation and compare Store with the shop whose number it bears.':
    'Die Bestellung in ShipStation öffnen und Store mit dem Shop ihrer Nummer vergleichen.',
  'Open the order in Shopify: it offers no fulfillment to a carrier.':
    'Die Bestellung in Shopify öffnen: Sie bietet keinen Versand an.',
  'Open the order: its activity shows Marked as Shipped and no notification.':
    'Die Bestellung öffnen: Die Aktivität zeigt Marked as Shipped und keine Meldung.',
  'Open the shipment and look for a voided label of the same order before it.':
    'Die Sendung öffnen und nach einem stornierten Etikett davor suchen.',
  'Search Settings → Automation → Automation Rules for the value.':
    'Unter Settings → Automation → Automation Rules nach dem Wert suchen.',
  'Search Shipments for the tracking number: it shows both orders.':
    'In Shipments nach der Sendungsnummer suchen: Sie zeigt beide Bestellungen.',
  'Ship one order with the value and one without, and compare their notification.':
    'Je eine Bestellung mit und ohne den Wert versenden und die Meldungen vergleichen.',
  'Take three shipments of the run, early, middle and late, and look at their notification: they agree.':
    'Drei Sendungen der Serie ansehen, früh, mittig und spät: Ihre Meldungen stimmen überein.',
  'A new label after a voided one is not notified':
    'Ein neues Etikett nach einem stornierten wird nicht gemeldet',
  'A rule keeps some shipments silent': 'Eine Regel lässt manche Sendungen stumm',
  'A single update was lost': 'Eine einzelne Meldung ging verloren',
  'Combined with another order in one parcel': 'Mit einer anderen Bestellung in einem Paket',
  'Lost in the rush of a busy hour': 'Im Andrang einer vollen Stunde verloren',
  'Marked as Shipped without notifying the marketplace': 'Als versandt markiert, ohne zu melden',
  'Notifications are turned off for the store': 'Meldungen sind für den Shop ausgeschaltet',
  'Split into several parcels, not all of them written back':
    'In mehrere Pakete geteilt, nicht alle zurückgemeldet',
  'The connection was down for a while': 'Die Verbindung war eine Weile gestört',
  "The parcel's store is not the order's store":
    'Der Store des Pakets ist nicht der der Bestellung',
  "The store does not know the carrier's name": 'Der Shop kennt den Namen des Versenders nicht',
  'The store does not let this order be fulfilled':
    'Der Shop lässt diese Bestellung nicht ausführen',
  "The store is told only at the carrier's first scan": 'Der Shop erfährt es erst beim ersten Scan',
  'Outage: one escalation, no re-sends': 'Ausfall: eine Meldung, nichts neu senden',
  'Stop these before they ship': 'Diese anhalten, bevor sie hinausgehen',
};
