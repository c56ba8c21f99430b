//! A case: everything the files say about one storefront order, and the contract's words as
//! questions it answers: shippable, net ordered, active, shipped, fully shipped.

use std::cell::OnceCell;

use backhaul_model::{
    Arrange, Dispatch, Field, Financial, FulfillmentStatus, Line, Moment, Parcel, PlatformOrder,
    PlatformStatus, Restock, Return, StoreFulfillment, StoreOrder, Transaction,
};

use crate::clock::Clock;
use crate::entry::Entry;
use crate::few::Few;
use crate::ledger::{Ambiguity, Ledger};
use crate::matching::Strength;
use crate::skus::{Quantities, Sku};

/// One case. Without an `order` it is a platform record that no storefront order claims.
pub struct Case<'l> {
    /// The ledger it stands in.
    pub ledger: &'l Ledger<'l>,
    /// Its position there.
    pub position: u32,
    /// The storefront order.
    pub order: Option<Entry<'l, StoreOrder>>,
    /// Its platform orders: several when split or duplicated.
    pub platform: Few<Entry<'l, PlatformOrder>>,
    /// Its parcels, active or not.
    pub parcels: Few<Entry<'l, Parcel>>,
    /// The store's own fulfillments, with tracking numbers.
    pub store_fulfillments: Few<Entry<'l, StoreFulfillment>>,
    /// The store's transactions.
    pub transactions: Few<Entry<'l, Transaction>>,
    /// Returns.
    pub returns: Few<Entry<'l, Return>>,
    /// What the warehouse says it did.
    pub dispatches: Few<Entry<'l, Dispatch>>,
    /// The weakest step by which a record was matched; `None` without any record.
    pub strength: Option<Strength>,
    pub(crate) answers: Answers,
}

/// What many checks ask of one case, worked out when first asked.
#[derive(Default)]
pub(crate) struct Answers {
    net_ordered: OnceCell<Quantities>,
    parcel_units: OnceCell<Option<Quantities>>,
    partly_shipped: OnceCell<bool>,
}

impl<'l> Case<'l> {
    /// As-of and zones.
    pub fn clock(&self) -> &'l Clock {
        &self.ledger.clock
    }

    /// The order's number as a key, for fingerprints.
    pub fn key(&self) -> &'l str {
        self.ledger.key_of(self.position)
    }

    /// The order's name as the store writes it, else the platform's number.
    pub fn name(&self) -> &'l str {
        if let Some(order) = &self.order {
            return order.text(order.name);
        }
        let platform = self.platform.first().map(|p| p.text(p.number));
        platform.or_else(|| self.parcels.first().map(|p| p.text(p.number))).unwrap_or("")
    }

    /// The ShipStation store its orders belong to, else the store the records name.
    pub fn store(&self) -> Option<&'l str> {
        let store = match &self.order {
            Some(order) => {
                let shop = self.ledger.shop_of_table(order.at.table)?;
                self.ledger.homes(shop, self.position).first().copied().unwrap_or_default()
            }
            None => self.ledger.group_store(self.position),
        };
        Some(self.ledger.store_name(store)).filter(|name| !name.is_empty())
    }

    /// Names of stores its records sit in, sorted, each once.
    pub fn record_stores(&self) -> Vec<&'l str> {
        let platform = self.platform.iter().map(|p| p.word(p.store));
        let parcels = self.parcels.iter().map(|p| p.word(p.store));
        let mut stores: Vec<&str> = platform.chain(parcels).filter(|s| !s.is_empty()).collect();
        stores.arrange();
        stores.dedup();
        stores
    }

    /// Active parcels: not voided, not return labels.
    pub fn active(&self) -> impl Iterator<Item = &Entry<'l, Parcel>> {
        self.parcels.iter().filter(|parcel| parcel.is_active())
    }

    /// Voided labels.
    pub fn voided(&self) -> impl Iterator<Item = &Entry<'l, Parcel>> {
        self.parcels.iter().filter(|parcel| parcel.voided && !parcel.is_return)
    }

    /// Whether any platform order has this status.
    pub fn any_platform(&self, is: impl Fn(PlatformStatus) -> bool) -> bool {
        self.platform.iter().any(|platform| is(platform.status.value))
    }

    /// Shipped: an active parcel, or a platform order with status shipped and no label that says
    /// otherwise (its only labels are voided).
    pub fn is_shipped(&self) -> bool {
        self.active().next().is_some()
            || (self.any_platform(|s| s == PlatformStatus::Shipped)
                && self.voided().next().is_none())
    }

    /// Fully shipped: the items of active parcels cover every shippable line; where they list none, no
    /// platform order is still open.
    pub fn is_fully_shipped(&self) -> bool {
        self.is_shipped() && !self.is_partly_shipped()
    }

    /// Some shippable units shipped, and some did not. One open platform order beside one that
    /// shipped everything is a duplicate, not a rest.
    pub fn is_partly_shipped(&self) -> bool {
        *self.answers.partly_shipped.get_or_init(|| self.leaves_a_rest())
    }

    fn leaves_a_rest(&self) -> bool {
        if !self.is_shipped() {
            return false;
        }
        if let Some(units) = self.parcel_units().filter(|units| self.speaks_of_order(units)) {
            return !self.is_covered_by(units);
        }
        let open = self.any_platform(|s| s.is_open() || s == PlatformStatus::AwaitingPayment);
        // A line without SKU may be what is left, and no list of SKUs shows it.
        let mut live = self.platform.iter().filter(|p| p.status.value.is_live());
        let listed = live.all(|platform| self.lists_items(platform));
        let units = self.platform_units_shipped().filter(|_| listed);
        open && !units.is_some_and(|units| self.is_covered_by(&units))
    }

    fn is_covered_by(&self, shipped: &Quantities) -> bool {
        let ordered = self.net_ordered();
        ordered.iter().all(|(sku, units)| shipped.of(sku) >= units)
    }

    /// Units that shipped by SKU, as far as items are listed.
    pub fn shipped_units(&self) -> Option<Quantities> {
        let by_parcel = self.parcel_units().filter(|units| self.speaks_of_order(units));
        by_parcel.cloned().or_else(|| self.platform_units_shipped())
    }

    /// Units of platform orders that shipped; `None` unless every one of them lists its items.
    fn platform_units_shipped(&self) -> Option<Quantities> {
        let mut units = Quantities::default();
        let shipped = |p: &&Entry<'_, PlatformOrder>| p.status.value == PlatformStatus::Shipped;
        for platform in self.platform.iter().filter(shipped) {
            if !self.lists_items(platform) {
                return None;
            }
            self.add_lines(platform.at.table, platform.lines(), &mut units);
        }
        (!units.is_empty() && self.speaks_of_order(&units)).then_some(units)
    }

    /// Units in active parcels by SKU; `None` unless every active parcel lists its items with their
    /// quantities.
    pub fn parcel_units(&self) -> Option<&Quantities> {
        self.answers.parcel_units.get_or_init(|| self.units_in_parcels()).as_ref()
    }

    fn units_in_parcels(&self) -> Option<Quantities> {
        let mut units = Quantities::default();
        let mut active = self.active().peekable();
        active.peek()?;
        for parcel in active {
            if !states_quantities(parcel.lines()) {
                return None;
            }
            self.add_lines(parcel.at.table, parcel.lines(), &mut units);
        }
        Some(units)
    }

    /// Whether the SKUs listed are the order's: when a SKU of the order is absent and a stranger is
    /// there instead (a kit taken apart), the lists cannot be compared. Nor can unknown quantities.
    fn speaks_of_order(&self, units: &Quantities) -> bool {
        let ordered = self.net_ordered();
        let absent = ordered.iter().any(|(sku, _)| !units.has(sku));
        let strange = units.iter().any(|(sku, _)| !self.is_on_order(sku));
        self.states_quantities() && !ordered.is_empty() && !(absent && strange)
    }

    /// Whether the storefront order states the quantity of every line.
    pub fn states_quantities(&self) -> bool {
        self.order.is_some_and(|order| states_quantities(order.lines()))
    }

    /// Whether a platform order's lines are all its items, with SKUs and quantities. In an order-level export a single line
    /// stands for the whole order, so it only counts when the order has a single SKU.
    pub fn lists_items(&self, platform: &Entry<'_, PlatformOrder>) -> bool {
        let lines = platform.lines();
        states_quantities(lines)
            && lines.iter().any(|line| !self.sku(platform.at.table, line).is_blank())
            && (platform.table.item_level
                || (lines.len() == 1 && self.net_ordered().iter().count() <= 1))
    }

    fn add_lines(&self, table: u32, lines: &[Line], units: &mut Quantities) {
        for line in lines.iter().filter(|line| line.price.is_none_or(|price| price >= 0)) {
            units.add(self.sku(table, line), self.units(table, line));
        }
    }

    /// Units of a line of ShipStation's. Rows equal in every cell are copies, or one SKU bought on
    /// several lines: they count as often as the storefront order has lines of the SKU, or of kits of it.
    pub fn units(&self, table: u32, line: &Line) -> i64 {
        let units = line.quantity.unwrap_or(0);
        if line.equal_rows == 0 {
            return units;
        }
        let bought = self.lines_bought(self.sku(table, line));
        units * (1 + i64::from(line.equal_rows)).min(bought.max(1))
    }

    /// How many lines of the storefront order sell a SKU, or a kit of it.
    pub fn lines_bought(&self, sku: Sku) -> i64 {
        let Some(order) = self.order else { return 0 };
        let sells = |line: &&Line| self.ledger.skus.holds(self.sku(order.at.table, line), sku);
        order.lines().iter().filter(sells).map(|line| 1 + i64::from(line.equal_rows)).sum()
    }

    /// The SKU of a line of `table`, equal across files.
    pub fn sku(&self, table: u32, line: &Line) -> Sku {
        self.ledger.skus.of(table, line.sku)
    }

    /// Whether a spreadsheet took the digits of a line's SKU, so that it is compared with no other.
    pub fn is_lost(&self, table: u32, line: &Line) -> bool {
        !line.sku.is_blank() && self.sku(table, line).is_blank()
    }

    /// Units of all lines as sold, kits taken apart, whatever became of them; `None` unless every line
    /// states its quantity.
    pub fn units_sold(&self) -> Option<i64> {
        let order = self.order?;
        let mut sold = Quantities::default();
        for line in order.lines() {
            self.ledger.skus.add_ordered(self.sku(order.at.table, line), line.quantity?, &mut sold);
        }
        Some(sold.iter().map(|(_, units)| units).sum())
    }

    /// Net ordered by SKU: shippable units, kits taken apart, less what is known to be removed. An orders
    /// export keeps removed lines at full quantity; only refunds that list their lines say otherwise. A
    /// SKU of which nothing is left stays, with 0 units.
    pub fn net_ordered(&self) -> &Quantities {
        self.answers.net_ordered.get_or_init(|| self.ordered_less_removed())
    }

    fn ordered_less_removed(&self) -> Quantities {
        let mut units = Quantities::default();
        if let Some(order) = &self.order {
            for line in order.lines().iter().filter(|line| is_shippable(order, line)) {
                let sku = self.sku(order.at.table, line);
                let quantity = line.quantity.unwrap_or(0);
                self.ledger.skus.add_ordered(sku, quantity, &mut units);
            }
        }
        for (sku, removed) in self.removed().iter() {
            if units.has(sku) {
                units.add(sku, -removed.min(units.of(sku)));
            }
        }
        units
    }

    /// Units refunded by line that were never to ship: taken off before they were fulfilled. Where the refund
    /// does not say, it is one of an order of which nothing shipped, or one before the first parcel, or of lines
    /// that the store still shows as pending. What came back had been ordered.
    fn removed(&self) -> Quantities {
        let mut units = Quantities::default();
        let unshipped = !self.transactions.is_empty() && !self.is_shipped();
        for refund in self.transactions.iter().filter(|refund| refund.succeeded != Some(false)) {
            let taken_off = match refund.restock {
                Restock::Cancelled => Some(true),
                Restock::NotSaid if unshipped || self.is_before_parcels(refund.created) => {
                    Some(true)
                }
                Restock::NotSaid => None,
                Restock::Returned => Some(false),
            };
            for line in refund.lines() {
                let sku = self.sku(refund.at.table, line);
                if taken_off.unwrap_or_else(|| self.is_pending(sku)) {
                    self.ledger.skus.add_ordered(sku, line.quantity.unwrap_or(0), &mut units);
                }
            }
        }
        units
    }

    /// Whether a moment certainly lies before every active parcel was made; not without parcels.
    fn is_before_parcels(&self, moment: Moment) -> bool {
        let Some(told) = self.clock().span(moment) else { return false };
        let mut made = self.active().map(|parcel| self.clock().span(parcel.made())).peekable();
        made.peek().is_some()
            && made.all(|made| made.is_some_and(|made| told.latest < made.earliest))
    }

    /// Whether the store shows every line of a SKU as pending.
    fn is_pending(&self, sku: Sku) -> bool {
        let Some(order) = &self.order else { return false };
        let mut lines =
            order.lines().iter().filter(|line| self.sku(order.at.table, line) == sku).peekable();
        lines.peek().is_some()
            && lines.all(|line| line.status == backhaul_model::LineStatus::Pending)
    }

    /// Whether the SKU stands on any line of the storefront order, shippable or not.
    pub fn is_on_order(&self, sku: Sku) -> bool {
        self.net_ordered().has(sku)
            || self.order.is_some_and(|order| {
                order.lines().iter().any(|line| self.sku(order.at.table, line) == sku)
            })
    }

    /// When the newest active parcel was made; without parcels, the latest ship date of a platform
    /// order that shipped.
    pub fn last_shipped(&self) -> Option<Moment> {
        let order = |moment: &Moment| self.clock().nominal(*moment);
        let parcels = self.active().map(|parcel| parcel.made());
        let newest = parcels.filter(|moment| moment.stamp.is_some()).max_by_key(order);
        newest.or_else(|| {
            let shipped = |p: &&Entry<'_, PlatformOrder>| p.status.value == PlatformStatus::Shipped;
            let dates = self.platform.iter().filter(shipped).map(|p| p.shipped);
            dates.filter(|moment| moment.stamp.is_some()).max_by_key(order)
        })
    }

    /// A voided label and the active one that followed it.
    pub fn reshipped(&self) -> Option<(&Entry<'l, Parcel>, &Entry<'l, Parcel>)> {
        self.active().find_map(|new| {
            let old = self.voided().find(|old| self.follows(new, old))?;
            Some((old, new))
        })
    }

    /// Whether `new` was made after `old`. Both stand in one account's zone, so their written times
    /// compare even when the zone is unknown. On one and the same day the shipment numbers decide,
    /// which count upwards; without them a label beside a voided one is taken for its successor.
    fn follows(&self, new: &Entry<'_, Parcel>, old: &Entry<'_, Parcel>) -> bool {
        let order = match (self.clock().nominal(new.made()), self.clock().nominal(old.made())) {
            (Some(new), Some(old)) => new.cmp(&old),
            _ => std::cmp::Ordering::Equal,
        };
        let number = |parcel: &Entry<'_, Parcel>| {
            parcel.text(parcel.shipment).trim_start_matches('#').parse::<u64>().ok()
        };
        order.is_gt() || (order.is_eq() && number(new) >= number(old))
    }

    /// Stores its records sit in that are not among those its order numbers belong to, sorted.
    pub fn foreign_stores(&self) -> Vec<&'l str> {
        let shop = self.order.and_then(|order| self.ledger.shop_of_table(order.at.table));
        let Some(shop) = shop else { return Vec::new() };
        let mut stores = self.record_stores();
        let homes = self.ledger.homes(shop, self.position);
        stores.retain(|name| {
            let main_unknown = homes.first().is_none_or(|home| home.is_blank());
            !main_unknown && !homes.contains(&self.ledger.store_id(name))
        });
        stores
    }

    /// Other cases whose parcels bear a tracking number of this case's active parcels.
    pub fn sharing_tracking(&self) -> Vec<Case<'l>> {
        let mut cases: Vec<u32> = Vec::new();
        for parcel in self.active() {
            cases.extend(self.ledger.sharing(self.position, parcel.text(parcel.tracking)));
        }
        cases.arrange();
        cases.dedup();
        cases.into_iter().map(|position| self.ledger.case(position as usize)).collect()
    }

    /// Other cases to the same recipient at the same postal code; none unless one of them is open.
    pub fn siblings(&self) -> Vec<Case<'l>> {
        let cases = self.ledger.siblings(self.position).into_iter();
        cases.map(|position| self.ledger.case(position as usize)).collect()
    }

    /// Whether ShipStation's order exports should hold this order: it was created inside their
    /// coverage.
    pub fn is_inside_import_coverage(&self) -> bool {
        let Some(order) = &self.order else { return false };
        let (Some(shop), Some(created)) =
            (self.ledger.shop_of_table(order.at.table), self.clock().nominal(order.created))
        else {
            return false;
        };
        self.ledger.import_covers(shop, created)
    }

    /// For a case without an order: whether the storefront files should hold one. Its store has
    /// storefront files, and its number or date lies inside them.
    pub fn is_inside_storefront_coverage(&self) -> bool {
        let store = self.ledger.group_store(self.position);
        let shop = self.ledger.shop_of_store(store);
        if !store.is_blank() && shop.is_none() {
            return false;
        }
        let reading = |table, moment| self.ledger.reading(table, moment);
        let ordered = self.platform.iter().find_map(|p| reading(p.at.table, p.ordered));
        let parcel = || {
            self.parcels.iter().find_map(|p| {
                reading(p.at.table, p.ordered).or_else(|| reading(p.at.table, p.made()))
            })
        };
        self.ledger.storefront_covers(shop, self.key(), ordered.or_else(parcel))
    }

    /// Records that may belong to this case, or as well to another.
    pub fn ambiguities(&self) -> impl Iterator<Item = &'l Ambiguity> {
        self.order.into_iter().flat_map(|order| self.ledger.ambiguities_of(order.at))
    }

    /// Whether an ambiguous record may belong to this case: nothing is said of it as missing.
    pub fn is_ambiguous(&self) -> bool {
        self.ambiguities().next().is_some()
    }

    /// Whether the records of its order numbers' family show in which stores the case belongs.
    pub fn is_home_shown(&self) -> bool {
        let shop = self.order.and_then(|order| self.ledger.shop_of_table(order.at.table));
        shop.is_some_and(|shop| self.ledger.is_home_shown(shop, self.position))
    }

    /// Cancelled in the store.
    pub fn is_cancelled(&self) -> bool {
        self.order.is_some_and(|order| is_cancelled(&order))
    }

    /// Refunded in full, or voided.
    pub fn is_fully_refunded(&self) -> bool {
        self.order.is_some_and(|order| {
            matches!(order.financial.value, Financial::Refunded | Financial::Voided)
        })
    }
}

/// Cancelled: `Cancelled at` is filled, or the status is restocked, which only cancelled orders have.
fn is_cancelled(order: &StoreOrder) -> bool {
    !order.cancelled.written.is_blank() || order.fulfillment.value == FulfillmentStatus::Restocked
}

/// Whether there are lines, and each states its quantity.
fn states_quantities(lines: &[Line]) -> bool {
    !lines.is_empty() && lines.iter().all(|line| line.quantity.is_some())
}

/// Whether a line of an order has to be shipped.
pub(crate) fn is_shippable(order: &Entry<'_, StoreOrder>, line: &Line) -> bool {
    let removed = line.requires_shipping == Some(false)
        || line.quantity.is_some_and(|units| units <= 0)
        || line.price.is_some_and(|price| price < 0)
        || line.status == backhaul_model::LineStatus::NotEligible;
    // A film for a screen protects too, and ships: where the export says that a line ships, only a name that
    // nothing else has makes it a service.
    let name = order.word(line.name);
    let says_so = line.requires_shipping == Some(true);
    !removed && if says_so { !is_certainly_service(name) } else { !is_service(name) }
}

/// A whole name that apps give to what they sell beside the goods, with an amount behind it or not.
fn is_certainly_service(name: &str) -> bool {
    // Asked for every line, many times over: most names end here.
    let first = name.trim_start().split([' ', '-']).next().unwrap_or_default();
    if !SERVICES.iter().any(|(word, _)| first.eq_ignore_ascii_case(word)) {
        return false;
    }
    let name = name.to_lowercase();
    let is_word = |it: &&str| {
        !it.is_empty() && !it.contains(|c: char| c.is_ascii_digit() || "$€£".contains(c))
    };
    let words: Vec<&str> = name.split([' ', '-', '–', '/']).filter(is_word).collect();
    let Some((first, rest)) = words.split_first() else { return false };
    let rest = rest.join(" ");
    SERVICES.iter().any(|(word, rests)| first == word && rests.contains(&rest.as_str()))
}

/// Names of services: a first word, and what may follow it.
const SERVICES: [(&str, &[&str]); 8] = [
    ("tip", &[""]),
    ("gift", &["card"]),
    ("shipping", &["protection", "insurance"]),
    ("package", &["protection"]),
    ("parcel", &["protection"]),
    ("delivery", &["protection"]),
    ("order", &["protection"]),
    ("route", &["protection", "package protection"]),
];

/// Tips, shipping protection and gift cards, by the names the apps give them.
fn is_service(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    let protects = name.contains("protection") || name.contains("insurance");
    let of_parcel = ["route", "shipping", "package", "parcel", "order", "delivery"];
    name == "tip"
        || name.contains("gift card")
        || (protects && of_parcel.iter().any(|word| name.contains(word)))
}

/// Whether ShipStation would import the order: it has a shippable line and a ship-to, is not a sale
/// over the counter, and was not cancelled. A file without line columns is not held against it.
pub(crate) fn is_importable(order: &Entry<'_, StoreOrder>) -> bool {
    let lists_lines = order.has(Field::LineQuantity) || order.has(Field::LineName);
    order.has_ship_to != Some(false)
        && !order.word(order.source).eq_ignore_ascii_case("pos")
        && !is_cancelled(order)
        && (!lists_lines || order.lines().iter().any(|line| is_shippable(order, line)))
}

impl Case<'_> {
    /// Whether the storefront order has anything that ShipStation imports: a shippable line, a ship-to,
    /// and not a sale over the counter.
    pub fn is_importable(&self) -> bool {
        self.order.as_ref().is_some_and(is_importable)
    }

    /// Whether a line of the storefront order has to be shipped.
    pub fn is_shippable(&self, line: &Line) -> bool {
        self.order.as_ref().is_some_and(|order| is_shippable(order, line))
    }
}
