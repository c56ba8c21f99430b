//! The records of a case, read by field: the one place where plugins and rules get their values.
//!
//! A value knows both sides: what it means (a word, minor units, an instant), which goes out, and what
//! the file wrote, which is quoted as evidence.

use backhaul_model::finding::Money;
use backhaul_model::{
    Evidence, Field, Financial, FulfillmentStatus, Line, LineStatus, Moment, Notified, Parcel,
    PlatformOrder, PlatformStatus, StoreOrder, Table, Word, money,
};
use backhaul_reconcile::{Clock, Entry};

/// Which records can hold a field.
// Four places, each of which may or may not be: flags are what they are.
#[allow(clippy::struct_excessive_bools)]
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Homes {
    /// The storefront order.
    pub order: bool,
    /// ShipStation's orders.
    pub platform: bool,
    /// Parcels.
    pub parcels: bool,
    /// Lines of any of them.
    pub lines: bool,
}

impl Homes {
    /// Whether it can stand anywhere in a case.
    pub fn any(self) -> bool {
        self.order || self.platform || self.parcels || self.lines
    }
}

/// Where a field can stand in a case.
pub fn homes(field: Field) -> Homes {
    use Field as F;
    let at = |order, platform, parcels| Homes { order, platform, parcels, lines: false };
    match field {
        F::OrderName | F::CreatedAt => at(true, true, true),
        F::OrderId
        | F::FulfilledAt
        | F::CancelledAt
        | F::FinancialStatus
        | F::FulfillmentStatus
        | F::Currency
        | F::RefundedAmount
        | F::PaymentMethod
        | F::ShippingMethod
        | F::Source => at(true, false, false),
        F::PaidAt | F::Total | F::Tags => at(true, true, false),
        F::SecondaryId | F::Store | F::Units | F::Carrier | F::Service | F::ShippedAt => {
            at(false, true, true)
        }
        F::ShipBy | F::HoldUntil | F::PlatformStatus | F::RequestedService => {
            at(false, true, false)
        }
        F::CustomField1 | F::CustomField2 | F::CustomField3 => at(false, true, true),
        F::LineSku
        | F::LineName
        | F::LineQuantity
        | F::LinePrice
        | F::LineRequiresShipping
        | F::LineStatus => Homes { order: false, platform: false, parcels: false, lines: true },
        F::ShipmentNumber
        | F::Tracking
        | F::Provider
        | F::Batch
        | F::Warehouse
        | F::User
        | F::LabelCreatedAt
        | F::Voided
        | F::VoidedAt
        | F::ReturnLabel
        | F::Notified
        | F::LabelCost
        | F::Weight
        | F::Packages => at(false, false, true),
        field if field.is_kept_on_request() => at(true, true, true),
        _ => at(false, false, false),
    }
}

/// A record of a case.
#[derive(Copy, Clone)]
pub enum Record<'t> {
    /// The storefront order.
    Order(Entry<'t, StoreOrder>),
    /// One of ShipStation's orders.
    Platform(Entry<'t, PlatformOrder>),
    /// A parcel.
    Parcel(Entry<'t, Parcel>),
}

/// A value: what it means, and what the file wrote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value<'t> {
    /// A text as written.
    Text(&'t str),
    /// A word of a closed set, and the word as written.
    Word(&'static str, &'t str),
    /// Minor units, and their currency where it is known.
    Money(i64, &'t str),
    /// A count.
    Count(i64),
    /// A flag.
    Flag(bool),
    /// A time, and as written.
    Time(Moment, &'t str),
}

impl Value<'_> {
    /// As a file would write it: what evidence quotes.
    pub fn written(&self) -> String {
        match self {
            Value::Text(text) | Value::Word(_, text) | Value::Time(_, text) => (*text).to_owned(),
            Value::Money(amount, currency) => money::number(&priced(*amount, currency)),
            Value::Count(count) => count.to_string(),
            Value::Flag(flag) => (if *flag { "yes" } else { "no" }).to_owned(),
        }
    }

    /// As people read it in a sentence.
    pub fn spoken(&self) -> String {
        match self {
            Value::Money(amount, currency) => money::written(&priced(*amount, currency)),
            Value::Word(word, "") => (*word).to_owned(),
            _ => self.written(),
        }
    }
}

fn priced(amount: i64, currency: &str) -> Money {
    Money { amount, currency: currency.to_owned() }
}

impl<'t> Record<'t> {
    /// Its table.
    pub fn table(&self) -> &'t Table {
        match self {
            Record::Order(it) => it.table,
            Record::Platform(it) => it.table,
            Record::Parcel(it) => it.table,
        }
    }

    /// Its lines.
    pub fn lines(&self) -> &'t [Line] {
        match self {
            Record::Order(it) => it.lines(),
            Record::Platform(it) => it.lines(),
            Record::Parcel(it) => it.lines(),
        }
    }

    fn row(&self) -> u32 {
        match self {
            Record::Order(it) => it.row,
            Record::Platform(it) => it.row,
            Record::Parcel(it) => it.row,
        }
    }

    fn input(&self) -> u32 {
        match self {
            Record::Order(it) => it.at.table,
            Record::Platform(it) => it.at.table,
            Record::Parcel(it) => it.at.table,
        }
    }

    /// The currency of its amounts, where the record says one.
    pub fn currency(&self) -> &'t str {
        match self {
            Record::Order(it) => it.word(it.currency),
            _ => "",
        }
    }

    /// The value of a field; `None` when its column is missing, its cell blank or unreadable.
    pub fn value(&self, field: Field) -> Option<Value<'t>> {
        let value = if field.is_kept_on_request() {
            text(self.table().requested.cell(self.row(), field))
        } else {
            match self {
                Record::Order(it) => order(it, field),
                Record::Platform(it) => platform(it, field),
                Record::Parcel(it) => parcel(it, field),
            }
        }?;
        self.has_column(field).then_some(value)
    }

    /// The value of a field of one of its lines.
    pub fn line_value(&self, line: &Line, field: Field) -> Option<Value<'t>> {
        let word = |word: Word| text(self.table().words.get(word));
        let value = match field {
            Field::LineSku => word(line.sku),
            Field::LineName => word(line.name),
            Field::LineQuantity => line.quantity.map(Value::Count),
            Field::LinePrice => line.price.map(|price| Value::Money(price, self.currency())),
            Field::LineRequiresShipping => line.requires_shipping.map(Value::Flag),
            Field::LineStatus => line_status(line.status).map(|word| Value::Word(word, "")),
            _ => None,
        }?;
        self.has_column(field).then_some(value)
    }

    /// A quotation of a value of the record, or of one of its lines.
    pub fn evidence(&self, line: Option<&Line>, field: Field, value: &Value<'_>) -> Evidence {
        let table = self.table();
        let header = table.columns.header(field).or_else(|| table.requested.header(field));
        Evidence {
            input: self.input(),
            row: u64::from(line.map_or(self.row(), |line| line.row)),
            column: header.unwrap_or(field.id()).to_owned(),
            text: value.written(),
        }
    }

    fn has_column(&self, field: Field) -> bool {
        has_column(self.table(), field)
    }
}

/// Whether a file has a column from which the field comes. Weight and void flag may come from others.
pub fn has_column(table: &Table, field: Field) -> bool {
    let other = match field {
        Field::Voided => table.columns.has(Field::VoidedAt),
        Field::Weight => table.parcels().iter().any(|parcel| parcel.weight.is_some()),
        _ => false,
    };
    let kept = field.is_kept_on_request() && table.requested.header(field).is_some();
    let column = !field.is_kept_on_request() && table.columns.has(field);
    kept || column || other
}

/// A time as it goes out: with its offset when the instant is known, else as written.
pub fn time(clock: &Clock, moment: Moment) -> Option<String> {
    clock.show(moment)
}

fn text(text: &str) -> Option<Value<'_>> {
    (!text.is_empty()).then_some(Value::Text(text))
}

fn order<'t>(it: &Entry<'t, StoreOrder>, field: Field) -> Option<Value<'t>> {
    let moment = |moment: Moment| at(moment, it.text(moment.written));
    let money = |amount: Option<i64>| Some(Value::Money(amount?, it.word(it.currency)));
    match field {
        Field::OrderName => text(it.text(it.name)),
        Field::OrderId => text(it.text(it.id)),
        Field::CreatedAt => moment(it.created),
        Field::PaidAt => moment(it.paid),
        Field::FulfilledAt => moment(it.fulfilled),
        Field::CancelledAt => moment(it.cancelled),
        Field::FinancialStatus => said(financial(it.financial.value)?, it.word(it.financial.word)),
        Field::FulfillmentStatus => {
            said(fulfillment(it.fulfillment.value)?, it.word(it.fulfillment.word))
        }
        Field::Currency => text(it.word(it.currency)),
        Field::Total => money(it.total),
        Field::RefundedAmount => money(it.refunded),
        Field::PaymentMethod => text(it.word(it.payment_method)),
        Field::ShippingMethod => text(it.word(it.shipping_method)),
        Field::Source => text(it.word(it.source)),
        Field::Tags => text(it.word(it.tags)),
        _ => None,
    }
}

/// What ShipStation's orders and parcels both have, and what only one of them has.
macro_rules! shipstation {
    ($it:ident, $field:ident, $($own:tt)*) => {
        match $field {
            Field::OrderName => text($it.text($it.number)),
            Field::SecondaryId => text($it.text($it.secondary_id)),
            Field::Store => text($it.word($it.store)),
            Field::CreatedAt => at($it.ordered, $it.text($it.ordered.written)),
            Field::ShippedAt => at($it.shipped, $it.text($it.shipped.written)),
            Field::Units => $it.units.map(Value::Count),
            Field::Service => text($it.word($it.service)),
            Field::Carrier => text($it.word($it.carrier)),
            $($own)*
            _ => None,
        }
    };
}

fn platform<'t>(it: &Entry<'t, PlatformOrder>, field: Field) -> Option<Value<'t>> {
    let moment = |moment: Moment| at(moment, it.text(moment.written));
    shipstation! { it, field,
        Field::PaidAt => moment(it.paid),
        Field::ShipBy => moment(it.ship_by),
        Field::HoldUntil => moment(it.hold_until),
        Field::PlatformStatus => said(status(it.status.value)?, it.word(it.status.word)),
        Field::Total => it.total.map(|total| Value::Money(total, "")),
        Field::Tags => text(it.word(it.tags)),
        Field::RequestedService => text(it.word(it.requested_service)),
    }
}

fn parcel<'t>(it: &Entry<'t, Parcel>, field: Field) -> Option<Value<'t>> {
    let moment = |moment: Moment| at(moment, it.text(moment.written));
    shipstation! { it, field,
        Field::ShipmentNumber => text(it.text(it.shipment)),
        Field::Tracking => text(it.text(it.tracking)),
        Field::Provider => text(it.word(it.provider)),
        Field::Batch => text(it.word(it.batch)),
        Field::Warehouse => text(it.word(it.warehouse)),
        Field::User => text(it.word(it.user)),
        Field::LabelCreatedAt => moment(it.created),
        Field::Voided => Some(Value::Flag(it.voided)),
        Field::VoidedAt => moment(it.voided_at),
        Field::ReturnLabel => Some(Value::Flag(it.is_return)),
        Field::Notified => said(notified(it.notified.value)?, it.word(it.notified.word)),
        Field::LabelCost => it.label_cost.map(|cost| Value::Money(cost, "")),
        Field::Weight => it.weight.map(Value::Count),
        Field::Packages => it.packages.map(Value::Count),
    }
}

fn at(moment: Moment, written: &str) -> Option<Value<'_>> {
    moment.stamp.map(|_| Value::Time(moment, written))
}

// One shape for all status words.
#[allow(clippy::unnecessary_wraps)]
fn said<'t>(word: &'static str, written: &'t str) -> Option<Value<'t>> {
    Some(Value::Word(word, written))
}

fn financial(value: Financial) -> Option<&'static str> {
    Some(match value {
        Financial::Unknown => return None,
        Financial::Authorized => "authorized",
        Financial::Pending => "pending",
        Financial::Paid => "paid",
        Financial::PartiallyPaid => "partially-paid",
        Financial::PartiallyRefunded => "partially-refunded",
        Financial::Refunded => "refunded",
        Financial::Voided => "voided",
        Financial::Expired => "expired",
    })
}

fn fulfillment(value: FulfillmentStatus) -> Option<&'static str> {
    Some(match value {
        FulfillmentStatus::Unknown => return None,
        FulfillmentStatus::Unfulfilled => "unfulfilled",
        FulfillmentStatus::Partial => "partial",
        FulfillmentStatus::Fulfilled => "fulfilled",
        FulfillmentStatus::Restocked => "restocked",
    })
}

fn line_status(value: LineStatus) -> Option<&'static str> {
    Some(match value {
        LineStatus::Unknown => return None,
        LineStatus::Pending => "pending",
        LineStatus::Partial => "partial",
        LineStatus::Fulfilled => "fulfilled",
        LineStatus::NotEligible => "not-eligible",
        LineStatus::Restocked => "restocked",
    })
}

fn status(value: PlatformStatus) -> Option<&'static str> {
    Some(match value {
        PlatformStatus::Unknown => return None,
        PlatformStatus::AwaitingPayment => "awaiting-payment",
        PlatformStatus::OnHold => "on-hold",
        PlatformStatus::AwaitingShipment => "awaiting-shipment",
        PlatformStatus::PendingFulfillment => "pending-fulfillment",
        PlatformStatus::Shipped => "shipped",
        PlatformStatus::Cancelled => "cancelled",
        PlatformStatus::RejectedFulfillment => "rejected-fulfillment",
    })
}

fn notified(value: Notified) -> Option<&'static str> {
    Some(match value {
        Notified::NotSaid => return None,
        Notified::NotAttempted => "not-attempted",
        Notified::Told => "told",
        Notified::Failed => "failed",
    })
}
