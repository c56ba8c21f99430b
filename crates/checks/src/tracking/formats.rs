//! Formats of tracking numbers, by carrier: facts, each in a line.
//!
//! Sources: the carriers' own help pages on what their numbers look like, and the public data set
//! `tracking_number_data` (MIT), whose samples the tests use. *Complete* is said only of carriers whose
//! formats are all known, older ones included; every other carrier's numbers are accepted unless a check digit
//! fails.

use super::digits::Check;

/// A shape with its check digit.
#[derive(Debug)]
pub struct Format {
    /// See [`super::shape`].
    pub shape: &'static str,
    /// Its check digit.
    pub check: Check,
}

/// What is known of a carrier.
#[derive(Debug)]
pub struct Known {
    /// The store's name for it.
    pub name: &'static str,
    /// Whether these are all its formats.
    pub complete: bool,
    /// Its formats.
    pub formats: &'static [Format],
}

const fn of(shape: &'static str, check: Check) -> Format {
    Format { shape, check }
}

const fn any(shape: &'static str) -> Format {
    of(shape, Check::None)
}

const fn mod10(last: usize) -> Check {
    Check::Mod10 { last, implied: b"" }
}

const fn implied(last: usize, implied: &'static [u8]) -> Check {
    Check::Mod10 { last, implied }
}

const UPS_1Z: Format = of("1Z x15 d1", Check::Ups { skip: 2, lead: None });
const S10: Format = of("a2 d9 a2", Check::S10);
const IMPB_22: Format = of("9 [2345] d20", mod10(22));
const IMPB_26: Format = of("9 [2345] d24", mod10(26));
const IMPB_30: Format = of("420 d5 9 [12345] d20", mod10(22));
const IMPB_34: Format = of("420 d9 9 [12345] d20", mod10(22));
const IMPB_34_LONG: Format = of("420 d5 9 [12345] d24", mod10(26));
const ONTRAC_C: Format = of("C d14", Check::Ups { skip: 1, lead: Some(b'4') });
const ONTRAC_D: Format = of("D d14", Check::Ups { skip: 1, lead: Some(b'5') });
const FEDEX_34: Check = Check::Mod11 { last: 14, weights: [1, 7, 3] };

/// Formats that say by themselves whose they are: accepted under any carrier, and checked under none.
pub const ANYWHERE: &[(&str, Format)] = &[
    ("UPS", UPS_1Z),
    ("USPS", IMPB_22),
    ("USPS", IMPB_30),
    ("USPS", IMPB_34),
    ("USPS", IMPB_34_LONG),
    ("FedEx", of("96 d20", mod10(15))),
    ("Amazon", any("TBA d12")),
    ("Amazon", any("TBC d12")),
    ("Amazon", any("TBM d12")),
    ("YunExpress", any("YT d16")),
    ("DHL eCommerce", any("GM d10-39")),
    ("Lasership", any("LX d8-20")),
    ("Lasership", any("1LS x5-20")),
    ("DHL Express", any("JJD d9-20")),
    ("DHL Express", any("JVGL d9-12")),
    ("OnTrac", ONTRAC_C),
    ("OnTrac", ONTRAC_D),
    ("a postal service", S10),
];

/// Carriers of which formats are known.
pub const CARRIERS: &[Known] = &[
    Known {
        name: "USPS",
        complete: true,
        formats: &[
            IMPB_22,
            of("91 d20", mod10(22)),
            IMPB_26,
            of("91 d24", mod10(26)),
            IMPB_30,
            IMPB_34,
            IMPB_34_LONG,
            of("420 d9 9 [12345] d24", mod10(26)),
            // Certified, insured, registered and other numbers, some of them without their leading 91.
            of("[012345678] d19", implied(20, b"91")),
            of("420 d5 [012345678] d19", implied(20, b"91")),
            S10,
            // Global Express Guaranteed.
            any("82 d8-9"),
        ],
    },
    Known {
        name: "UPS",
        complete: true,
        formats: &[
            UPS_1Z,
            // Mail Innovations and SurePost end with the postal service.
            IMPB_22,
            IMPB_26,
            IMPB_30,
            IMPB_34,
            any("MI d6 x1-22"),
            any("a1 d10"),
            any("d9"),
            any("d12"),
            any("d18"),
        ],
    },
    Known {
        name: "FedEx",
        complete: true,
        formats: &[
            of("d12", Check::Mod11 { last: 12, weights: [3, 1, 7] }),
            of("d15", mod10(15)),
            of("d18", mod10(18)),
            of("[012345678] d19", implied(20, b"92")),
            of("92 d20", implied(20, b"92")),
            of("96 d20", mod10(15)),
            of("96 d32", FEDEX_34),
            of("10 d32", FEDEX_34),
            IMPB_30,
            IMPB_34,
            // Freight, door tags, and an older Ground number.
            any("d10"),
            any("d14"),
            any("DT d12"),
        ],
    },
    Known {
        name: "DHL Express",
        complete: true,
        formats: &[
            of("d10", Check::Mod7),
            of("d11", Check::Mod7),
            any("J a1-3 d7-20"),
            any("d18"),
            any("d20"),
            S10,
        ],
    },
    Known {
        name: "Canada Post",
        complete: true,
        // Twelve digits are the older PIN.
        formats: &[of("d16", mod10(16)), S10, any("d12")],
    },
    Known {
        name: "Purolator",
        complete: true,
        formats: &[of("[012345] d11", Check::Luhn), any("a3 d9"), any("d9")],
    },
    Known {
        name: "OnTrac",
        complete: true,
        // LaserShip is a part of it.
        formats: &[ONTRAC_C, ONTRAC_D, any("1LS x5-20"), any("L a1 d8-20")],
    },
    Known { name: "Lasership", complete: true, formats: &[any("1LS x5-20"), any("L a1 d8-20")] },
    Known {
        name: "Amazon",
        // It buys the labels of others, too.
        complete: false,
        formats: &[any("TBA d12"), any("TBC d12"), any("TBM d12")],
    },
    Known { name: "YunExpress", complete: true, formats: &[any("YT d16"), S10] },
    Known { name: "Royal Mail", complete: false, formats: &[S10] },
    Known { name: "Parcelforce", complete: false, formats: &[S10] },
    Known { name: "An Post", complete: false, formats: &[S10] },
    Known { name: "Australia Post", complete: false, formats: &[S10] },
    Known { name: "New Zealand Post", complete: false, formats: &[S10] },
    Known { name: "La Poste", complete: false, formats: &[S10] },
    Known { name: "Deutsche Post", complete: false, formats: &[S10] },
    Known { name: "PostNL", complete: false, formats: &[S10] },
    Known { name: "Swiss Post", complete: false, formats: &[S10] },
    Known { name: "Japan Post (EN)", complete: false, formats: &[S10] },
    Known { name: "Singapore Post", complete: false, formats: &[S10] },
];
