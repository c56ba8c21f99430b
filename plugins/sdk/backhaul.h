/* Backhaul plugins in C, contract version 1 (docs/plugins.md): one header, no library, no imports.
 *
 * Reading: a bh_view is a piece of the JSON that the host wrote; nothing is parsed twice or copied.
 *     bh_view total = bh_get(bh_get(kase, "order"), "order.total");
 *     if (bh_is(total) && bh_integer(total) > 50000) ...
 *     bh_view parcels = bh_items(bh_get(kase, "parcels")), parcel;
 *     while (bh_next(&parcels, &parcel)) ...
 * Writing: bh_finding(check, case, message), then bh_field(path) for each field. The host prints the
 * values; a plugin only names them.
 *
 * A plugin includes this file once, defines BH_DESCRIPTION (the JSON of backhaul_describe) before it,
 * and the functions bh_begin(config) and bh_case(kase) after. */
#ifndef BACKHAUL_H
#define BACKHAUL_H

typedef unsigned int bh_u32;
typedef long long bh_i64;

/* A piece of JSON; at == 0 when there is none. */
typedef struct {
    const char *at, *end;
} bh_view;

/* What the plugin defines. */
static void bh_begin(bh_view config);
static void bh_case(bh_view kase);

#define BH_EXPORT(name) __attribute__((export_name(#name))) name

/* ---- Reading ---- */

static const char *bh_space(const char *at, const char *end) {
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t' || *at == ',' || *at == ':')) at++;
    return at;
}

/* The end of the value that begins at `at`. */
static const char *bh_skip(const char *at, const char *end) {
    int depth = 0;
    while (at < end) {
        char c = *at++;
        if (c == '"') {
            while (at < end && *at != '"') at += *at == '\\' ? 2 : 1;
            at++;
            if (!depth) return at;
        } else if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            if (!--depth) return at;
        } else if (!depth && (at == end || *at == ',' || *at == '}' || *at == ']' || *at == ' ')) {
            return at;
        }
    }
    return end;
}

/* Whether there is a value. */
static int bh_is(bh_view view) { return view.at != 0; }

static int bh_same(const char *at, bh_u32 length, const char *text) {
    bh_u32 i = 0;
    while (i < length && text[i] && at[i] == text[i]) i++;
    return i == length && !text[i];
}

/* The value of a key of an object. */
static bh_view bh_get(bh_view object, const char *key) {
    bh_view none = {0, 0};
    if (!bh_is(object) || *object.at != '{') return none;
    const char *at = bh_space(object.at + 1, object.end);
    while (at < object.end && *at == '"') {
        const char *name = at + 1, *past = bh_skip(at, object.end);
        bh_view value;
        value.at = bh_space(past, object.end);
        value.end = bh_skip(value.at, object.end);
        if (bh_same(name, (bh_u32)(past - name - 1), key)) return value;
        at = bh_space(value.end, object.end);
    }
    return none;
}

/* What is left of an array, for bh_next. */
static bh_view bh_items(bh_view array) {
    bh_view none = {0, 0};
    if (!bh_is(array) || *array.at != '[') return none;
    array.at++;
    return array;
}

/* Takes the next item of an array. */
static int bh_next(bh_view *items, bh_view *item) {
    if (!bh_is(*items)) return 0;
    item->at = bh_space(items->at, items->end);
    if (item->at >= items->end || *item->at == ']') return 0;
    item->end = bh_skip(item->at, items->end);
    items->at = item->end;
    return 1;
}

/* An integer; 0 when there is none. */
static bh_i64 bh_integer(bh_view view) {
    bh_i64 value = 0;
    int minus = bh_is(view) && *view.at == '-';
    if (!bh_is(view)) return 0;
    for (const char *at = view.at + minus; at < view.end && *at >= '0' && *at <= '9'; at++) value = value * 10 + (*at - '0');
    return minus ? -value : value;
}

/* The characters of a text as the JSON writes it, without its quotes. */
static bh_view bh_text(bh_view view) {
    bh_view text = {0, 0};
    if (bh_is(view) && *view.at == '"') {
        text.at = view.at + 1;
        text.end = view.end - 1;
    }
    return text;
}

/* Whether a text is equal to another. */
static int bh_text_is(bh_view view, const char *text) {
    bh_view own = bh_text(view);
    return bh_is(own) && bh_same(own.at, (bh_u32)(own.end - own.at), text);
}

/* ---- Writing ---- */

/* Input first, output behind it, both from the end of the plugin's own memory on. */
extern unsigned char __heap_base;
static char *bh_in, *bh_out;
static bh_u32 bh_length, bh_findings, bh_fields;

static void bh_room(char *end) {
    bh_u32 pages = ((bh_u32)end + 65535u) / 65536u, have = (bh_u32)__builtin_wasm_memory_size(0);
    if (pages > have && (int)__builtin_wasm_memory_grow(0, pages - have) < 0) __builtin_trap();
}

static void bh_put(char c) {
    if (!(bh_length & 4095u)) bh_room(bh_out + bh_length + 8192);
    bh_out[bh_length++] = c;
}

static void bh_write(const char *text) {
    while (*text) bh_put(*text++);
}

static void bh_number(bh_u32 number) {
    char digits[10];
    int count = 0;
    do digits[count++] = (char)('0' + number % 10); while (number /= 10);
    while (count) bh_put(digits[--count]);
}

static void bh_text_out(const char *text) {
    bh_put('"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\') bh_put('\\');
        bh_put(*text);
    }
    bh_put('"');
}

/* Ends the finding before, if there is one. */
static void bh_close(void) {
    if (bh_findings) bh_write("]}");
}

/* Begins a finding: the id of a check, the case, a sentence with {0} where the first field is printed. */
static void bh_finding(const char *check, bh_view kase, const char *message) {
    bh_close();
    if (bh_findings++) bh_put(',');
    bh_fields = 0;
    bh_write("{\"check\":");
    bh_text_out(check);
    bh_write(",\"case\":");
    bh_number((bh_u32)bh_integer(bh_get(kase, "case")));
    bh_write(",\"message\":");
    bh_text_out(message);
    bh_write(",\"fields\":[");
}

/* Names a field of the finding: its list ("" for the order), the position in it, the field. */
static void bh_field(const char *list, bh_u32 position, const char *field) {
    if (bh_fields++) bh_put(',');
    bh_put('"');
    bh_put('/');
    if (*list) {
        bh_write(list);
        bh_put('/');
        bh_number(position);
    } else {
        bh_write("order");
    }
    bh_put('/');
    bh_write(field);
    bh_put('"');
}

/* ---- Exports ---- */

static bh_i64 bh_result(const char *at, bh_u32 length) {
    return (bh_i64)((unsigned long long)(bh_u32)at << 32 | length);
}

void BH_EXPORT(backhaul_abi_1)(void) {}

bh_u32 BH_EXPORT(backhaul_alloc)(bh_u32 length) {
    bh_in = (char *)&__heap_base;
    bh_out = bh_in + ((length + 15u) & ~15u);
    bh_room(bh_out);
    return (bh_u32)bh_in;
}

bh_i64 BH_EXPORT(backhaul_describe)(void) {
    static const char description[] = BH_DESCRIPTION;
    return bh_result(description, sizeof description - 1);
}

bh_i64 BH_EXPORT(backhaul_begin)(const char *at, bh_u32 length) {
    bh_view all = {at, at + length};
    bh_begin(bh_get(all, "config"));
    return bh_result("{}", 2);
}

bh_i64 BH_EXPORT(backhaul_check)(const char *at, bh_u32 length) {
    bh_view all = {at, at + length};
    bh_view cases = bh_items(bh_get(all, "cases")), kase;
    bh_length = bh_findings = 0;
    bh_write("{\"findings\":[");
    while (bh_next(&cases, &kase)) bh_case(kase);
    bh_close();
    bh_write("]}");
    return bh_result(bh_out, bh_length);
}

#endif
