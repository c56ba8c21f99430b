//! What an order costs that left although its money went back: the goods, the label, and a return.
//!
//! Goods count at the order's prices. The label is what ShipStation's export says it cost, in the
//! store's own currency, which is right for nearly all accounts; where the currency has no cents the two
//! are not added. A return costs what its own label did, else about what the way out did. What no file
//! says is named as not known, never guessed: a label that other orders share is one of these.

use backhaul_model::finding::Money;
use backhaul_model::{Evidence, Field, ParcelSource, money};
use backhaul_reconcile::{Case, Quote};

/// The estimate of a case, ready to be told.
#[derive(Default)]
pub struct Loss {
    /// `; it costs about $28.70: goods $18.00 + label $5.35 + return about $5.35`; blank when no file says
    /// anything of it.
    pub told: String,
    /// Cells of the costs and prices.
    pub evidence: Vec<Option<Evidence>>,
}

/// What it costs that a case's parcels left.
pub fn of(case: &Case<'_>) -> Loss {
    let Some(order) = case.order else { return Loss::default() };
    let currency = order.word(order.currency);
    let written = |amount| money::written(&Money { amount, currency: currency.to_owned() });
    let number = |amount| money::number(&Money { amount, currency: currency.to_owned() });
    let mut evidence = Vec::new();
    let mut goods = Some(0i64);
    for line in order.lines().iter().filter(|line| case.is_shippable(line)) {
        let worth = line.price.zip(line.quantity).map(|(price, units)| price.saturating_mul(units));
        goods = goods.zip(worth).map(|(sum, worth)| sum.saturating_add(worth));
        if let Some(price) = line.price {
            evidence.push(order.quote_row(line.row, Field::LinePrice, &number(price)));
        }
    }
    let goods = goods.filter(|&worth| worth > 0 && !case.is_partly_shipped());
    let own = case.sharing_tracking().is_empty() && money::decimals(currency) == 2;
    let mut cost = |returns: bool| -> Option<i64> {
        let mut sum = None;
        for parcel in case.parcels.iter().filter(|p| !p.voided && p.is_return == returns) {
            let states = own && parcel.source == ParcelSource::Label;
            let cost = parcel.label_cost.filter(|&cost| cost > 0 && states)?;
            evidence.push(parcel.quote(Field::LabelCost, &number(cost)));
            sum = Some(cost.saturating_add(sum.unwrap_or(0)));
        }
        sum
    };
    let label = cost(false);
    let (back, about) = match cost(true) {
        Some(known) => (Some(known), ""),
        None => (label, "about "),
    };
    let (mut sum, mut known, mut unknown) = (0i64, Vec::new(), Vec::new());
    for (what, about, amount) in
        [("goods", "", goods), ("label", "", label), ("return", about, back)]
    {
        match amount {
            Some(amount) => {
                sum = sum.saturating_add(amount);
                known.push(format!("{what} {about}{}", written(amount)));
            }
            None => unknown.push(what),
        }
    }
    if known.is_empty() {
        return Loss::default();
    }
    let (how, missing) = match unknown.as_slice() {
        [] => ("about", String::new()),
        unknown => ("at least", format!("; {} not known", unknown.join(" and "))),
    };
    let told = format!("; it costs {how} {}: {}{missing}", written(sum), known.join(" + "));
    Loss { told, evidence }
}
