/* A plugin to begin with: parcels without a tracking number. */
#define BH_DESCRIPTION                                                                              \
    "{\"id\":\"my-plugin\",\"name\":\"Parcels without a number\",\"version\":\"0.1.0\","            \
    "\"needs\":[\"order.name\",\"parcel.tracking\"],"                                               \
    "\"checks\":[{\"id\":\"no-number\",\"severity\":\"medium\",\"owner\":\"warehouse\","            \
    "\"title\":\"Every parcel has a tracking number\","                                             \
    "\"broken\":\"Parcel without a tracking number\","                                              \
    "\"finds\":\"A parcel whose tracking cell is blank.\","                                         \
    "\"why\":\"The customer cannot follow it.\",\"requires\":[\"parcel.tracking\"],"                \
    "\"actions\":[\"Add the number in ShipStation.\"]}]}"
#include "backhaul.h"

static void bh_begin(bh_view config) { (void)config; }

static void bh_case(bh_view kase) {
    bh_view parcels = bh_items(bh_get(kase, "parcels")), parcel;
    for (bh_u32 at = 0; bh_next(&parcels, &parcel); at++) {
        if (!bh_is(bh_get(parcel, "parcel.tracking"))) {
            bh_finding("no-number", kase, "A parcel of {0} has no number.");
            bh_field("parcels", at, "order.name");
        }
    }
}
