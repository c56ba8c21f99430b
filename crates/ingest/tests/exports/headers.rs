//! Header lists as they were met, whole: each is recognised, and its row accounted for.

use backhaul_model::Kind;

use crate::export::Export;

/// Cells by column; those that a header lacks are left out.
type Cells<'a> = &'a [(&'a str, &'a str)];

const PRODUCTS_2023: &str = "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,\
Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,Variant SKU,\
Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,\
Variant Fulfillment Service,Variant Price,Variant Compare At Price,\
Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,\
Image Alt Text,Gift Card,SEO Title,SEO Description,\
Google Shopping / Google Product Category,Google Shopping / Gender,\
Google Shopping / Age Group,Google Shopping / MPN,Google Shopping / Condition,\
Google Shopping / Custom Product,Google Shopping / Custom Label 0,\
Google Shopping / Custom Label 1,Google Shopping / Custom Label 2,\
Google Shopping / Custom Label 3,Google Shopping / Custom Label 4,Variant Image,\
Variant Weight Unit,Variant Tax Code,Cost per item,Included / Canada,Price / Canada,\
Compare At Price / Canada,Status";
const PRODUCTS_2026: &str = "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,\
Option1 Value,Option1 Linked To,Option2 Name,Option2 Value,Option2 Linked To,Option3 Name,\
Option3 Value,Option3 Linked To,Variant SKU,Variant Grams,Variant Inventory Tracker,\
Variant Inventory Qty,Variant Inventory Policy,Variant Fulfillment Service,Variant Price,\
Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Unit Price Total Measure,\
Unit Price Total Measure Unit,Unit Price Base Measure,Unit Price Base Measure Unit,\
Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,SEO Title,SEO Description,\
Google Shopping / Google Product Category,Google Shopping / Gender,\
Google Shopping / Age Group,Google Shopping / MPN,Google Shopping / Condition,\
Google Shopping / Custom Product,Google Shopping / Custom Label 0,\
Google Shopping / Custom Label 1,Google Shopping / Custom Label 2,\
Google Shopping / Custom Label 3,Google Shopping / Custom Label 4,\
Google: Custom Product (product.metafields.mm-google-shopping.custom_product),\
Accessory size (product.metafields.shopify.accessory-size),\
Activewear clothing features (product.metafields.shopify.activewear-clothing-features),\
Activity (product.metafields.shopify.activity),\
Age group (product.metafields.shopify.age-group),\
Color (product.metafields.shopify.color-pattern),Fabric (product.metafields.shopify.fabric),\
Fuel supply (product.metafields.shopify.fuel-supply),\
Headwear features (product.metafields.shopify.headwear-features),\
Neckline (product.metafields.shopify.neckline),\
Personal watercraft type (product.metafields.shopify.personal-watercraft-type),\
Size (product.metafields.shopify.size),\
Sleeve length type (product.metafields.shopify.sleeve-length-type),\
Target gender (product.metafields.shopify.target-gender),\
Watercraft features (product.metafields.shopify.watercraft-features),Variant Image,\
Variant Weight Unit,Variant Tax Code,Cost per item,Status";
const INVENTORY_2026: &str = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,\
Option3 Value,SKU,HS Code,COO,Location,Bin name,Incoming (not editable),\
Unavailable (not editable),Committed (not editable),Available (not editable),\
On hand (current),On hand (new)";
const INVENTORY_2023_ALL_STATES: &str = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,\
Option3 Value,SKU,HS Code,COO,Location,Incoming,Unavailable,Committed,Available,On hand";
const INVENTORY_OLD_ONE_COLUMN_PER_LOCATION: &str = "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,\
Option3 Value,SKU,HS Code,COO,Reno";
const TRANSACTIONS: &str = "Order,Name,Kind,Gateway,Created At,Status,Amount,Currency,Card Type";
const MATRIXIFY_ORDERS: &str = "ID,Name,Command,Number,Payment: Status,Order Fulfillment Status,Archived,Line: Type,\
Line: ID,Line: Product ID,Line: Product Handle,Line: Title,Line: Name,Line: Variant ID,\
Line: Variant Title,Line: SKU,Line: Quantity,Line: Price,Line: Discount,\
Line: Discount Allocation,Line: Total,Line: Requires Shipping,Line: Vendor,Line: Gift Card,\
Line: Taxable,Line: Fulfillable Quantity,Line: Fulfillment Service,Line: Fulfillment Status,\
Shipping: ID,Shipping: Title,Shipping: Code,Shipping: Carrier Identifier,Shipping: Source,\
Shipping: Price,Refund: ID,Refund: Created At,Refund: Note,Refund: Restock,\
Refund: Restock Type,Refund: Restock Location,Refund: Send Receipt,\
Refund: Generate Transaction,Transaction: ID,Transaction: Kind,Transaction: Processed At,\
Transaction: Amount,Transaction: Currency,Transaction: Status,Transaction: Gateway,\
Transaction: Test,Fulfillment: ID,Fulfillment: Status,Fulfillment: Created At,\
Fulfillment: Updated At,Fulfillment: Tracking Company,Fulfillment: Location,\
Fulfillment: Shipment Status,Fulfillment: Processed At,Fulfillment: Tracking Number,\
Fulfillment: Tracking URL,Fulfillment: Send Receipt";
const RETURNS_GRID: &str = "RMA #,Order #,Created Date,Returning Party,Ship To,Tracking #,Service,Insurance Fee,\
Label Printed,Customer Email,Return Note";
const PRODUCTS_CSV_24_LEGACY: &str = "SKU,Name,WarehouseLocation,WeightOz,Category,Tag1,Tag2,Tag3,Tag4,Tag5,CustomsDescription,\
CustomsValue,CustomsTariffNo,CustomsCountry,ThumbnailUrl,UPC,FillSKU,Length,Width,Height,\
UseProductName,Active,ParentSKU,IsReturnable";
const PRODUCTS_CSV_30_NEW_TEMPLATE: &str = "SKU,Name,Description,Fulfillment Barcode,Warehouse Location,Weight,Length,Width,Height,\
Category,Tag 1,Tag 2,Tag 3,Tag 4,Tag 5,Customs Description,Customs Value,Customs Tariff No,\
Customs Manufacturer Identification Code,Customs Country,Thumbnail Url,UPC,Fill SKU,\
Parent SKU,Use Product Name,Active,Is Returnable,Track inventory,Packaging Requirements,\
Package Preference";
const INVENTORY_CSV_9_LEGACY: &str =
    "SKU,ProductName,Loc1,Loc2,Loc3,Loc4,Stock,ReorderThreshold,Cost";
const ORDER_IMPORT_SAMPLE_47: &str = "Order #,Order Date,Date Paid,Order Total,Amount Paid,Tax,Shipping Paid,Shipping Service,\
Height(in),Length(in),Width(in),Weight(oz),Custom Field 1,Custom Field 2,Custom Field 3,\
Order Source,Notes to the Buyer,Notes from the Buyer,Internal Notes,Gift Message,Gift Flag,\
Buyer Full Name,Buyer First Name,Buyer Last Name,Buyer Email,Buyer Phone,Buyer Username,\
Recipient Full Name,Recipient First Name,Recipient Last Name,Recipient Phone,\
Recipient Company,Address Line 1,Address Line 2,Address Line 3,City,State,Postal Code,\
Country Code,Item SKU,Item Name / Title,Item Quantity,Item Unit Price,Item Weight (oz),\
Item Options,Item Warehouse Location,Item Marketplace ID";
const SHIPPING_COST_REPORT: &str = "Store Name,Ship Date,Recipient,Order #,Provider,Service,Package,Items,Zone,Shipping Paid,\
Shipping Cost,Insurance Cost,Weight,Difference (+/-)";
const ORDERS_GRID_CURRENT_VIEW_51: &str = "Age,Allocation Status,Amount Paid,Assigned To,Batch,Buyer,Buyer ID,Carrier,Company,\
Confirmation,Country,Custom Field 1,Custom Field 2,Custom Field 3,Deliver By,\
Fulfillment Status,Gift,Hold Until,Item Name,Item SKU,Notes,Order Date,Order #,Order Total,\
Package,Packing Slip Printed,Paid Date,Pick List Printed,Picking Status,Premium Programs,\
Quantity,Rate,Rate Shopper,Recipient,Requested Service,Service,Ship By,Ship Date,Ship From,\
Shipping Account,Shipping Paid,Source,State,Status,Store,Tags,Tax Paid,Tote,\
Warehouse Location,Weight,Zone";
const SHIPMENTS_GRID_DEFAULT_12: &str = "Shipment #,Order #,Tracking #,Service,Recipient,Ship Date,Packing Slip Printed,\
Label Created,Label Printed,Marketplace Notified,Shipment Notification,\
Delivery Notification";
const FULFILLMENTS_GRID_FIXED_16: &str = "Created Date,Delegation Date,Ship Date,Status,Order #,Quantity,Batch,Tracking #,Provider,\
Service,Recipient,City,State,Country,Marketplace Notified,Shipment Notification";
const CUSTOM_ORDER_REPORT_ORDER_LEVEL: &str = "Amount - Order Shipping,Amount - Order Subtotal,Amount - Order Tax,Amount - Order Total,\
Amount - Paid by Customer,Amount - Shipping Cost,Amount - Ship Rate Quoted,Bill To - Name,\
Carrier - Carrier Selected,Carrier - Service Requested,Carrier - Service Selected,\
Count - Number of Items,Count - Number of Shipments,Customer Email,Custom - Field 1,\
Custom - Field 2,Custom - Field 3,Customs - Package Contents,Date - Hold Until,\
Date - Order Date,Date - Paid Date,Date - Shipped Date,Date - Ship By Date,\
Dimensions - Height,Dimensions - Length,Dimensions - Width,Gift - Flag,Gift - Message,\
Insurance - Cost,Insurance - Insured Value,Insurance - Provider,Market - Market Order URL,\
Market - Markeplace Name,Market - Store Name,Notes - From Buyer,Notes - Internal,\
Notes - To Buyer,Order - CustomerID,Order - Number,Order - Pay Method,Order - Status,\
Service - Confirmation Type,Service - Package Type,Ship To - Address 1,Ship To - Address 2,\
Ship To - Address 3,Ship To - City,Ship To - Company,Ship To - Country,Ship To - Name,\
Ship To - Phone,Ship To - Postal Code,Ship To - Residential Flag,Ship To - State,\
Ship To - Verified Flag,Ship To - Zone,Source,Tags,Username,Weight,Weight - TotalOz,\
Weight - WeightLbs,Weight - WeightOz";
const CUSTOM_SHIPMENT_REPORT_SHIPMENT_LEVEL: &str = "Amount - Order Shipping,Amount - Order Subtotal,Amount - Order Tax,Amount - Order Total,\
Amount - Shipping Cost,Bill To - Account,Bill To - Country,Bill To - Party,\
Bill To - Postal Code,Carrier - Fee,Carrier - Name,Carrier - Service Selected,\
Count - Number of Line Items,Customer - Email,Custom - Field 1,Custom - Field 2,\
Custom - Field 3,Date - Label Create Date,Date - Order Date,Date - Shipped Date,\
Delivery - Date,Delivery - Message,Gift - Flag,Gift - Message,Insurance - Cost,\
Insurance - Insured Value,Insurance - Provider,Insurance - Purchased Flag,\
Market - Marketplace Name,Market - Store Name,Operations - Batch ID,\
Operations - Batch Number,Operations - User Name,Operations - Warehouse,Order - Number,\
Order - Source,Order - Status,Return - Date Received,Return - Return Label Flag,\
Return - RMA Number,Service - Confirmation Type,Service - Package Type,Shipment - Carrier,\
Shipment - Service,Shipment - Declared Value,Shipment - Height,Shipment - Length,\
Shipment - Width,Shipment - Weight,Shipment - Weight (Oz),Shipment - Package Count,\
Shipment - Package Type,Shipment - Tracking Number,Shipment - Void Date,\
Shipment - Void Flag,Shipment - Zone,Ship To - Address 1,Ship To - Address 2,\
Ship To - Address 3,Ship To - City,Ship To - Company,Ship To - Country,Ship To - Name,\
Ship To - Phone,Ship To - Postal Code,Ship To - Residential Flag,Ship To - State,\
Ship To - Verified Flag,Sum - Total of Line Items";

#[test]
fn every_header_that_was_met_is_recognised_whole() {
    let order = [
        ("Order #", "1001"),
        ("Order - Number", "1001"),
        ("Order Date", "4/27/2021"),
        ("Date - Order Date", "4/27/2021"),
        ("Status", "Awaiting Shipment"),
        ("Order - Status", "Awaiting Shipment"),
        ("Store", "Juniper"),
    ];
    let label = [
        ("Shipment #", "1"),
        ("Order #", "1001"),
        ("Order - Number", "1001"),
        ("Tracking #", "9400100000000000000001"),
        ("Shipment - Tracking Number", "9400100000000000000001"),
        ("Ship Date", "4/28/2021"),
        ("Date - Shipped Date", "4/28/2021"),
        ("Service", "Ground"),
    ];
    let variant =
        [("Handle", "lamp"), ("Title", "Lamp"), ("Variant SKU", "LAMP"), ("Variant Grams", "200")];
    let goods = [("SKU", "LAMP"), ("Name", "Lamp"), ("ProductName", "Lamp"), ("Stock", "4")];
    let stock = [
        ("Handle", "lamp"),
        ("SKU", "LAMP"),
        ("Location", "Reno"),
        ("Reno", "not stocked"),
        ("Available", "4"),
        ("Available (not editable)", "4"),
        ("On hand (current)", "5"),
    ];
    let transaction = [
        ("Order", "5276301"),
        ("Name", "#1001"),
        ("Kind", "sale"),
        ("Status", "success"),
        ("Created At", "2024-02-13 10:22:31 -0500"),
        ("Amount", "9.00"),
    ];
    let sheet = [
        ("Name", "#1001"),
        ("Line: Type", "Fulfillment Line"),
        ("Line: SKU", "LAMP"),
        ("Line: Quantity", "1"),
        ("Fulfillment: ID", "1"),
        ("Fulfillment: Status", "success"),
        ("Fulfillment: Tracking Number", "9400100000000000000001"),
    ];
    let back = [("RMA #", "R1"), ("Order #", "1001"), ("Created Date", "4/28/2021")];
    let by_hand = [
        ("Created Date", "4/28/2021"),
        ("Ship Date", "4/28/2021"),
        ("Order #", "1001"),
        ("Provider", "Marked as Shipped"),
    ];
    let lists: [(&str, usize, Kind, Cells<'_>); 18] = [
        (PRODUCTS_2023, 50, Kind::ShopifyProducts, &variant),
        (PRODUCTS_2026, 69, Kind::ShopifyProducts, &variant),
        (INVENTORY_2026, 19, Kind::ShopifyInventory, &stock),
        (INVENTORY_2023_ALL_STATES, 17, Kind::ShopifyInventory, &stock),
        (INVENTORY_OLD_ONE_COLUMN_PER_LOCATION, 12, Kind::ShopifyInventory, &stock),
        (TRANSACTIONS, 9, Kind::ShopifyTransactions, &transaction),
        (MATRIXIFY_ORDERS, 61, Kind::ShopifyFulfillments, &sheet),
        (RETURNS_GRID, 11, Kind::ShipStationReturns, &back),
        (PRODUCTS_CSV_24_LEGACY, 24, Kind::ShipStationProducts, &goods),
        (PRODUCTS_CSV_30_NEW_TEMPLATE, 30, Kind::ShipStationProducts, &goods),
        (INVENTORY_CSV_9_LEGACY, 9, Kind::ShipStationInventory, &goods),
        (ORDER_IMPORT_SAMPLE_47, 47, Kind::ShipStationOrders, &order),
        (ORDERS_GRID_CURRENT_VIEW_51, 51, Kind::ShipStationOrders, &order),
        (CUSTOM_ORDER_REPORT_ORDER_LEVEL, 63, Kind::ShipStationOrders, &order),
        (SHIPMENTS_GRID_DEFAULT_12, 12, Kind::ShipStationShipments, &label),
        (CUSTOM_SHIPMENT_REPORT_SHIPMENT_LEVEL, 69, Kind::ShipStationShipments, &label),
        (SHIPPING_COST_REPORT, 14, Kind::ShipStationShipments, &label),
        (FULFILLMENTS_GRID_FIXED_16, 16, Kind::ShipStationFulfillments, &by_hand),
    ];
    for (header, width, kind, cells) in lists {
        assert_eq!(header.split(',').count(), width, "{header}");
        let table = Export::new(header).row(cells).table();
        assert_eq!(table.kind, kind, "{header}");
        assert_eq!((table.rows, table.used), (1, 1), "{header}: {:?}", table.problems);
        assert_eq!(table.records(), 1, "{header}");
    }
}
