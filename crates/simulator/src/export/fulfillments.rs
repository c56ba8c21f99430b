//! ShipStation's fulfillments export: what was marked as shipped, and what outside providers sent.

use crate::damage;
use crate::oracle::{lists_parcel, notice};
use crate::tracking::SERVICES;
use crate::world::{Made, World};

use super::columns::GRID_FULFILLMENTS;
use super::mess::Attire;
use super::sheet::Sheet;
use super::words::{ship_date, time};

/// The whole export, oldest first.
pub(crate) fn write(world: &World) -> Vec<u8> {
    let plan = &world.plan;
    let mut sheet = Sheet::new(GRID_FULFILLMENTS.to_vec(), Attire::of(plan, 12));
    let mut parcels: Vec<_> = world
        .parcels
        .iter()
        .filter(|parcel| parcel.made != Made::Label && lists_parcel(world, parcel))
        .collect();
    parcels.sort_by_key(|parcel| parcel.created);
    for parcel in parcels {
        let order = &world.orders[parcel.order];
        let units: i64 = parcel.items.iter().map(|item| item.quantity).sum();
        let provider = match parcel.made {
            Made::Provider => "Pennywhistle Fulfilment",
            _ => "Marked as Shipped",
        };
        sheet.put("Created Date", &time(plan, parcel.created));
        sheet.put("Ship Date", &ship_date(plan, parcel.created));
        sheet.put("Status", "Shipped");
        sheet.put("Order #", &order.number);
        sheet.put("Quantity", &units.to_string());
        sheet.put_guarded("Tracking #", &damage::number(plan, &parcel.tracking));
        sheet.put("Provider", provider);
        sheet.put("Service", SERVICES[parcel.service].name);
        sheet.put("Recipient", &order.buyer.name);
        sheet.put("City", &order.buyer.city);
        sheet.put("State", &order.buyer.province);
        sheet.put("Country", order.buyer.country);
        sheet.put("Marketplace Notified", notice(plan, parcel).word());
        sheet.end_row();
    }
    sheet.finish()
}
