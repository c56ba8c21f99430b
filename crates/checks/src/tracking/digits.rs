//! Check digits: the rules by which carriers protect a number against a mistyped one.
//!
//! Sources: UPU standard S10 for the international number; USPS Publication 199 for the Intelligent Mail
//! package barcode (mod 10, weights 3 and 1 from the right); the carriers' barcode guides, gathered with
//! valid and invalid samples in the public data set `tracking_number_data`.

/// How the last digit, or that of an S10 number, is checked.
#[derive(Copy, Clone, Debug)]
pub enum Check {
    /// Nothing to check.
    None,
    /// Weights 3 and 1 from the right, modulo 10, over this many last digits.
    Mod10 {
        /// Digits that count, the check digit among them.
        last: usize,
        /// Digits that stand before them though the number leaves them out. Either reading may hold.
        implied: &'static [u8],
    },
    /// Weights from the left, modulo 11, then 10, over this many last digits.
    Mod11 {
        /// Digits that count, the check digit among them.
        last: usize,
        /// The weights, repeated.
        weights: [u32; 3],
    },
    /// The number before the check digit, modulo 7.
    Mod7,
    /// Every second digit doubled, digit by digit.
    Luhn,
    /// Letters count 2 to 9 and on; every second one doubled; modulo 10. The digits stand before what
    /// follows the first so many signs.
    Ups {
        /// Signs in front that do not count.
        skip: usize,
        /// Digit that counts in their place, if any.
        lead: Option<u8>,
    },
    /// UPU S10: weights 8 6 4 2 3 5 9 7, modulo 11.
    S10,
}

impl Check {
    /// Whether a number of the right shape has the right digit.
    pub fn holds(self, number: &[u8]) -> bool {
        match self {
            Check::None => true,
            Check::Mod10 { last, implied } => {
                let digits = tail(number, last);
                mod10(digits.iter().copied())
                    || (!implied.is_empty() && mod10(implied.iter().chain(digits).copied()))
            }
            Check::Mod11 { last, weights } => {
                let Some((&check, body)) = tail(number, last).split_last() else { return false };
                let weighted = body.iter().zip(weights.iter().cycle());
                let sum: u32 = weighted.map(|(&digit, weight)| value(digit) * weight).sum();
                sum % 11 % 10 == value(check)
            }
            Check::Mod7 => {
                let Some((&check, body)) = number.split_last() else { return false };
                let rest = body.iter().fold(0, |rest, &digit| (rest * 10 + value(digit)) % 7);
                rest == value(check)
            }
            Check::Luhn => {
                let doubled = number.iter().rev().enumerate().map(|(place, &digit)| {
                    let twice = value(digit) * if place % 2 == 1 { 2 } else { 1 };
                    twice / 10 + twice % 10
                });
                doubled.sum::<u32>().is_multiple_of(10)
            }
            Check::Ups { skip, lead } => {
                let signs = number.get(skip..).unwrap_or(&[]);
                let Some((&check, body)) = signs.split_last() else { return false };
                let body = lead.iter().chain(body).enumerate();
                let sum: u32 =
                    body.map(|(at, &sign)| value(sign) * if at % 2 == 1 { 2 } else { 1 }).sum();
                (10 - sum % 10) % 10 == value(check)
            }
            Check::S10 => {
                const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];
                let digits = number.get(2..10).unwrap_or(&[]);
                let sum: u32 =
                    digits.iter().zip(WEIGHTS).map(|(&digit, weight)| value(digit) * weight).sum();
                let check = match 11 - sum % 11 {
                    10 => 0,
                    11 => 5,
                    check => check,
                };
                number.get(10).is_some_and(|&digit| value(digit) == check)
            }
        }
    }
}

fn tail(number: &[u8], last: usize) -> &[u8] {
    number.get(number.len().saturating_sub(last)..).unwrap_or(&[])
}

/// Weights 3 and 1 from the right; the check digit itself counts once.
fn mod10(digits: impl DoubleEndedIterator<Item = u8>) -> bool {
    let weighted = digits.rev().enumerate();
    let sum: u32 =
        weighted.map(|(place, digit)| value(digit) * if place % 2 == 1 { 3 } else { 1 }).sum();
    sum.is_multiple_of(10)
}

/// A digit's value; a letter's as UPS counts it: A is 2, and after I is 0 comes J with 1.
fn value(sign: u8) -> u32 {
    if sign.is_ascii_digit() {
        u32::from(sign - b'0')
    } else {
        u32::from(sign.saturating_sub(b'?')) % 10
    }
}
