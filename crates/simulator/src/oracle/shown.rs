//! What the exports show of the true state: an answer nobody could read is no answer.

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::{DAY, HOUR, MINUTE, Moment, Zone};
use crate::catalogue::PRODUCTS;
use crate::damage;
use crate::dispatch::Dispatch;
use crate::plan::{Clock, Dialect, Further, Notified, Plan};
use crate::world::{Made, Order, Parcel, PlatformOrder, World};

use super::Verdict;

/// The visible part of the world.
pub(crate) struct Shown<'w> {
    pub(crate) world: &'w World,
    /// Orders in a storefront export.
    pub(crate) listed: Vec<usize>,
    /// Names of the orders that a listed exchange replaced.
    pub(crate) exchanged: BTreeSet<&'w str>,
    /// Visible records of each order.
    pub(crate) records: Vec<Vec<usize>>,
    /// Visible parcels of each order.
    pub(crate) parcels: Vec<Vec<usize>>,
    /// Parcels of each order, those in no file included.
    all: Vec<Vec<usize>>,
    /// When the visible returns of each order were made.
    pub(crate) returns: Vec<Vec<Moment>>,
    /// The warehouse's own record of each order.
    pub(crate) dispatches: BTreeMap<usize, &'w Dispatch>,
    /// Visible parcels of each tracking number.
    numbers: BTreeMap<&'w str, Vec<usize>>,
    /// What labels of a service cost, in each shop and in the whole account.
    costs: BTreeMap<(usize, Option<usize>), Spread>,
    /// First and last order date of ShipStation's orders export.
    pub(crate) platform_coverage: (Moment, Moment),
}

/// What the notification column says of a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    Notified,
    Failed,
    Blank,
}

impl Notice {
    /// As the cell has it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Notified => "Notified",
            Self::Failed => "Failed",
            Self::Blank => "",
        }
    }
}

/// What the notification column says of `parcel`, where there is one.
pub(crate) fn notice(plan: &Plan, parcel: &Parcel) -> Notice {
    if parcel.failed {
        Notice::Failed
    } else if parcel.told && !(plan.notified == Notified::Partly && parcel.silent) {
        Notice::Notified
    } else {
        Notice::Blank
    }
}

/// True where the orders export lists the record.
pub(crate) fn lists_record(world: &World, record: &PlatformOrder) -> bool {
    record.ordered >= world.opens + i64::from(world.plan.orders_begin) * DAY
}

/// True where the shipments or the fulfillments export lists the parcel.
pub(crate) fn lists_parcel(world: &World, parcel: &Parcel) -> bool {
    let begins = world.opens - i64::from(world.plan.shipments_reach_back) * DAY;
    let filed = match parcel.made {
        Made::Label => world.plan.dialect == Dialect::Custom || parcel.is_active(),
        Made::Marked | Made::Provider => world.plan.fulfillments,
    };
    parcel.created >= begins && parcel.created <= world.as_of && filed
}

/// True where a storefront export lists the order.
pub(crate) fn lists_order(world: &World, order: &Order) -> bool {
    order.listed && order.store < world.plan.shops as usize
}

/// The middle of a number of costs, and how far from it they lie.
struct Spread {
    count: usize,
    median: i64,
    deviation: i64,
}

impl Spread {
    fn of(costs: Vec<i64>) -> Self {
        let middle = |mut of: Vec<i64>| {
            of.sort_unstable();
            of.get(of.len() / 2).copied().unwrap_or(0)
        };
        let count = costs.len();
        let median = middle(costs.clone());
        let deviation = middle(costs.into_iter().map(|cost| (cost - median).abs()).collect());
        Self { count, median, deviation: deviation.max(1) }
    }

    /// The modified z-score times a hundred, where 30 or more make a distribution.
    fn score(&self, cost: i64) -> Option<i64> {
        (self.count >= 30).then(|| (cost - self.median) * 6745 / (self.deviation * 100))
    }
}

impl<'w> Shown<'w> {
    pub(crate) fn of(world: &'w World) -> Self {
        let count = world.orders.len();
        let mut shown = Self {
            world,
            listed: (0..count).filter(|&at| lists_order(world, &world.orders[at])).collect(),
            exchanged: BTreeSet::new(),
            records: vec![Vec::new(); count],
            parcels: vec![Vec::new(); count],
            all: vec![Vec::new(); count],
            returns: vec![Vec::new(); count],
            dispatches: world.dispatches.iter().map(|known| (known.order, known)).collect(),
            numbers: BTreeMap::new(),
            costs: BTreeMap::new(),
            platform_coverage: (Moment::MAX, Moment::MIN),
        };
        let names = shown.listed.iter().map(|&at| world.orders[at].name.as_str());
        shown.exchanged = names.filter_map(|name| name.strip_suffix("-EXC")).collect();
        for (at, record) in world.records.iter().enumerate() {
            if lists_record(world, record) {
                shown.records[record.order].push(at);
                let (from, to) = shown.platform_coverage;
                shown.platform_coverage = (from.min(record.ordered), to.max(record.ordered));
            }
        }
        let mut costs: BTreeMap<(usize, Option<usize>), Vec<i64>> = BTreeMap::new();
        let own_export = world.plan.further.contains(&Further::Returns);
        for (at, parcel) in world.parcels.iter().enumerate() {
            shown.all[parcel.order].push(at);
            let returned = parcel.is_return && parcel.voided.is_none();
            if returned
                && (lists_parcel(world, parcel) || own_export && parcel.created <= world.as_of)
            {
                shown.returns[parcel.order].push(parcel.created);
            }
            if lists_parcel(world, parcel) {
                shown.parcels[parcel.order].push(at);
                if !damage::loses(&world.plan, &parcel.tracking) {
                    shown.numbers.entry(&parcel.tracking).or_default().push(at);
                }
                if parcel.made == Made::Label && parcel.cost > 0 && parcel.is_active() {
                    for group in [Some(parcel.store), None] {
                        let of_group: &mut Vec<i64> =
                            costs.entry((parcel.service, group)).or_default();
                        of_group.push(parcel.cost);
                    }
                }
            }
        }
        for (group, of_group) in costs {
            shown.costs.insert(group, Spread::of(of_group));
        }
        shown
    }

    pub(crate) fn plan(&self) -> &'w Plan {
        &self.world.plan
    }

    /// What the notification column says of a parcel; the custom shipments export has none.
    pub(crate) fn notice(&self, parcel: &Parcel) -> Option<Notice> {
        let plan = self.plan();
        let there = parcel.made != Made::Label
            || plan.dialect == Dialect::Grid && plan.notified != Notified::Absent;
        there.then(|| notice(plan, parcel))
    }

    /// All parcels of an order, whether a file shows them or not.
    pub(crate) fn all_parcels(&self, order: usize) -> impl Iterator<Item = &'w Parcel> {
        self.all[order].iter().map(|&at| &self.world.parcels[at])
    }

    /// An active parcel of the order stands in no file.
    pub(crate) fn hides_a_parcel(&self, order: usize) -> bool {
        self.all_parcels(order).any(|p| p.is_active() && !lists_parcel(self.world, p))
    }

    /// A spreadsheet program destroyed the parcel's number.
    pub(crate) fn loses(&self, parcel: &Parcel) -> bool {
        damage::loses(self.plan(), &parcel.tracking)
    }

    /// Visible parcels under the parcel's number, itself included; none where it is lost.
    pub(crate) fn sharing(&self, parcel: &Parcel) -> impl Iterator<Item = &'w Parcel> {
        let world = self.world;
        self.numbers
            .get(parcel.tracking.as_str())
            .into_iter()
            .flatten()
            .map(move |&at| &world.parcels[at])
    }

    /// Modified z-scores of a label's cost, times a hundred: in its store, and in the whole account.
    pub(crate) fn cost_scores(&self, parcel: &Parcel) -> [Option<i64>; 2] {
        [Some(parcel.store), None].map(|group| {
            self.costs.get(&(parcel.service, group)).and_then(|spread| spread.score(parcel.cost))
        })
    }

    /// ShipStation's files write two moments alike: one day where they have no hours, one minute where they
    /// have no seconds.
    pub(crate) fn writes_alike(&self, one: Moment, other: Moment) -> bool {
        let zone = self.plan().account_zone;
        match self.plan().dates.clock {
            Clock::None => zone.day(one) == zone.day(other),
            Clock::TwentyFour => one.div_euclid(MINUTE) == other.div_euclid(MINUTE),
            Clock::Twelve => one == other,
        }
    }

    /// ShipStation's files write days and no hours: the zone those days are in.
    pub(crate) fn days_only(&self) -> Option<Zone> {
        (self.plan().dates.clock == Clock::None).then_some(self.plan().account_zone)
    }

    /// Carriers' scans stand in the shipments export.
    pub(crate) fn shows_scans(&self) -> bool {
        self.plan().dialect == Dialect::Custom && self.plan().scans
    }

    /// Return labels or a returns export are among the files.
    pub(crate) fn shows_returns(&self) -> bool {
        self.shows_voids() || self.plan().further.contains(&Further::Returns)
    }

    /// A list of products says what they weigh.
    pub(crate) fn shows_product_weights(&self) -> bool {
        self.plan().has(|file| matches!(file, Further::Products | Further::PlatformProducts))
    }

    /// What a product weighs by the store's list, else by ShipStation's; `None` where neither has it, or
    /// it has no SKU to find it by.
    pub(crate) fn weight(&self, product: usize) -> Option<i64> {
        let lists = |file| self.plan().further.contains(&file);
        let known = self.world.shelves.iter().find(|known| known.product == product);
        let known = known.filter(|_| !PRODUCTS[product].sku.is_empty())?;
        let by_store = lists(Further::Products) && known.in_store;
        let by_platform = lists(Further::PlatformProducts) && known.on_platform;
        let weight = by_store.then_some(PRODUCTS[product].weight);
        weight.or_else(|| by_platform.then_some(known.platform_weight))
    }

    /// A file says when an order was refunded.
    pub(crate) fn shows_refund_times(&self) -> bool {
        self.plan().further.contains(&Further::Transactions)
    }

    /// Voided labels and return labels stand in the shipments export.
    pub(crate) fn shows_voids(&self) -> bool {
        self.plan().dialect == Dialect::Custom
    }

    /// Parcel weights stand in the shipments export.
    pub(crate) fn shows_weights(&self) -> bool {
        self.plan().dialect == Dialect::Custom
    }

    /// The shipments export lists items.
    pub(crate) fn shows_parcel_items(&self) -> bool {
        self.plan().dialect == Dialect::Custom && self.plan().parcel_items
    }

    /// How far a ShipStation time may be off: a day without a zone, another where it is a date only,
    /// and one against a storefront whose times have lost theirs.
    pub(crate) fn doubt(&self) -> i64 {
        let own = if self.plan().ship_dates_only() { 2 * DAY } else { DAY };
        own + self.store_doubt()
    }

    /// How far a storefront time may be off: not at all, while it has its zone.
    pub(crate) fn store_doubt(&self) -> i64 {
        if damage::loses_zone(self.plan()) { DAY } else { 0 }
    }

    /// A ShipStation time lies more than `span` back.
    pub(crate) fn platform_older(&self, at: Moment, span: i64) -> Verdict {
        let age = self.world.as_of - at;
        if age > span + self.doubt() {
            Verdict::Must
        } else if age > span {
            // Younger by the true clock is younger on the careful reading, too.
            Verdict::May
        } else {
            Verdict::No
        }
    }

    /// A storefront time lies more than `span` back. It is exact; the half day above it allows for
    /// an as-of that was read off a ShipStation time.
    pub(crate) fn store_older(&self, at: Moment, span: i64) -> Verdict {
        let age = self.world.as_of - at;
        if age > span + 12 * HOUR + self.store_doubt() {
            Verdict::Must
        } else if age > span {
            Verdict::May
        } else {
            Verdict::No
        }
    }
}
