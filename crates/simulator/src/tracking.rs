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
    /// Cost of the lightest parcel to the nearest zone, in minor units.
    pub(crate) base: i64,
    /// How fast: 0 by ground, 1 within three days, 2 in two, 3 overnight.
    pub(crate) pace: u8,
    /// Shopify has the carrier in its list.
    pub(crate) known: bool,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Usps,
    Ups,
    FedEx,
    FirstMile,
}

const fn service(kind: Kind, name: &'static str, base: i64, pace: u8) -> Service {
    let (carrier, carrier_name) = match kind {
        Kind::Usps => ("stamps_com", "USPS"),
        Kind::Ups => ("ups_walleted", "UPS"),
        Kind::FedEx => ("fedex", "FedEx"),
        Kind::FirstMile => ("firstmile", "FirstMile"),
    };
    let known = !matches!(kind, Kind::FirstMile);
    Service { carrier, carrier_name, name, base, pace, known, kind }
}

/// What the warehouse ships with.
pub(crate) const SERVICES: [Service; 7] = [
    service(Kind::Usps, "USPS Ground Advantage", 482, 0),
    service(Kind::Usps, "USPS Priority Mail", 768, 1),
    service(Kind::Ups, "UPS® Ground", 835, 0),
    service(Kind::Ups, "UPS 2nd Day Air®", 1490, 2),
    service(Kind::FedEx, "FedEx Home Delivery®", 812, 0),
    service(Kind::Ups, "UPS Next Day Air®", 2690, 3),
    service(Kind::FirstMile, "FirstMile XParcel Ground", 455, 0),
];

/// Places in [`SERVICES`] that a story or an incident asks for.
pub(crate) const USPS_GROUND: usize = 0;
pub(crate) const USPS_PRIORITY: usize = 1;
pub(crate) const UPS_GROUND: usize = 2;
pub(crate) const UPS_TWO_DAY: usize = 3;
pub(crate) const FEDEX_HOME: usize = 4;
pub(crate) const UPS_OVERNIGHT: usize = 5;
pub(crate) const FIRST_MILE: usize = 6;

/// A new number of the service's carrier.
pub(crate) fn number(dice: &mut Dice, service: usize) -> String {
    match SERVICES[service].kind {
        Kind::Usps => {
            let body = format!("94001{}", dice.digits(16));
            format!("{body}{}", (10 - weighted(&body, &[3, 1]) % 10) % 10)
        }
        Kind::FirstMile => {
            let body = format!("92612{}", dice.digits(16));
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

/// A number that no carrier gives: a wrong check digit, a digit lost, or words.
pub(crate) fn malformed(dice: &mut Dice) -> String {
    let good = number(dice, UPS_GROUND);
    match dice.below(3) {
        0 => {
            let last = good.len() - 1;
            let wrong = (good.as_bytes()[last] - b'0' + 3) % 10;
            format!("{}{wrong}", &good[..last])
        }
        1 => number(dice, USPS_GROUND)[..21].to_owned(),
        _ => "see packing slip".to_owned(),
    }
}

/// True for a number of one of the carriers above, its check digit included.
pub(crate) fn is_well_formed(number: &str) -> bool {
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    let (body, last) = number.split_at(number.len().saturating_sub(1));
    let check = match (number.len(), digits) {
        (22, true) => (10 - weighted(body, &[3, 1]) % 10) % 10,
        (12, true) => weighted(body, &[1, 3, 7]) % 11 % 10,
        (18, false) if number.starts_with("1Z") => ups_check(&body[2..]),
        _ => return false,
    };
    last == check.to_string()
}

/// What a label costs, in minor units: more to far zones and for heavy parcels.
pub(crate) fn cost(dice: &mut Dice, service: usize, weight: i64) -> i64 {
    let base = SERVICES[service].base;
    let zone = dice.between(0, 3) + dice.between(0, 4);
    base + base * zone / 11 + weight.min(1600) * base / 6400 + dice.between(-25, 60)
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
        assert_eq!(lengths, [22, 22, 18, 18, 12, 18, 22]);
        assert!((0..SERVICES.len()).all(|s| is_well_formed(&number(&mut dice, s))));
        assert!((0..20).all(|_| !is_well_formed(&malformed(&mut dice))));
        assert_eq!(SERVICES[UPS_TWO_DAY].name, "UPS 2nd Day Air®");
        assert_eq!(SERVICES[UPS_OVERNIGHT].pace, 3);
        assert!(!SERVICES[FIRST_MILE].known);
    }
}
