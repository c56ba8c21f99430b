//! Canonical fields: the names under which columns are mapped, whatever a file calls them.

/// Makes the enum, its ids and the list of all fields from one table.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A canonical field. Several kinds of files share some.
        #[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub enum Field {
            $($(#[$doc])* $name,)*
        }

        impl Field {
            /// All fields.
            pub const ALL: &[Field] = &[$(Field::$name,)*];

            /// The id in the report, the config and a mapping.
            pub fn id(self) -> &'static str {
                match self {
                    $(Field::$name => $id,)*
                }
            }
        }
    };
}

fields! {
    /// Order name or number.
    OrderName = "order.name",
    /// The store's own id of the order.
    OrderId = "order.id",
    /// Another number that may hold the store's id or name (an order link, custom field 1).
    SecondaryId = "order.secondary_id",
    /// Store name.
    Store = "order.store",
    /// Created at, or order date.
    CreatedAt = "order.created_at",
    /// Paid at, or paid date.
    PaidAt = "order.paid_at",
    /// Fulfilled at.
    FulfilledAt = "order.fulfilled_at",
    /// Cancelled at.
    CancelledAt = "order.cancelled_at",
    /// Ship-by date.
    ShipBy = "order.ship_by",
    /// Hold-until date.
    HoldUntil = "order.hold_until",
    /// Whether the floor has its pick list.
    PickListPrinted = "order.pick_list_printed",
    /// Financial status.
    FinancialStatus = "order.financial_status",
    /// Fulfillment status.
    FulfillmentStatus = "order.fulfillment_status",
    /// ShipStation's order status.
    PlatformStatus = "order.status",
    /// Currency.
    Currency = "order.currency",
    /// Order total.
    Total = "order.total",
    /// Amount refunded.
    RefundedAmount = "order.refunded_amount",
    /// Payment method.
    PaymentMethod = "order.payment_method",
    /// Shipping method.
    ShippingMethod = "order.shipping_method",
    /// Sales channel.
    Source = "order.source",
    /// Tags.
    Tags = "order.tags",
    /// Units of the whole order or parcel.
    Units = "order.units",
    /// Requested service.
    RequestedService = "order.requested_service",
    /// Custom field 1 of ShipStation.
    CustomField1 = "order.custom_field_1",
    /// Custom field 2.
    CustomField2 = "order.custom_field_2",
    /// Custom field 3.
    CustomField3 = "order.custom_field_3",
    /// Notes on the order.
    Notes = "order.notes",
    /// Note attributes: `key: value`, a line each.
    NoteAttributes = "order.note_attributes",
    /// What the buyer wrote.
    NotesFromBuyer = "order.notes_from_buyer",
    /// What the buyer is told.
    NotesToBuyer = "order.notes_to_buyer",
    /// What the team notes for itself.
    InternalNotes = "order.internal_notes",
    /// Gift message.
    GiftMessage = "order.gift_message",
    /// E-mail.
    Email = "customer.email",
    /// Phone.
    Phone = "customer.phone",
    /// Recipient's name.
    ShipToName = "ship_to.name",
    /// Street.
    ShipToStreet = "ship_to.street",
    /// City.
    ShipToCity = "ship_to.city",
    /// Postal code.
    ShipToPostalCode = "ship_to.postal_code",
    /// Country.
    ShipToCountry = "ship_to.country",
    /// Further lines of the street.
    ShipToStreet2 = "ship_to.street_2",
    /// Province or state.
    ShipToProvince = "ship_to.province",
    /// Worth of the goods: without shipping and taxes.
    Subtotal = "order.subtotal",
    /// What the customer paid for shipping.
    ShippingPaid = "order.shipping_paid",
    /// Payment terms.
    PaymentTerms = "order.payment_terms",
    /// Any column in which a tax identifier may stand: IOSS, VAT, VOEC, notes, custom fields.
    TaxIdentifier = "order.tax_identifier",
    /// Tracking or delivery status of a parcel.
    ScanStatus = "parcel.scan_status",
    /// SKU.
    LineSku = "line.sku",
    /// Item name.
    LineName = "line.name",
    /// Quantity of a line.
    LineQuantity = "line.quantity",
    /// Unit price.
    LinePrice = "line.price",
    /// Requires shipping.
    LineRequiresShipping = "line.requires_shipping",
    /// Fulfillment status of a line.
    LineStatus = "line.fulfillment_status",
    /// Shipment number.
    ShipmentNumber = "parcel.shipment",
    /// Tracking number.
    Tracking = "parcel.tracking",
    /// Carrier.
    Carrier = "parcel.carrier",
    /// Service.
    Service = "parcel.service",
    /// Provider.
    Provider = "parcel.provider",
    /// Batch.
    Batch = "parcel.batch",
    /// Warehouse.
    Warehouse = "parcel.warehouse",
    /// User.
    User = "parcel.user",
    /// Label created, or fulfillment created.
    LabelCreatedAt = "parcel.created_at",
    /// Ship date.
    ShippedAt = "parcel.shipped_at",
    /// Void flag.
    Voided = "parcel.voided",
    /// Void date.
    VoidedAt = "parcel.voided_at",
    /// Return label flag.
    ReturnLabel = "parcel.return_label",
    /// Marketplace notified.
    Notified = "parcel.notified",
    /// Label cost.
    LabelCost = "parcel.label_cost",
    /// Weight.
    Weight = "parcel.weight",
    /// Boxes under one label.
    Packages = "parcel.packages",
    /// The store's or marketplace's own id of a line: rows with equal ones are copies.
    LineId = "line.id",
    /// What a row of a mixed sheet is: a line item, a fulfillment, a refund, a transaction.
    LineType = "line.type",
    /// What a transaction does.
    TransactionKind = "transaction.kind",
    /// Whether it went through.
    TransactionStatus = "transaction.status",
    /// Its amount.
    Amount = "transaction.amount",
    /// Its gateway.
    Gateway = "transaction.gateway",
    /// When it happened.
    TransactionAt = "transaction.created_at",
    /// When a refund was made.
    RefundedAt = "refund.created_at",
    /// What became of refunded units.
    Restock = "refund.restock_type",
    /// Id or name of the store's own fulfillment.
    FulfillmentId = "fulfillment.id",
    /// Its status.
    FulfillmentState = "fulfillment.status",
    /// Where the carrier says it is.
    ShipmentStatus = "fulfillment.shipment_status",
    /// RMA number.
    Rma = "return.rma",
    /// Status of a return.
    ReturnStatus = "return.status",
    /// When the return was made.
    ReturnedAt = "return.created_at",
    /// When it came in.
    ReceivedAt = "return.received_at",
    /// Why it comes back.
    ReturnReason = "return.reason",
    /// Product handle: what its variants share.
    Handle = "product.handle",
    /// SKU of a product or stock level.
    ProductSku = "product.sku",
    /// Title of a product.
    ProductTitle = "product.title",
    /// Weight of a product.
    ProductWeight = "product.weight",
    /// Units in stock by the products export.
    ProductStock = "product.stock",
    /// Price of a variant.
    ProductPrice = "product.price",
    /// Whether a product has to be shipped.
    ProductShips = "product.requires_shipping",
    /// Whether a product is sold at present.
    ProductActive = "product.active",
    /// Location or warehouse of stock.
    Location = "stock.location",
    /// Units that can be sold.
    Available = "stock.available",
    /// Units on the shelf.
    OnHand = "stock.on_hand",
    /// Units promised to open orders.
    Committed = "stock.committed",
    /// Units on their way in.
    Incoming = "stock.incoming",
    /// The warehouse's own reference.
    Reference = "dispatch.reference",
    /// How far the warehouse is.
    DispatchStatus = "dispatch.status",
    /// When the warehouse got the order.
    DispatchCreatedAt = "dispatch.created_at",
    /// When it was picked.
    PickedAt = "dispatch.picked_at",
    /// When it left the building.
    DispatchedAt = "dispatch.dispatched_at",
}

impl Field {
    /// Whether it says who somebody is, where they live, how to reach them, or what they wrote. A plugin
    /// sees such a field only with consent.
    pub fn is_personal(self) -> bool {
        matches!(
            self,
            Field::Email
                | Field::Phone
                | Field::ShipToName
                | Field::ShipToStreet
                | Field::Notes
                | Field::NoteAttributes
                | Field::NotesFromBuyer
                | Field::NotesToBuyer
                | Field::InternalNotes
                | Field::GiftMessage
        )
    }

    /// Whether its cells are kept only on request ([`crate::requested`]): no check of ours reads them.
    pub fn is_kept_on_request(self) -> bool {
        self.is_personal()
            || matches!(
                self,
                Field::ShipToCity
                    | Field::ShipToPostalCode
                    | Field::ShipToCountry
                    | Field::CustomField1
                    | Field::CustomField2
                    | Field::CustomField3
            )
    }

    /// The field of an id.
    pub fn of_id(id: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|field| field.id() == id)
    }
}
