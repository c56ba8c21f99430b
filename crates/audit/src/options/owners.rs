//! Who works on findings, and who owns what between the systems.

use std::fmt;

use backhaul_checks::{Family, catalogue};
use backhaul_model::{Finding, Owner, SortedMap};
use schemars::JsonSchema;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::keys::{OneOf, check_ids, is_of_a_plugin};

/// Check, family or role to a person or team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Owners(pub SortedMap<String, String>);

/// The roles, as the report writes them.
const ROLES: [(&str, Owner); 6] = [
    ("integration", Owner::Integration),
    ("warehouse", Owner::Warehouse),
    ("customer-service", Owner::CustomerService),
    ("operations", Owner::Operations),
    ("finance", Owner::Finance),
    ("catalogue", Owner::Catalogue),
];

impl Owners {
    /// Everything that can be given an owner: checks, then families, then roles.
    pub(super) fn keys() -> Vec<&'static str> {
        let mut keys = check_ids();
        let mut families: Vec<&str> = catalogue().map(|meta| meta.family.id()).collect();
        families.dedup();
        keys.extend(families);
        keys.extend(ROLES.iter().map(|(role, _)| *role));
        keys
    }

    /// The person or team of a role.
    pub(crate) fn of_role(&self, owner: Owner) -> Option<String> {
        let role = ROLES.iter().find(|(_, role)| *role == owner);
        role.and_then(|(role, _)| self.0.get(*role)).cloned()
    }

    /// Who works on a finding: its check's owner, else its family's, else its role's.
    pub(crate) fn of(&self, finding: &Finding) -> Option<&str> {
        let family = catalogue().find(|meta| meta.id == finding.check).map(|meta| meta.family);
        let family = family.and_then(|family: Family| self.0.get(family.id()));
        let role = ROLES.iter().find(|(_, owner)| *owner == finding.owner);
        let role = role.and_then(|(role, _)| self.0.get(*role));
        self.0.get(&finding.check).or(family).or(role).map(String::as_str)
    }
}

impl<'de> Deserialize<'de> for Owners {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ByKey;
        impl<'de> Visitor<'de> for ByKey {
            type Value = Owners;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a check, a family or a role, to a person or team")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Owners, A::Error> {
                let known = Owners::keys();
                let mut owners = SortedMap::new();
                let key = || OneOf { known: &known, admits: is_of_a_plugin };
                while let Some(key) = map.next_key_seed(key())? {
                    owners.insert(key, map.next_value()?);
                }
                Ok(Owners(owners))
            }
        }
        deserializer.deserialize_map(ByKey)
    }
}

/// Who owns what between the systems.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Ownership {
    /// The system that writes the status of an order: `shopify`, `shipstation`, or the name of another
    /// one. Default: not said.
    pub status: Option<String>,
    /// Who decides about cancellations: a person or team.
    pub cancellations: Option<String>,
    /// Who is responsible for the list of statuses and mappings: a person or team.
    pub mapping: Option<String>,
}
