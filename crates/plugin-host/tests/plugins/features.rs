//! One set of features for both hosts: what the gate lets through compiles in the interpreter exactly
//! when it compiles where every feature is on, as in a browser. For a browser stands here the reference
//! validator with all that it knows.

use std::path::Path;

use backhaul_plugin_host::native::Sandbox;
use backhaul_plugin_host::{Limits, Refusal, gate};
use proptest::prelude::*;
use proptest::sample::Index;
use wasmparser::{Validator, WasmFeatures};

use crate::module::plain;

/// Each feature of the contract, in use.
const TAKEN: &[(&str, &str)] = &[
    ("mutable globals", "(global (export \"g\") (mut i64) (i64.const -5))"),
    ("sign extension", "(func (param i32) (result i32) (i32.extend8_s (local.get 0)))"),
    ("saturation", "(func (param f32) (result i32) (i32.trunc_sat_f32_u (local.get 0)))"),
    ("several results", "(func (result i32 f64) (i32.const 1) (f64.const 2))"),
    (
        "blocks with parameters",
        "(func (result i32) (i32.const 1) (block (param i32) (result i32) (br 0)))",
    ),
    (
        "bulk memory",
        "(data $d \"x\") (func (memory.init $d (i32.const 0) (i32.const 0) (i32.const 1))
          (memory.copy (i32.const 0) (i32.const 1) (i32.const 2)) (data.drop $d)
          (memory.fill (i32.const 0) (i32.const 1) (i32.const 2)))",
    ),
    (
        "reference types",
        "(table $t 2 funcref) (table $x 2 externref) (elem $e func $f) (elem declare func $f)
         (elem (table $t) (i32.const 0) funcref (ref.func $f) (ref.null func))
         (func $f (param externref) (result i32)
          (table.init $t $e (i32.const 0) (i32.const 0) (i32.const 1)) (elem.drop $e)
          (table.copy $t $t (i32.const 0) (i32.const 0) (i32.const 1))
          (table.fill $x (i32.const 0) (ref.null extern) (table.size $x))
          (table.set $t (i32.const 1) (ref.func $f))
          (drop (table.grow $x (local.get 0) (i32.const 1)))
          (drop (select (result funcref) (ref.null func) (table.get $t (i32.const 0)) (i32.const 1)))
          (call_indirect $t (param externref) (result i32) (local.get 0) (i32.const 0))
          (drop) (ref.is_null (local.get 0)))",
    ),
    (
        "the first version",
        "(global $g f64 (f64.const 1)) (func $all (param i32 i64 f32 f64) (result i32) (local i32)
          (block (loop (if (local.get 0) (then (br 2)) (else (br_if 1 (local.get 0))))
            (br_table 0 1 1 (local.get 0))))
          (i64.store offset=8 align=4 (i32.const 0) (i64.load32_u (i32.const 4)))
          (f32.store (i32.const 0) (f32.const nan:0x7)) (drop (memory.grow (memory.size)))
          (call $all (i32.const -2147483648) (i64.const -9223372036854775808) (local.get 2)
            (f64.copysign (global.get $g) (local.get 3)))
          (local.tee 4) (drop) (nop) (return (i32.popcnt (local.get 4))))",
    ),
];

/// Newer features, each in use; what the refusal says of it, and in which part.
const REFUSED: &[(&str, &str, &str)] = &[
    ("(func (drop (v128.const i64x2 0 0)))", "Function 4 uses SIMD", "-msimd128"),
    ("(func (local v128))", "Function 4 uses SIMD", "-msimd128"),
    ("(func (param v128))", "Type 4 uses SIMD", "-msimd128"),
    ("(global v128 (v128.const i64x2 0 0))", "Global 0 uses SIMD", "-msimd128"),
    ("(func (drop (i32.atomic.load (i32.const 0))))", "Function 4 uses threads", "-pthread"),
    ("(func $f (return_call $f))", "Function 4 uses tail calls", "-mtail-call"),
    (
        "(table 1 funcref) (func (return_call_indirect (i32.const 0)))",
        "Function 4 uses tail calls",
        "-mtail-call",
    ),
    ("(tag (param i32))", "The module uses exception handling", "-fno-exceptions"),
    (
        "(func (block $b (result exnref) (try_table (catch_all_ref $b)) (unreachable)) (drop))",
        "uses",
        "without",
    ),
    ("(func (try_table (nop)))", "Function 4 uses exception handling", "-fno-exceptions"),
    ("(type (struct (field i32)))", "uses garbage-collected", "-mgc"),
    ("(rec (type (array i8)) (type (func)))", "uses garbage-collected", "-mgc"),
    ("(func (drop (ref.i31 (i32.const 1))))", "Function 4 uses garbage-collected", "-mgc"),
    (
        "(func (param funcref) (drop (ref.as_non_null (local.get 0))))",
        "Function 4 uses garbage-collected",
        "-mgc",
    ),
    ("(func (drop (ref.null any)))", "Function 4 uses garbage-collected", "-mgc"),
    ("(table 1 anyref)", "Table 0 uses garbage-collected", "-mgc"),
    ("(global i32 (i32.add (i32.const 1) (i32.const 2)))", "Global 0 uses extended", "-mextended"),
    (
        "(global $a i32 (i32.const 1)) (global i32 (global.get $a))",
        "Global 1 uses extended constant",
        "-mextended-const",
    ),
    (
        "(data (i32.sub (i32.const 9) (i32.const 1)) \"x\")",
        "Data segment 0 uses extended",
        "-mextended",
    ),
    (
        "(table 9 funcref) (elem (i32.mul (i32.const 2) (i32.const 1)) func)",
        "Element segment 0 uses extended",
        "-mextended-const",
    ),
    (
        "(func (result i64 i64) (i64.add128 (i64.const 1) (i64.const 1) (i64.const 1) (i64.const 1)))",
        "Function 4 uses wide arithmetic",
        "-mwide-arithmetic",
    ),
];

fn refusal(module: &[u8]) -> Option<Refusal> {
    gate(module, &Limits::default()).err()
}

fn runs_here(module: &[u8]) -> bool {
    Sandbox::compile(module, &Limits::default(), Box::new(|| 0)).is_ok()
}

/// With every feature that there is, as in a browser of tomorrow.
fn runs_anywhere(module: &[u8]) -> bool {
    Validator::new_with_features(WasmFeatures::all()).validate_all(module).is_ok()
}

fn examples() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../plugins");
    ["signature-above", "reference-3pl", "weekend-cut-off", "ground-only"]
        .map(|name| folder.join(name).join(name).with_extension("wasm"))
        .map(|path| {
            std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        })
        .into()
}

#[test]
fn features_of_the_contract_pass_and_compile() {
    let modules = TAKEN.iter().map(|(name, more)| (*name, plain().with(more).bytes()));
    let shipped = examples().into_iter().map(|module| ("an example", module));
    for (name, module) in modules.chain(shipped) {
        let gated = gate(&module, &Limits::default()).unwrap_or_else(|it| panic!("{name}: {it}"));
        assert!(runs_here(&gated.module), "{name}: wasmi");
        assert!(runs_anywhere(&gated.module), "{name}: the reference validator");
    }
}

#[test]
fn newer_features_are_refused_by_function_and_switch() {
    for (more, reason, remedy) in REFUSED {
        let module = plain().with(more).bytes();
        assert!(runs_anywhere(&module), "the test itself does not compile: {more}");
        let refusal = refusal(&module).unwrap_or_else(|| panic!("it went through: {more}"));
        assert!(refusal.reason.contains(reason), "{more}: {refusal}");
        assert!(refusal.remedy.contains(remedy), "{more}: {refusal}");
    }
}

#[test]
fn bodies_that_are_not_whole_are_named() {
    let module = plain().bytes();
    // The first body has two bytes, no locals and `end`: what stands in its place.
    let at = module.windows(3).position(|it| it == [2, 0, 0x0b]).expect("a body of nothing");
    let cases: [(&[u8], &str); 5] = [
        (&[2, 0, 0x01], "Function 0 is not whole"),
        (&[2, 1, 0x0b], "Function 0 is not whole"),
        (&[2, 0, 0x41], "Function 0 is not whole"),
        (&[2, 0, 0xf7], "Function 0 has the instruction 0xf7"),
        (&[2, 0, 0x02], "Function 0 is not whole"),
    ];
    for (body, reason) in cases {
        let mut module = module.clone();
        module[at..at + 3].copy_from_slice(body);
        let refusal = refusal(&module).expect("a refusal");
        assert!(refusal.reason.starts_with(reason), "{body:?}: {refusal}");
    }
    let many = plain().with(&format!("(func (local {}))", "i32 ".repeat(10_001))).bytes();
    let refusal = refusal(&many).expect("a refusal");
    assert_eq!(refusal.reason, "Function 4 has more local variables than 10000.");
}

#[test]
fn custom_sections_are_left_out() {
    let mut module = plain().bytes();
    module.extend_from_slice(b"\0\x13\x10sourceMappingURL//");
    let gated = gate(&module, &Limits::default()).expect("a plugin").module;
    assert!(!gated.windows(6).any(|it| it == b"source"));
}

/// Opcodes and types at which features part, more often than chance gives them.
const TELLING: &[u8] = &[
    0x00, 0x06, 0x08, 0x0b, 0x12, 0x13, 0x14, 0x1c, 0x1f, 0x23, 0x40, 0x63, 0x6a, 0x6e, 0x6f, 0x70,
    0x7b, 0x7c, 0x7f, 0x80, 0xc4, 0xd0, 0xd2, 0xd3, 0xd4, 0xe0, 0xfb, 0xfc, 0xfd, 0xfe,
];

fn byte() -> impl Strategy<Value = u8> {
    prop_oneof![any::<u8>(), prop::sample::select(TELLING)]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_passes_compiles_in_both_hosts_or_in_none(
        seed in any::<Index>(),
        changes in prop::collection::vec((any::<Index>(), byte()), 1..5),
    ) {
        let taken = TAKEN.iter().map(|(_, more)| *more);
        let seeds: Vec<&str> = taken.chain(REFUSED.iter().map(|(more, ..)| *more)).collect();
        let mut module = plain().with(seeds[seed.index(seeds.len())]).bytes();
        for (at, byte) in changes {
            *at.get_mut(module.as_mut_slice()) = byte;
        }
        if let Ok(gated) = gate(&module, &Limits::default()) {
            let here = runs_here(&gated.module);
            prop_assert_eq!(here, runs_anywhere(&gated.module), "{:02x?}", gated.module);
        }
    }
}
