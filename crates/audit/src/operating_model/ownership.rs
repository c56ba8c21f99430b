//! Who owns the status, as the data shows: the store, the shipping side, or neither.

use backhaul_model::report::OwnershipModel;

use super::{Facts, percent};

/// From this share on, in hundredths of a percent, one side writes nearly everything.
const NEARLY_ALL: u32 = 9_500;
/// From this share on, one side writes most.
const MOST: u32 = 5_000;
/// Fewer orders show no model.
const FEWEST: u64 = 20;

/// The model.
pub fn model(facts: &Facts<'_>) -> OwnershipModel {
    let writers = facts.writers;
    let shipping = writers.of("shipstation").share + writers.of("provider").share;
    let by_hand = writers.of("by-hand").share
        + writers.of("other-app").share
        + writers.of("point-of-sale").share;
    let written = writers.of("shipstation").of;
    let told = facts.measures.funnel.iter().find(|stage| stage.stage == "told");
    let (told, untold) = told.map_or((0, 0), |stage| (stage.orders, stage.leaked));
    let (model, title, because, trade_off) = if untold >= FEWEST && told * 20 < untold {
        (
            "C",
            "Visibility only",
            format!("{untold} shipped orders read Unfulfilled; the store is not kept up to date."),
            "The truth lives elsewhere; whoever looks into Shopify looks at the past.",
        )
    } else if written < FEWEST {
        (
            "",
            "Too few orders to tell",
            format!("{written} orders read Fulfilled."),
            "Look again with a month of orders.",
        )
    } else if shipping >= NEARLY_ALL {
        (
            "B",
            "The shipping side owns the status",
            format!("{} of the store's fulfillments follow ShipStation.", percent(shipping)),
            "Shopify mirrors it: what is changed there by hand does not come back.",
        )
    } else if by_hand >= MOST {
        (
            "A",
            "The store owns the status",
            format!("{} of its fulfillments were made there.", percent(by_hand)),
            "Simple with one warehouse; unusual hand-overs have to be done by hand.",
        )
    } else {
        (
            "",
            "Mixed: nobody owns the status alone",
            format!(
                "{} follow ShipStation, {} were made in the store.",
                percent(shipping),
                percent(by_hand)
            ),
            "Each further writer adds upkeep; one of them should write, the others read.",
        )
    };
    OwnershipModel {
        model: model.to_owned(),
        title: title.to_owned(),
        because,
        trade_off: trade_off.to_owned(),
        stated: facts.options.ownership.status.clone(),
    }
}
