//! A store in two exports, built shipment by shipment, so that each test says what went wrong and when.

use std::fmt::Write as _;

use backhaul_audit::{Engine, Options};
use backhaul_model::report::Report;

/// One order in one parcel.
#[derive(Clone, Debug)]
pub struct Shipment {
    /// Minutes from the store's first label to this one.
    pub minute: i64,
    /// How many minutes before it the order was placed.
    pub ordered_before: i64,
    /// Whether the store was told, and how many minutes later.
    pub told_after: Option<i64>,
    pub store: &'static str,
    pub carrier: &'static str,
    pub service: &'static str,
    pub warehouse: &'static str,
    pub user: &'static str,
    pub tags: &'static str,
    /// Another label of the order: how many minutes before this one, and whether it was voided.
    pub earlier: Option<(i64, bool)>,
    /// The Marketplace Notified cell; `None` leaves the column out of the file.
    pub notified: Option<&'static str>,
}

/// Carriers and services in turn, as a warehouse uses them.
pub const WAYS: [(&str, &str); 4] = [
    ("stamps_com", "USPS Ground Advantage"),
    ("ups_walleted", "UPS Ground"),
    ("fedex", "FedEx Home Delivery"),
    ("stamps_com", "USPS Priority Mail"),
];

/// Shipments that all arrived, `every` minutes apart, by changing carriers, warehouses and users.
pub fn shipments(number: usize, every: i64) -> Vec<Shipment> {
    let shipment = |i: usize| Shipment {
        minute: i as i64 * every,
        ordered_before: 600,
        told_after: Some(4),
        store: "Juniper",
        carrier: WAYS[i % 4].0,
        service: WAYS[i % 4].1,
        warehouse: if i.is_multiple_of(3) { "Reno" } else { "Main" },
        user: ["Kim", "Ada", "Lou", "Max", "Ida"][i % 5],
        tags: if i.is_multiple_of(7) { "vip" } else { "" },
        earlier: None,
        notified: None,
    };
    (0..number).map(shipment).collect()
}

/// `2026-01-05T09:00` and so many minutes, as month, day, hour, minute.
fn civil(minute: i64) -> (i64, i64, i64, i64) {
    let minute = minute + 9 * 60;
    let (days, minute) = (4 + minute.div_euclid(1_440), minute.rem_euclid(1_440));
    let (month, day) = match days {
        0..31 => (1, days + 1),
        31..59 => (2, days - 30),
        _ => (3, days - 58),
    };
    (month, day, minute / 60, minute % 60)
}

fn in_store(minute: i64) -> String {
    let (month, day, hour, minute) = civil(minute);
    format!("2026-{month:02}-{day:02} {hour:02}:{minute:02}:00 +0000")
}

/// How ShipStation writes its times. Where it writes days only, the export has no shipment numbers either,
/// so that nothing says what came first on a day. A clock that nobody names the zone of runs some minutes
/// ahead of the store's, and no other time in the files shows by how much.
#[derive(Copy, Clone, PartialEq, Eq)]
pub enum Times {
    Clock,
    DaysOnly,
    Unzoned { ahead: i64 },
}

fn on_platform(minute: i64, times: Times) -> String {
    let ahead = if let Times::Unzoned { ahead } = times { ahead } else { 0 };
    let (month, day, hour, minute) = civil(minute + ahead);
    match times {
        Times::Clock | Times::Unzoned { .. } => format!("{month}/{day}/2026 {hour}:{minute:02}:00"),
        Times::DaysOnly => format!("{month}/{day}/2026"),
    }
}

/// Audits the two exports of these shipments; as-of is `until` minutes from the first label.
pub fn audit(shipments: &[Shipment], until: i64, times: Times) -> Report {
    let mut orders = String::from(
        "Name,Financial Status,Fulfillment Status,Fulfilled at,Currency,Total,Created at,\
         Lineitem quantity,Lineitem name,Lineitem sku,Lineitem requires shipping,Shipping Name,\
         Shipping Zip,Tags,Id\n",
    );
    let ordered = if let Times::Unzoned { .. } = times { Times::DaysOnly } else { Times::Clock };
    let column = shipments.iter().any(|shipment| shipment.notified.is_some());
    let mut parcels = String::from(
        "Order - Number,Date - Order Date,Date - Label Create Date,Shipment - ID,Shipment - Tracking \
         Number,Carrier - Name,Carrier - Service Selected,Carrier - Fee,Operations - Batch \
         Number,Operations - Warehouse,Operations - User Name,Market - Store Name,Ship To - Name,Ship \
         To - Postal Code,Shipment - Void Flag",
    );
    parcels.push_str(if column { ",Marketplace Notified\n" } else { "\n" });
    for (i, shipment) in shipments.iter().enumerate() {
        let number = 1001 + i;
        let created = shipment.minute - shipment.ordered_before;
        let (status, fulfilled) = match shipment.told_after {
            Some(after) => ("fulfilled", in_store(shipment.minute + after)),
            None => ("unfulfilled", String::new()),
        };
        let _ = writeln!(
            orders,
            "#{number},paid,{status},{fulfilled},USD,20.00,{},1,Mug,MUG,true,Guest {i},{:05},{},{}",
            in_store(created),
            10_000 + i,
            shipment.tags,
            5_000_000 + i
        );
        let earlier =
            shipment.earlier.map(|(before, voided)| (shipment.minute - before, voided, 1));
        for (minute, voided, nth) in earlier.into_iter().chain([(shipment.minute, false, 2)]) {
            let id = match times {
                Times::DaysOnly => String::new(),
                _ => format!("{}{nth}", 70_000 + i),
            };
            let _ = write!(
                parcels,
                "{number},{},{},{id},9400{number}{i:05}{nth},{},{},5.10,B1,{},{},{},Guest {i},{:05},{voided}",
                on_platform(created, ordered),
                on_platform(minute, times),
                shipment.carrier,
                shipment.service,
                shipment.warehouse,
                shipment.user,
                shipment.store,
                10_000 + i
            );
            let _ = match shipment.notified {
                Some(cell) => writeln!(parcels, ",{cell}"),
                None if column => writeln!(parcels, ","),
                None => writeln!(parcels),
            };
        }
    }
    // Somebody buys at the last moment: the store's own export reaches up to as-of.
    let _ = writeln!(
        orders,
        "#999,paid,unfulfilled,,USD,20.00,{},1,Mug,MUG,true,Guest,20000,,4999999",
        in_store(until)
    );
    let mut engine = Engine::new();
    for (name, text) in [("orders_export.csv", orders), ("shipments.csv", parcels)] {
        let file = engine.open(name);
        engine.push(file, text.as_bytes());
        engine.close(file);
    }
    let zone = (!matches!(times, Times::Unzoned { .. })).then(|| "UTC".to_owned());
    let options = Options { time_zone: zone, ..Options::default() };
    engine.audit(&options, &mut |_, _, _| {}).expect("the options are valid")
}
