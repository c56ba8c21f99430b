//! Tracking numbers: whether one can be what its carrier gives out.
//!
//! A number alone proves little: a random one of 12 digits passes the check of `FedEx` one time in eleven. So
//! shape and carrier are read together, and doubt speaks for the number:
//!
//! - of a carrier whose formats are all known here, a number must fit one of them, check digit included;
//! - of a carrier of which only some are known, a number fails only when it has such a shape and fails
//!   its check digit, or begins with letters of the carrier's own (`TBA…`) and has another shape;
//! - of any other carrier nothing is said;
//! - a format that no other number has by chance (`1Z…`, `TBA…`, a valid `RB123456785GB`) is accepted
//!   under every carrier, because carriers hand parcels on to each other;
//! - without a carrier only what cannot be a number is refused, and a shape that names its carrier by
//!   itself whose check digit fails.

mod digits;
mod formats;
mod shape;

use std::borrow::Cow;

use formats::{ANYWHERE, CARRIERS, Format, Known};

/// What can be said of a number.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It fits a known format, or nothing can be said against it.
    Plausible,
    /// It has a shape of this carrier's, and its check digit is wrong.
    WrongCheckDigit(&'static str),
    /// It fits no format that this carrier is known to use.
    NoFormat(&'static str),
    /// It cannot be a tracking number of any carrier.
    NoNumber,
}

/// Which carrier a number is said to come from.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Said<'a> {
    /// By this carrier, under the store's name for it.
    By(&'a str),
    /// By a carrier nobody here knows.
    Stranger,
    /// No column says.
    Nothing,
}

/// Judges one number, guards and blanks off.
pub fn judge(number: &str, carrier: Said<'_>) -> Verdict {
    let plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    let number = if number.bytes().all(plain) {
        Cow::Borrowed(number)
    } else {
        Cow::Owned(number.chars().filter(|&c| c != '-').flat_map(char::to_uppercase).collect())
    };
    let bytes = number.as_bytes();
    match carrier {
        Said::Stranger => Verdict::Plausible,
        Said::By(_) if is_no_number(bytes) => Verdict::NoNumber,
        Said::By(name) => match CARRIERS.iter().find(|known| known.name == name) {
            Some(known) => judge_known(bytes, known),
            None => Verdict::Plausible,
        },
        Said::Nothing => judge_alone(bytes),
    }
}

fn judge_known(number: &[u8], known: &Known) -> Verdict {
    let verdicts = known.formats.iter().filter_map(|format| format.holds(number));
    let mut failed = false;
    for holds in verdicts {
        if holds {
            return Verdict::Plausible;
        }
        failed = true;
    }
    let handed_on = ANYWHERE.iter().any(|(_, format)| format.holds(number) == Some(true));
    let begun = known.formats.iter().any(|format| shape::begins(format.shape, number));
    match (handed_on, failed, known.complete || begun) {
        (false, true, _) => Verdict::WrongCheckDigit(known.name),
        (false, false, true) => Verdict::NoFormat(known.name),
        _ => Verdict::Plausible,
    }
}

/// Whether it has no digit, or too few signs for any carrier: `PICKED UP`, `TBD`, `C123`.
fn is_no_number(number: &[u8]) -> bool {
    const SHORTEST: usize = 5;
    let signs = number.iter().filter(|byte| byte.is_ascii_alphanumeric()).count();
    signs < SHORTEST || !number.iter().any(u8::is_ascii_digit)
}

/// Without a carrier, only a shape that is one carrier's alone says which check digit it should have.
fn judge_alone(number: &[u8]) -> Verdict {
    if is_no_number(number) {
        return Verdict::NoNumber;
    }
    let mut failed = None;
    for (name, format) in ANYWHERE {
        match format.holds(number) {
            Some(true) => return Verdict::Plausible,
            Some(false) => failed = Some(*name),
            None => {}
        }
    }
    failed.map_or(Verdict::Plausible, Verdict::WrongCheckDigit)
}

impl Format {
    /// `None` when the number has another shape; else whether its check digit is right.
    fn holds(&self, number: &[u8]) -> Option<bool> {
        shape::fits(self.shape, number).then(|| self.check.holds(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers published as samples by carriers and by the public data set named in `formats`.
    #[test]
    fn published_numbers_fit_their_carriers() {
        for (carrier, numbers) in [
            (
                "USPS",
                &[
                    "9400111201080805483016",
                    "9361289878700317633795",
                    "9505511069605048600624",
                    "92748931507708513018050063",
                    "420221539101026837331000039521",
                    "4201002334249200190132607600833457",
                    "03071790000523483741",
                    "71123456789123456787",
                    "71969010756003077385",
                    "EA123456785US",
                    "RB123456785GB",
                ][..],
            ),
            (
                "UPS",
                &[
                    "1Z5R89390357567127",
                    "1z879e930346834440",
                    "K2479825491",
                    "9361289878700317633795",
                ],
            ),
            (
                "FedEx",
                &[
                    "986578788855",
                    "477179081230",
                    "974367662710",
                    "041441760228964",
                    "568283610012000",
                    "9611020987654312345672",
                    "9622001560001234567100794808390594",
                    "1001921334250001000300779017972697",
                    "61299998820821171811",
                    "9261292700768711948021",
                    "000123450000000027",
                ],
            ),
            ("DHL Express", &["3318810025", "73891051146", "JJD0099999999", "JVGL0999999990"]),
            ("Canada Post", &["0073938000549297", "LM123456785CA"]),
            ("Purolator", &["320595463938", "KYV009956937"]),
            ("OnTrac", &["C11031500001879", "D10011354453707"]),
        ] {
            for number in numbers {
                assert_eq!(judge(number, Said::By(carrier)), Verdict::Plausible, "{number}");
                assert_eq!(judge(number, Said::Nothing), Verdict::Plausible, "{number}");
            }
        }
    }

    #[test]
    fn a_wrong_check_digit_is_seen_by_its_carrier() {
        for (carrier, number) in [
            ("USPS", "9400111201080805483017"),
            ("USPS", "420221539101026837331000039522"),
            ("USPS", "03071790000523483742"),
            ("UPS", "1Z5R89390357567128"),
            ("UPS", "1Z1111111111111111"),
            ("FedEx", "996578788855"),
            ("FedEx", "568283610012732"),
            ("FedEx", "9622001560001234567100794808390595"),
            ("DHL Express", "3318810010"),
            ("Canada Post", "0073938000549292"),
            ("Purolator", "320595463939"),
            ("OnTrac", "C11031500001889"),
            ("Royal Mail", "RB123456784GB"),
        ] {
            assert_eq!(
                judge(number, Said::By(carrier)),
                Verdict::WrongCheckDigit(carrier),
                "{number}"
            );
        }
    }

    #[test]
    fn a_shape_nobody_gives_out_fits_no_format() {
        for (carrier, number) in [
            ("Amazon", "TBA12345"),
            ("YunExpress", "YT123456789012345"),
            ("OnTrac", "C12345"),
            ("Lasership", "LX1234"),
            ("Canada Post", "123456789012345"),
            ("Purolator", "12345678901"),
            ("USPS", "94001112010808054830"),
            ("UPS", "1Z5R8939035756712"),
            ("FedEx", "98657878885"),
        ] {
            assert_eq!(judge(number, Said::By(carrier)), Verdict::NoFormat(carrier), "{number}");
        }
    }

    #[test]
    fn doubt_speaks_for_the_number() {
        for (number, carrier) in [
            ("XK-77-99", Said::Stranger),
            ("pending", Said::Stranger),
            ("12345678901", Said::By("GLS")),
            ("15501234567890", Said::By("DPD")),
            // Handed on to another carrier.
            ("1Z5R89390357567127", Said::By("USPS")),
            ("TBA123456789012", Said::By("UPS")),
            ("9400111201080805483017", Said::By("Amazon")),
            ("QB1234567890", Said::By("Amazon")),
            ("123456789012", Said::Nothing),
            ("Z7781-B2", Said::Nothing),
        ] {
            assert_eq!(judge(number, carrier), Verdict::Plausible, "{number}");
        }
    }

    #[test]
    fn a_word_is_no_number_of_a_carrier_that_is_named() {
        for (carrier, word) in
            [("Amazon", "PICKED UP"), ("Royal Mail", "ABCDEFGH"), ("DHL eCommerce", "ZZ1")]
        {
            assert_eq!(judge(word, Said::By(carrier)), Verdict::NoNumber, "{word}");
        }
    }

    #[test]
    fn without_a_carrier_only_the_impossible_fails() {
        assert_eq!(judge("TBD", Said::Nothing), Verdict::NoNumber);
        assert_eq!(judge("n/a", Said::Nothing), Verdict::NoNumber);
        assert_eq!(judge("1Z5R89390357567128", Said::Nothing), Verdict::WrongCheckDigit("UPS"));
        let usps = "9400111201080805483017";
        assert_eq!(judge(usps, Said::Nothing), Verdict::WrongCheckDigit("USPS"));
    }
}
