/* Weekend cut-off: an order placed on a Friday before the cut-off leaves that day. One whose label was
 * made on the Monday after, or later, missed it. */
#define BH_DESCRIPTION                                                                              \
    "{\"id\":\"weekend-cut-off\",\"name\":\"Weekend cut-off\",\"version\":\"1.0.0\","               \
    "\"author\":\"Backhaul\",\"licence\":\"MIT OR Apache-2.0\","                                    \
    "\"docs\":\"Orders placed on a Friday before the cut-off leave before the weekend.\","          \
    "\"needs\":[\"order.created_at\",\"parcel.created_at\",\"parcel.shipped_at\"],"                 \
    "\"config\":[{\"key\":\"hour\",\"kind\":\"integer\",\"default\":14,"                            \
    "\"title\":\"Hour of the cut-off on a Friday, in the store's time\"}],"                         \
    "\"checks\":[{\"id\":\"missed\",\"severity\":\"low\",\"owner\":\"warehouse\","                  \
    "\"title\":\"Friday's orders leave before the weekend\","                                       \
    "\"broken\":\"Missed the weekend cut-off\","                                                    \
    "\"finds\":\"An order of a Friday before the cut-off whose first parcel is of Monday or later.\"," \
    "\"why\":\"It waited for three days where it could have waited for none.\","                    \
    "\"requires\":[\"order.created_at\"],"                                                          \
    "\"actions\":[\"Compare the cut-off with the carrier's last collection on Fridays.\"]}]}"
#include "../sdk/backhaul.h"

static bh_i64 cut_off;

static void bh_begin(bh_view config) { cut_off = bh_integer(bh_get(config, "hour")); }

static bh_i64 digits(const char *at, int count) {
    bh_i64 value = 0;
    while (count--) value = value * 10 + (*at++ - '0');
    return value;
}

/* Days since 1970-01-01 of a text that begins with a date; -1 when it does not. */
static bh_i64 day(bh_view time) {
    bh_view text = bh_text(time);
    if (!bh_is(text) || text.end - text.at < 10) return -1;
    bh_i64 year = digits(text.at, 4), month = digits(text.at + 5, 2), date = digits(text.at + 8, 2);
    /* March is the first month, so that a leap day is the last of its year. */
    if (month < 3) year--, month += 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * (month - 3) + 2) / 5 + date - 719469;
}

static void bh_case(bh_view kase) {
    bh_view created = bh_get(bh_get(kase, "order"), "order.created_at");
    bh_view written = bh_text(created), parcels = bh_items(bh_get(kase, "parcels")), parcel;
    bh_i64 placed = day(created), first = -1;
    bh_u32 position = 0, of_first = 0;
    const char *field = "";
    /* 1970-01-01 was a Thursday. A date without a time says nothing of the cut-off. */
    if (placed < 0 || placed % 7 != 1 || written.end - written.at < 13) return;
    if (digits(written.at + 11, 2) >= cut_off) return;
    for (; bh_next(&parcels, &parcel); position++) {
        const char *name = "parcel.created_at";
        bh_i64 made = day(bh_get(parcel, name));
        if (made < 0) made = day(bh_get(parcel, name = "parcel.shipped_at"));
        if (made >= 0 && (first < 0 || made < first)) first = made, of_first = position, field = name;
    }
    if (first < placed + 3) return;
    bh_finding("missed", kase, "Placed on Friday at {0}, and first sent at {1}.");
    bh_field("", 0, "order.created_at");
    bh_field("parcels", of_first, field);
}
