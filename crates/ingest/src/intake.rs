//! From cells to what records hold: texts kept once, words interned, times and amounts read, and every
//! doubt noted on the way. The one place where a cell's bytes become a value.

use std::borrow::Cow;

use backhaul_model::{
    Arena, DayOrder, Delivery, Field, Fingerprint, Moment, Said, Scan, Text, Word, Words, Zone,
    is_scientific,
};

use crate::complaint::Complaint;
use crate::complaints::Complaints;
use crate::encoding::windows_1252;
use crate::mapping::Cells;
use crate::value::date_order::{DateOrder, Decision};
use crate::value::time::{self, First, Reading};
use crate::value::{damage, flag, money, numbers, tax, tracking, unguarded, weight};

/// Texts, words and complaints of one file in the making.
#[derive(Debug)]
pub struct Intake {
    /// Texts.
    pub texts: Arena,
    /// Words.
    pub words: Words,
    /// Complaints.
    pub complaints: Complaints,
    /// The zone of times without an offset, where the format itself says it.
    pub zone: Zone,
    dates: DateOrder,
    /// The last word of each field: cells repeat from row to row more often than not.
    last_words: Vec<(Vec<u8>, Word)>,
    /// The last times read, and where the next goes: an order is often paid as it is made, and days come
    /// again from row to row.
    last_times: [Option<(Reading, Moment)>; 4],
    next_time: usize,
    scratch: String,
}

impl Default for Intake {
    fn default() -> Self {
        Intake {
            texts: Arena::default(),
            words: Words::default(),
            complaints: Complaints::default(),
            zone: Zone::Unknown,
            dates: DateOrder::default(),
            last_words: vec![(Vec::new(), Word::default()); Field::ALL.len()],
            last_times: [None; 4],
            next_time: 0,
            scratch: String::new(),
        }
    }
}

impl Intake {
    /// A field's cell, guards and blanks off. What is not UTF-8 is read as Windows-1252.
    #[inline]
    pub fn cell<'a>(&mut self, cells: &Cells<'a>, field: Field) -> Cow<'a, str> {
        self.decode(cells, cells.get(field))
    }

    /// A cell's bytes as [`Intake::cell`] reads them.
    pub fn decode<'a>(&mut self, cells: &Cells<'_>, bytes: &'a [u8]) -> Cow<'a, str> {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Cow::Borrowed(unguarded(text));
        }
        self.complaints.note(&Complaint::NotUtf8, cells.row, "");
        Cow::Owned(unguarded(&windows_1252(bytes)).to_owned())
    }

    /// A number kept as text, such as an id: blank when a spreadsheet destroyed it.
    pub fn number_text(&mut self, cells: &Cells<'_>, field: Field) -> Text {
        let cell = self.cell(cells, field);
        if self.is_lost(cells, field, &cell) {
            return Text::default();
        }
        self.texts.push(&cell)
    }

    /// Whether a spreadsheet destroyed a number; says so, and what else it did to it.
    pub fn is_lost(&mut self, cells: &Cells<'_>, field: Field, cell: &str) -> bool {
        let lost = is_scientific(cell);
        if lost {
            self.complaints.note(&Complaint::Scientific(field), cells.row, cell);
        } else if cells.get(field).first() == Some(&b'\'') && !cell.is_empty() {
            self.complaints.note(&Complaint::Apostrophe(field), cells.row, cell);
        }
        lost
    }

    /// A SKU. One that a spreadsheet took for a number and destroyed is kept as it stands, so that its line is
    /// none without a SKU; what matches SKUs leaves it out.
    pub fn sku(&mut self, cells: &Cells<'_>) -> Word {
        let cell = self.cell(cells, Field::LineSku);
        if is_scientific(&cell) {
            self.complaints.note(&Complaint::Scientific(Field::LineSku), cells.row, &cell);
        }
        self.word(cells, Field::LineSku)
    }

    /// A word that repeats.
    pub fn word(&mut self, cells: &Cells<'_>, field: Field) -> Word {
        let bytes = cells.get(field);
        if bytes.is_empty() {
            return Word::default();
        }
        if let Some((last, word)) = self.last_words.get(field as usize)
            && last == bytes
        {
            return *word;
        }
        let cell = self.cell(cells, field);
        let word = self.words.intern(&cell);
        if let Some((last, known)) = self.last_words.get_mut(field as usize)
            && matches!(cell, Cow::Borrowed(_))
        {
            last.clear();
            last.extend_from_slice(bytes);
            *known = word;
        }
        word
    }

    /// A status word; one that nobody knows is kept and noted.
    pub fn status<T: Default>(
        &mut self,
        cells: &Cells<'_>,
        field: Field,
        read: impl Fn(&str) -> Option<T>,
    ) -> Said<T> {
        if !cells.mapping.has(field) {
            return Said::default();
        }
        let cell = self.cell(cells, field);
        let word = self.word(cells, field);
        let value = read(&cell).unwrap_or_else(|| {
            self.complaints.unknown_word(field, &cell, cells.row);
            T::default()
        });
        Said { value, word }
    }

    /// A time with its cell.
    pub fn moment(&mut self, cells: &Cells<'_>, field: Field) -> Moment {
        let cell = self.cell(cells, field);
        // The year 1 is how some programs write that there is no date.
        if cell.is_empty() || cell.starts_with("0001-01-01") || cell.starts_with("1/1/0001") {
            return Moment::default();
        }
        let known = self.last_times.iter().flatten();
        let known = known.copied().find(|(_, last)| self.texts.get(last.written) == cell);
        if let Some((reading, moment)) = known {
            self.dates.see(&reading, &cell);
            return moment;
        }
        let reading = time::read(&cell);
        if let Some(reading) = &reading {
            self.dates.see(reading, &cell);
        } else if let Some(stamp) = damage::serial_date(&cell) {
            self.complaints.note(&Complaint::SerialDate(field), cells.row, &cell);
            return Moment { stamp: Some(stamp), written: self.texts.push(&cell) };
        } else {
            self.complaints.note(&Complaint::Unreadable(field), cells.row, &cell);
        }
        let stamp = reading.map(|reading| match reading.stamp {
            stamp if stamp.offset().is_some() => stamp,
            stamp => {
                self.zone.offset_of(stamp.local()).map_or(stamp, |east| stamp.with_offset(east))
            }
        });
        let moment = Moment { stamp, written: self.texts.push(&cell) };
        if let (Some(reading), Some(slot)) = (reading, self.last_times.get_mut(self.next_time)) {
            *slot = Some((reading, moment));
            self.next_time = (self.next_time + 1) % self.last_times.len();
        }
        moment
    }

    /// An amount of money in minor units of a currency with so many decimal places.
    pub fn money(&mut self, cells: &Cells<'_>, field: Field, places: u32) -> Option<i64> {
        self.value(cells, field, |cell| money::read(cell, places))
    }

    /// A count of units.
    pub fn count(&mut self, cells: &Cells<'_>, field: Field) -> Option<i64> {
        self.value(cells, field, numbers::count)
    }

    /// Yes or no.
    pub fn flag(&mut self, cells: &Cells<'_>, field: Field) -> Option<bool> {
        self.value(cells, field, flag::read)
    }

    /// A weight in thousandths of an ounce.
    pub fn weight(&mut self, cells: &Cells<'_>) -> Option<i64> {
        if !cells.mapping.weight_in_parts() {
            let unit = &cells.mapping.weight_unit;
            return self.value(cells, Field::Weight, |cell| weight::read_in(cell, unit));
        }
        let (pounds, ounces) = cells.pounds_and_ounces();
        let part = |cell: Cow<'_, str>| numbers::scaled(&cell, 3);
        let pounds = part(self.decode(cells, pounds));
        let ounces = part(self.decode(cells, ounces));
        let of_pounds = pounds.unwrap_or(0).checked_mul(16)?;
        (pounds.or(ounces)?, of_pounds.checked_add(ounces.unwrap_or(0))?).1.into()
    }

    /// A product's weight in grams, which is how Shopify always writes it, in thousandths of an ounce.
    pub fn grams(&mut self, cells: &Cells<'_>) -> Option<i64> {
        self.value(cells, Field::ProductWeight, |cell| weight::read_in(cell, "g"))
    }

    /// A product's weight, of ounces where neither cell nor column names a unit, in thousandths of an
    /// ounce.
    pub fn product_weight(&mut self, cells: &Cells<'_>) -> Option<i64> {
        let unit = &cells.mapping.weight_unit;
        self.value(cells, Field::ProductWeight, |cell| weight::read_in(cell, unit))
    }

    fn value<T>(
        &mut self,
        cells: &Cells<'_>,
        field: Field,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if cells.get(field).is_empty() {
            return None;
        }
        let cell = self.cell(cells, field);
        if cell.is_empty() {
            return None;
        }
        let value = read(&cell);
        if value.is_none() {
            self.complaints.note(&Complaint::Unreadable(field), cells.row, &cell);
        }
        value
    }

    /// The tracking numbers of a row, joined by `,`; and the cell as written where a spreadsheet
    /// destroyed its number.
    pub fn tracking(&mut self, cells: &Cells<'_>) -> (Text, Text) {
        let cell = self.cell(cells, Field::Tracking);
        if self.is_lost(cells, Field::Tracking, &cell) {
            return (Text::default(), self.texts.push(&cell));
        }
        self.scratch.clear();
        tracking::read(&cell, &mut self.scratch);
        (self.texts.push(&self.scratch), Text::default())
    }

    /// An id of the store's own: the last digits of an order link, else a free field as it stands.
    pub fn secondary_id(&mut self, cells: &Cells<'_>) -> Text {
        let cell = self.cell(cells, Field::SecondaryId);
        if let Some(id) = last_digits(&cell) {
            return self.texts.push(id);
        }
        let cell = if cell.contains("://") { Cow::Borrowed("") } else { cell };
        if !cell.is_empty() && !is_scientific(&cell) {
            return self.texts.push(&cell);
        }
        let second = self.decode(cells, cells.second_id());
        if is_scientific(&second) { Text::default() } else { self.texts.push(&second) }
    }

    /// Where an order is to go, of one that may still have to be shipped.
    pub fn delivery(&mut self, cells: &Cells<'_>, places: u32) -> Option<Box<Delivery>> {
        const ADDRESS: [Field; 4] =
            [Field::ShipToStreet, Field::ShipToCity, Field::ShipToPostalCode, Field::ShipToCountry];
        if !ADDRESS.iter().any(|&field| cells.mapping.has(field)) {
            return None;
        }
        Some(Box::new(Delivery {
            street: self.text(cells, Field::ShipToStreet),
            street_2: self.text(cells, Field::ShipToStreet2),
            city: self.text(cells, Field::ShipToCity),
            postal_code: self.text(cells, Field::ShipToPostalCode),
            province: self.word(cells, Field::ShipToProvince),
            country: self.word(cells, Field::ShipToCountry),
            goods: self.money(cells, Field::Subtotal, places),
            tax_column: self.tax_column(cells),
        }))
    }

    /// A text kept as it stands.
    fn text(&mut self, cells: &Cells<'_>, field: Field) -> Text {
        let cell = self.cell(cells, field);
        self.texts.push(&cell)
    }

    /// The first column whose cell states a tax identifier.
    fn tax_column(&mut self, cells: &Cells<'_>) -> Word {
        for (name, bytes) in cells.tax_cells() {
            if !bytes.is_empty() && tax::is_stated(&self.decode(cells, bytes)) {
                return self.words.intern(name);
            }
        }
        Word::default()
    }

    /// What a tracking or delivery status says.
    pub fn scan(&mut self, cells: &Cells<'_>) -> Said<Scan> {
        if !cells.mapping.has(Field::ScanStatus) {
            return Said::default();
        }
        let value = Scan::of(&self.cell(cells, Field::ScanStatus));
        Said { value, word: self.word(cells, Field::ScanStatus) }
    }

    /// Fingerprint of a personal field, which is not kept.
    pub fn fingerprint(&mut self, cells: &Cells<'_>, field: Field) -> Fingerprint {
        Fingerprint::of(&self.cell(cells, field))
    }

    /// Fingerprint of the postal code.
    pub fn postal_code(&mut self, cells: &Cells<'_>) -> Fingerprint {
        Fingerprint::of_postal_code(&self.whole_postal_code(cells))
    }

    /// The postal code, with the zeros that a spreadsheet took from it: for comparing. The address keeps
    /// what stands there, because a carrier reads it so.
    fn whole_postal_code<'a>(&mut self, cells: &Cells<'a>) -> Cow<'a, str> {
        const FIELD: Field = Field::ShipToPostalCode;
        let cell = self.cell(cells, FIELD);
        // Nearly every cell: as long as it should be.
        if cell.len() == 5 || cell.is_empty() {
            return cell;
        }
        let country = self.cell(cells, Field::ShipToCountry);
        let Some(whole) = damage::whole_postal_code(&cell, &country) else { return cell };
        self.complaints.note(&Complaint::ZerosLost(FIELD), cells.row, &cell);
        Cow::Owned(whole)
    }

    /// What the whole file says about day and month; notes its doubts.
    #[inline(never)]
    pub fn decide_dates(&mut self) -> Decision {
        let decision = self.dates.decide();
        if decision.guessed {
            self.complaints.note(&Complaint::DayOrMonth, 0, self.dates.example());
        }
        if decision.mixed {
            self.complaints.note(&Complaint::DayAndMonthMixed, 0, "");
        }
        decision
    }

    /// How the file's dates were read.
    pub fn days(&self) -> DayOrder {
        self.dates.days()
    }

    /// Reads a moment again once the file proves to write the day first.
    pub fn settle(&self, decision: Decision, moment: &mut Moment) {
        if decision.first == First::Day
            && let Some(reading) = time::read(self.texts.get(moment.written))
            && reading.open
        {
            moment.stamp = reading.stamp.with_day_and_month_exchanged();
        }
    }
}

/// The digits a link ends with; `None` for what is no link.
fn last_digits(cell: &str) -> Option<&str> {
    let (_, path) = cell.split_once("://")?;
    let path = path.split(['?', '#']).next().unwrap_or(path).trim_end_matches('/');
    let start = path.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| {
        at + path.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    path.get(start..).filter(|digits| !digits.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::Mapping;
    use crate::rows::Fields;

    #[test]
    fn a_time_that_comes_again_is_kept_once_and_counted_each_time() {
        let mapping = Mapping::of(&[(Field::PaidAt, "Paid at")], false);
        let mut intake = Intake::default();
        let mut read = |cell: &str| {
            let ends = [cell.len()];
            let cells = Cells::new(2, Fields::new(cell.as_bytes(), &ends), &mapping);
            intake.moment(&cells, Field::PaidAt)
        };
        for day in 13..16 {
            read(&format!("{day}/4/2026"));
        }
        let [once, twice, thrice] = ["4/13/2026"; 3].map(&mut read);
        assert_eq!([twice, thrice], [once; 2]);
        for day in 10..14 {
            read(&format!("2026-05-{day}"));
        }
        // Four others came between: it is read anew, to the same time.
        assert_eq!(read("4/13/2026").stamp, once.stamp);
        assert_eq!(intake.texts.len(), 5 * 9 + 4 * 10);
        // Three cells put the day first; only those that came again outweigh them.
        assert_eq!(intake.decide_dates().first, First::Month);
    }

    #[test]
    fn an_order_link_ends_in_the_id() {
        assert_eq!(
            last_digits("https://shop.example.com/admin/orders/5123456789?x=1"),
            Some("5123456789")
        );
        assert_eq!(last_digits("https://shop.example.com/orders/é"), None);
        assert_eq!(last_digits("5123456789"), None);
    }
}
