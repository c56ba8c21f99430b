//! The command's host: an interpreter that can be stopped between any two slices of fuel.
//!
//! `wasmi` counts what a module does. After each slice of [`SLICE`] the call comes back, the host looks
//! at the clock, and either goes on or stops. The clock is the caller's: this crate reads none, so that
//! a test can let ten seconds pass in no time. Nothing is linked into an instance, and what the gate
//! wrote into the module limits its memory and tables.

use wasmi::{
    CompilationMode, Config, Engine, Func, Instance, Memory, Module, ResumableCall, Store,
    StoreLimits, StoreLimitsBuilder, Val,
};

use crate::failure::Stop;
use crate::limits::Limits;

/// Fuel between two looks at the clock: some milliseconds.
pub const SLICE: u64 = 5_000_000;
/// Deepest recursion of a module.
const RECURSION: usize = 10_000;

/// Milliseconds since any fixed moment.
pub type Clock<'c> = Box<dyn FnMut() -> u64 + 'c>;

/// Why a call has no answer, and what the plugin said of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stopped {
    /// Why.
    pub stop: Stop,
    /// The bytes of `backhaul_last_error`, where it could be asked.
    pub last_error: Vec<u8>,
}

impl From<Stop> for Stopped {
    fn from(stop: Stop) -> Self {
        Stopped { stop, last_error: Vec::new() }
    }
}

/// A compiled module with one instance at a time.
pub struct Sandbox<'c> {
    clock: Clock<'c>,
    limits: Limits,
    /// Milliseconds it took so far: waiting between calls costs it nothing.
    spent: u64,
    engine: Engine,
    module: Module,
    live: Option<Live>,
}

/// An instance that has not failed.
struct Live {
    store: Store<StoreLimits>,
    instance: Instance,
    memory: Memory,
}

impl<'c> Sandbox<'c> {
    /// Compiles a module that the gate let through, whole and with the gate's features and no other. Its
    /// time begins now.
    pub fn compile(module: &[u8], limits: &Limits, mut clock: Clock<'c>) -> Result<Self, Stop> {
        let began = clock();
        let mut config = Config::default();
        config
            .consume_fuel(true)
            .set_max_recursion_depth(RECURSION)
            .compilation_mode(CompilationMode::Eager)
            .wasm_tail_call(false)
            .wasm_extended_const(false)
            .wasm_multi_memory(false)
            .wasm_memory64(false)
            .wasm_custom_page_sizes(false)
            .wasm_wide_arithmetic(false)
            .ignore_custom_sections(true);
        let engine = Engine::new(&config);
        let module = Module::new(&engine, module).map_err(|_| Stop::Compile)?;
        let spent = clock().saturating_sub(began);
        Ok(Sandbox { clock, limits: limits.clone(), spent, engine, module, live: None })
    }

    /// Milliseconds it took so far, compiling included.
    pub fn spent(&self) -> u64 {
        self.spent
    }

    /// Makes an instance, in place of the one before.
    pub fn refresh(&mut self) -> Result<(), Stop> {
        let most = StoreLimitsBuilder::new()
            .instances(1)
            .memories(1)
            .memory_size(self.limits.pages() as usize * 65_536)
            .table_elements(self.limits.table_elements as usize)
            .build();
        let mut store = Store::new(&self.engine, most);
        store.limiter(|limits| limits);
        store.set_fuel(SLICE).map_err(|_| Stop::Compile)?;
        // No start function is left in it: the gate made an export of it.
        let instance = Instance::new(&mut store, &self.module, &[]).map_err(|_| Stop::Compile)?;
        let memory = instance.get_memory(&store, "memory").ok_or(Stop::Compile)?;
        self.live = Some(Live { store, instance, memory });
        Ok(())
    }

    /// Calls an export: its input, if it has one, is written to where `backhaul_alloc` says. Gives the
    /// result's bytes; none for an export that returns nothing. An instance that failed is gone.
    pub fn call(&mut self, export: &str, input: Option<&[u8]>) -> Result<Vec<u8>, Stopped> {
        let mut live = self.live.take().ok_or(Stop::Trap)?;
        match self.timed(&mut live, export, input) {
            Ok(answer) => {
                self.live = Some(live);
                Ok(answer)
            }
            Err(stop @ (Stop::Trap | Stop::GaveUp)) => {
                let said = self.timed(&mut live, "backhaul_last_error", None);
                Err(Stopped { stop, last_error: said.unwrap_or_default() })
            }
            Err(stop) => Err(stop.into()),
        }
    }

    fn timed(
        &mut self,
        live: &mut Live,
        export: &str,
        input: Option<&[u8]>,
    ) -> Result<Vec<u8>, Stop> {
        let began = (self.clock)();
        let batch = u64::from(self.limits.batch_seconds) * 1_000;
        let left = (u64::from(self.limits.plugin_seconds) * 1_000).saturating_sub(self.spent);
        let (most, stop) =
            if left < batch { (left, Stop::PluginTime) } else { (batch, Stop::BatchTime) };
        let end = (began.saturating_add(most), stop);
        let answer = self.exchange(live, export, input, end);
        self.spent += (self.clock)().saturating_sub(began);
        answer
    }

    fn exchange(
        &mut self,
        live: &mut Live,
        export: &str,
        input: Option<&[u8]>,
        end: (u64, Stop),
    ) -> Result<Vec<u8>, Stop> {
        let mut parameters = Vec::new();
        if let Some(input) = input {
            let len = i32::try_from(input.len()).map_err(|_| Stop::Pointer)?;
            let place = self.run(live, "backhaul_alloc", &[Val::I32(len)], end)?;
            let Some(Val::I32(at)) = place else { return Err(Stop::Pointer) };
            let start = at.cast_unsigned() as usize;
            let room = live.memory.data_mut(&mut live.store).get_mut(start..);
            let room = room.and_then(|room| room.get_mut(..input.len()));
            room.ok_or(Stop::Pointer)?.copy_from_slice(input);
            parameters = vec![Val::I32(at), Val::I32(len)];
        }
        match self.run(live, export, &parameters, end)? {
            None => Ok(Vec::new()),
            Some(Val::I64(0)) => Err(Stop::GaveUp),
            Some(Val::I64(result)) => {
                let (at, len) = ((result.cast_unsigned() >> 32) as usize, result as u32 as usize);
                if len as u64 > self.limits.result() {
                    return Err(Stop::ResultSize);
                }
                let bytes = live.memory.data(&live.store).get(at..).and_then(|it| it.get(..len));
                Ok(bytes.ok_or(Stop::Pointer)?.to_vec())
            }
            Some(_) => Err(Stop::Pointer),
        }
    }

    /// Runs an export to its end, slice by slice.
    fn run(
        &mut self,
        live: &mut Live,
        export: &str,
        parameters: &[Val],
        end: (u64, Stop),
    ) -> Result<Option<Val>, Stop> {
        let function: Func = live.instance.get_func(&live.store, export).ok_or(Stop::Trap)?;
        let results = function.ty(&live.store).results().len();
        let mut out = vec![Val::I64(0); results];
        let store = &mut live.store;
        store.set_fuel(SLICE).map_err(|_| Stop::Trap)?;
        let mut call =
            function.call_resumable(&mut *store, parameters, &mut out).map_err(|_| Stop::Trap)?;
        loop {
            match call {
                ResumableCall::Finished => return Ok(out.into_iter().next()),
                ResumableCall::HostTrap(_) => return Err(Stop::Trap),
                ResumableCall::OutOfFuel(paused) => {
                    if (self.clock)() >= end.0 {
                        return Err(end.1);
                    }
                    let slice = SLICE.max(paused.required_fuel());
                    store.set_fuel(slice).map_err(|_| Stop::Trap)?;
                    call = paused.resume(&mut *store, &mut out).map_err(|_| Stop::Trap)?;
                }
            }
        }
    }
}
