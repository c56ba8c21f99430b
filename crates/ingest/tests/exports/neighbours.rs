//! Files of other systems beside the exports that are read: a warehouse's is a warehouse's in whichever words,
//! and what has an order number and a tracking number is not ShipStation's for that.

use backhaul_model::Kind;

use crate::export::read;

/// The kind of one file: its header, and rows beneath it.
fn kind(text: &str) -> Kind {
    read(text.as_bytes()).kind
}

#[test]
fn a_warehouse_s_report_is_one_in_many_words() {
    for text in [
        "Order Number,Order Status,Warehouse,Date Allocated,Date Picked,Date Dispatched,Carrier Code,\
         Tracking Number,Units\n1001,Allocated,Reno,2026-02-09,,,,,1\n",
        "Order Number,Warehouse,Date Allocated,Date Picked,Date Packed,Date Dispatched,Carrier,\
         Tracking Number,Units\n1001,Reno,2026-02-09,,,,,,1\n",
        "order_number,wh_id,status,date_allocated,date_picked,date_shipped,carrier_code,\
         tracking_number,qty_shipped\n1001,R,Shipped,,,2026-02-10,ups,1Z999AA10123456784,1\n",
        "Order No,Line,SKU,Description,Qty Ordered,Qty Allocated,Qty Picked,Qty Shipped,Ship Date,\
         Status,Carrier,Tracking No\n1001,1,MUG,Mug,1,1,1,1,2026-02-10,Shipped,UPS,1Z999AA10123456784\n",
        "Order Ref,Despatch Status,Depot,Despatch Date,Consignment No,Courier,Service,Qty Despatched\n\
         1001,Despatched,North,10/02/2026,JD0002222,DPD,Next day,1\n",
        "Wave,Order Number,Zone,Cart,Picker,Status,Warehouse,Units\nW1,1001,A,3,pat,Open,Reno,1\n",
        // The words of the rows tell where the header could be either's.
        "Order #,Store,Order Status,Shipped At,Carrier,Tracking Number,Warehouse,Quantity\n\
         1001,Juniper,Shipped,2026-02-10,UPS,1Z999AA10123456784,Reno,1\n\
         1002,Juniper,Picked,,,,Reno,1\n",
        "Order Number,Shop Name,Fulfillment Status,Order Date,Warehouse,Shipping Carrier,\
         Shipping Method,Tracking Number,Shipped Date,Total Items\n\
         1001,Juniper,Dispatched,2026-02-09,Reno,UPS,Ground,1Z999AA10123456784,2026-02-10,1\n",
    ] {
        assert_eq!(kind(text), Kind::WarehouseDispatches, "{text}");
    }
}

#[test]
fn an_order_number_and_a_tracking_number_do_not_make_a_file_shipstation_s() {
    for text in [
        "Ticket id,Created at,Status,Customer email,Order number,Tracking number,Assignee\n\
         T1,2026-02-11,open,anna@example.com,#1001,1Z999AA10123456784,pat\n",
        "Claim #,Order #,Tracking #,Carrier,Status,Amount Claimed,Date Filed\n\
         C1,1001,1Z999AA10123456784,UPS,Filed,25.00,02/11/2026\n",
        "Policy,Order #,Recipient,Tracking #,Carrier,Service,Ship Date,Insured Value,Premium\n\
         P1,1001,Ada,1Z999AA10123456784,UPS,Ground,02/11/2026,50,0.80\n",
        "Order Number,Tracking Number,Carrier,Delivered At,Delivery Status,Signed By\n\
         1001,1Z999AA10123456784,UPS,2026-02-14,Delivered,X\n",
        "Order Number,Tracking Number,Courier,Status,Shipment Created,Last Update,Transit Days\n\
         1001,1Z999AA10123456784,ups,Delivered,2026-02-09,2026-02-12,3\n",
        "Order Number,Order Status,Order Date,Customer Note,Payment Method Title,Order Total Amount,\
         SKU,Item #,Item Name,Quantity,Item Cost\n\
         9001,Processing,2026-02-05,,Card,20,MUG,1,Mug,1,20\n",
        "Manifest #,Order Number,Tracking Number,Carrier,Service,Weight,Date\n\
         M1,1001,1Z999AA10123456784,UPS,Ground,1,2026-02-11\n",
    ] {
        assert_eq!(kind(text), Kind::Unrecognised, "{text}");
    }
}

#[test]
fn shipstation_s_own_names_need_few_columns_and_stand_beside_anybody_s() {
    for (text, expected) in [
        (
            "Order - Number,Shipment - Tracking Number\n1001,1Z999AA10123456784\n",
            Kind::ShipStationShipments,
        ),
        (
            "ORDER #,TRACKING #,LABEL CREATED,Our cost centre,Our manager,Our floor\n\
             1001,1Z999AA10123456784,02/11/2026,4,Pat,2\n",
            Kind::ShipStationShipments,
        ),
        (
            "Order Number,Tracking Number,Ship Date,Carrier,Our floor\n\
             1001,1Z999AA10123456784,02/11/2026,UPS,2\n",
            Kind::ShipStationShipments,
        ),
    ] {
        assert_eq!(kind(text), expected, "{text}");
    }
}
