//! Styles: how text, counts, days and money of each currency are shown.

use std::fmt::Write as _;

use backhaul_model::report::Report;
use backhaul_model::{SortedSet, money};

/// The first number format that is not built in.
const FIRST_FORMAT: usize = 164;

/// The styles of a workbook: some that every one has, and one for each currency.
pub(super) struct Styles {
    currencies: Vec<String>,
}

impl Styles {
    pub(super) const TEXT: usize = 1;
    /// A text as if typed with an apostrophe in front.
    pub(super) const QUOTED: usize = 2;
    pub(super) const HEADER: usize = 3;
    pub(super) const COUNT: usize = 4;
    pub(super) const DAY: usize = 5;
    pub(super) const MOMENT: usize = 6;
    /// An amount whose currency is no code.
    const AMOUNT: usize = 7;

    /// The styles that a report needs.
    pub(super) fn of(report: &Report) -> Self {
        let of_findings = report.findings.iter().filter_map(|finding| finding.value.as_ref());
        let gone = report.changes.iter().flat_map(|changes| &changes.resolved);
        let of_changes = gone.filter_map(|past| past.value.as_ref());
        let steps = report.do_first.iter().flat_map(|step| step.value.keys());
        let currencies: SortedSet<&str> = of_findings
            .chain(of_changes)
            .map(|value| value.currency.as_str())
            .chain(report.summary.value.keys().chain(steps).map(String::as_str))
            .filter(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()))
            .collect();
        Styles { currencies: currencies.into_iter().map(str::to_owned).collect() }
    }

    /// The style of an amount.
    pub(super) fn money(&self, currency: &str) -> usize {
        let known = self.currencies.binary_search_by(|known| known.as_str().cmp(currency));
        known.map_or(Self::AMOUNT, |position| Self::AMOUNT + 1 + position)
    }

    /// `xl/styles.xml`.
    pub(super) fn xml(&self) -> String {
        let mut formats = String::new();
        let fixed = ["yyyy\\-mm\\-dd".to_owned(), "yyyy\\-mm\\-dd\\ hh:mm".to_owned()];
        let of_currency = |code: &String| match money::decimals(code) {
            0 => format!("#,##0\\ [${code}]"),
            decimals => format!("#,##0.{}\\ [${code}]", "0".repeat(decimals)),
        };
        let all: Vec<String> =
            fixed.into_iter().chain(self.currencies.iter().map(of_currency)).collect();
        for (id, code) in (FIRST_FORMAT..).zip(&all) {
            let _ = write!(formats, "<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>");
        }
        let plain = |format: usize| {
            format!("<xf numFmtId=\"{format}\" applyNumberFormat=\"1\" xfId=\"0\"/>")
        };
        let mut cells = String::from("<xf xfId=\"0\"/>");
        // Text stays text also when it is typed anew (format 49), and begins at the top.
        let top = "<alignment vertical=\"top\"/>";
        for quote in ["", " quotePrefix=\"1\""] {
            let _ = write!(
                cells,
                "<xf numFmtId=\"49\" applyNumberFormat=\"1\" applyAlignment=\"1\" xfId=\"0\"{quote}>{top}</xf>"
            );
        }
        cells += "<xf fontId=\"1\" applyFont=\"1\" xfId=\"0\"/>";
        cells += &plain(3);
        cells += &plain(FIRST_FORMAT);
        cells += &plain(FIRST_FORMAT + 1);
        cells += &plain(4);
        for position in 0..self.currencies.len() {
            cells += &plain(FIRST_FORMAT + 2 + position);
        }
        format!(
            "{HEAD}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"{}\">{formats}</numFmts>\
             <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>\
             <font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
             <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
             <fill><patternFill patternType=\"gray125\"/></fill></fills>\
             <borders count=\"1\"><border/></borders>\
             <cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
             <cellXfs count=\"{}\">{cells}</cellXfs>\
             <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>\
             </styleSheet>",
            all.len(),
            Self::AMOUNT + 1 + self.currencies.len()
        )
    }
}

/// How every XML part begins.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of workbooks and sheets.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
