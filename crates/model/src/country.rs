//! Countries: the two-letter code behind whatever a cell says.
//!
//! Shopify writes ISO 3166-1 codes; ShipStation writes codes or names, and people type names. Names are
//! compared by their letters. A name nobody knows is no country: nothing is then said of it.
//!
//! Source: ISO 3166-1, with the everyday English names that both products show.

/// The ISO 3166-1 code of a country, by code or name; `None` when blank or not known.
pub fn code(text: &str) -> Option<&'static str> {
    let wanted = letters(text);
    if wanted.is_empty() {
        return None;
    }
    if let Ok(at) =
        COUNTRIES.binary_search_by_key(&wanted.to_uppercase().as_str(), |&(code, _)| code)
    {
        return COUNTRIES.get(at).map(|&(code, _)| code);
    }
    let named = COUNTRIES.iter().map(|&(code, name)| (name, code)).chain(ALSO.iter().copied());
    named.into_iter().find(|(name, _)| letters(name) == wanted).map(|(_, code)| code)
}

/// The country whose post delivers there: Puerto Rico's mail is the United States', and files name either.
pub fn postal(code: &str) -> &str {
    match code {
        "AS" | "FM" | "GU" | "MH" | "MP" | "PR" | "PW" | "UM" | "VI" => "US",
        "AX" => "FI",
        "BL" | "GF" | "GP" | "MF" | "MQ" | "PM" | "RE" | "YT" => "FR",
        "GG" | "IM" | "JE" => "GB",
        "SJ" => "NO",
        code => code,
    }
}

/// Whether a country is a member of the European Union, for customs and value added tax.
pub fn is_in_eu(code: &str) -> bool {
    const EU: [&str; 27] = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];
    EU.contains(&code)
}

fn letters(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphabetic() && *c != '&');
    kept.flat_map(char::to_lowercase).collect::<String>().replace("and", "")
}

/// Codes and names, sorted by code.
#[rustfmt::skip]
const COUNTRIES: &[(&str, &str)] = &[
    ("AD", "Andorra"), ("AE", "United Arab Emirates"), ("AF", "Afghanistan"),
    ("AG", "Antigua & Barbuda"), ("AI", "Anguilla"), ("AL", "Albania"), ("AM", "Armenia"),
    ("AO", "Angola"), ("AQ", "Antarctica"), ("AR", "Argentina"), ("AS", "American Samoa"),
    ("AT", "Austria"), ("AU", "Australia"), ("AW", "Aruba"), ("AX", "Åland Islands"),
    ("AZ", "Azerbaijan"), ("BA", "Bosnia & Herzegovina"), ("BB", "Barbados"), ("BD", "Bangladesh"),
    ("BE", "Belgium"), ("BF", "Burkina Faso"), ("BG", "Bulgaria"), ("BH", "Bahrain"),
    ("BI", "Burundi"), ("BJ", "Benin"), ("BL", "Saint Barthélemy"), ("BM", "Bermuda"),
    ("BN", "Brunei"), ("BO", "Bolivia"), ("BQ", "Caribbean Netherlands"), ("BR", "Brazil"),
    ("BS", "Bahamas"), ("BT", "Bhutan"), ("BV", "Bouvet Island"), ("BW", "Botswana"),
    ("BY", "Belarus"), ("BZ", "Belize"), ("CA", "Canada"), ("CC", "Cocos (Keeling) Islands"),
    ("CD", "Congo - Kinshasa"), ("CF", "Central African Rep."), ("CG", "Congo - Brazzaville"),
    ("CH", "Switzerland"), ("CI", "Côte d'Ivoire"), ("CK", "Cook Islands"), ("CL", "Chile"),
    ("CM", "Cameroon"), ("CN", "China"), ("CO", "Colombia"), ("CR", "Costa Rica"), ("CU", "Cuba"),
    ("CV", "Cape Verde"), ("CW", "Curaçao"), ("CX", "Christmas Island"), ("CY", "Cyprus"),
    ("CZ", "Czechia"), ("DE", "Germany"), ("DJ", "Djibouti"), ("DK", "Denmark"), ("DM", "Dominica"),
    ("DO", "Dominican Republic"), ("DZ", "Algeria"), ("EC", "Ecuador"), ("EE", "Estonia"),
    ("EG", "Egypt"), ("EH", "Western Sahara"), ("ER", "Eritrea"), ("ES", "Spain"),
    ("ET", "Ethiopia"), ("FI", "Finland"), ("FJ", "Fiji"), ("FK", "Falkland Islands"),
    ("FM", "Micronesia"), ("FO", "Faroe Islands"), ("FR", "France"), ("GA", "Gabon"),
    ("GB", "United Kingdom"), ("GD", "Grenada"), ("GE", "Georgia"), ("GF", "French Guiana"),
    ("GG", "Guernsey"), ("GH", "Ghana"), ("GI", "Gibraltar"), ("GL", "Greenland"), ("GM", "Gambia"),
    ("GN", "Guinea"), ("GP", "Guadeloupe"), ("GQ", "Equatorial Guinea"), ("GR", "Greece"),
    ("GS", "South Georgia & the South Sandwich Islands"), ("GT", "Guatemala"), ("GU", "Guam"),
    ("GW", "Guinea-Bissau"), ("GY", "Guyana"), ("HK", "Hong Kong"),
    ("HM", "Heard & McDonald Islands"), ("HN", "Honduras"), ("HR", "Croatia"), ("HT", "Haiti"),
    ("HU", "Hungary"), ("ID", "Indonesia"), ("IE", "Ireland"), ("IL", "Israel"),
    ("IM", "Isle of Man"), ("IN", "India"), ("IO", "British Indian Ocean Territory"),
    ("IQ", "Iraq"), ("IR", "Iran"), ("IS", "Iceland"), ("IT", "Italy"), ("JE", "Jersey"),
    ("JM", "Jamaica"), ("JO", "Jordan"), ("JP", "Japan"), ("KE", "Kenya"), ("KG", "Kyrgyzstan"),
    ("KH", "Cambodia"), ("KI", "Kiribati"), ("KM", "Comoros"), ("KN", "Saint Kitts & Nevis"),
    ("KP", "North Korea"), ("KR", "South Korea"), ("KW", "Kuwait"), ("KY", "Cayman Islands"),
    ("KZ", "Kazakhstan"), ("LA", "Laos"), ("LB", "Lebanon"), ("LC", "Saint Lucia"),
    ("LI", "Liechtenstein"), ("LK", "Sri Lanka"), ("LR", "Liberia"), ("LS", "Lesotho"),
    ("LT", "Lithuania"), ("LU", "Luxembourg"), ("LV", "Latvia"), ("LY", "Libya"), ("MA", "Morocco"),
    ("MC", "Monaco"), ("MD", "Moldova"), ("ME", "Montenegro"), ("MF", "Saint Martin"),
    ("MG", "Madagascar"), ("MH", "Marshall Islands"), ("MK", "North Macedonia"), ("ML", "Mali"),
    ("MM", "Myanmar"), ("MN", "Mongolia"), ("MO", "Macao"), ("MP", "Northern Mariana Islands"),
    ("MQ", "Martinique"), ("MR", "Mauritania"), ("MS", "Montserrat"), ("MT", "Malta"),
    ("MU", "Mauritius"), ("MV", "Maldives"), ("MW", "Malawi"), ("MX", "Mexico"), ("MY", "Malaysia"),
    ("MZ", "Mozambique"), ("NA", "Namibia"), ("NC", "New Caledonia"), ("NE", "Niger"),
    ("NF", "Norfolk Island"), ("NG", "Nigeria"), ("NI", "Nicaragua"), ("NL", "Netherlands"),
    ("NO", "Norway"), ("NP", "Nepal"), ("NR", "Nauru"), ("NU", "Niue"), ("NZ", "New Zealand"),
    ("OM", "Oman"), ("PA", "Panama"), ("PE", "Peru"), ("PF", "French Polynesia"),
    ("PG", "Papua New Guinea"), ("PH", "Philippines"), ("PK", "Pakistan"), ("PL", "Poland"),
    ("PM", "Saint Pierre & Miquelon"), ("PN", "Pitcairn"), ("PR", "Puerto Rico"),
    ("PS", "Palestinian Territories"), ("PT", "Portugal"), ("PW", "Palau"), ("PY", "Paraguay"),
    ("QA", "Qatar"), ("RE", "Réunion"), ("RO", "Romania"), ("RS", "Serbia"), ("RU", "Russia"),
    ("RW", "Rwanda"), ("SA", "Saudi Arabia"), ("SB", "Solomon Islands"), ("SC", "Seychelles"),
    ("SD", "Sudan"), ("SE", "Sweden"), ("SG", "Singapore"), ("SH", "Saint Helena"),
    ("SI", "Slovenia"), ("SJ", "Svalbard & Jan Mayen"), ("SK", "Slovakia"), ("SL", "Sierra Leone"),
    ("SM", "San Marino"), ("SN", "Senegal"), ("SO", "Somalia"), ("SR", "Suriname"),
    ("SS", "South Sudan"), ("ST", "São Tomé & Príncipe"), ("SV", "El Salvador"),
    ("SX", "Sint Maarten"), ("SY", "Syria"), ("SZ", "Eswatini"), ("TC", "Turks & Caicos Islands"),
    ("TD", "Chad"), ("TF", "French Southern Territories"), ("TG", "Togo"), ("TH", "Thailand"),
    ("TJ", "Tajikistan"), ("TK", "Tokelau"), ("TL", "Timor-Leste"), ("TM", "Turkmenistan"),
    ("TN", "Tunisia"), ("TO", "Tonga"), ("TR", "Turkey"), ("TT", "Trinidad & Tobago"),
    ("TV", "Tuvalu"), ("TW", "Taiwan"), ("TZ", "Tanzania"), ("UA", "Ukraine"), ("UG", "Uganda"),
    ("UM", "US Outlying Islands"), ("US", "United States"), ("UY", "Uruguay"), ("UZ", "Uzbekistan"),
    ("VA", "Vatican City"), ("VC", "Saint Vincent & the Grenadines"), ("VE", "Venezuela"),
    ("VG", "British Virgin Islands"), ("VI", "US Virgin Islands"), ("VN", "Vietnam"),
    ("VU", "Vanuatu"), ("WF", "Wallis & Futuna"), ("WS", "Samoa"), ("XK", "Kosovo"),
    ("YE", "Yemen"), ("YT", "Mayotte"), ("ZA", "South Africa"), ("ZM", "Zambia"),
    ("ZW", "Zimbabwe"),
];

/// Further names.
#[rustfmt::skip]
const ALSO: &[(&str, &str)] = &[
    ("USA", "US"), ("United States of America", "US"), ("UK", "GB"), ("Great Britain", "GB"),
    ("England", "GB"), ("Scotland", "GB"), ("Wales", "GB"), ("Northern Ireland", "GB"),
    ("EL", "GR"), ("Czech Republic", "CZ"), ("Holland", "NL"), ("The Netherlands", "NL"),
    ("Republic of Ireland", "IE"), ("Hong Kong SAR", "HK"), ("Hong Kong SAR China", "HK"),
    ("Macau", "MO"), ("Macao SAR", "MO"), ("Korea", "KR"), ("Republic of Korea", "KR"),
    ("Russian Federation", "RU"), ("Viet Nam", "VN"), ("UAE", "AE"), ("Türkiye", "TR"),
    ("Macedonia", "MK"), ("Ivory Coast", "CI"), ("Burma", "MM"), ("Swaziland", "SZ"),
    ("Deutschland", "DE"), ("España", "ES"), ("Italia", "IT"), ("Österreich", "AT"),
    ("Schweiz", "CH"), ("Brasil", "BR"), ("México", "MX"), ("Virgin Islands", "VI"), ("DEU", "DE"),
    ("FRA", "FR"), ("GBR", "GB"), ("CAN", "CA"), ("AUS", "AU"), ("ESP", "ES"), ("ITA", "IT"),
    ("NLD", "NL"), ("JPN", "JP"), ("CHN", "CN"), ("MEX", "MX"), ("IRL", "IE"), ("NZL", "NZ"),
    ("NOR", "NO"), ("SWE", "SE"), ("DNK", "DK"), ("CHE", "CH"), ("AUT", "AT"), ("BEL", "BE"),
    ("POL", "PL"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_in_any_writing() {
        for (text, expected) in [
            ("US", Some("US")),
            ("us", Some("US")),
            ("United States", Some("US")),
            ("U.S.A.", Some("US")),
            ("UK", Some("GB")),
            ("UNITED KINGDOM", Some("GB")),
            ("Deutschland", Some("DE")),
            ("Bosnia and Herzegovina", Some("BA")),
            ("Finland", Some("FI")),
            ("Andorra", Some("AD")),
            ("", None),
            ("Atlantis", None),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_every_further_name_leads_into_it() {
        assert!(COUNTRIES.is_sorted_by_key(|&(code, _)| code));
        assert!(ALSO.iter().all(|(_, to)| code(to) == Some(to)));
        assert_eq!(postal("PR"), "US");
        assert!(is_in_eu("IE") && !is_in_eu("GB"));
    }
}
