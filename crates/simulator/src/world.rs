//! The true state of a simulated shop and of the account that ships for it.
//!
//! Exports show parts of it; the answer key is worked out from what the exports show of it.

use crate::calendar::{Day, Moment};
use crate::catalogue::{PRODUCTS, Product};
use crate::dispatch::Dispatch;
use crate::key::Cause;
use crate::people::Person;
use crate::plan::Plan;
use crate::shelf::Shelf;
use crate::story::Story;

/// Financial status, in Shopify's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Financial {
    Paid,
    Authorized,
    PartiallyPaid,
    Pending,
    PartiallyRefunded,
    Refunded,
    Voided,
}

/// Fulfillment status, in Shopify's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fulfillment {
    Unfulfilled,
    Partial,
    Fulfilled,
    Restocked,
}

/// Fulfillment status of one line, in Shopify's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineStatus {
    Pending,
    Fulfilled,
    NotEligible,
    Restocked,
}

/// One line of a storefront order.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) product: usize,
    pub(crate) quantity: i64,
    /// Units taken off the order after it was placed. The export keeps showing `quantity`.
    pub(crate) removed: i64,
    pub(crate) status: LineStatus,
}

impl Line {
    pub(crate) fn goods(&self) -> &'static Product {
        &PRODUCTS[self.product]
    }
}

/// An order as the store knows it. Orders that no storefront export lists (another brand's, deleted
/// ones, manual shipments) are here too, not `listed`.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Order {
    /// The ShipStation store it belongs to, as an index into [`World::stores`].
    pub(crate) store: usize,
    pub(crate) listed: bool,
    pub(crate) story: Story,
    /// As the store writes it.
    pub(crate) name: String,
    /// As ShipStation writes it.
    pub(crate) number: String,
    pub(crate) created: Moment,
    pub(crate) paid: Option<Moment>,
    pub(crate) financial: Financial,
    pub(crate) fulfillment: Fulfillment,
    pub(crate) fulfilled: Option<Moment>,
    pub(crate) cancelled: Option<Moment>,
    pub(crate) lines: Vec<Line>,
    pub(crate) buyer: Person,
    /// False for pickups and sales at the counter.
    pub(crate) ship_to: bool,
    pub(crate) shipping_method: &'static str,
    pub(crate) payment: &'static str,
    pub(crate) source: &'static str,
    pub(crate) location: &'static str,
    pub(crate) terms: &'static str,
    pub(crate) tags: Vec<&'static str>,
    pub(crate) note: String,
    /// Minor units.
    pub(crate) discount: i64,
    pub(crate) refunded: i64,
    /// Everything was free: an exchange or a sample.
    pub(crate) free: bool,
    /// The order whose box this one travels in.
    pub(crate) travels_with: Option<usize>,
    /// When everything was given back.
    pub(crate) refunded_at: Option<Moment>,
    /// The order carries the tax number that its customs ask for.
    pub(crate) tax_number: bool,
    /// Where it is packed, as an index into [`WAREHOUSES`].
    pub(crate) warehouse: usize,
}

/// Where parcels leave from; a plan uses the first few.
pub(crate) const WAREHOUSES: [&str; 3] = ["Harbor Street", "Reno", "Columbus Annex"];
/// Who prints labels.
pub(crate) const USERS: [&str; 3] = ["packing bench 1", "packing bench 2", "night shift"];

/// The tag that says an order waits for goods.
pub(crate) const PRE_ORDER_TAG: &str = "pre-order";
/// What the store calls its fast deliveries.
pub(crate) const TWO_DAY: &str = "Express (2 Day)";
/// The fastest.
pub(crate) const OVERNIGHT: &str = "Overnight";
/// The payment that is collected at the door.
pub(crate) const CASH_ON_DELIVERY: &str = "Cash on Delivery (COD)";

impl Order {
    /// Lines that a parcel must carry.
    pub(crate) fn shippable(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.goods().ships)
    }

    /// Product and quantity of what still has to go, line by line.
    pub(crate) fn to_ship(&self) -> Vec<Item> {
        self.shippable()
            .filter(|line| line.quantity > line.removed)
            .map(|line| Item { product: line.product, quantity: line.quantity - line.removed })
            .collect()
    }

    /// What the goods cost before discounts, in minor units.
    pub(crate) fn goods_total(&self) -> i64 {
        if self.free {
            return 0;
        }
        self.lines.iter().map(|line| line.quantity * line.goods().price).sum()
    }

    /// What the buyer pays to have it sent, in minor units.
    pub(crate) fn shipping(&self) -> i64 {
        if !self.ship_to || self.free {
            return 0;
        }
        match self.shipping_method {
            TWO_DAY => 1695,
            OVERNIGHT => 2995,
            _ if self.goods_total() >= 7500 => 0,
            _ => 595,
        }
    }

    /// Tax, in minor units: 7 % of the discounted goods.
    pub(crate) fn tax(&self) -> i64 {
        ((self.goods_total() - self.discount) * 7 + 50) / 100
    }

    /// The total, in minor units.
    pub(crate) fn total(&self) -> i64 {
        self.goods_total() - self.discount + self.shipping() + self.tax()
    }

    pub(crate) fn is_cash_on_delivery(&self) -> bool {
        self.payment == CASH_ON_DELIVERY
    }

    pub(crate) fn is_pre_order(&self) -> bool {
        self.tags.contains(&PRE_ORDER_TAG)
    }
}

/// A product and how many of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) product: usize,
    pub(crate) quantity: i64,
}

/// Order status in ShipStation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    AwaitingPayment,
    OnHold,
    AwaitingShipment,
    Shipped,
    Cancelled,
}

impl Status {
    /// The floor may still act on it.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::OnHold | Self::AwaitingShipment)
    }
}

/// ShipStation's record of an order. A split or a duplicate is one more record with the number.
#[derive(Clone, Debug)]
pub(crate) struct PlatformOrder {
    pub(crate) order: usize,
    pub(crate) store: usize,
    pub(crate) status: Status,
    pub(crate) ordered: Moment,
    pub(crate) paid: Option<Moment>,
    pub(crate) shipped: Option<Moment>,
    pub(crate) ship_by: Option<Day>,
    pub(crate) hold_until: Option<Day>,
    pub(crate) items: Vec<Item>,
    /// It was cut off another record, or another off it.
    pub(crate) split: bool,
    /// Where ShipStation would send it, where that is not where the store would.
    pub(crate) ship_to: Option<Person>,
}

/// How a parcel came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Made {
    /// A label: a row of the shipments export.
    Label,
    /// `Mark as Shipped`: a row of the fulfillments export.
    Marked,
    /// An outside provider: a row of the fulfillments export.
    Provider,
}

/// One label or one fulfillment.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Parcel {
    pub(crate) order: usize,
    pub(crate) store: usize,
    pub(crate) made: Made,
    pub(crate) created: Moment,
    pub(crate) voided: Option<Moment>,
    pub(crate) is_return: bool,
    pub(crate) items: Vec<Item>,
    pub(crate) tracking: String,
    pub(crate) service: usize,
    /// Tenths of an ounce.
    pub(crate) weight: i64,
    /// Label cost, in minor units.
    pub(crate) cost: i64,
    /// The end-of-day batch it was printed in.
    pub(crate) batch: Option<Day>,
    /// The store was told.
    pub(crate) told: bool,
    /// Somebody told the store instead, without a tracking number.
    pub(crate) by_hand: bool,
    /// The number that the store has for it, where it has another one.
    pub(crate) store_tracking: Option<String>,
    /// What kept the store from being told, where it was more than this one parcel's bad luck.
    pub(crate) lost: Option<Cause>,
    /// ShipStation shows that the notification failed.
    pub(crate) failed: bool,
    /// Where the notification column is only partly filled: it says nothing of this one.
    pub(crate) silent: bool,
    /// The carrier's first scan.
    pub(crate) scanned: Option<Moment>,
    /// An index into [`WAREHOUSES`].
    pub(crate) warehouse: usize,
    /// An index into [`USERS`].
    pub(crate) user: usize,
}

impl Parcel {
    pub(crate) fn is_active(&self) -> bool {
        self.voided.is_none() && !self.is_return
    }
}

/// Everything that is true.
#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) plan: Plan,
    /// Names of the ShipStation stores; those that have a storefront export come first.
    pub(crate) stores: Vec<String>,
    pub(crate) orders: Vec<Order>,
    pub(crate) records: Vec<PlatformOrder>,
    pub(crate) parcels: Vec<Parcel>,
    /// What the warehouse's own system says, where the plan has its file.
    pub(crate) dispatches: Vec<Dispatch>,
    /// What lies on the shelves.
    pub(crate) shelves: Vec<Shelf>,
    /// When the exports were made: the latest event of all.
    pub(crate) as_of: Moment,
    /// From here on the storefront's export lists orders.
    pub(crate) opens: Moment,
}

impl World {
    /// The store record left over from an earlier connection of the first shop.
    pub(crate) fn former_store(&self) -> usize {
        self.plan.shops as usize
    }

    /// The other brand in the account.
    pub(crate) fn brand_store(&self) -> usize {
        self.plan.shops as usize + 1
    }

    /// Where shipments without an order live.
    pub(crate) fn manual_store(&self) -> usize {
        self.plan.shops as usize + 2
    }

    /// The marketplace's orders, where there is one.
    pub(crate) fn channel_store(&self) -> Option<usize> {
        self.plan.channel.map(|_| self.plan.shops as usize + 3)
    }

    /// Where an order was sold, as ShipStation writes it.
    pub(crate) fn sold_on(&self, order: &Order) -> &'static str {
        let channel = self.plan.channel.filter(|_| self.channel_store() == Some(order.store));
        channel.map_or("Shopify", crate::channel::Channel::name)
    }
}
