//! `address-diverges`: the address was corrected on one side only, and the other is on the label.
//!
//! Compared are postal code, country and house number, each in any usual writing: ShipStation writes in
//! capitals, adds four digits to a US code and moves the apartment to a line of its own, and none of that
//! is a difference. A cell that is blank on one side says nothing. Territories whose mail another country
//! delivers count as that country. Once something has shipped it is too late, and another matter.

use backhaul_model::{
    Arrange, Evidence, Field, Kind, Owner, Severity, address, country, postal_code,
};
use backhaul_reconcile::Case;

use crate::needs::Need;
use crate::ship_to::{ShipTo, of_platform, of_store};
use crate::{Check, Context, Draft, Family, Findings, Meta};

/// The check.
pub struct AddressDiverges;

const STORE_ADDRESS: Need = Need(&[
    (Kind::ShopifyOrders, &[Field::ShipToPostalCode]),
    (Kind::MarketplaceOrders, &[Field::ShipToPostalCode]),
]);
const PLATFORM_ADDRESS: Need =
    Need(&[(Kind::ShipStationOrders, &[Field::PlatformStatus, Field::ShipToPostalCode])]);

static META: Meta = Meta {
    id: "address-diverges",
    family: Family::CancelRefundEdit,
    severity: Severity::Medium,
    owner: Owner::CustomerService,
    title_holds: "Open orders go to the same address on both sides",
    title_broken: "The address differs between the store and ShipStation",
    finds: "The ship-to differs in postal code (the first five digits for the United States), country \
            or house number, on an order not yet shipped.",
    why: "The parcel is about to go to an address that the customer or the store has corrected.",
    needs: &[STORE_ADDRESS, PLATFORM_ADDRESS],
    options: &[],
    actions: &[
        "Compare both addresses, and ask the customer which one is right if nothing tells.",
        "In ShipStation, open the order and choose Edit beside Ship To.",
    ],
    examples: &[
        ("02134 in the store, 02139 in ShipStation, Awaiting Shipment.", true),
        ("12 Main St in the store, 14 MAIN ST in ShipStation.", true),
        ("'02134 in the store, 02134-1001 in ShipStation.", false),
        ("12 Main St, Apt 4 in the store, the apartment in Address 2 in ShipStation.", false),
        ("They differ, and the parcel has left.", false),
    ],
};

impl Check for AddressDiverges {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        if case.is_shipped() || case.is_cancelled() || case.is_fully_refunded() {
            return false;
        }
        let Some(store) = case.order.as_ref().and_then(of_store) else { return false };
        let platform: Vec<ShipTo<'_>> = case.platform.iter().filter_map(of_platform).collect();
        if platform.is_empty() || store.is_blank() {
            return false;
        }
        let mut facts: Vec<String> = Vec::new();
        let mut evidence: Vec<Option<Evidence>> = Vec::new();
        for ship_to in &platform {
            for (what, quotes) in differences(&store, ship_to) {
                facts.push(what.to_owned());
                evidence.extend(quotes);
            }
        }
        if facts.is_empty() {
            return true;
        }
        facts.arrange();
        facts.dedup();
        out.raise(
            case,
            Draft {
                message: format!(
                    "{} goes to another {} in ShipStation than in the store.",
                    case.name(),
                    facts.join(" and ")
                ),
                since: case.order.map(|order| order.created).filter(|m| m.stamp.is_some()),
                facts,
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}

/// What differs, in words, with the cells of both sides.
fn differences(a: &ShipTo<'_>, b: &ShipTo<'_>) -> Vec<(&'static str, Vec<Option<Evidence>>)> {
    let mut found = Vec::new();
    let (here, there) = (a.country_code(), b.country_code());
    if let (Some(here), Some(there)) = (here, there)
        && country::postal(here) != country::postal(there)
    {
        found.push(("country", vec![a.country.quote.clone(), b.country.quote.clone()]));
    }
    let code = here.or(there).unwrap_or("");
    if postal_code::differ(a.postal_code.text, b.postal_code.text, code) {
        found.push(("postal code", vec![a.postal_code.quote.clone(), b.postal_code.quote.clone()]));
    }
    if address::house_numbers_differ(&a.street_lines(), &b.street_lines(), code) {
        let lines = a.street.iter().chain(&b.street).filter(|line| !line.text.is_empty());
        found.push(("house number", lines.map(|line| line.quote.clone()).collect()));
    }
    found
}
