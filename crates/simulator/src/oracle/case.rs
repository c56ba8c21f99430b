//! Everything the files say about one storefront order, and the words the contract defines on it.

use crate::calendar::{DAY, Moment};
use crate::catalogue::PRODUCTS;
use crate::world::{Financial, Fulfillment, Made, Order, Parcel, PlatformOrder, Status};

use super::{Shown, Verdict};

/// How long a missing counterpart is still normal.
pub(crate) const GRACE: i64 = DAY;

/// One order with its visible records and parcels.
pub(crate) struct Case<'s> {
    pub(crate) shown: &'s Shown<'s>,
    /// The order's place in the world.
    pub(crate) at: usize,
    pub(crate) order: &'s Order,
    pub(crate) records: Vec<&'s PlatformOrder>,
    pub(crate) parcels: Vec<&'s Parcel>,
}

impl<'s> Case<'s> {
    pub(crate) fn of(shown: &'s Shown<'s>, order: usize) -> Self {
        let world = shown.world;
        Self {
            shown,
            at: order,
            order: &world.orders[order],
            records: shown.records[order].iter().map(|&at| &world.records[at]).collect(),
            parcels: shown.parcels[order].iter().map(|&at| &world.parcels[at]).collect(),
        }
    }

    /// Parcels neither voided nor on the way back.
    pub(crate) fn active(&self) -> impl Iterator<Item = &'s Parcel> {
        self.parcels.iter().copied().filter(|parcel| parcel.is_active())
    }

    /// Records that nobody cancelled.
    pub(crate) fn live(&self) -> impl Iterator<Item = &'s PlatformOrder> {
        self.records.iter().copied().filter(|record| record.status != Status::Cancelled)
    }

    pub(crate) fn has_open_record(&self) -> bool {
        self.records.iter().any(|record| record.status.is_open())
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.order.cancelled.is_some()
    }

    pub(crate) fn is_refunded(&self) -> bool {
        matches!(self.order.financial, Financial::Refunded | Financial::Voided)
    }

    pub(crate) fn is_fulfilled(&self) -> bool {
        self.order.fulfillment == Fulfillment::Fulfilled
    }

    /// Unfulfilled or partial: the store waits for something.
    pub(crate) fn is_open_in_store(&self) -> bool {
        matches!(self.order.fulfillment, Fulfillment::Unfulfilled | Fulfillment::Partial)
    }

    /// *Shipped*: an active parcel, or a shipped record and no label that says otherwise.
    pub(crate) fn is_shipped(&self) -> bool {
        self.active().next().is_some()
            || self.parcels.is_empty() && self.records.iter().any(|r| r.status == Status::Shipped)
    }

    /// When the newest active parcel was made; without one, when the record says it shipped.
    pub(crate) fn newest_parcel(&self) -> Option<Moment> {
        self.active()
            .map(|parcel| parcel.created)
            .max()
            .or_else(|| self.records.iter().filter_map(|record| record.shipped).max())
    }

    /// Every active parcel lists what is in it.
    pub(crate) fn parcels_list_items(&self) -> bool {
        self.shown.shows_parcel_items()
            && self.active().next().is_some()
            && self.active().all(|parcel| parcel.made == Made::Label)
    }

    /// The products of the order's shippable lines.
    pub(crate) fn products(&self) -> Vec<usize> {
        let mut products: Vec<usize> = self.order.shippable().map(|line| line.product).collect();
        products.sort_unstable();
        products.dedup();
        products
    }

    /// Ordered quantity of a product: as the export shows it, or less what was truly removed.
    pub(crate) fn ordered(&self, product: usize, truly: bool) -> i64 {
        self.order
            .shippable()
            .filter(|line| line.product == product)
            .map(|line| line.quantity - if truly { line.removed } else { 0 })
            .sum()
    }

    /// Quantity of a product over the active parcels.
    pub(crate) fn sent(&self, product: usize) -> i64 {
        self.active()
            .flat_map(|parcel| &parcel.items)
            .filter(|item| item.product == product)
            .map(|item| item.quantity)
            .sum()
    }

    /// Quantity of a product over the records that shipped, where they list items.
    pub(crate) fn shipped(&self, product: usize) -> i64 {
        let shipped = self.records.iter().filter(|record| record.status == Status::Shipped);
        let listed = shipped.filter(|_| self.shown.plan().item_level);
        let items = listed.flat_map(|record| &record.items).filter(|item| item.product == product);
        items.map(|item| item.quantity).sum()
    }

    /// Quantity of a product over the live records.
    pub(crate) fn imported(&self, product: usize) -> i64 {
        self.live()
            .flat_map(|record| &record.items)
            .filter(|item| item.product == product)
            .map(|item| item.quantity)
            .sum()
    }

    /// A line came in with quantity 0.
    pub(crate) fn is_zeroed(&self, product: usize) -> bool {
        self.live().flat_map(|r| &r.items).any(|item| item.product == product && item.quantity == 0)
    }

    /// What is in the parcel shows: it lists it, or it holds all that the order lists.
    pub(crate) fn items_are_whole(&self) -> bool {
        let removed = self.order.lines.iter().any(|line| line.removed > 0);
        self.parcels_list_items() || !removed
    }

    /// *Fully shipped*: on the letter of the export, and in truth where the export cannot tell a
    /// removed line. Where the two differ, it is open.
    pub(crate) fn fully_shipped(&self) -> Verdict {
        if !self.parcels_list_items() {
            let all_shipped = self.live().all(|record| record.status == Status::Shipped);
            return Verdict::when(self.is_shipped() && all_shipped);
        }
        let covers = |truly| {
            self.products()
                .into_iter()
                .all(|product| self.sent(product) >= self.ordered(product, truly))
        };
        match (covers(false), covers(true)) {
            (true, _) => Verdict::Must,
            (false, true) => Verdict::May,
            (false, false) => Verdict::No,
        }
    }

    /// The case is already somebody's business for a graver reason, so that a further finding on it
    /// is true by the letter and of no use.
    pub(crate) fn is_settled_elsewhere(&self) -> bool {
        self.is_cancelled() || self.is_refunded()
    }

    /// The product has a SKU to compare by.
    pub(crate) fn has_sku(product: usize) -> bool {
        !PRODUCTS[product].sku.is_empty()
    }
}
