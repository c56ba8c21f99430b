//! What store to simulate, and how its exports are written.

use serde::{Deserialize, Serialize};

use crate::calendar::Zone;
use crate::channel::{self, Channel};
use crate::damage::{self, Damage};
use crate::dice::Dice;
use crate::incident::Incident;

/// Header language of ShipStation's orders and shipments exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dialect {
    /// The names on screen: `Order #`, `Ship Date`. It shows no void and no return label, so the
    /// export leaves those labels out.
    Grid,
    /// `Category - Field`: `Order - Number`, `Date - Shipped Date`.
    Custom,
}

/// How tidy the files are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mess {
    /// As the products write them.
    Clean,
    /// As they arrive: other separators and line ends, a byte-order mark, guarded cells, columns
    /// dropped, reordered and in other capitals, the store's export in two overlapping files.
    Messy,
}

/// How the store writes its order names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Names {
    /// `#10210`
    Hash,
    /// `#AP-123456`
    Prefix,
    /// `J-939719`: a prefix and no hash
    Bare,
    /// `#10210-US`
    Suffix,
}

/// How ShipStation writes the store's order names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Numbers {
    /// Exactly as the store does.
    Original,
    /// Without the leading hash.
    WithoutHash,
    /// Without hash, prefix and suffix. What marks an order of its own, `-EXC`, stays.
    Digits,
}

/// Which header the store's export has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Era {
    /// 79 columns, since mid-2023.
    C79,
    /// 78 columns, 2022.
    C78,
    /// 75 columns, 2021.
    C75,
    /// 73 columns, 2022, without the point-of-sale columns.
    C73,
    /// 71 columns, 2021, without the point-of-sale columns.
    C71,
}

/// How ShipStation writes a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    /// `27/04/2026` instead of `4/27/2026`.
    pub day_first: bool,
    /// The clock beside the date.
    pub clock: Clock,
    /// Ship dates carry no time even where the other columns do.
    pub ship_date_only: bool,
}

/// The clock beside a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    /// `10:48:12 AM`
    Twelve,
    /// `22:48`
    TwentyFour,
    /// No time of day at all.
    None,
}

/// How ShipStation spells a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Words {
    /// `Awaiting Shipment`
    Screen,
    /// `awaiting_shipment`
    Api,
}

/// How well the grid's *Marketplace Notified* column is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notified {
    /// Every parcel that was notified says so.
    Filled,
    /// Some that were notified say nothing.
    Partly,
    /// The column is not in the file.
    Absent,
}

/// An export beside the four that every audit wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Further {
    /// Shopify's transactions.
    Transactions,
    /// Shopify's products.
    Products,
    /// Shopify's stock, in three shapes.
    Inventory(Shape),
    /// Matrixify's orders sheet, or its short form.
    Fulfillments(Shape),
    /// ShipStation's returns.
    Returns,
    /// ShipStation's products.
    PlatformProducts,
    /// ShipStation's stock.
    PlatformInventory,
    /// The warehouse's orders with their status, or, short, the parcels that left.
    Dispatches(Shape),
    /// ShipStation's Shipping Cost report: the labels once more, without their numbers.
    ShippingCost,
}

/// Which of its forms a further export has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// The fuller one; of stock, a column for each location.
    Long,
    /// The shorter one; of stock, a row for each location.
    Short,
    /// Of stock: the one of 2026, with `(not editable)` in its header.
    Newest,
}

/// A store to simulate. The default is the sample that ships with the tool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
pub struct Plan {
    /// The same seed, the same bytes.
    pub seed: u64,
    /// Days the storefront export covers.
    pub days: u32,
    /// Storefront orders, over all shops.
    pub orders: u32,
    /// First day: year, month, day.
    pub start: (i64, i64, i64),
    /// Header language of the orders and shipments exports.
    pub dialect: Dialect,
    /// ShipStation's orders export has a row per line, not per order.
    pub item_level: bool,
    /// The shipments export lists items; only the custom dialect can.
    pub parcel_items: bool,
    /// How tidy the files are.
    pub mess: Mess,
    /// Multiplies the number of anomalies: 1.0 gives about one order in eleven, 0.0 none.
    pub anomaly_rate: f64,
    /// Shops with a storefront export each: 1 or 2. Two have the same order names.
    pub shops: u32,
    /// Another brand ships from the same account and has no storefront export.
    pub other_brand: bool,
    /// The other brand's order numbers are among the shop's own.
    pub brand_collides: bool,
    /// Order names of the store.
    pub names: Names,
    /// The same names in ShipStation.
    pub numbers: Numbers,
    /// Header of the store's export.
    pub era: Era,
    /// The store's clock.
    pub store_zone: Zone,
    /// The clock of the ShipStation account.
    pub account_zone: Zone,
    /// How ShipStation writes times.
    pub dates: Dates,
    /// How ShipStation spells statuses.
    pub words: Words,
    /// The fulfillments export is among the files.
    pub fulfillments: bool,
    /// Days by which ShipStation's orders export begins after the storefront's; negative: before.
    pub orders_begin: i32,
    /// Days by which the shipments export begins before the storefront's.
    pub shipments_reach_back: u32,
    /// What befalls the first shop.
    pub incidents: Vec<Incident>,
    /// The notification column of the shipments grid.
    pub notified: Notified,
    /// Warehouses that ship: 1 to 3.
    pub warehouses: u32,
    /// Carriers' scans are in the shipments export; only the custom dialect has them.
    pub scans: bool,
    /// Further exports among the files.
    pub further: Vec<Further>,
    /// What a spreadsheet program did to them.
    pub damage: Vec<Damage>,
    /// ShipStation has other SKUs for some goods, and takes a kit apart; `backhaul.toml` says which.
    pub renamed: bool,
    /// A marketplace that sells as well, with its orders report among the files.
    pub channel: Option<Channel>,
    /// ShipStation's import template is among the files: orders that the orders export has as well.
    pub template: bool,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            seed: 2026,
            days: 45,
            orders: 2000,
            start: (2026, 2, 2),
            dialect: Dialect::Custom,
            item_level: true,
            parcel_items: true,
            mess: Mess::Clean,
            anomaly_rate: 1.0,
            shops: 1,
            other_brand: true,
            brand_collides: false,
            names: Names::Hash,
            numbers: Numbers::WithoutHash,
            era: Era::C79,
            store_zone: Zone::NewYork,
            account_zone: Zone::NewYork,
            dates: Dates { day_first: false, clock: Clock::Twelve, ship_date_only: false },
            words: Words::Screen,
            fulfillments: true,
            orders_begin: 3,
            shipments_reach_back: 4,
            incidents: Vec::new(),
            notified: Notified::Filled,
            warehouses: 2,
            scans: true,
            further: Vec::new(),
            damage: Vec::new(),
            renamed: false,
            channel: None,
            template: false,
        }
    }
}

impl Plan {
    /// A store unlike the others: everything that can differ is drawn from the seed.
    #[must_use]
    pub fn varied(seed: u64) -> Self {
        let mut dice = Dice::new(seed, 0x91a7);
        let dialect = *dice.pick(&[Dialect::Grid, Dialect::Custom, Dialect::Custom]);
        let names = *dice.pick(&[Names::Hash, Names::Prefix, Names::Bare, Names::Suffix]);
        let zones = [Zone::NewYork, Zone::Chicago, Zone::LosAngeles, Zone::London, Zone::Berlin];
        let store_zone = *dice.pick(&zones);
        let account_zone = if dice.chance(600) {
            store_zone
        } else {
            *dice.pick(&[Zone::LosAngeles, Zone::NewYork])
        };
        Self {
            seed,
            days: dice.between(30, 60) as u32,
            orders: dice.between(700, 2600) as u32,
            start: (2025, dice.between(1, 12), dice.between(1, 28)),
            dialect,
            item_level: dice.chance(600),
            parcel_items: dialect == Dialect::Custom && dice.chance(600),
            mess: *dice.pick(&[Mess::Clean, Mess::Messy]),
            anomaly_rate: *dice.pick(&[0.3, 1.0, 1.0, 1.6]),
            shops: if dice.chance(250) { 2 } else { 1 },
            other_brand: dice.chance(600),
            brand_collides: dice.chance(400),
            names,
            numbers: *dice.pick(&[Numbers::Original, Numbers::WithoutHash, Numbers::Digits]),
            era: *dice.pick(&[Era::C79, Era::C79, Era::C78, Era::C75, Era::C73, Era::C71]),
            store_zone,
            account_zone,
            dates: Dates {
                day_first: dice.chance(300),
                clock: *dice.pick(&[Clock::Twelve, Clock::TwentyFour, Clock::Twelve, Clock::None]),
                ship_date_only: dice.chance(250),
            },
            words: *dice.pick(&[Words::Screen, Words::Api]),
            fulfillments: dice.chance(850),
            orders_begin: *dice.pick(&[3, 3, -5, 0]),
            shipments_reach_back: *dice.pick(&[4, 0, 6]),
            incidents: befalling(&mut dice, seed, dialect),
            notified: *dice.pick(&[
                Notified::Filled,
                Notified::Filled,
                Notified::Partly,
                Notified::Absent,
            ]),
            warehouses: dice.between(1, 3) as u32,
            scans: dice.chance(700),
            further: if dice.chance(FURTHER) { further(&mut dice) } else { Vec::new() },
            damage: Vec::new(),
            renamed: false,
            channel: None,
            template: false,
        }
        .single_where_counted()
        .enriched()
    }

    /// What came later, each from a stream of its own, so that the rest of a seed's store stays.
    fn enriched(mut self) -> Self {
        self.damage = damage::drawn(self.seed, self.mess);
        let mut dice = Dice::new(self.seed, 0x71c4);
        if dice.chance(160) {
            // Older than what ShipStation imports: history, not a fault.
            self.days += 85;
        }
        if dice.chance(500) && self.dialect == Dialect::Custom && !self.further.is_empty() {
            self.further.push(Further::ShippingCost);
        }
        // Whoever gives lists of products or stock has them by one set of SKUs.
        self.renamed = dice.chance(500) && self.further.is_empty();
        let mut dice = Dice::new(self.seed, 0xc4a2);
        if self.further.is_empty() && self.shops == 1 {
            self.channel = channel::drawn(&mut dice);
        }
        // Where the orders export lists no items, the template would be the only file that does.
        self.template = dice.chance(250) && self.item_level && self.further.is_empty();
        self
    }

    /// Stock and further files are those of one shop with the account to itself, so that every unit
    /// in them is its own.
    fn single_where_counted(mut self) -> Self {
        if !self.further.is_empty() {
            self.shops = 1;
            self.other_brand = false;
        }
        self
    }

    /// True where one of the further files is such a one.
    pub(crate) fn has(&self, file: impl Fn(Further) -> bool) -> bool {
        self.further.iter().any(|&further| file(further))
    }

    /// The store's own fulfillments are among the files.
    pub(crate) fn shows_fulfillments(&self) -> bool {
        self.has(|file| matches!(file, Further::Fulfillments(_)))
    }

    /// The store's own fulfillments say how far a carrier is.
    pub(crate) fn shows_shipment_status(&self) -> bool {
        self.has(|file| file == Further::Fulfillments(Shape::Long))
    }

    /// A warehouse's file is among the files.
    pub(crate) fn shows_dispatches(&self) -> bool {
        self.has(|file| matches!(file, Further::Dispatches(_)))
    }

    /// A warehouse's orders with their status are among the files.
    pub(crate) fn shows_stages(&self) -> bool {
        self.has(|file| file == Further::Dispatches(Shape::Long))
    }

    /// True where a parcel's time is known to the day only.
    pub(crate) fn ship_dates_only(&self) -> bool {
        self.dates.ship_date_only || self.dates.clock == Clock::None
    }
}

/// Half of all stores had an incident of the write-back, every fifth one of the import. A rule on
/// something that the files do not show could not be found by anyone, so it is not dealt.
///
/// Write-back incidents are dealt by the seed's turn rather than drawn: some fifty stores drawn had
/// two of the causes never.
fn befalling(dice: &mut Dice, seed: u64, dialect: Dialect) -> Vec<Incident> {
    const ANY: [Incident; 9] = [
        Incident::Outage,
        Incident::NotifyOff,
        Incident::NotifyOnScan,
        Incident::SuppressedService,
        Incident::Throttled,
        Incident::Outage,
        Incident::NeverNotified,
        Incident::SuppressedTag,
        Incident::NotifyOnScan,
    ];
    const CUSTOM: [Incident; 5] = [
        Incident::SuppressedCarrier,
        Incident::SuppressedWarehouse,
        Incident::CarrierDesignation,
        Incident::SuppressedUser,
        Incident::CarrierDesignation,
    ];
    let mut incidents = Vec::new();
    if dice.chance(550) {
        let shown = if dialect == Dialect::Custom { ANY.len() + CUSTOM.len() } else { ANY.len() };
        let turn = (seed % shown as u64) as usize;
        incidents.push(ANY.iter().chain(&CUSTOM).copied().nth(turn).unwrap_or(Incident::Outage));
    }
    if dice.chance(200) {
        incidents.push(Incident::ImportOutage);
    }
    if dice.chance(150) {
        incidents.push(Incident::OtherRoute);
    }
    incidents
}

/// Stores in a thousand that give more than the four files.
const FURTHER: u64 = 450;

/// Some of the further files.
fn further(dice: &mut Dice) -> Vec<Further> {
    let shape = |dice: &mut Dice| *dice.pick(&[Shape::Long, Shape::Short, Shape::Newest]);
    let all = [
        Further::Transactions,
        Further::Products,
        Further::Inventory(shape(dice)),
        Further::Fulfillments(*dice.pick(&[Shape::Long, Shape::Long, Shape::Short])),
        Further::Returns,
        Further::PlatformProducts,
        Further::PlatformInventory,
        Further::Dispatches(*dice.pick(&[Shape::Long, Shape::Long, Shape::Short])),
    ];
    all.into_iter().filter(|_| dice.chance(650)).collect()
}
