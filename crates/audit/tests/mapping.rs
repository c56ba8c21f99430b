//! What the engine offers before an audit: columns to map, stores to choose from.

use backhaul_model::SortedMap;

use backhaul_audit::{Engine, FileId, MappingOffer};
use backhaul_model::{FileMapping, Kind};

const FLOOR: &str = "\
Morning list,,,\n\
Ref No,State,Gone,Remark\n\
#1001,Shipped,2026-02-03 10:00,fast\n\
#1002,Short,,\n";

fn open(engine: &mut Engine, name: &str, text: &str) -> (FileId, Kind) {
    let file = engine.open(name);
    engine.push(file, text.as_bytes());
    let inputs = engine.close(file).expect("inputs");
    (file, inputs[0].kind)
}

fn mapped(offer: &MappingOffer) -> FileMapping {
    let kind = &offer.kinds[0];
    let columns = kind.fields.iter().filter_map(|field| {
        let column = field.column.clone()?;
        Some((field.field.to_owned(), column))
    });
    FileMapping { kind: kind.kind, columns: columns.collect::<SortedMap<_, _>>() }
}

#[test]
fn an_offer_taken_as_it_stands_reads_the_file() {
    let mut engine = Engine::new();
    let (file, kind) = open(&mut engine, "floor.csv", FLOOR);
    assert_eq!(kind, Kind::Unrecognised);
    let offer = engine.mapping_offer(file, 0).expect("an offer");
    assert_eq!(offer.header.row, 2);
    assert_eq!(offer.header.columns[0].samples, ["#1001", "#1002"]);
    let mapping = mapped(&offer);
    assert_eq!(mapping.kind, Kind::WarehouseDispatches);
    assert_eq!(mapping.columns["order.name"], "Ref No");
    assert_eq!(mapping.columns["dispatch.status"], "State");

    engine.set_mappings(&[mapping]).expect("a mapping");
    engine.remove(file);
    let (file, kind) = open(&mut engine, "floor.csv", FLOOR);
    assert_eq!(kind, Kind::WarehouseDispatches);
    // Read by the mapping, so nothing of it is a guess any more.
    let again = engine.mapping_offer(file, 0).expect("an offer");
    let status = again.kinds[0].fields.iter().find(|it| it.field == "dispatch.status");
    assert!(status.is_some_and(|it| it.sure && it.column.as_deref() == Some("State")));
}

#[test]
fn fields_say_which_checks_they_unlock_and_the_needed_one_leads() {
    let mut engine = Engine::new();
    let (file, _) = open(&mut engine, "floor.csv", FLOOR);
    let offer = engine.mapping_offer(file, 0).expect("an offer");
    let kind = offer.kinds.iter().find(|it| it.kind == Kind::ShopifyOrders).expect("a kind");
    assert!(kind.fields[0].needed && kind.fields[0].field == "order.name");
    let unlocks = |id: &str| {
        let field = kind.fields.iter().find(|it| it.field == id).expect("a field");
        field.unlocks.len()
    };
    assert!(unlocks("order.fulfillment_status") > 0);
    assert_eq!(unlocks("order.payment_method"), 0);
}

#[test]
fn what_has_no_header_has_no_offer() {
    let mut engine = Engine::new();
    let (document, _) = open(&mut engine, "a.pdf", "%PDF-1.7 x,y\n1,2\n");
    let (nothing, _) = open(&mut engine, "a.csv", "");
    assert!(engine.mapping_offer(document, 0).is_none());
    assert!(engine.mapping_offer(nothing, 0).is_none());
    assert!(engine.mapping_offer(FileId(9), 0).is_none());
    let reading = engine.open("b.csv");
    assert!(engine.mapping_offer(reading, 0).is_none());
}

#[test]
fn stores_are_those_that_shipstation_names() {
    let mut engine = Engine::new();
    assert!(engine.store_names().is_empty());
    let shipments = "Shipment #,Order #,Tracking #,Ship Date,Label Created,Store\n\
                     1,1001,9400100000000000000001,02/02/2026,2/2/2026 3:00:00 PM,Sage\n\
                     2,1002,9400100000000000000002,02/02/2026,2/2/2026 3:00:00 PM,Juniper\n\
                     3,1003,9400100000000000000003,02/02/2026,2/2/2026 3:00:00 PM,\n";
    open(&mut engine, "shipments.csv", shipments);
    assert_eq!(engine.store_names().into_iter().collect::<Vec<_>>(), ["Juniper", "Sage"]);
}
