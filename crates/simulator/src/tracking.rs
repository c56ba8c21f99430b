//! Services and the tracking numbers their carriers give, check digits included.

use crate::dice::Dice;

/// A carrier's service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Service {
    /// As the account's carrier column says it.
    pub(crate) carrier: &'static str,
    /// As the screen shows the carrier.
    pub(crate) carrier_name: &'static str,
    pub(crate) name: &'static str,
    /// Cost of the first pound in minor units; each further pound costs a fifth of it.
    pub(crate) base: i64,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Usps,
    Ups,
    FedEx,
}

/// What the warehouse ships with.
pub(crate) const SERVICES: [Service; 5] = [
    Service {
        carrier: "stamps_com",
        carrier_name: "USPS",
        name: "USPS Ground Advantage",
        base: 482,
        kind: Kind::Usps,
    },
    Service {
        carrier: "stamps_com",
        carrier_name: "USPS",
        name: "USPS Priority Mail",
        base: 868,
        kind: Kind::Usps,
    },
    Service {
        carrier: "ups_walleted",
        carrier_name: "UPS",
        name: "UPS® Ground",
        base: 935,
        kind: Kind::Ups,
    },
    Service {
        carrier: "ups_walleted",
        carrier_name: "UPS",
        name: "UPS 2nd Day Air®",
        base: 1890,
        kind: Kind::Ups,
    },
    Service {
        carrier: "fedex",
        carrier_name: "FedEx",
        name: "FedEx Home Delivery®",
        base: 1012,
        kind: Kind::FedEx,
    },
];

/// A new number of the service's carrier.
pub(crate) fn number(dice: &mut Dice, service: usize) -> String {
    match SERVICES[service].kind {
        Kind::Usps => {
            let body = format!("94001{}", dice.digits(16));
            format!("{body}{}", (10 - weighted(&body, &[3, 1]) % 10) % 10)
        }
        Kind::Ups => {
            let body = format!("8X4207{}", dice.digits(9));
            let check = ups_check(&body);
            format!("1Z{body}{check}")
        }
        Kind::FedEx => {
            let body = format!("7{}", dice.digits(10));
            format!("{body}{}", weighted(&body, &[1, 3, 7]) % 11 % 10)
        }
    }
}

/// What a label costs, in minor units.
pub(crate) fn cost(dice: &mut Dice, service: usize, weight: i64) -> i64 {
    let base = SERVICES[service].base;
    base + weight / 160 * base / 5 + dice.between(-25, 60)
}

/// The sum of digits times weights, the weights repeating from the right.
fn weighted(body: &str, weights: &[u32]) -> u32 {
    body.bytes()
        .rev()
        .zip(weights.iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum()
}

fn ups_check(body: &str) -> u32 {
    let sum: u32 = body
        .bytes()
        .enumerate()
        .map(|(place, byte)| {
            let value = if byte.is_ascii_digit() {
                u32::from(byte - b'0')
            } else {
                u32::from(byte - b'?') % 10
            };
            if place % 2 == 1 { value * 2 } else { value }
        })
        .sum();
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_match_published_samples() {
        assert_eq!((10 - weighted("940011120255584233266", &[3, 1]) % 10) % 10, 9);
        assert_eq!(ups_check("5R8939035756712"), 7);
        assert_eq!(weighted("98657878885", &[1, 3, 7]) % 11 % 10, 5);
    }

    #[test]
    fn numbers_have_their_carriers_length() {
        let mut dice = Dice::new(1, 1);
        let lengths: Vec<usize> = (0..SERVICES.len()).map(|s| number(&mut dice, s).len()).collect();
        assert_eq!(lengths, [22, 22, 18, 18, 12]);
    }
}
