//! What may not be compiled, and what is changed in what may.

use backhaul_plugin_host::native::Sandbox;
use backhaul_plugin_host::{Limits, gate};
use proptest::prelude::*;

use crate::module::plain;

fn refused(module: &[u8]) -> String {
    match gate(module, &Limits::default()) {
        Ok(_) => panic!("it went through"),
        Err(refusal) => {
            assert!(!refusal.remedy.is_empty());
            refusal.reason
        }
    }
}

#[test]
fn what_keeps_the_contract_goes_through() {
    let gated = gate(&plain().bytes(), &Limits::default()).expect("a plugin");
    assert!(!gated.start && !gated.begin && !gated.finish);
    let again = gate(&gated.module, &Limits::default()).expect("what the gate wrote");
    assert_eq!(again.module, gated.module, "the gate changes its own work");
}

#[test]
fn an_import_is_refused_by_name() {
    let reason = refused(
        &wat::parse_str(r#"(module (import "env" "abort" (func)) (memory (export "memory") 1))"#)
            .expect("a module"),
    );
    assert_eq!(reason, r#"The module imports "env"."abort"; a plugin imports nothing."#);
    for kind in ["(memory 1)", "(global i32)", "(table 1 funcref)", "(func (param i32))"] {
        let text = format!(r#"(module (import "a" "b" {kind}))"#);
        assert!(refused(&wat::parse_str(text).expect("a module")).contains("imports"), "{kind}");
    }
}

#[test]
fn only_one_plain_memory_is_let_in() {
    let cases = [
        (r#"(memory (export "memory") 1 2 shared)"#, "The memory is shared"),
        (r#"(memory (export "memory") i64 1)"#, "The memory is 64-bit"),
        (r#"(memory (export "memory") 1) (memory 1)"#, "The module has 2 memories"),
        (r#"(memory (export "memory") 1 (pagesize 1))"#, "The memory is of another page size"),
        (r#"(memory (export "memory") 1025)"#, "The memory begins with 1025 pages; 1024 may be."),
        (r#"(memory 1) (global (export "memory") i32 (i32.const 0))"#, "The export memory is not"),
    ];
    for (memory, reason) in cases {
        let module = plain().memory(memory).bytes();
        assert!(refused(&module).starts_with(reason), "{}", refused(&module));
    }
}

#[test]
fn exports_are_there_and_of_their_types() {
    for name in ["backhaul_abi_1", "backhaul_alloc", "backhaul_describe", "backhaul_check"] {
        let reason = format!("The module does not export {name}.");
        assert_eq!(refused(&plain().without(name).bytes()), reason);
        let wrong = format!("(func (export \"{name}\") (param f64))");
        let reason = refused(&plain().without(name).with(&wrong).bytes());
        assert!(reason.starts_with(&format!("The export {name} is not a function (")), "{reason}");
        let no_function = format!("(global (export \"{name}\") i32 (i32.const 0))");
        assert!(refused(&plain().without(name).with(&no_function).bytes()).contains("is not"));
    }
    for name in ["backhaul_begin", "backhaul_finish", "backhaul_last_error"] {
        let wrong = format!("(func (export \"{name}\") (param i32) (result i32) (i32.const 0))");
        assert!(refused(&plain().with(&wrong).bytes()).contains(name));
    }
}

#[test]
fn tables_are_plain_and_bytes_are_a_core_module() {
    let cases = [
        ("(table 70000 funcref)", "A table begins with 70000 elements"),
        ("(table i64 1 funcref)", "64-bit"),
    ];
    for (field, reason) in cases {
        let said = refused(&plain().with(field).bytes());
        assert!(said.contains(reason), "{field}: {said}");
    }
    assert!(refused(b"\0asm\x0d\0\x01\0").contains("component"));
    assert!(refused(b"(module)").contains("not a WebAssembly file"));
    assert!(refused(b"").contains("not whole"));
}

#[test]
fn a_file_above_the_limit_is_not_read() {
    let mut module = plain().bytes();
    module.resize(8 * 1024 * 1024 + 1, 0);
    assert_eq!(refused(&module), "The file has 8388609 bytes; 8 MiB may be.");
}

#[test]
fn maxima_are_written_into_the_module() {
    let text = |module: &[u8]| gate(module, &Limits::default()).expect("a plugin").module;
    // Section 5, one memory, with a maximum: 1 page at least, 1024 (LEB128: 80 08) at most.
    let section = [5, 5, 1, 1, 1, 0x80, 8];
    for memory in [r#"(memory (export "memory") 1)"#, r#"(memory (export "memory") 1 65536)"#] {
        let module = text(&plain().memory(memory).bytes());
        assert!(module.windows(section.len()).any(|it| it == section), "{memory}");
    }
    let small = text(&plain().memory(r#"(memory (export "memory") 1 2)"#).bytes());
    assert!(small.windows(6).any(|it| it == [5, 4, 1, 1, 1, 2]), "a lower maximum stays");
    // Section 4, one table of functions, at most 65,536 (80 80 04).
    let table = text(&plain().with("(table 3 funcref)").bytes());
    assert!(table.windows(9).any(|it| it == [4, 7, 1, 0x70, 1, 3, 0x80, 0x80, 4]));
}

#[test]
fn a_start_function_becomes_an_export() {
    let module = plain().with("(func $s) (start $s)").bytes();
    let gated = gate(&module, &Limits::default()).expect("a plugin");
    assert!(gated.start);
    let again = gate(&gated.module, &Limits::default()).expect("what the gate wrote");
    assert!(!again.start, "the start function is still one");
    let taken = plain().with("(func $s (export \"backhaul_start\")) (start $s)").bytes();
    assert!(refused(&taken).contains("backhaul_start"));
}

#[test]
fn no_prefix_goes_through() {
    let module = plain().bytes();
    for end in 0..module.len() {
        // Cut after the code, only data is missing, and no count announced it.
        if let Ok(gated) = gate(&module[..end], &Limits::default()) {
            assert!(Sandbox::compile(&gated.module, &Limits::default(), Box::new(|| 0)).is_ok());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_of_any_kind_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = gate(&bytes, &Limits::default());
        let _ = gate(&[b"\0asm\x01\0\0\0".as_slice(), &bytes].concat(), &Limits::default());
    }

    #[test]
    fn a_changed_byte_gives_an_answer(at in 0usize..300, byte in any::<u8>()) {
        let mut module = plain().with("(table 3 funcref) (func $s) (start $s)").bytes();
        let at = at % module.len();
        module[at] = byte;
        if let Ok(gated) = gate(&module, &Limits::default()) {
            // Whatever went through has no import and one limited memory.
            prop_assert!(gate(&gated.module, &Limits::default()).is_ok());
        }
    }
}
