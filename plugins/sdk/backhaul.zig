//! Backhaul plugins in Zig, contract version 1 (docs/plugins.md): typed cases, and one call that makes
//! the exports.
//!
//! A plugin gives `backhaul.plugin` a struct with `description` (the JSON of backhaul_describe), `Case`
//! (its fields named like the contract's, all optional), `Config`, and the functions `begin` and
//! `check`. The host prints values; a plugin only names their paths.

const std = @import("std");

const gpa = std.heap.wasm_allocator;
var arena = std.heap.ArenaAllocator.init(gpa);
var input: []u8 = &.{};

/// What a plugin says of a case.
pub const Finding = struct {
    check: []const u8,
    case: u32,
    message: []const u8,
    fields: []const []const u8 = &.{},
};

/// Where findings go.
pub const Findings = struct {
    list: std.ArrayListUnmanaged(Finding) = .empty,

    pub fn add(self: *Findings, finding: Finding) !void {
        var kept = finding;
        kept.fields = try arena.allocator().dupe([]const u8, finding.fields);
        try self.list.append(arena.allocator(), kept);
    }
};

/// A path, printed: `backhaul.path("/parcels/{d}/parcel.service", .{at})`.
pub fn path(comptime format: []const u8, values: anytype) ![]const u8 {
    return std.fmt.allocPrint(arena.allocator(), format, values);
}

fn place(bytes: []const u8) u64 {
    return @as(u64, @intFromPtr(bytes.ptr)) << 32 | bytes.len;
}

/// Makes the exports of a plugin.
pub fn plugin(comptime Plugin: type) type {
    return struct {
        const Begin = struct { config: Plugin.Config };
        const Batch = struct { cases: []const Plugin.Case };
        const options = std.json.ParseOptions{ .ignore_unknown_fields = true };

        fn abi() callconv(.c) void {}

        fn alloc(len: u32) callconv(.c) u32 {
            gpa.free(input);
            input = gpa.alloc(u8, len) catch @panic("no memory");
            return @intFromPtr(input.ptr);
        }

        fn describe() callconv(.c) u64 {
            return place(Plugin.description);
        }

        fn begin(_: u32, len: u32) callconv(.c) u64 {
            const text = gpa.dupe(u8, input[0..len]) catch return 0;
            // The config lives as long as the instance.
            const read = std.json.parseFromSliceLeaky(Begin, gpa, text, options) catch return 0;
            Plugin.begin(read.config);
            return place("{}");
        }

        fn check(_: u32, len: u32) callconv(.c) u64 {
            return answer(input[0..len]) catch 0;
        }

        fn answer(text: []const u8) !u64 {
            _ = arena.reset(.retain_capacity);
            const batch = try std.json.parseFromSliceLeaky(Batch, arena.allocator(), text, options);
            var findings = Findings{};
            for (batch.cases) |case| try Plugin.check(case, &findings);
            const said = .{ .findings = findings.list.items };
            // The standard library moved it after Zig 0.14. The answer lives until the next call.
            const written = if (@hasDecl(std.json, "Stringify"))
                try std.json.Stringify.valueAlloc(arena.allocator(), said, .{})
            else
                try std.json.stringifyAlloc(arena.allocator(), said, .{});
            return place(written);
        }

        comptime {
            @export(&abi, .{ .name = "backhaul_abi_1" });
            @export(&alloc, .{ .name = "backhaul_alloc" });
            @export(&describe, .{ .name = "backhaul_describe" });
            @export(&begin, .{ .name = "backhaul_begin" });
            @export(&check, .{ .name = "backhaul_check" });
        }
    };
}
