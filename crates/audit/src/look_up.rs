//! Where is my order: one order of any kind, found by what a customer has at hand.
//!
//! A name or an e-mail address is compared by its fingerprint, since files are read without keeping
//! either. Nothing is kept of a question, nor of its answer.

use backhaul_model::look_up::{LookUp, LookedUp, ParcelSays, SCHEMA, SystemSays};
use backhaul_model::{Arrange, Fingerprint, Said};
use backhaul_reconcile::{Case, Entry, Kept, Ledger};

use crate::standing::{ABSENT, Standing, holder};
use crate::stories;

/// Orders listed.
const LISTED: usize = 20;
/// Fewer letters and digits than this find everything and nothing.
const SHORTEST: usize = 2;

/// The orders that a text leads to, the newest first.
pub fn find(ledger: &Ledger<'_>, text: &str) -> LookUp {
    let asked = Asked::of(text);
    let mut found: Vec<(i64, u32, &'static str)> = Vec::new();
    if asked.letters >= SHORTEST {
        for case in ledger.cases() {
            if let Some(found_by) = asked.fits(&case) {
                found.push((ledger.dated(&case).unwrap_or(0), case.position, found_by));
            }
        }
    }
    found.arrange_by_key(|&(at, position, _)| (std::cmp::Reverse(at), position));
    let listed = found
        .iter()
        .take(LISTED)
        .map(|&(_, position, found_by)| looked_up(&ledger.case(position as usize), found_by));
    LookUp { schema: SCHEMA.to_owned(), of: found.len() as u64, orders: listed.collect() }
}

/// What was asked, in the shapes in which files hold it.
struct Asked<'q> {
    text: &'q str,
    is_address: bool,
    print: Fingerprint,
    letters: usize,
}

impl<'q> Asked<'q> {
    fn of(text: &'q str) -> Self {
        let text = text.trim();
        Asked {
            text,
            is_address: text.contains('@'),
            print: Fingerprint::of(text),
            letters: text.chars().filter(|c| c.is_alphanumeric()).count(),
        }
    }

    /// By what a case fits, the surest first.
    fn fits(&self, case: &Case<'_>) -> Option<&'static str> {
        if self.is_address {
            return self.is_of(case).then_some("e-mail address");
        }
        let order = case.order.iter();
        let numbers = order.clone().map(|it| it.text(it.name));
        let numbers = numbers.chain(case.platform.iter().map(|it| it.text(it.number)));
        let mut numbers = numbers.chain(case.parcels.iter().map(|it| it.text(it.number)));
        if numbers.any(|number| self.is(number)) {
            return Some("order number");
        }
        let tracking = case.parcels.iter().map(|it| it.text(it.tracking));
        let tracking = tracking.chain(case.dispatches.iter().map(|it| it.text(it.tracking)));
        let of_store = case.store_fulfillments.iter().map(|it| it.text(it.tracking));
        let of_store = of_store.flat_map(|numbers| numbers.split([',', ';', ' ']));
        if tracking.chain(of_store).any(|number| self.is(number)) {
            return Some("tracking number");
        }
        let ids = order.map(|it| it.text(it.id));
        let ids = ids.chain(case.platform.iter().map(|it| it.text(it.secondary_id)));
        let ids = ids.chain(case.parcels.iter().map(|it| it.text(it.shipment)));
        let mut ids = ids.chain(case.dispatches.iter().map(|it| it.text(it.reference)));
        if ids.any(|id| self.is(id)) {
            return Some("id");
        }
        self.is_of(case).then_some("name")
    }

    /// Whether a number is the one asked for: signs and letter case do not count, nor does `#`.
    fn is(&self, number: &str) -> bool {
        let plain = |text: &'_ str| -> Vec<char> {
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        // Most are of another length; only those that may fit are spelled out.
        number.len().abs_diff(self.text.len()) <= 12
            && !number.is_empty()
            && plain(number) == plain(self.text)
    }

    /// Whether the e-mail address or the recipient's name is the one asked for.
    fn is_of(&self, case: &Case<'_>) -> bool {
        let order = case.order.iter().flat_map(|it| [it.email, it.recipient]);
        let platform = case.platform.iter().flat_map(|it| [it.email, it.recipient]);
        let parcels = case.parcels.iter().flat_map(|it| [it.email, it.recipient]);
        order.chain(platform).chain(parcels).any(|print| print.agrees(self.print) == Some(true))
    }
}

fn looked_up(case: &Case<'_>, found_by: &str) -> LookedUp {
    let standing = Standing::of(case);
    LookedUp {
        order: case.name().to_owned(),
        store: case.store().unwrap_or("").to_owned(),
        found_by: found_by.to_owned(),
        says: says(case, standing),
        differences: standing.differences().into_iter().map(str::to_owned).collect(),
        holder: holder(case).to_owned(),
        parcels: parcels(case),
        story: stories::story(case),
    }
}

fn says(case: &Case<'_>, standing: Standing) -> Vec<SystemSays> {
    let mut says = Vec::new();
    match &case.order {
        Some(order) => {
            let written = [order.word(order.fulfillment.word), order.word(order.financial.word)];
            says.push(said("store", standing.store, &written, order));
        }
        None => says.push(silent("store")),
    }
    for platform in &case.platform {
        let written = [platform.word(platform.status.word)];
        says.push(said("shipstation", standing.platform, &written, platform));
    }
    if case.platform.is_empty() {
        match case.parcels.first() {
            Some(parcel) => says.push(said("shipstation", standing.platform, &[], parcel)),
            None => says.push(silent("shipstation")),
        }
    }
    for dispatch in &case.dispatches {
        let written = [dispatch.word(dispatch.status.word)];
        says.push(said("warehouse", standing.warehouse, &written, dispatch));
    }
    // The carrier's word, from whichever file has it.
    for parcel in case.active().filter(|parcel| !parcel.scan.word.is_blank()) {
        says.push(said("carrier", "", &[parcel.word(parcel.scan.word)], parcel));
    }
    for told in case.store_fulfillments.iter().filter(|it| !it.shipment_status.is_blank()) {
        says.push(said("carrier", "", &[told.word(told.shipment_status)], told));
    }
    says
}

fn said<R: Kept>(system: &str, means: &str, words: &[&str], record: &Entry<'_, R>) -> SystemSays {
    let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
    SystemSays {
        system: system.to_owned(),
        means: means.to_owned(),
        written: words.join(" · "),
        file: record.table.name.clone(),
        row: u64::from(record.row()),
    }
}

fn silent(system: &str) -> SystemSays {
    SystemSays {
        system: system.to_owned(),
        means: ABSENT.to_owned(),
        written: String::new(),
        file: String::new(),
        row: 0,
    }
}

fn parcels(case: &Case<'_>) -> Vec<ParcelSays> {
    let word = |parcel: &Entry<'_, backhaul_model::Parcel>, said: Said<_>| {
        parcel.word(said.word).to_owned()
    };
    let parcels = case.parcels.iter().map(|parcel| ParcelSays {
        carrier: parcel.word(parcel.carrier).to_owned(),
        tracking: parcel.text(parcel.tracking).to_owned(),
        made: case.clock().show(parcel.made()).unwrap_or_default(),
        voided: parcel.voided,
        is_return: parcel.is_return,
        notified: word(parcel, parcel.notified),
        status: parcel.word(parcel.scan.word).to_owned(),
    });
    parcels.collect()
}
