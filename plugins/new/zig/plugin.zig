//! A plugin to begin with: parcels without a tracking number.

const backhaul = @import("backhaul.zig");

const Plugin = struct {
    pub const description =
        \\{"id":"my-plugin","name":"Parcels without a number","version":"0.1.0",
        \\"needs":["order.name","parcel.tracking"],
        \\"checks":[{"id":"no-number","severity":"medium","owner":"warehouse",
        \\"title":"Every parcel has a tracking number","broken":"Parcel without a tracking number",
        \\"finds":"A parcel whose tracking cell is blank.",
        \\"why":"The customer cannot follow it.","requires":["parcel.tracking"],
        \\"actions":["Add the number in ShipStation."]}]}
    ;

    pub const Config = struct {};

    pub const Case = struct {
        case: u32,
        parcels: []const struct { @"parcel.tracking": ?[]const u8 = null } = &.{},
    };

    pub fn begin(_: Config) void {}

    pub fn check(case: Case, findings: *backhaul.Findings) !void {
        for (case.parcels, 0..) |parcel, at| {
            if (parcel.@"parcel.tracking" == null) try findings.add(.{
                .check = "no-number",
                .case = case.case,
                .message = "A parcel of {0} has no number.",
                .fields = &.{try backhaul.path("/parcels/{d}/order.name", .{at})},
            });
        }
    }
};

comptime {
    _ = backhaul.plugin(Plugin);
}
