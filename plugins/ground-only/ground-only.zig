//! Ground only: what must not fly, by the beginning of its SKU, went by air.

const std = @import("std");
const backhaul = @import("backhaul");

var prefixes: []const []const u8 = &.{};
var services: []const []const u8 = &.{};

const Plugin = struct {
    pub const description =
        \\{"id":"ground-only","name":"Ground only","version":"1.0.0",
        \\"author":"Backhaul","licence":"MIT OR Apache-2.0",
        \\"docs":"Items that must not fly, by the beginning of their SKU, sent by an air service.",
        \\"needs":["line.sku","parcel.service","parcel.voided"],
        \\"config":[
        \\{"key":"prefixes","kind":"texts","default":["HAZ-","BAT-"],"title":"What their SKUs begin with"},
        \\{"key":"services","kind":"texts","default":["air","express","overnight","next day","2day","2nd day"],
        \\"title":"What the names of air services contain, in lower case"}],
        \\"checks":[{"id":"by-air","severity":"critical","owner":"warehouse",
        \\"title":"What must not fly goes by ground","broken":"Sent by air, and must not fly",
        \\"finds":"An order with such an item and a parcel by a service of the air.",
        \\"why":"Undeclared dangerous goods are a hazard, and the carrier fines the shipper.",
        \\"requires":["line.sku","parcel.service"],
        \\"actions":["Call the carrier and have the parcel stopped.","Send it again by a ground service."]}]}
    ;

    pub const Config = struct { prefixes: []const []const u8, services: []const []const u8 };

    const Line = struct { @"line.sku": ?[]const u8 = null };
    const Order = struct { lines: []const Line = &.{} };
    const Parcel = struct {
        @"parcel.service": ?[]const u8 = null,
        @"parcel.voided": bool = false,
    };
    pub const Case = struct { case: u32, order: ?Order = null, parcels: []const Parcel = &.{} };

    pub fn begin(config: Config) void {
        prefixes = config.prefixes;
        services = config.services;
    }

    pub fn check(case: Case, findings: *backhaul.Findings) !void {
        const order = case.order orelse return;
        const line = for (order.lines, 0..) |line, at| {
            if (line.@"line.sku") |sku| {
                if (any(prefixes, sku, begins)) break at;
            }
        } else return;
        for (case.parcels, 0..) |parcel, at| {
            const service = parcel.@"parcel.service" orelse continue;
            if (parcel.@"parcel.voided" or !any(services, service, contains)) continue;
            try findings.add(.{
                .check = "by-air",
                .case = case.case,
                .message = "{0} must not fly, and was sent by {1}.",
                .fields = &.{
                    try backhaul.path("/order/lines/{d}/line.sku", .{line}),
                    try backhaul.path("/parcels/{d}/parcel.service", .{at}),
                },
            });
        }
    }

    fn any(list: []const []const u8, text: []const u8, is: fn ([]const u8, []const u8) bool) bool {
        for (list) |part| {
            if (is(text, part)) return true;
        }
        return false;
    }

    fn begins(text: []const u8, part: []const u8) bool {
        return std.ascii.startsWithIgnoreCase(text, part);
    }

    fn contains(text: []const u8, part: []const u8) bool {
        return std.ascii.indexOfIgnoreCase(text, part) != null;
    }
};

comptime {
    _ = backhaul.plugin(Plugin);
}
