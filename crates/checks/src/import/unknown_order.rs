//! `unknown-order`: ShipStation has a record that no storefront order claims.
//!
//! Raised only inside the storefront's coverage, and only for stores that have a storefront file.

use backhaul_model::{Field, Owner, Severity};
use backhaul_reconcile::{Case, Quote};

use crate::needs::{ANY_PLATFORM, STORE_ORDERS};
use crate::{Check, Context, Draft, Family, Findings, Meta, cite};

/// The check.
pub struct UnknownOrder;

static META: Meta = Meta {
    id: "unknown-order",
    family: Family::Import,
    severity: Severity::Medium,
    owner: Owner::Integration,
    title_holds: "ShipStation's orders are the store's orders",
    title_broken: "In ShipStation, but not in the store's export",
    finds: "A platform order or parcel inside the storefront's coverage with no storefront order: \
            manual, another store, an exchange, or deleted.",
    why: "Its customer hears nothing from the store, and its stock is counted nowhere.",
    needs: &[STORE_ORDERS, ANY_PLATFORM],
    options: &[],
    actions: &[
        "Look the number up in Shopify; a deleted or manual order is not in the export.",
        "If it belongs to another store, add that store's export to the audit.",
    ],
    examples: &[
        ("A manual shipment M-200 within the export's dates.", true),
        ("An order older than the storefront's first one.", false),
    ],
};

impl Check for UnknownOrder {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn examine(&self, case: &Case<'_>, _: &Context<'_>, out: &mut Findings<'_>) -> bool {
        let has_record = !case.platform.is_empty() || !case.parcels.is_empty();
        if case.order.is_some() {
            return has_record;
        }
        if !case.is_inside_storefront_coverage() {
            return false;
        }
        let mut evidence = Vec::new();
        for platform in &case.platform {
            evidence.push(platform.quote(Field::OrderName, platform.text(platform.number)));
            evidence.push(platform.quote_moment(Field::CreatedAt, platform.ordered));
            evidence.push(platform.quote_said(Field::PlatformStatus, platform.status));
        }
        for parcel in &case.parcels {
            evidence.push(parcel.quote(Field::OrderName, parcel.text(parcel.number)));
            evidence.push(parcel.quote_moment(Field::ShippedAt, parcel.shipped));
        }
        let ordered = case.platform.iter().map(|platform| platform.ordered);
        let made = case.parcels.iter().map(|parcel| parcel.made());
        let since = ordered.chain(made).find(|moment| moment.stamp.is_some());
        let on_day = cite::on_day(since.and_then(|since| since.stamp));
        out.raise(
            case,
            Draft {
                message: format!(
                    "ShipStation has {}{on_day}; the store's export does not.",
                    case.name()
                ),
                since,
                facts: vec!["unknown".to_owned()],
                evidence,
                ..Draft::default()
            },
        );
        true
    }
}
