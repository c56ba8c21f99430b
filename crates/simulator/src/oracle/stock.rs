//! Stock and catalogue, by SKU.

use crate::catalogue::{PRE_ORDER, PRODUCTS};
use crate::key::Check;
use crate::plan::Further;
use crate::shelf::Shelf;

use super::{Shown, Verdict};

/// Every finding of the two counts and the two lists of products.
pub(crate) fn findings(shown: &Shown<'_>) -> Vec<(Check, &'static str, Verdict)> {
    let plan = shown.plan();
    let stock = plan.has(|file| matches!(file, Further::Inventory(_)));
    let platform_stock = plan.further.contains(&Further::PlatformInventory);
    let products = plan.further.contains(&Further::Products);
    let platform_products = plan.further.contains(&Further::PlatformProducts);
    let mut found = Vec::new();
    for shelf in &shown.world.shelves {
        let sku = PRODUCTS[shelf.product].sku;
        let mut add = |holds, check, verdict| {
            if holds && verdict != Verdict::No {
                found.push((check, sku, verdict));
            }
        };
        add(stock || platform_stock, Check::Oversold, oversold(shelf).unless(!stock));
        add(stock && platform_stock, Check::StockDrift, drifts(shelf));
        add(products && platform_products, Check::CatalogueDrift, differs(shelf));
    }
    if products && platform_products {
        // ShipStation never hears of what does not ship.
        let unshipped = PRODUCTS.iter().filter(|goods| !goods.ships && !goods.sku.is_empty());
        found.extend(unshipped.map(|goods| (Check::CatalogueDrift, goods.sku, Verdict::May)));
    }
    found
}

/// Open demand exceeds what is available. Whether *available* has the open orders taken off already
/// is open, and so is whether units that left and still read unfulfilled are demand: it is certain
/// where the shelf holds half of what either side still waits for. A pre-order is sold before there
/// is any.
fn oversold(shelf: &Shelf) -> Verdict {
    let demand = shelf.open_in_store.max(shelf.open_on_platform);
    let certain = shelf.open_in_store.min(shelf.open_on_platform);
    if shelf.product == PRE_ORDER {
        Verdict::May
    } else if certain > 0 && shelf.on_hand * 2 <= certain {
        Verdict::Must
    } else if demand > shelf.available {
        Verdict::May
    } else {
        Verdict::No
    }
}

/// The counts differ after the open orders are allowed for: by more than all of them, or in some way
/// only. Where both sides have the same on the shelf, the store's open orders are all the difference.
fn drifts(shelf: &Shelf) -> Verdict {
    let difference = shelf.platform_stock - shelf.on_hand;
    if difference > shelf.open_in_store + shelf.open_on_platform && shelf.on_platform {
        Verdict::Must
    } else if difference != 0 {
        Verdict::May
    } else {
        Verdict::No
    }
}

/// The weight differs by more than 5 %, or only one side has it.
fn differs(shelf: &Shelf) -> Verdict {
    let weight = PRODUCTS[shelf.product].weight;
    let off = (shelf.platform_weight - weight).abs() * 1000 / weight.max(1);
    match off {
        _ if shelf.in_store != shelf.on_platform => Verdict::Must,
        70.. => Verdict::Must,
        30.. => Verdict::May,
        _ => Verdict::No,
    }
}
