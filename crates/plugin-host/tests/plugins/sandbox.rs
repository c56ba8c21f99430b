//! What the interpreter stops, and how fast. Time is the test's own: each look at the clock is a second.

use backhaul_plugin_host::native::{Sandbox, Stopped};
use backhaul_plugin_host::{Limits, Stop, gate};

use crate::module::{Wat, plain};

fn sandbox(module: Wat) -> Sandbox<'static> {
    let limits = Limits::default();
    let gated = gate(&module.bytes(), &limits).expect("a plugin");
    let mut seconds = 0;
    let clock = Box::new(move || {
        seconds += 1_000;
        seconds
    });
    let mut sandbox = Sandbox::compile(&gated.module, &limits, clock).expect("it compiles");
    sandbox.refresh().expect("an instance");
    sandbox
}

fn stopped(module: Wat) -> Stopped {
    let ended = sandbox(module).call("backhaul_check", Some(b"{}"));
    ended.expect_err("it answered")
}

#[test]
fn an_answer_is_copied_out() {
    assert_eq!(sandbox(plain()).call("backhaul_check", Some(b"{}")), Ok(b"{}".to_vec()));
    let echo = plain().check(
        "(i64.or (i64.shl (i64.extend_i32_u (local.get 0)) (i64.const 32))
                 (i64.extend_i32_u (local.get 1)))",
    );
    assert_eq!(
        sandbox(echo).call("backhaul_check", Some(b"what I gave")).as_deref(),
        Ok(&b"what I gave"[..])
    );
}

#[test]
fn endless_loops_end() {
    assert_eq!(stopped(plain().check("(loop $l (br $l)) unreachable")).stop, Stop::BatchTime);
    let deep = "(func $f (loop $l (call $f) (br $l)))";
    assert_eq!(stopped(plain().with(deep).check("(call $f) (i64.const 0)")).stop, Stop::Trap);
    let start = plain().with("(func $s (loop $l (br $l))) (start $s)");
    let ended = sandbox(start).call("backhaul_start", None).expect_err("it ended");
    assert_eq!(ended.stop, Stop::BatchTime);
    let alloc = plain().without("backhaul_alloc").with(
        "(func (export \"backhaul_alloc\") (param i32) (result i32) (loop $l (br $l)) unreachable)",
    );
    assert_eq!(stopped(alloc).stop, Stop::BatchTime);
}

#[test]
fn time_of_all_calls_adds_up() {
    let mut sandbox = sandbox(plain());
    let ended = (0..100).find_map(|_| {
        let slow = sandbox.call("backhaul_check", Some(b"{}"));
        slow.err()
    });
    assert_eq!(ended, None, "quick calls need no look at the clock between");
    let spent = sandbox.spent();
    assert!(spent >= 100_000, "{spent}");
    let limits = Limits::default();
    let module = plain().check("(loop $l (br $l)) unreachable").bytes();
    let gated = gate(&module, &limits).expect("a plugin");
    let mut at = 0;
    let clock = Box::new(move || {
        at += 55_000;
        at
    });
    let mut slow = Sandbox::compile(&gated.module, &limits, clock).expect("it compiles");
    slow.refresh().expect("an instance");
    let ended = slow.call("backhaul_check", Some(b"{}")).expect_err("it answered");
    assert_eq!(ended.stop, Stop::PluginTime);
}

#[test]
fn memory_ends_at_its_maximum() {
    let grows = "(loop $l (br_if $l (i32.ne (memory.grow (i32.const 1)) (i32.const -1))))
                 (if (i32.ne (memory.size) (i32.const 1024)) (then unreachable))
                 (i64.const 2)";
    assert!(sandbox(plain().check(grows)).call("backhaul_check", Some(b"{}")).is_ok());
    let table = "(table $t 1 funcref)";
    let grows = "(if (i32.ne (table.grow $t (ref.null func) (i32.const 70000)) (i32.const -1))
                     (then unreachable))
                 (i64.const 2)";
    assert!(sandbox(plain().with(table).check(grows)).call("backhaul_check", Some(b"{}")).is_ok());
}

#[test]
fn pointers_are_held_to_the_memory() {
    // 64 KiB of memory: one byte past its end, the last address, a length that wraps.
    for (at, len) in [(65_535u64, 2u64), (u64::from(u32::MAX), 1), (1, u64::from(u32::MAX) >> 9)] {
        let code = format!("(i64.const {})", (at << 32 | len).cast_signed());
        assert_eq!(stopped(plain().check(&code)).stop, Stop::Pointer, "{at} {len}");
    }
    let last = "(i64.const 281470681743361)"; // 65535 << 32 | 1
    assert!(sandbox(plain().check(last)).call("backhaul_check", Some(b"{}")).is_ok());
    let alloc = plain()
        .without("backhaul_alloc")
        .with("(func (export \"backhaul_alloc\") (param i32) (result i32) (i32.const -1))");
    assert_eq!(stopped(alloc).stop, Stop::Pointer);
}

#[test]
fn a_result_has_its_limit() {
    let module = plain()
        .memory(r#"(memory (export "memory") 400)"#)
        .check(&format!("(i64.const {})", 16 * 1024 * 1024 + 1));
    assert_eq!(stopped(module).stop, Stop::ResultSize);
}

#[test]
fn a_trapped_instance_is_only_asked_why() {
    let why = "(data (i32.const 100) \"{\\22message\\22:\\22too many\\22}\")
               (global $calls (mut i32) (i32.const 0))
               (func (export \"backhaul_last_error\") (result i64) (i64.const 429496729622))";
    let module = plain().with(why).check("unreachable");
    let mut sandbox = sandbox(module);
    let ended = sandbox.call("backhaul_check", Some(b"{}")).expect_err("it trapped");
    assert_eq!(ended.stop, Stop::Trap);
    assert_eq!(backhaul_plugin_host::last_error(&ended.last_error).as_deref(), Some("too many"));
    let again = sandbox.call("backhaul_describe", None).expect_err("it is gone");
    assert_eq!(again, Stopped { stop: Stop::Trap, last_error: Vec::new() });
    assert_eq!(stopped(plain().check("(i64.const 0)")).stop, Stop::GaveUp);
    // Last words that never end are not waited for.
    let chatty =
        "(func (export \"backhaul_last_error\") (result i64) (loop $l (br $l)) unreachable)";
    assert!(stopped(plain().with(chatty).check("unreachable")).last_error.is_empty());
}

#[test]
fn what_does_not_validate_does_not_compile() {
    let limits = Limits::default();
    let mut module = gate(&plain().bytes(), &limits).expect("a plugin").module;
    // Its last bytes are overwritten.
    let code = module.len() - 20;
    module[code..].fill(0x1a);
    let ended = Sandbox::compile(&module, &limits, Box::new(|| 0));
    assert!(matches!(ended, Err(Stop::Compile)));
}
