//! Writes the time zones' clocks into a table of the size an audit needs (see `src/zones.rs`).
//!
//! `chrono-tz` knows every zone since 1850 with names and parts of offsets, in 880 kB of a module. Here
//! it is asked for offsets only, over the years that a time of an export can have, and is not linked.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};

/// From 1989-12-25 to 2101-01-08, in minutes since 1970: what a stamp can be, and a week around it.
const FROM: i64 = 7_298 * 24 * 60;
const TO: i64 = 47_855 * 24 * 60;
/// No zone turns its clocks twice within this.
const WEEK: i64 = 7 * 24 * 60;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut clocks: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    let mut names = String::new();
    let mut table = Vec::new();
    for zone in TZ_VARIANTS {
        let clock = clock(zone)?;
        let next = clocks.len();
        let number = *clocks.entry(clock).or_insert_with_key(|clock| {
            table.extend_from_slice(clock);
            next
        });
        writeln!(names, "{} {number}", zone.name())?;
    }
    let out = std::env::var("OUT_DIR")?;
    std::fs::write(Path::new(&out).join("zone-names.txt"), names)?;
    std::fs::write(Path::new(&out).join("zone-clocks.bin"), table)?;
    Ok(())
}

/// The number of turns, the first offset, then every turn: minutes since the one before, new offset.
fn clock(zone: Tz) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut turns = Vec::new();
    let mut before = FROM;
    let mut offset = offset_at(zone, FROM)?;
    let (first, mut count) = (offset, 0);
    let mut week = FROM;
    while week < TO {
        let next = offset_at(zone, week + WEEK)?;
        if next != offset {
            let (mut still, mut already) = (week, week + WEEK);
            while already - still > 1 {
                let between = still.midpoint(already);
                if offset_at(zone, between)? == offset {
                    still = between;
                } else {
                    already = between;
                }
            }
            number(already - before, &mut turns);
            turns.extend_from_slice(&next.to_le_bytes());
            (before, offset, count) = (already, next, count + 1);
        }
        week += WEEK;
    }
    let mut clock = Vec::new();
    number(count, &mut clock);
    clock.extend_from_slice(&first.to_le_bytes());
    clock.extend(turns);
    Ok(clock)
}

/// Minutes east of UTC.
fn offset_at(zone: Tz, minute: i64) -> Result<i16, Box<dyn std::error::Error>> {
    let utc = DateTime::from_timestamp(minute * 60, 0).ok_or("no such time")?.naive_utc();
    let seconds = zone.offset_from_utc_datetime(&utc).fix().local_minus_utc();
    if seconds % 60 != 0 {
        return Err(format!("{zone} is {seconds} s east of UTC, which is no whole minute").into());
    }
    Ok(i16::try_from(seconds / 60)?)
}

/// Seven bits a byte, low ones first; all but the last have the eighth set.
fn number(mut value: i64, to: &mut Vec<u8>) {
    while value > 0x7F {
        to.push((value & 0x7F) as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}
