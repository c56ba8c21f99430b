/**
 * What to do about findings, in German: their next actions.
 *
 * `{}` stands for what the sentence fills in, `{2}` for the second of those; see `retell.ts`.
 */

export const actions: Readonly<Record<string, string>> = {
  'Add the SKU where it is missing, or an alias if it goes by another name there.':
    'Die SKU dort anlegen, wo sie fehlt, oder einen Alias, wenn sie dort anders heißt.',
  'Add the identifier to the order before the label is bought.':
    'Die Nummer in der Bestellung ergänzen, bevor das Etikett gekauft wird.',
  'Add the product in ShipStation under Products, or import it again.':
    'Das Produkt in ShipStation unter Products anlegen oder neu importieren.',
  'Agree who tells ShipStation about cancellations: it does not lock an order by itself.':
    'Vereinbaren, wer ShipStation von Stornierungen erzählt: von selbst sperrt es keine Bestellung.',
  'Agree who tells ShipStation about refunds: it does not lock an order by itself.':
    'Vereinbaren, wer ShipStation von Erstattungen erzählt: von selbst sperrt es keine Bestellung.',
  'Agree with the customer whether the goods come back, and make a return label if so.':
    'Mit dem Kunden klären, ob die Ware zurückkommt, und dann ein Retourenetikett machen.',
  'Ask customer service whether anything is still owed to the customer.':
    'Den Kundendienst fragen, ob dem Kunden noch etwas zusteht.',
  'Ask the carrier to intercept the parcel; within {} days this often works.':
    'Den Versender bitten, das Paket aufzuhalten; binnen {} Tagen gelingt das oft.',
  'Ask the customer for what is missing.': 'Den Kunden nach dem fragen, was fehlt.',
  'Ask the warehouse what holds it: stock, a lost pick list, or an order it never got.':
    'Das Lager fragen, woran es liegt: Bestand, eine verlorene Pickliste oder ein nie erhaltener Auftrag.',
  'Ask the warehouse whether both orders went into one box.':
    'Das Lager fragen, ob beide Bestellungen in einem Paket waren.',
  'Ask the warehouse whether the order left by another way.':
    'Das Lager fragen, ob die Bestellung auf anderem Weg hinausging.',
  'Ask the warehouse whether the parcel left.': 'Das Lager fragen, ob das Paket hinausging.',
  'Ask the warehouse which carrier took it, and have its code mapped.':
    'Das Lager fragen, welcher Versender es nahm, und den Code zuordnen lassen.',
  'Ask the warehouse why it was cancelled there.': 'Das Lager fragen, warum dort storniert wurde.',
  "Ask the warehouse's provider why the shipment did not arrive in ShipStation.":
    'Den Anbieter des Lagersystems fragen, warum die Sendung nicht in ShipStation ankam.',
  'Audit fresh exports afterwards: the run must be gone.':
    'Danach frische Exporte prüfen: Die Serie muss verschwunden sein.',
  'Cancel the one that has not shipped: Other Actions → Cancel Order.':
    'Die nicht versandte stornieren: Other Actions → Cancel Order.',
  'Claim lost parcels from the carrier.': 'Verlorene Pakete beim Versender reklamieren.',
  'Compare both addresses, and ask the customer which one is right if nothing tells.':
    'Beide Adressen vergleichen und den Kunden fragen, welche stimmt, wenn nichts es zeigt.',
  "Compare the number with the label, or with the carrier's own list of the day.":
    'Die Nummer mit dem Etikett vergleichen oder mit der Tagesliste des Versenders.',
  "Compare the order's items in Shopify and ShipStation before it is packed.":
    'Die Artikel in Shopify und ShipStation vergleichen, bevor gepackt wird.',
  'Compare weight, size and zone of the label with the order.':
    'Gewicht, Größe und Zone des Etiketts mit der Bestellung vergleichen.',
  'Correct it in ShipStation, then in the store, where it does not follow by itself.':
    'In ShipStation berichtigen, dann im Shop, wo es nicht von selbst nachzieht.',
  "Correct the item's stock in the store, so that it is not sold again.":
    'Den Bestand im Shop berichtigen, damit der Artikel nicht noch einmal verkauft wird.',
  'Correct the quantities in ShipStation; it stops taking edits over after some days.':
    'Die Mengen in ShipStation berichtigen; nach einigen Tagen übernimmt es keine Änderungen mehr.',
  'Correct the tracking number in Shopify by hand.':
    'Die Sendungsnummer in Shopify von Hand berichtigen.',
  'Count the SKU and correct both sides: Products → Inventory in Shopify, Inventory in ShipStation.':
    'Die SKU zählen und beide Seiten berichtigen: Products → Inventory in Shopify, Inventory in ShipStation.',
  'Count the SKU, and correct the number in Shopify under Products → Inventory.':
    'Die SKU zählen und die Zahl in Shopify unter Products → Inventory berichtigen.',
  'Decide: ship, cancel, or hold on with a new date.':
    'Entscheiden: versenden, stornieren oder mit neuem Datum weiter halten.',
  'Do not ship it before you asked: the store reads {}.':
    'Nicht versenden, bevor Sie gefragt haben: Im Shop steht {}.',
  'Else tell the customer the new day, and refund the difference in shipping.':
    'Sonst dem Kunden den neuen Tag nennen und die Differenz der Versandkosten erstatten.',
  'Escalate once to ShipStation support, with all shipment ids and the span. Do not re-send single orders.':
    'Einmal an den Support von ShipStation wenden, mit allen Sendungsnummern und der Zeitspanne. Nichts einzeln neu senden.',
  'Escalate once to ShipStation support, with the span and all shipment ids.':
    'Einmal an den Support von ShipStation wenden, mit der Zeitspanne und allen Sendungsnummern.',
  'Find out what holds it: stock, address, or nobody saw it.':
    'Herausfinden, woran es liegt: Bestand, Adresse, oder niemand hat es gesehen.',
  'Find out what holds the rest: stock, a forgotten split, or an edit.':
    'Herausfinden, woran der Rest liegt: Bestand, eine vergessene Teilung oder eine Änderung.',
  'Fix the store mapping first: a re-send goes to the wrong store.':
    'Zuerst die Zuordnung des Shops berichtigen: Neu Gesendetes geht an den falschen Shop.',
  'For each shipment Shopify lacks, choose Notify Marketplace.':
    'Für jede Sendung, die Shopify fehlt, Notify Marketplace wählen.',
  'Hold single re-sends until they answer: many arrive by themselves, and would arrive twice.':
    'Nichts einzeln neu senden, bis eine Antwort da ist: Vieles kommt von selbst und käme sonst doppelt.',
  'If a label exists already, choose Void Label and ask the carrier to return the parcel.':
    'Gibt es schon ein Etikett, Void Label wählen und den Versender um Rückgabe bitten.',
  'If a parcel has not left yet, choose Void Label and take it off the dock.':
    'Ist ein Paket noch da, Void Label wählen und es von der Rampe nehmen.',
  'If both left, ask the customer to return or keep the second one.':
    'Sind beide fort, den Kunden bitten, das zweite zurückzusenden oder zu behalten.',
  'If goods leave from inside, name the country as ships_from in the config.':
    'Geht die Ware von innerhalb hinaus, das Land als ships_from in der Konfiguration nennen.',
  'If it arrived, agree with the customer on a return or a new payment.':
    'Kam es an, mit dem Kunden Rückgabe oder neue Zahlung vereinbaren.',
  "If it belongs to another store, add that store's export to the audit.":
    'Gehört es zu einem anderen Shop, dessen Export zur Prüfung hinzufügen.',
  'If it did not, ship it and send the customer the new tracking number.':
    'Wenn nicht, versenden und dem Kunden die neue Sendungsnummer schicken.',
  "If it did, close the order in the warehouse's system by hand.":
    'Wenn ja, den Auftrag im System des Lagers von Hand schließen.',
  'If it did, refund the order in Shopify; if not, ask the customer whether it was sent.':
    'Wenn ja, in Shopify erstatten; wenn nicht, den Kunden fragen, ob es abgeschickt wurde.',
  'If it fails again, fulfill the order in Shopify by hand with the tracking number.':
    'Scheitert es wieder, die Bestellung in Shopify von Hand mit der Sendungsnummer ausführen.',
  "If it has none, choose Add tracking and enter ShipStation's number.":
    'Hat sie keine, Add tracking wählen und die Nummer aus ShipStation eintragen.',
  'If it has shipped, enter the tracking number in Shopify by hand: a re-send goes to the wrong store.':
    'Ist sie versandt, die Sendungsnummer in Shopify von Hand eintragen: Neu Gesendetes geht an den falschen Shop.',
  'If it is being picked or packed, put it on Hold in ShipStation and ask the floor before you cancel it.':
    'Wird sie schon entnommen oder gepackt, sie in ShipStation auf Hold setzen und das Lager fragen, bevor Sie stornieren.',
  'If it is absent, refresh the store under Settings → Selling Channels → Store Setup.':
    'Fehlt sie, den Shop unter Settings → Selling Channels → Store Setup aktualisieren.',
  'If it is not delayed, compare the hour with your busiest ones and spread the batches.':
    'Ist nichts verzögert, die Stunde mit den vollsten vergleichen und die Stapel verteilen.',
  'If it is pending, ask the customer to pay, or cancel the order.':
    'Steht sie aus, den Kunden um Zahlung bitten oder stornieren.',
  'If it is short, tell the customers of the youngest orders, or order more.':
    'Reicht es nicht, die Kunden der jüngsten Bestellungen benachrichtigen oder nachbestellen.',
  'If it left, ask the carrier to trace it from the pickup.':
    'Ist es fort, den Versender ab der Abholung suchen lassen.',
  'If it left, use Mark as Shipped in ShipStation without notifying the marketplace.':
    'Ist es fort, in ShipStation Mark as Shipped ohne Benachrichtigung verwenden.',
  'If it never existed, choose Void Label and ship the order.':
    'Gab es nie eines, Void Label wählen und die Bestellung versenden.',
  'If it stays absent, create the order by hand and ask ShipStation why it was skipped.':
    'Bleibt sie aus, die Bestellung von Hand anlegen und ShipStation fragen, warum sie fehlte.',
  'If it was a mistake, choose Other Actions → Restore Order in ShipStation.':
    'War es ein Versehen, in ShipStation Other Actions → Restore Order wählen.',
  'If it was marked as shipped, enter the number in the fulfillment, or in Shopify.':
    'Wurde sie als versandt markiert, die Nummer im Fulfillment oder in Shopify eintragen.',
  'If it was meant, cancel and refund it in Shopify and tell the customer.':
    'War es gewollt, in Shopify stornieren und erstatten und es dem Kunden sagen.',
  'If it went as a letter, choose a tracked service for the next one.':
    'Ging es als Brief, beim nächsten Mal einen verfolgten Dienst wählen.',
  'If it will not leave soon, void the label and tell the customer the new day.':
    'Geht es nicht bald hinaus, das Etikett stornieren und dem Kunden den neuen Tag nennen.',
  'If lines stay open, fulfill them in Shopify by hand with the tracking number.':
    'Bleiben Positionen offen, sie in Shopify von Hand mit der Sendungsnummer ausführen.',
  'If none came, ask ShipStation support to import the span, with the order numbers.':
    'Kam keine, den Support von ShipStation bitten, die Zeitspanne zu importieren, mit den Bestellnummern.',
  'If not, cancel it in Shopify, and in ShipStation by Other Actions → Cancel Order.':
    'Wenn nicht, in Shopify stornieren und in ShipStation mit Other Actions → Cancel Order.',
  'If one SKU stands for another or for a kit, add it to the aliases or kits.':
    'Steht eine SKU für eine andere oder für ein Set, sie bei den Aliasen oder Sets eintragen.',
  'If that route is meant, leave it; if not, find out why ShipStation does not get these orders.':
    'Ist der Weg gewollt, so lassen; wenn nicht, herausfinden, warum ShipStation diese nicht bekommt.',
  'If the SKU was renamed, add the old one to the aliases of the config.':
    'Wurde die SKU umbenannt, die alte bei den Aliasen der Konfiguration eintragen.',
  'If the carrier charged too much, ask it for an adjustment.':
    'Hat der Versender zu viel berechnet, um Berichtigung bitten.',
  'If the label is wrong and unused, choose Void Label and buy it again.':
    'Ist das Etikett falsch und unbenutzt, Void Label wählen und neu kaufen.',
  'If the label was never handed to the carrier, choose Void Label in ShipStation.':
    'Wurde das Etikett nie übergeben, in ShipStation Void Label wählen.',
  'If the order has not shipped, cancel the record in the wrong store and import it again.':
    'Ist die Bestellung nicht versandt, den Satz im falschen Shop stornieren und neu importieren.',
  'If the parcel has not left yet, choose Void Label and buy the service that was paid for.':
    'Ist das Paket noch da, Void Label wählen und den bezahlten Dienst kaufen.',
  'If the store does know the name, add it to the carriers of the config.':
    'Kennt der Shop den Namen doch, ihn bei den Versendern der Konfiguration eintragen.',
  'If they did not, ship the order: the customer is waiting.':
    'Wenn nicht, die Bestellung versenden: Der Kunde wartet.',
  "If they did, choose Mark as Shipped in ShipStation, enter the sibling's tracking number and notify the marketplace.":
    'Wenn ja, in ShipStation Mark as Shipped wählen, die Sendungsnummer der anderen eintragen und benachrichtigen.',
  'In ShipStation, choose Mark as Shipped, enter it and notify the marketplace.':
    'In ShipStation Mark as Shipped wählen, sie eintragen und benachrichtigen.',
  "In ShipStation, compare the order's shipments with the fulfillments Shopify shows.":
    'In ShipStation die Sendungen der Bestellung mit den Fulfillments in Shopify vergleichen.',
  'In ShipStation, look for a preset that sets one weight for all.':
    'In ShipStation nach einer Voreinstellung suchen, die allen ein Gewicht gibt.',
  'In ShipStation, look for the automation rule or preset that chose the service.':
    'In ShipStation nach der Regel oder Voreinstellung suchen, die den Dienst wählte.',
  "In ShipStation, look under Settings → Selling Channels → Store Setup whether the store's notification is delayed: until the first scan, or by hours.":
    'In ShipStation unter Settings → Selling Channels → Store Setup nachsehen, ob die Meldung verzögert ist: bis zum ersten Scan oder um Stunden.',
  'In ShipStation, look under Settings → Selling Channels → Store Setup which stores are connected to this shop, and which were copied or imported by hand.':
    'In ShipStation unter Settings → Selling Channels → Store Setup nachsehen, welche Stores mit diesem Shop verbunden sind und welche kopiert oder von Hand importiert wurden.',
  'In ShipStation, look under Settings → Shipping → International Settings → Tax Identifiers.':
    'In ShipStation unter Settings → Shipping → International Settings → Tax Identifiers nachsehen.',
  'In ShipStation, open Awaiting Payment, select the order and choose Mark as Paid.':
    'In ShipStation Awaiting Payment öffnen, die Bestellung auswählen und Mark as Paid wählen.',
  'In ShipStation, open Shipments and find the order; read its Marketplace Notified column.':
    'In ShipStation Shipments öffnen und die Bestellung suchen; die Spalte Marketplace Notified lesen.',
  'In ShipStation, open the order and choose Edit beside Ship To.':
    'In ShipStation die Bestellung öffnen und neben Ship To Edit wählen.',
  'In ShipStation, open the order, choose Edit beside Ship To, and validate the address.':
    'In ShipStation die Bestellung öffnen, neben Ship To Edit wählen und die Adresse prüfen lassen.',
  'In ShipStation, open the shipment; if the carrier gave a number, enter it.':
    'In ShipStation die Sendung öffnen; gab der Versender eine Nummer, sie eintragen.',
  'In ShipStation, point at Failed in the Marketplace Notified column to read why it failed.':
    'In ShipStation in der Spalte Marketplace Notified auf Failed zeigen und den Grund lesen.',
  'In ShipStation, refresh the store under Settings → Selling Channels → Store Setup.':
    'In ShipStation den Shop unter Settings → Selling Channels → Store Setup aktualisieren.',
  'In ShipStation, search all statuses for the order number.':
    'In ShipStation in allen Status nach der Bestellnummer suchen.',
  'In ShipStation, search the order number and compare the records.':
    'In ShipStation nach der Bestellnummer suchen und die Sätze vergleichen.',
  'In ShipStation, select it and choose Other Actions → Cancel Order.':
    'In ShipStation auswählen und Other Actions → Cancel Order wählen.',
  'In ShipStation, ship with a carrier account, or name the carrier when you choose Mark as Shipped.':
    'In ShipStation mit einem Versenderkonto versenden oder bei Mark as Shipped den Versender nennen.',
  'In Shopify, give the variant a SKU under Products.':
    'In Shopify der Variante unter Products eine SKU geben.',
  'In Shopify, look for a fulfillment hold on the order and release it.':
    'In Shopify nach einem Fulfillment-Halt der Bestellung suchen und ihn lösen.',
  'In Shopify, open the order and choose Capture payment, while the authorization holds.':
    'In Shopify die Bestellung öffnen und Capture payment wählen, solange die Autorisierung gilt.',
  'In Shopify, open the order and choose the carrier beside its tracking number.':
    'In Shopify die Bestellung öffnen und neben der Sendungsnummer den Versender wählen.',
  'In Shopify, open the order and look whether its fulfillment has the tracking number.':
    'In Shopify die Bestellung öffnen und nachsehen, ob das Fulfillment die Sendungsnummer hat.',
  "In Shopify, open the order's fulfillment, choose Edit tracking and enter ShipStation's number.":
    'In Shopify das Fulfillment der Bestellung öffnen, Edit tracking wählen und die Nummer aus ShipStation eintragen.',
  "In Shopify, open the order's fulfillment, choose Edit tracking and enter the new number.":
    'In Shopify das Fulfillment der Bestellung öffnen, Edit tracking wählen und die neue Nummer eintragen.',
  'Look at one of them in Shopify: its timeline names the app or the person who fulfilled it.':
    'Eine davon in Shopify ansehen: Die Zeitleiste nennt App oder Person.',
  'Look for a reprint, a duplicate order or a second route at the time it was made.':
    'Nach einem Nachdruck, einer doppelten Bestellung oder einem zweiten Weg zu der Zeit suchen.',
  'Look for a store connected twice, or an import that ran beside the connection.':
    'Nach einem doppelt verbundenen Shop suchen oder nach einem Import neben der Verbindung.',
  'Look for the parcel on the dock and in the pickup cage.':
    'Das Paket an der Rampe und im Abholwagen suchen.',
  'Look in ShipStation under Shipments → Returns whether the parcel came in.':
    'In ShipStation unter Shipments → Returns nachsehen, ob das Paket ankam.',
  'Look the number up in Shopify; a deleted or manual order is not in the export.':
    'Die Nummer in Shopify nachschlagen; eine gelöschte oder manuelle Bestellung fehlt im Export.',
  'Look through the orders for refunds that were not agreed.':
    'Die Bestellungen auf nicht vereinbarte Erstattungen durchsehen.',
  "Look whether ShipStation's shipments reach that system at all.":
    'Nachsehen, ob Sendungen aus ShipStation jenes System überhaupt erreichen.',
  'Look which side misses receipts, returns or sales over the counter.':
    'Nachsehen, welcher Seite Zugänge, Retouren oder Ladenverkäufe fehlen.',
  'Part of the outage {}: escalate that once, with all its shipment ids; do not re-send this order on its own.':
    'Teil des Ausfalls {}: diesen einmal melden, mit allen Sendungsnummern; diese Bestellung nicht einzeln neu senden.',
  'Re-send it: choose Notify Marketplace on the shipment.':
    'Neu senden: bei der Sendung Notify Marketplace wählen.',
  'Re-send it; spread large batches over the day.':
    'Neu senden; große Stapel über den Tag verteilen.',
  'Re-send the parcels that Shopify lacks.': 'Die Pakete neu senden, die Shopify fehlen.',
  'Read the Marketplace Notified column of the shipment in ShipStation.':
    'In ShipStation die Spalte Marketplace Notified der Sendung lesen.',
  'Refresh the store in ShipStation and check the quantities again.':
    'Den Shop in ShipStation aktualisieren und die Mengen noch einmal prüfen.',
  'Refresh the store, and watch whether its next orders arrive paid.':
    'Den Shop aktualisieren und beobachten, ob die nächsten Bestellungen bezahlt ankommen.',
  'Search for one of the orders; if it came, check that all of them did.':
    'Nach einer der Bestellungen suchen; kam sie, prüfen, ob alle kamen.',
  'Select the shipment and choose Notify Marketplace. This re-sends the tracking number and makes no new label.':
    'Die Sendung auswählen und Notify Marketplace wählen. Das sendet die Nummer neu und macht kein Etikett.',
  'Settle the order in Shopify first: it cannot take a fulfillment as it is.':
    'Zuerst die Bestellung in Shopify klären: So nimmt sie kein Fulfillment an.',
  'Settle the orders first: their write-back is broken.':
    'Zuerst die Bestellungen klären: Ihre Rückmeldung ist gestört.',
  'Ship it today, or tell the customer the new day.':
    'Heute versenden oder dem Kunden den neuen Tag nennen.',
  'Ship it, or refund the open lines in Shopify, and tell the customer which.':
    'Versenden oder die offenen Positionen in Shopify erstatten und dem Kunden sagen, was gilt.',
  "Take the tracking number from the warehouse's report.":
    'Die Sendungsnummer aus dem Bericht des Lagers nehmen.',
  'Tell the customer today: the shipping confirmation was wrong.':
    'Dem Kunden heute sagen: Die Versandbestätigung war falsch.',
  'Then compare Committed in Shopify under Products → Inventory with what is open.':
    'Dann Committed in Shopify unter Products → Inventory mit dem Offenen vergleichen.',
  'Tick Send shipment details so that the customer gets it.':
    'Send shipment details ankreuzen, damit der Kunde sie bekommt.',
  'To ship, select the order in ShipStation and choose Remove Hold.':
    'Zum Versenden die Bestellung in ShipStation auswählen und Remove Hold wählen.',
  'Untick Continue selling when out of stock for the variant.':
    'Bei der Variante Continue selling when out of stock abwählen.',
  'Void the label before the carrier bills it.':
    'Das Etikett stornieren, bevor der Versender es berechnet.',
  "Wait for the carrier's first scan, or notify at label creation.":
    'Auf den ersten Scan warten oder schon beim Etikett melden.',
  'Weigh the product, and correct the side that is wrong.':
    'Das Produkt wiegen und die falsche Seite berichtigen.',
  'Weigh the products, and correct their weight in Shopify under Products.':
    'Die Produkte wiegen und ihr Gewicht in Shopify unter Products berichtigen.',
  'When they confirm, select the shipments and choose Notify Marketplace for all at once.':
    'Nach der Bestätigung die Sendungen auswählen und für alle Notify Marketplace wählen.',
  'Write the shared tracking number to each of the combined orders.':
    'Die gemeinsame Sendungsnummer in jede der Bestellungen eintragen.',
  'Write to the customer: keep, return or pay, as your rules say.':
    'Dem Kunden schreiben: behalten, zurückgeben oder zahlen, wie Ihre Regeln es sagen.',
  'Choose Notify Marketplace; next time tick it when you mark as shipped.':
    'Notify Marketplace wählen; beim nächsten Mal beim Markieren ankreuzen.',
  'Edit the automation rule that applies to these shipments.':
    'Die Automatisierungsregel ändern, die für diese Sendungen gilt.',
  "Map the carrier's name to one that Shopify knows, then re-send.":
    'Den Versender einem Namen zuordnen, den Shopify kennt, dann neu senden.',
  'Take the order off the packing bench now.': 'Die Bestellung jetzt vom Packtisch nehmen.',
  "Turn notifications on in the store's setup, then re-send from that moment.":
    'Die Meldungen in der Einrichtung des Shops einschalten, dann ab jenem Moment neu senden.',
};
