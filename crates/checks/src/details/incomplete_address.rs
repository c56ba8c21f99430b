//! `incomplete-address`: an order that no label can be bought for.
//!
//! What the label would be bought from decides: the platform order's cell where its file has the column,
//! else the store's. A cell that only says there is nothing (`N/A`, `-`) is missing. Whether a postal code
//! is needed, and what it looks like, is the country's business ([`postal_code`]); Hong Kong has none.
//! A US code that lost its leading zero to a spreadsheet is taken for what it was, in the states
//! where codes begin with one. An order without any ship-to is a pickup or a sale over the counter,
//! and not spoken of; nor is one that was cancelled, refunded in full, or has begun to ship.

use backhaul_model::postal_code::{self, Fit};
use backhaul_model::{Field, Kind, Owner, Severity};
use backhaul_reconcile::Case;

use crate::audited::is_audited;
use crate::needs::Need;
use crate::ship_to::{Cell, ShipTo, awaits_shipment, of_platform, of_store};
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct IncompleteAddress;

const ADDRESS: Need = Need(&[
    (
        Kind::ShopifyOrders,
        &[
            Field::FulfillmentStatus,
            Field::ShipToStreet,
            Field::ShipToCity,
            Field::ShipToPostalCode,
            Field::ShipToCountry,
        ],
    ),
    (
        Kind::MarketplaceOrders,
        &[
            Field::FulfillmentStatus,
            Field::ShipToStreet,
            Field::ShipToCity,
            Field::ShipToPostalCode,
            Field::ShipToCountry,
        ],
    ),
    (
        Kind::ShipStationOrders,
        &[
            Field::PlatformStatus,
            Field::ShipToStreet,
            Field::ShipToCity,
            Field::ShipToPostalCode,
            Field::ShipToCountry,
        ],
    ),
]);

static META: Meta = Meta {
    id: "incomplete-address",
    family: Family::Details,
    severity: Severity::High,
    owner: Owner::CustomerService,
    title_holds: "Open orders have a complete address",
    title_broken: "The address is not complete",
    finds: "Not yet shipped, and the street, city, postal code or country is missing, or the postal \
            code does not fit the country. Countries without postal codes need none.",
    why: "No label can be bought, or the parcel comes back.",
    needs: &[ADDRESS],
    options: &[],
    actions: &[
        "Ask the customer for what is missing.",
        "In ShipStation, open the order, choose Edit beside Ship To, and validate the address.",
    ],
    examples: &[
        ("Unfulfilled, and the city is blank.", true),
        ("Awaiting Shipment to the United States, postal code ABCDE.", true),
        ("To Hong Kong, without a postal code.", false),
        ("Paid, and no ship-to at all: a pickup.", false),
    ],
};

/// Places that are their own city.
const CITY_STATES: [&str; 6] = ["GI", "HK", "MC", "MO", "SG", "VA"];

impl Check for IncompleteAddress {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if !is_audited(case) || !awaits_shipment(case) {
            return false;
        }
        let platform: Vec<ShipTo<'_>> = case.platform.iter().filter_map(of_platform).collect();
        let store = case.order.as_ref().and_then(of_store);
        let sources: Vec<&ShipTo<'_>> = platform.first().into_iter().chain(&store).collect();
        if sources.iter().all(|ship_to| ship_to.is_blank()) {
            return false;
        }
        let faults = faults(&sources);
        if faults.is_empty() {
            return true;
        }
        let said: Vec<&str> = faults.iter().map(|(said, _)| *said).collect();
        let evidence = faults.iter().flat_map(|(_, cells)| cells.iter().map(|c| c.quote.clone()));
        out.raise(
            case,
            Draft {
                message: format!("The address of {} {}.", case.name(), said.join(", and ")),
                since: case.order.map(|order| order.created).filter(|m| m.stamp.is_some()),
                facts: said.iter().map(|&said| said.to_owned()).collect(),
                evidence: evidence.collect(),
                ..Draft::default()
            },
        );
        true
    }
}

type Fault<'c, 'l> = (&'static str, Vec<&'c Cell<'l>>);

/// What is wrong, to follow *The address of #1042*, with the cells that show it. The first source that has
/// a column decides about it.
fn faults<'c, 'l>(sources: &[&'c ShipTo<'l>]) -> Vec<Fault<'c, 'l>> {
    let cell = |pick: fn(&'c ShipTo<'l>) -> &'c Cell<'l>| {
        sources.iter().map(|&ship_to| pick(ship_to)).find(|cell| cell.quote.is_some())
    };
    let country = cell(|ship_to| &ship_to.country);
    let code = country.and_then(|cell| backhaul_model::country::code(cell.text));
    let mut faults: Vec<Fault<'c, 'l>> = Vec::new();
    let street = sources.iter().find(|ship_to| ship_to.street[0].quote.is_some());
    if let Some(ship_to) = street
        && ship_to.street.iter().all(|line| line.text.is_empty())
    {
        faults.push(("has no street", vec![&ship_to.street[0]]));
    }
    if let Some(city) = cell(|ship_to| &ship_to.city).filter(|cell| cell.text.is_empty())
        && !code.is_some_and(|code| CITY_STATES.contains(&code))
    {
        faults.push(("has no city", vec![city]));
    }
    if let Some(postal_code) = cell(|ship_to| &ship_to.postal_code)
        && let Some(country_cell) = country
        && let Some(code) = code
    {
        let province = cell(|ship_to| &ship_to.province).map_or("", |cell| cell.text);
        match postal_code::fit(postal_code.text, code, province) {
            Fit::Fits => {}
            Fit::Missing => faults.push(("has no postal code", vec![postal_code, country_cell])),
            Fit::DoesNotFit => faults.push((
                "has a postal code that does not fit its country",
                vec![postal_code, country_cell],
            )),
        }
    }
    if let Some(country) = country.filter(|cell| cell.text.is_empty()) {
        faults.push(("has no country", vec![country]));
    }
    faults
}
