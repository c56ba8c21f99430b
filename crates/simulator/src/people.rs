//! Buyers, all invented: names, streets and towns that exist nowhere together, example.com
//! addresses, 555 phones.

use crate::calendar::Zone;
use crate::dice::Dice;

const FIRST: [&str; 32] = [
    "Ada", "Bram", "Cleo", "Dorian", "Elspeth", "Fenn", "Greta", "Hollis", "Imogen", "Jory",
    "Kestrel", "Linus", "Maren", "Nils", "Odette", "Perrin", "Quill", "Rosalind", "Soren",
    "Tamsin", "Ulric", "Vesper", "Wren", "Xanthe", "Yorick", "Zelda", "Anselm", "Briony", "Corin",
    "Delphine", "Emeric", "Zoë",
];

const LAST: [&str; 32] = [
    "Alderwick",
    "Brambley",
    "Cindermoor",
    "Dunnowhistle",
    "Elmsgrave",
    "Fallowby",
    "Gorsefield",
    "Hawthorpe",
    "Inglemere",
    "Juniperson",
    "Kettlewhin",
    "Larkhollow",
    "Mossbank",
    "Nettlewood",
    "Oakenshaw",
    "Pennywhit",
    "Quarrymoss",
    "Rushbeck",
    "Sallowfen",
    "Thistlewick",
    "Umberlane",
    "Vetchling",
    "Willowtree",
    "Yarrowby",
    "Zephyrine",
    "Ashdownly",
    "Birchfell",
    "Cloverdene",
    "Driftmoor",
    "Emberlea",
    "O'Fennimore",
    "Müllerbach",
];

const STREETS: [&str; 20] = [
    "Lantern Ridge Rd",
    "Pocket Watch Ln",
    "Teakettle Way",
    "Copper Finch Ave",
    "Old Orrery St",
    "Thimble Ct",
    "Windfall Blvd",
    "Marble Owl Dr",
    "Saltmarsh Pl",
    "Paper Kite Rd",
    "Juniper Hollow",
    "Gull Feather Ln",
    "Quiet Engine St",
    "Fiddlehead Ter",
    "Moonraker Cir",
    "Clover Clock Ave",
    "Bellfounder Rd",
    "Sundial Walk",
    "Ropewalk Row",
    "Ninepin Alley",
];

/// Town, province code, province name, and the postal code without its last two digits.
const TOWNS: [(&str, &str, &str, &str); 20] = [
    ("Alder Falls", "OR", "Oregon", "972"),
    ("Brass Harbor", "MA", "Massachusetts", "021"),
    ("Cedar Notch", "WA", "Washington", "981"),
    ("Dovecote", "NJ", "New Jersey", "070"),
    ("Elk Lantern", "CO", "Colorado", "802"),
    ("Fiddlers Gap", "TX", "Texas", "787"),
    ("Goosefoot", "CT", "Connecticut", "061"),
    ("Hatchet Bay", "CA", "California", "941"),
    ("Inkwell", "OH", "Ohio", "432"),
    ("Kettle Springs", "FL", "Florida", "331"),
    ("Larkspur Mills", "NC", "North Carolina", "276"),
    ("Mossy Anchor", "ME", "Maine", "041"),
    ("Nutmeg Point", "RI", "Rhode Island", "029"),
    ("Owl Crossing", "IL", "Illinois", "606"),
    ("Pinwheel", "AZ", "Arizona", "850"),
    ("Quillback", "MN", "Minnesota", "554"),
    ("Ravelin", "GA", "Georgia", "303"),
    ("Saddlebrook Fen", "PA", "Pennsylvania", "191"),
    ("Tinderbox", "NY", "New York", "112"),
    ("Umber Lake", "MI", "Michigan", "482"),
];

/// Someone who buys, and where the parcel goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) company: String,
    pub(crate) address1: String,
    pub(crate) address2: String,
    pub(crate) city: String,
    pub(crate) zip: String,
    pub(crate) province: String,
    pub(crate) province_name: String,
    pub(crate) country: &'static str,
}

impl Person {
    /// Someone from the store's country, now and then from a neighbour's.
    pub(crate) fn draw(dice: &mut Dice, zone: Zone) -> Self {
        let first = *dice.pick(&FIRST);
        let last = *dice.pick(&LAST);
        let mail: String = format!("{first}.{last}")
            .to_lowercase()
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '.')
            .collect();
        let country = country(dice, zone);
        Self::at_home(dice, country, first, last, &mail)
    }

    fn at_home(
        dice: &mut Dice,
        country: &'static str,
        first: &str,
        last: &str,
        mail: &str,
    ) -> Self {
        let town = dice.pick(&TOWNS);
        let (zip, province, province_name) = match country {
            "US" => {
                (format!("{}{:02}", town.3, dice.below(100)), town.1.to_owned(), town.2.to_owned())
            }
            "CA" => (
                format!("X{}X {}X{}", dice.below(10), dice.below(10), dice.below(10)),
                "ON".to_owned(),
                "Ontario".to_owned(),
            ),
            "NO" => (format!("{:04}", 1001 + dice.below(8900)), String::new(), String::new()),
            "GB" => (
                format!("AX{} {}ZZ", 1 + dice.below(20), dice.below(10)),
                String::new(),
                String::new(),
            ),
            _ => (format!("0{:04}", 1000 + dice.below(8999)), String::new(), String::new()),
        };
        Self {
            name: format!("{first} {last}"),
            email: format!("{mail}{}@example.com", dice.below(900) + 100),
            phone: format!("(555) 555-01{:02}", dice.below(100)),
            company: String::new(),
            address1: format!("{} {}", 1 + dice.below(9899), dice.pick(&STREETS)),
            address2: if dice.chance(140) {
                format!("Apt {}", 1 + dice.below(60))
            } else {
                String::new()
            },
            city: town.0.to_owned(),
            zip,
            province,
            province_name,
            country,
        }
    }

    /// A blank ship-to.
    pub(crate) fn nobody() -> Self {
        Self {
            name: String::new(),
            email: String::new(),
            phone: String::new(),
            company: String::new(),
            address1: String::new(),
            address2: String::new(),
            city: String::new(),
            zip: String::new(),
            province: String::new(),
            province_name: String::new(),
            country: "",
        }
    }

    /// Shopify's `Street`: both address lines.
    pub(crate) fn street(&self) -> String {
        if self.address2.is_empty() {
            self.address1.clone()
        } else {
            format!("{}, {}", self.address1, self.address2)
        }
    }
}

fn country(dice: &mut Dice, zone: Zone) -> &'static str {
    const ABROAD: [&str; 6] = ["CA", "CA", "CA", "GB", "DE", "NO"];
    let abroad = dice.chance(60);
    match zone {
        Zone::NewYork | Zone::Chicago | Zone::LosAngeles if abroad => {
            ABROAD[dice.below(6) as usize]
        }
        Zone::NewYork | Zone::Chicago | Zone::LosAngeles => "US",
        Zone::London if abroad => "DE",
        Zone::London => "GB",
        Zone::Berlin if abroad => "GB",
        Zone::Berlin => "DE",
    }
}

/// Someone beyond a customs border that asks for a tax number.
pub(crate) fn over_a_border(dice: &mut Dice, zone: Zone) -> Person {
    let beyond: [&'static str; 3] = match zone {
        Zone::London => ["DE", "NO", "DE"],
        Zone::Berlin => ["GB", "NO", "GB"],
        _ => ["GB", "DE", "NO"],
    };
    let country = beyond[dice.below(3) as usize];
    let (first, last) = (*dice.pick(&FIRST), *dice.pick(&LAST));
    Person::at_home(dice, country, first, last, "abroad")
}

/// The number that customs ask for: what it is called, and an invented one.
pub(crate) fn tax_number(zone: Zone, country: &str) -> Option<(&'static str, &'static str)> {
    let home = match zone {
        Zone::London => "GB",
        Zone::Berlin => "DE",
        _ => "US",
    };
    match country {
        _ if country == home => None,
        "DE" => Some(("IOSS", "IM2760000742")),
        "GB" => Some(("VAT", "GB123456789")),
        "NO" => Some(("VOEC", "2024567")),
        _ => None,
    }
}

/// The currency a store in `zone` sells in.
pub(crate) fn currency(zone: Zone) -> &'static str {
    match zone {
        Zone::NewYork | Zone::Chicago | Zone::LosAngeles => "USD",
        Zone::London => "GBP",
        Zone::Berlin => "EUR",
    }
}
