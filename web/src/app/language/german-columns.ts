/**
 * What a column shows, in German: the end of the sentence that asks for one that is missing, and a line of
 * the mapping dialog.
 */

export const columns: Readonly<Record<string, string>> = {
  'SKUs that are oversold, and stock that drifts':
    'überverkaufte SKUs und Bestände, die auseinanderlaufen',
  'SKUs that only one side knows': 'SKUs, die nur eine Seite kennt',
  'cancelled orders that are still open or went out':
    'stornierte Bestellungen, die noch offen sind oder hinausgingen',
  'checks that compare items and quantities': 'Prüfungen, die Artikel und Mengen vergleichen',
  'checks that compare items': 'Prüfungen, die Artikel vergleichen',
  'checks that compare quantities': 'Prüfungen, die Mengen vergleichen',
  'fulfillments that were cancelled': 'stornierte Fulfillments',
  'holds that should have ended': 'Zurückstellungen, die hätten enden sollen',
  'how far the warehouse is with each order': 'wie weit das Lager mit jeder Bestellung ist',
  'how long the way back to the store takes': 'wie lange der Weg zurück zum Shop dauert',
  'labels whose order was never picked': 'Etiketten, deren Bestellung nie kommissioniert wurde',
  'orders marked as shipped by hand': 'von Hand als versandt markierte Bestellungen',
  'orders past their ship-by date': 'Bestellungen nach ihrem spätesten Versandtag',
  'orders that are still open, on hold or cancelled in ShipStation':
    'Bestellungen, die in ShipStation noch offen, zurückgestellt oder storniert sind',
  'orders that shipped and that the marketplace was not told of':
    'versandte Bestellungen, von denen der Marktplatz nicht erfuhr',
  'paid orders that were never imported': 'bezahlte Bestellungen, die nie importiert wurden',
  'parcels made after a refund': 'Pakete, die nach einer Erstattung entstanden',
  'returns that wait for their refund': 'Retouren, die auf ihre Erstattung warten',
  'telling goods from tips, gift cards and protection':
    'was Ware ist und was Trinkgeld, Gutschein oder Versicherung',
  'telling parcels apart, and combined shipments':
    'welche Pakete zu unterscheiden und welche zusammengelegt sind',
  'tracking numbers that differ between the store and ShipStation':
    'Sendungsnummern, die zwischen Shop und ShipStation abweichen',
  'voided labels, which otherwise count as shipped':
    'stornierte Etiketten, die sonst als versandt zählen',
  'weights that differ between the store and ShipStation':
    'Gewichte, die zwischen Shop und ShipStation abweichen',
  'weights that differ between the store and ShipStation, and parcels that weigh wrong':
    'Gewichte, die zwischen Shop und ShipStation abweichen, und Pakete mit falschem Gewicht',
  'what ShipStation told the store': 'was ShipStation dem Shop meldete',
  'what ShipStation told the store; only the Shipments grid has it':
    'was ShipStation dem Shop meldete; nur die Ansicht Shipments hat sie',
  'what the file covers, and so which orders are missing elsewhere':
    'was die Datei umfasst, und so, welche Bestellungen anderswo fehlen',
  'what the file covers, and so which orders were never imported':
    'was die Datei umfasst, und so, welche Bestellungen nie importiert wurden',
  'what the report covers, and so which orders are missing elsewhere':
    'was der Bericht umfasst, und so, welche Bestellungen anderswo fehlen',
  'when parcels left, and so how long an order has been stuck':
    'wann Pakete hinausgingen, und so, wie lange eine Bestellung hängt',
  'whether a refund was in full': 'ob ganz erstattet wurde',
  'which order a return belongs to': 'zu welcher Bestellung eine Retoure gehört',
  'which orders are paid, and so every check of payment, import and refunds':
    'welche Bestellungen bezahlt sind, und so jede Prüfung von Zahlung, Import und Erstattung',
  'which orders are unfulfilled, and so every check of the way back to the store':
    'welche Bestellungen „unfulfilled“ sind, und so jede Prüfung des Wegs zurück zum Shop',
  'which transactions are refunds': 'welche Transaktionen Erstattungen sind',
};
