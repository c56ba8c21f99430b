//! Opens the shops and fills them with buyers and baskets.

use crate::calendar::{HOUR, MINUTE, Moment, day_of};
use crate::catalogue::{GIFT_CARD, PRODUCTS, PROTECTION, SAMPLE_CARD, TIP};
use crate::dice::Dice;
use crate::people::Person;
use crate::plan::{Names, Numbers, Plan};
use crate::rhythm;
use crate::story::Story;
use crate::world::{
    Financial, Fulfillment, Line, LineStatus, OVERNIGHT, Order, TWO_DAY, WAREHOUSES, World,
};

const SHOPS: [&str; 2] = ["Juniper", "Larkspur & Co"];
const PAYMENTS: [&str; 3] = ["Shopify Payments", "Shopify Payments", "PayPal Express Checkout"];
const NOTES: [&str; 4] = [
    "Please leave it with the neighbour at no. 4.\nThank you!",
    "Gift: no receipt in the box, please.",
    "Doorbell is broken, \"knock twice\".",
    "Deliver after the 12th if you can,\nwe are away until then.\n",
];

/// The world on the evening its exports are made, before anything has happened to the orders.
pub(crate) fn open(plan: &Plan) -> World {
    let mut dice = Dice::new(plan.seed, 0xde);
    let shops = plan.shops.clamp(1, 2);
    let plan = Plan { shops, ..plan.clone() };
    let zone = plan.store_zone;
    let first = day_of(plan.start.0, plan.start.1, plan.start.2);
    let days = i64::from(plan.days.max(7));
    let opens = zone.moment(first, 0);
    let as_of = zone.moment(first + days - 1, 21 * HOUR + 40 * MINUTE);
    let mut stores: Vec<String> = SHOPS[..shops as usize].iter().map(|&s| s.to_owned()).collect();
    stores.extend(["Juniper (2023)", "Fernway Goods", "Manual Orders"].map(str::to_owned));
    let mut world = World {
        stores,
        orders: Vec::new(),
        records: Vec::new(),
        parcels: Vec::new(),
        dispatches: Vec::new(),
        shelves: Vec::new(),
        as_of,
        opens,
        plan,
    };
    let count = world.plan.orders as usize;
    let early_days =
        i64::from(world.plan.shipments_reach_back).max(-i64::from(world.plan.orders_begin)) + 3;
    let early = count * early_days as usize / days as usize;
    let before =
        rhythm::arrivals(&mut dice, zone, first - early_days, early_days, opens - 1, early);
    let during = rhythm::arrivals(&mut dice, zone, first, days, as_of - MINUTE, count);
    let mut sequence = [0_u32; 2];
    for created in before.into_iter().chain(during) {
        let store = usize::from(shops == 2 && dice.chance(400));
        let mut order = bought(&mut dice, &world, store, created);
        (order.name, order.number) = named(&world.plan, sequence[store]);
        order.listed = created >= opens;
        sequence[store] += 1;
        world.orders.push(order);
    }
    world
}

/// Orders of the account that no storefront export lists; they come after the shops' own.
pub(crate) fn open_neighbours(world: &mut World) {
    let mut dice = Dice::new(world.plan.seed, 0xb0);
    let zone = world.plan.store_zone;
    let first = zone.day(world.opens);
    let days = zone.day(world.as_of) - first + 1;
    let manual = world.plan.orders as usize * 6 / 2000 + 1;
    let brand = if world.plan.other_brand { world.plan.orders as usize * 8 / 100 } else { 0 };
    for (store, story, count) in [
        (world.manual_store(), Story::ManualShipment, manual),
        (world.brand_store(), Story::OtherBrand, brand),
    ] {
        let until = world.as_of - 6 * HOUR;
        for (at, created) in
            rhythm::arrivals(&mut dice, zone, first, days, until, count).into_iter().enumerate()
        {
            let mut order = bought(&mut dice, world, store, created);
            order.number = match story {
                Story::OtherBrand if world.plan.brand_collides => {
                    named(&world.plan, 40 + at as u32 * 5).1
                }
                Story::OtherBrand => format!("FW-{}", 70_001 + at),
                _ => format!("M-{}", 200 + at),
            };
            order.name.clone_from(&order.number);
            order.listed = false;
            order.story = story;
            world.orders.push(order);
        }
    }
    open_strangers(world, &mut dice);
}

/// Labels without a recipient, a value or a store of their own, under numbers that two shops have.
fn open_strangers(world: &mut World, dice: &mut Dice) {
    let same = world.plan.numbers != Numbers::Digits;
    if world.plan.shops < 2 || !same || world.plan.anomaly_rate <= 0.0 {
        return;
    }
    for at in 0..4 {
        let sequence = world.plan.orders / 12 + at * 23;
        let (name, number) = named(&world.plan, sequence);
        let twin = |o: &&Order| o.listed && o.name == name && o.story == Story::Plain;
        let twins: Vec<Moment> =
            world.orders.iter().filter(twin).map(|order| order.created).collect();
        if twins.len() != 2 || twins[0].max(twins[1]) + 80 * HOUR > world.as_of {
            continue;
        }
        // After both, so that the date decides nothing either.
        let created = twins[0].max(twins[1]) + 30 * HOUR;
        let mut order = bought(dice, world, world.manual_store(), created);
        order.lines.clear();
        order.free = true;
        order.discount = 0;
        order.buyer = Person::nobody();
        (order.name, order.number) = (number.clone(), number);
        order.listed = false;
        order.story = Story::EitherShops;
        world.orders.push(order);
    }
}

/// The name of the shop's nth order, in the store and in ShipStation.
fn named(plan: &Plan, sequence: u32) -> (String, String) {
    let (prefix, base, suffix) = match plan.names {
        Names::Hash => ("#", 10_210, ""),
        Names::Prefix => ("#AP-", 123_456, ""),
        Names::Bare => ("J-", 939_719, ""),
        Names::Suffix => ("#", 10_210, "-US"),
    };
    let digits = base + sequence;
    let name = format!("{prefix}{digits}{suffix}");
    let number = match plan.numbers {
        Numbers::Original => name.clone(),
        Numbers::WithoutHash => name.trim_start_matches('#').to_owned(),
        Numbers::Digits => digits.to_string(),
    };
    (name, number)
}

/// A paid order that nothing has happened to yet.
pub(crate) fn bought(dice: &mut Dice, world: &World, store: usize, created: Moment) -> Order {
    let mut lines = basket(dice);
    if world.plan.anomaly_rate <= 0.0 {
        // Where nothing is wrong, everything that ships has a SKU.
        lines.retain(|line| !line.goods().sku.is_empty() || !line.goods().ships);
    }
    let goods: i64 = lines.iter().map(|line| line.quantity * line.goods().price).sum();
    let discount = if dice.chance(180) { goods / 10 } else { 0 };
    let mut tags = Vec::new();
    if dice.chance(90) {
        tags.push("vip");
    }
    Order {
        store,
        listed: true,
        story: Story::Plain,
        name: String::new(),
        number: String::new(),
        created,
        paid: Some((created + dice.between(4, 50)).min(world.as_of)),
        financial: Financial::Paid,
        fulfillment: Fulfillment::Unfulfilled,
        fulfilled: None,
        cancelled: None,
        lines,
        buyer: Person::draw(dice, world.plan.store_zone),
        ship_to: true,
        shipping_method: match dice.below(100) {
            0..7 => TWO_DAY,
            7..10 => OVERNIGHT,
            _ => "Standard Shipping",
        },
        payment: PAYMENTS[dice.below(3) as usize],
        source: "web",
        location: "",
        terms: "",
        tags,
        note: if dice.chance(45) { (*dice.pick(&NOTES)).to_owned() } else { String::new() },
        discount,
        refunded: 0,
        free: false,
        travels_with: None,
        refunded_at: None,
        tax_number: true,
        warehouse: warehouse(dice, &world.plan),
    }
}

/// Most orders leave from the first warehouse.
fn warehouse(dice: &mut Dice, plan: &Plan) -> usize {
    let count = (plan.warehouses.clamp(1, 3)) as usize;
    if dice.chance(640) { 0 } else { dice.below(count as u64) as usize % WAREHOUSES.len() }
}

/// One to five lines that ship, and now and then some that never do.
fn basket(dice: &mut Dice) -> Vec<Line> {
    let total: u64 = PRODUCTS.iter().map(|p| p.share).sum();
    let count = match dice.below(100) {
        0..58 => 1,
        58..82 => 2,
        82..93 => 3,
        93..98 => 4,
        _ => 5,
    };
    let mut lines: Vec<Line> = Vec::with_capacity(count + 1);
    while lines.len() < count {
        let mut point = dice.below(total);
        let product = PRODUCTS
            .iter()
            .position(|p| {
                let here = point < p.share;
                point = point.saturating_sub(p.share);
                here
            })
            .unwrap_or(0);
        let twice = lines.iter().any(|line| line.product == product);
        // The same product on two rows is rare but real.
        if !twice || dice.chance(120) {
            lines.push(pending(
                product,
                1 + i64::from(dice.chance(160)) + i64::from(dice.chance(50)),
            ));
        }
    }
    // An order of nothing but goods without a SKU would be of no use to any story.
    if lines.iter().all(|line| line.goods().sku.is_empty()) {
        lines[0].product = 0;
    }
    if dice.chance(60) {
        lines.push(pending(SAMPLE_CARD, 1));
    }
    for (product, permille) in [(PROTECTION, 110), (TIP, 55), (GIFT_CARD, 12)] {
        if dice.chance(permille) {
            lines.push(pending(product, 1));
        }
    }
    if let Some(tip) = lines.iter_mut().find(|line| line.product == TIP) {
        tip.status = LineStatus::NotEligible;
    }
    lines
}

fn pending(product: usize, quantity: i64) -> Line {
    Line { product, quantity, removed: 0, status: LineStatus::Pending }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_follow_the_plan() {
        let plan = |names, numbers| Plan { names, numbers, ..Plan::default() };
        assert_eq!(
            named(&plan(Names::Prefix, Numbers::Digits), 1),
            ("#AP-123457".to_owned(), "123457".to_owned())
        );
        assert_eq!(
            named(&plan(Names::Suffix, Numbers::WithoutHash), 0),
            ("#10210-US".to_owned(), "10210-US".to_owned())
        );
    }

    #[test]
    fn every_basket_has_something_to_ship() {
        let mut dice = Dice::new(4, 4);
        for _ in 0..500 {
            assert!(
                basket(&mut dice)
                    .iter()
                    .any(|line| line.goods().ships && !line.goods().sku.is_empty())
            );
        }
    }
}
