//! How much of each product there is, as both sides count it, and how each describes it.

use crate::catalogue::{PRE_ORDER, PRODUCTS};
use crate::dice::Dice;
use crate::world::{Financial, Fulfillment, LineStatus, World};

/// One product on the shelf.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shelf {
    pub(crate) product: usize,
    /// Units that open orders of the store wait for.
    pub(crate) open_in_store: i64,
    /// Units on open records in ShipStation.
    pub(crate) open_on_platform: i64,
    /// Units that can be sold, as the store counts.
    pub(crate) available: i64,
    /// Units on the shelf, as the store counts.
    pub(crate) on_hand: i64,
    /// Units on the shelf, as ShipStation counts.
    pub(crate) platform_stock: i64,
    /// What ShipStation takes it to weigh, in tenths of an ounce.
    pub(crate) platform_weight: i64,
    /// The store's list of products has it.
    pub(crate) in_store: bool,
    /// ShipStation's has it.
    pub(crate) on_platform: bool,
}

/// Every product that ships and has a SKU.
pub(crate) fn shelves(world: &World) -> Vec<Shelf> {
    let mut dice = Dice::new(world.plan.seed, 0x5e);
    let faults = world.plan.anomaly_rate > 0.0;
    let mut shelves: Vec<Shelf> = (0..PRODUCTS.len())
        .filter(|&product| PRODUCTS[product].ships && !PRODUCTS[product].sku.is_empty())
        .map(|product| {
            let (open_in_store, open_on_platform) = open(world, product);
            let most = open_in_store.max(open_on_platform);
            let on_hand = 4 * most + dice.between(80, 900);
            Shelf {
                product,
                open_in_store,
                open_on_platform,
                available: on_hand - open_in_store,
                on_hand,
                platform_stock: on_hand,
                platform_weight: PRODUCTS[product].weight,
                in_store: true,
                on_platform: true,
            }
        })
        .collect();
    let count = shelves.len() as u64;
    let mut draw = || dice.below(count) as usize;
    if faults {
        // Promised beyond what is there: the product most waited for, and another.
        for at in [draw(), draw()] {
            let shelf = &mut shelves[at];
            let wanted = shelf.open_in_store.min(shelf.open_on_platform);
            if wanted > 3 && shelf.product != PRE_ORDER {
                shelf.on_hand = wanted / 3;
                shelf.available = shelf.on_hand - shelf.open_in_store;
                shelf.platform_stock = shelf.on_hand;
            }
        }
        for at in [draw(), draw()] {
            let shelf = &mut shelves[at];
            shelf.platform_stock += 60 + 2 * (shelf.open_in_store + shelf.open_on_platform);
        }
        for at in [draw(), draw()] {
            shelves[at].platform_weight += shelves[at].platform_weight / 5 + 2;
        }
        // The rarest products: one the store has forgotten, one ShipStation never got.
        for shelf in &mut shelves {
            shelf.in_store &= PRODUCTS[shelf.product].sku != FORGOTTEN;
            shelf.on_platform &= PRODUCTS[shelf.product].sku != "JN-PRINT-12";
        }
    }
    shelves
}

/// Sold, and not in the store's list of products any more.
pub(crate) const FORGOTTEN: &str = "JN-VASE-LG";

/// Units of a product that open orders of the first shop wait for, and that open records hold.
fn open(world: &World, product: usize) -> (i64, i64) {
    let in_store = world
        .orders
        .iter()
        .filter(|order| {
            order.store == 0
                && order.listed
                && order.cancelled.is_none()
                && !matches!(order.financial, Financial::Refunded | Financial::Voided)
                && matches!(order.fulfillment, Fulfillment::Unfulfilled | Fulfillment::Partial)
        })
        .flat_map(|order| &order.lines)
        .filter(|line| line.product == product && line.status == LineStatus::Pending)
        .map(|line| line.quantity - line.removed)
        .sum();
    let on_platform = world
        .records
        .iter()
        .filter(|record| record.status.is_open())
        .flat_map(|record| &record.items)
        .filter(|item| item.product == product)
        .map(|item| item.quantity)
        .sum();
    (in_store, on_platform)
}
