//! What a plugin gets: cases with the fields it needs, and the facts of a run.
//!
//! Every field is optional, because a plugin sees only those that it names in
//! [`Manifest::needs`](crate::Manifest::needs), and a cell can be blank.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Makes a record and its canonical names from one table. Every record can say whose it is and where it
/// goes, and has lines.
macro_rules! record {
    ($(#[$doc:meta])* $record:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
        #[serde(default)]
        pub struct $record {
            $($(#[$field_doc])* #[serde(rename = $id)] pub $field: Option<$kind>,)*
            /// E-mail: personal.
            #[serde(rename = "customer.email")]
            pub email: Option<String>,
            /// Phone: personal.
            #[serde(rename = "customer.phone")]
            pub phone: Option<String>,
            /// Recipient: personal.
            #[serde(rename = "ship_to.name")]
            pub ship_to_name: Option<String>,
            /// Street: personal.
            #[serde(rename = "ship_to.street")]
            pub ship_to_street: Option<String>,
            /// City.
            #[serde(rename = "ship_to.city")]
            pub ship_to_city: Option<String>,
            /// Postal code.
            #[serde(rename = "ship_to.postal_code")]
            pub ship_to_postal_code: Option<String>,
            /// Country.
            #[serde(rename = "ship_to.country")]
            pub ship_to_country: Option<String>,
            /// Its lines, when a field of theirs is needed.
            pub lines: Vec<Line>,
        }
    };
}

/// Everything the files say about one storefront order.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Case {
    /// Its number in this run.
    pub case: u32,
    /// The storefront order.
    pub order: Option<Order>,
    /// ShipStation's orders.
    pub platform: Vec<PlatformOrder>,
    /// Parcels.
    pub parcels: Vec<Parcel>,
}

record! {
    /// A storefront order. Amounts are minor units of its currency; times are ISO 8601.
    Order {
        /// Name as the store writes it.
        name: String = "order.name",
        /// The store's id.
        id: String = "order.id",
        /// When it was placed.
        created_at: String = "order.created_at",
        /// When it was paid.
        paid_at: String = "order.paid_at",
        /// When it was fulfilled.
        fulfilled_at: String = "order.fulfilled_at",
        /// When it was cancelled.
        cancelled_at: String = "order.cancelled_at",
        /// `paid`, `refunded` …
        financial_status: String = "order.financial_status",
        /// `unfulfilled`, `partial` …
        fulfillment_status: String = "order.fulfillment_status",
        /// ISO 4217 code.
        currency: String = "order.currency",
        /// Total.
        total: i64 = "order.total",
        /// Amount refunded.
        refunded_amount: i64 = "order.refunded_amount",
        /// Payment method.
        payment_method: String = "order.payment_method",
        /// Shipping method.
        shipping_method: String = "order.shipping_method",
        /// Sales channel.
        source: String = "order.source",
        /// Tags as written.
        tags: String = "order.tags",
    }
}

record! {
    /// A record that ShipStation holds for an order.
    PlatformOrder {
        /// Order number.
        name: String = "order.name",
        /// An id of the store's that it carries.
        secondary_id: String = "order.secondary_id",
        /// Store.
        store: String = "order.store",
        /// Order date.
        created_at: String = "order.created_at",
        /// Paid date.
        paid_at: String = "order.paid_at",
        /// Ship-by date.
        ship_by: String = "order.ship_by",
        /// Hold-until date.
        hold_until: String = "order.hold_until",
        /// Ship date.
        shipped_at: String = "parcel.shipped_at",
        /// `awaiting-shipment`, `on-hold` …
        status: String = "order.status",
        /// Total.
        total: i64 = "order.total",
        /// Tags as written.
        tags: String = "order.tags",
        /// Units of the whole order.
        units: i64 = "order.units",
        /// Service the customer asked for.
        requested_service: String = "order.requested_service",
        /// Service used.
        service: String = "parcel.service",
        /// Carrier.
        carrier: String = "parcel.carrier",
        /// Custom field 1.
        custom_field_1: String = "order.custom_field_1",
        /// Custom field 2.
        custom_field_2: String = "order.custom_field_2",
        /// Custom field 3.
        custom_field_3: String = "order.custom_field_3",
    }
}

record! {
    /// A parcel: a label, or a fulfillment.
    Parcel {
        /// Order number.
        name: String = "order.name",
        /// An id of the store's that it carries.
        secondary_id: String = "order.secondary_id",
        /// Store.
        store: String = "order.store",
        /// The order's date.
        ordered_at: String = "order.created_at",
        /// Units in it.
        units: i64 = "order.units",
        /// Shipment number.
        shipment: String = "parcel.shipment",
        /// Tracking number.
        tracking: String = "parcel.tracking",
        /// Carrier.
        carrier: String = "parcel.carrier",
        /// Service.
        service: String = "parcel.service",
        /// Provider.
        provider: String = "parcel.provider",
        /// Batch.
        batch: String = "parcel.batch",
        /// Warehouse.
        warehouse: String = "parcel.warehouse",
        /// User.
        user: String = "parcel.user",
        /// When it was made.
        created_at: String = "parcel.created_at",
        /// Ship date.
        shipped_at: String = "parcel.shipped_at",
        /// Whether it was voided.
        voided: bool = "parcel.voided",
        /// When it was voided.
        voided_at: String = "parcel.voided_at",
        /// Whether it is a return label.
        return_label: bool = "parcel.return_label",
        /// `told`, `failed`, `not-attempted`.
        notified: String = "parcel.notified",
        /// Cost of the label, in minor units.
        label_cost: i64 = "parcel.label_cost",
        /// Weight in thousandths of an ounce.
        weight: i64 = "parcel.weight",
        /// Boxes under this label.
        packages: i64 = "parcel.packages",
        /// Custom field 1.
        custom_field_1: String = "order.custom_field_1",
        /// Custom field 2.
        custom_field_2: String = "order.custom_field_2",
        /// Custom field 3.
        custom_field_3: String = "order.custom_field_3",
    }
}

/// A line of any record.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Line {
    /// SKU.
    #[serde(rename = "line.sku")]
    pub sku: Option<String>,
    /// Item name.
    #[serde(rename = "line.name")]
    pub name: Option<String>,
    /// Units.
    #[serde(rename = "line.quantity")]
    pub quantity: Option<i64>,
    /// Unit price in minor units.
    #[serde(rename = "line.price")]
    pub price: Option<i64>,
    /// Whether it has to be shipped.
    #[serde(rename = "line.requires_shipping")]
    pub requires_shipping: Option<bool>,
    /// `pending`, `fulfilled` …
    #[serde(rename = "line.fulfillment_status")]
    pub fulfillment_status: Option<String>,
}

/// The facts of a run.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Begin {
    /// The moment the audit speaks for, in ISO 8601.
    pub as_of: String,
    /// How many cases will come.
    pub cases: u32,
    /// Values of the settings.
    pub config: Config,
    /// Fields that some file has a column for.
    pub fields: Vec<String>,
}

/// Values of the settings: each has its default where the user gave none.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Config(BTreeMap<String, serde_json::Value>);

impl Config {
    /// An integer or an amount.
    pub fn integer(&self, key: &str) -> Option<i64> {
        self.0.get(key)?.as_i64()
    }

    /// A text.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.as_str()
    }

    /// A flag.
    pub fn flag(&self, key: &str) -> Option<bool> {
        self.0.get(key)?.as_bool()
    }

    /// A list of texts.
    pub fn texts(&self, key: &str) -> Vec<&str> {
        let list = self.0.get(key).and_then(serde_json::Value::as_array);
        list.into_iter().flatten().filter_map(serde_json::Value::as_str).collect()
    }
}
