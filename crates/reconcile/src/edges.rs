//! Edges: what lies inside the files, so that nothing is called missing outside of them.

use backhaul_model::time::DAY;
use backhaul_model::{Kind, Moment, SortedMap, StoreOrder, Table};

use crate::beside;
use crate::clock::Clock;
use crate::coverage::{Expected, Reach, dense};
use crate::entry::Entry;
use crate::key::{affix, normalise};
use crate::shops::{Assignment, ShopId};

/// What each file covers.
#[derive(Debug)]
pub(crate) struct Edges {
    /// Span of each table's order dates (events, for parcels); `None` without any.
    pub reaches: Vec<Option<Reach>>,
    imports: SortedMap<ShopId, Reach>,
    numbers: Vec<Option<NumberSpan>>,
}

/// The run of consecutive numbers of a storefront file: its commonest prefix and suffix, and the
/// lowest and highest number under it.
#[derive(Debug)]
struct NumberSpan {
    prefix: String,
    suffix: String,
    low: u64,
    high: u64,
}

impl Edges {
    /// Measures tables and the way of each order: whether ShipStation knows it, and has imported it.
    #[inline(never)]
    pub fn measure(
        tables: &[&Table],
        evident_offsets: &[Option<i16>],
        clock: &Clock,
        assignment: &Assignment,
        orders: &[(Entry<'_, StoreOrder>, Expected)],
    ) -> Self {
        let mut importable: SortedMap<ShopId, Vec<Expected>> = SortedMap::new();
        for (order, expected) in orders {
            if let Some(shop) = assignment.of_table(order.at.table) {
                importable.entry(shop).or_default().push(*expected);
            }
        }
        let mut imports = SortedMap::new();
        for (shop, mut orders) in importable {
            orders.sort_unstable();
            if let Some(reach) = dense(&orders) {
                imports.insert(shop, reach);
            }
        }
        let reaches = tables.iter().zip(evident_offsets);
        Edges {
            reaches: reaches
                .map(|(table, evident)| reach(table, clock, evident.unwrap_or(clock.offset)))
                .collect(),
            imports,
            numbers: tables.iter().map(|table| number_span(table)).collect(),
        }
    }

    /// Whether ShipStation's order exports really hold orders of `shop` created at `instant`.
    pub fn import_covers(&self, tables: &[&Table], shop: ShopId, instant: i64) -> bool {
        let Some(dense) = self.imports.get(&shop) else { return false };
        let platform = || {
            let exports = tables.iter().zip(&self.reaches);
            let exports = exports.filter(|(table, _)| table.kind == Kind::ShipStationOrders);
            exports.filter_map(|(_, reach)| *reach)
        };
        // Platform orders of other stores prove that the file goes on after the shop's last one.
        let to = platform().map(|reach| reach.to).fold(dense.to, i64::max);
        // The edge of a file is known to the minute only as far as its zone is.
        let slack = if dense.holds(instant) { DAY } else { 0 };
        let within = |r: Reach| Reach { from: r.from - slack, to: r.to + slack }.holds(instant);
        // Without order dates, the orders found are all that shows what an export holds.
        let undated = platform().next().is_none();
        Reach { from: dense.from, to }.holds(instant) && (undated || platform().any(within))
    }

    /// Whether a platform record with this key and moment should be in the storefront tables of
    /// `positions`: by its number where that lies among theirs, else by its date. A number before or
    /// after theirs is most often an order just outside the export, so its date has to lie a day within:
    /// without a zone, the edge is known no better.
    pub fn storefront_covers(&self, positions: &[usize], key: &str, instant: Option<i64>) -> bool {
        let numbered = affix(key).and_then(|(prefix, digits, suffix)| {
            let number: u64 = digits.parse().ok()?;
            let spans = positions.iter().filter_map(|&table| self.numbers[table].as_ref());
            let mut own = spans.filter(|s| s.prefix == prefix && s.suffix == suffix).peekable();
            own.peek()?;
            Some(own.any(|span| (span.low..=span.high).contains(&number)))
        });
        let margin = match numbered {
            Some(true) => return true,
            Some(false) => DAY,
            None => 0,
        };
        let reaches = positions.iter().filter_map(|&table| self.reaches[table]);
        let mut within =
            reaches.map(|reach| Reach { from: reach.from + margin, to: reach.to - margin });
        instant.is_some_and(|instant| within.any(|reach| reach.holds(instant)))
    }
}

#[inline(never)]
fn reach(table: &Table, clock: &Clock, offset: i16) -> Option<Reach> {
    let mut reach = None;
    let mut note = |moment: Moment| {
        if let Some(stamp) = moment.stamp {
            Reach::widen(&mut reach, stamp.nominal(&clock.zone, offset));
        }
    };
    table.orders().iter().for_each(|order| note(order.created));
    table.platform_orders().iter().for_each(|order| note(order.ordered));
    table.parcels().iter().for_each(|parcel| note(parcel.made()));
    // Beside orders, such records happen long after them and say nothing of what the file covers.
    if table.orders().is_empty() {
        beside::events(table, &mut note);
    }
    reach
}

fn number_span(table: &Table) -> Option<NumberSpan> {
    let mut families: SortedMap<(String, String), Numbers> = SortedMap::new();
    let mut put = |family: (String, String), run: Numbers| {
        let numbers = families.entry(family).or_insert(Numbers::NONE);
        *numbers = numbers.with(run);
    };
    let mut key = String::new();
    // Nearly every order is of the family of the one before.
    let mut last = (String::new(), String::new());
    let mut run = Numbers::NONE;
    for order in table.orders() {
        normalise(table.texts.get(order.name), &mut key);
        let Some((prefix, digits, suffix)) = affix(&key) else { continue };
        let Ok(number) = digits.parse::<u64>() else { continue };
        if (last.0.as_str(), last.1.as_str()) != (prefix, suffix) {
            let before = std::mem::replace(&mut last, (prefix.to_owned(), suffix.to_owned()));
            put(before, std::mem::replace(&mut run, Numbers::NONE));
        }
        run = run.with(Numbers { count: 1, low: number, high: number });
    }
    put(last, run);
    let total: u64 = families.values().map(|numbers| numbers.count).sum();
    let ((prefix, suffix), numbers) =
        families.into_iter().max_by_key(|(_, numbers)| numbers.count)?;
    let Numbers { count, low, high } = numbers;
    (count > 0 && count * 2 >= total).then_some(NumberSpan { prefix, suffix, low, high })
}

/// How many numbers, the lowest and the highest.
#[derive(Copy, Clone)]
struct Numbers {
    count: u64,
    low: u64,
    high: u64,
}

impl Numbers {
    const NONE: Numbers = Numbers { count: 0, low: u64::MAX, high: 0 };

    fn with(self, other: Numbers) -> Numbers {
        Numbers {
            count: self.count + other.count,
            low: self.low.min(other.low),
            high: self.high.max(other.high),
        }
    }
}
