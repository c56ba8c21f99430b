//! Styles: how text, counts, days and money of each currency are shown.

use backhaul_model::report::Report;
use backhaul_model::{SortedMap, SortedSet, money};
use rust_xlsxwriter::{Format, FormatAlign};

/// The styles of a workbook: some that every one has, and one for each currency.
pub(super) struct Styles {
    /// A text that stays one when it is typed anew, and begins at the top.
    pub(super) text: Format,
    /// A text as if typed with an apostrophe in front.
    pub(super) quoted: Format,
    pub(super) header: Format,
    pub(super) count: Format,
    pub(super) day: Format,
    pub(super) moment: Format,
    /// An amount whose currency is no code.
    amount: Format,
    currencies: SortedMap<String, Format>,
}

impl Styles {
    /// The styles that a report needs.
    pub(super) fn of(report: &Report) -> Self {
        let of_findings = report.findings.iter().filter_map(|finding| finding.value.as_ref());
        let gone = report.changes.iter().flat_map(|changes| &changes.resolved);
        let of_changes = gone.filter_map(|past| past.value.as_ref());
        let steps = report.do_first.iter().flat_map(|step| step.value.keys());
        let codes: SortedSet<&str> = of_findings
            .chain(of_changes)
            .map(|value| value.currency.as_str())
            .chain(report.summary.value.keys().chain(steps).map(String::as_str))
            .filter(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()))
            .collect();
        Styles::with(codes)
    }

    /// Those of a workbook with amounts in these currencies.
    pub(super) fn with(codes: SortedSet<&str>) -> Self {
        let shown = |format: String| Format::new().set_num_format(format);
        let of_currency = |code: &str| match money::decimals(code) {
            0 => shown(format!("#,##0\\ [${code}]")),
            decimals => shown(format!("#,##0.{}\\ [${code}]", "0".repeat(decimals))),
        };
        let text = shown("@".to_owned()).set_align(FormatAlign::Top);
        Styles {
            quoted: text.clone().set_quote_prefix(),
            text,
            header: Format::new().set_bold(),
            count: shown("#,##0".to_owned()),
            day: shown("yyyy\\-mm\\-dd".to_owned()),
            moment: shown("yyyy\\-mm\\-dd\\ hh:mm".to_owned()),
            amount: shown("#,##0.00".to_owned()),
            currencies: codes
                .into_iter()
                .map(|code| (code.to_owned(), of_currency(code)))
                .collect(),
        }
    }

    /// The style of an amount.
    pub(super) fn money(&self, currency: &str) -> &Format {
        self.currencies.get(currency).unwrap_or(&self.amount)
    }
}
