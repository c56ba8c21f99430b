//! Goods that ShipStation has under other SKUs, and kits that it takes apart.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::catalogue::{PRODUCTS, Product};
use crate::plan::Plan;
use crate::world::Item;

/// The store's SKU and ShipStation's for the same goods.
const ALIASES: [(&str, &str); 3] =
    [("JN-MUG-BLU", "MUG-BLUE-12"), ("JN-TEA-ASM", "60417"), ("JN-SOAP-OAT", "SOAP OAT")];

/// A kit, what ShipStation packs for it, and how many of that.
const KITS: [(&str, &str, i64); 2] =
    [("JN-BWL-04", "JN-BWL-01", 4), ("JN-CNDL-TRVL", "CNDL-TRVL-1", 3)];

/// What stands in ShipStation's rows for an item: the goods, their SKU there, and units of it.
pub(crate) fn on_platform(plan: &Plan, item: Item) -> (&'static Product, &'static str, i64) {
    let goods = &PRODUCTS[item.product];
    let alias = ALIASES.iter().find(|(own, _)| *own == goods.sku);
    let kit = KITS.iter().find(|(own, ..)| *own == goods.sku);
    match (alias, kit) {
        (Some((_, sku)), _) if plan.renamed => (goods, sku, item.quantity),
        (_, Some((_, part, each))) if plan.renamed => (goods, part, item.quantity * each),
        _ => (goods, goods.sku, item.quantity),
    }
}

/// What the merchant has to say of SKUs, as the config takes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkuTables {
    /// ShipStation's SKU to the store's.
    pub aliases: BTreeMap<String, String>,
    /// The store's kits to their parts in ShipStation and the units of each.
    pub kits: BTreeMap<String, BTreeMap<String, i64>>,
}

impl SkuTables {
    /// The tables that the plan's store needs.
    pub(crate) fn of(plan: &Plan) -> Self {
        if !plan.renamed {
            return Self::default();
        }
        let aliases = ALIASES.iter().map(|(own, there)| ((*there).to_owned(), (*own).to_owned()));
        let kits = KITS.iter().map(|(own, part, each)| {
            ((*own).to_owned(), BTreeMap::from([((*part).to_owned(), *each)]))
        });
        Self { aliases: aliases.collect(), kits: kits.collect() }
    }

    /// As they lie in `backhaul.toml`.
    pub(crate) fn toml(&self) -> String {
        let mut text = "[aliases]\n".to_owned();
        for (there, own) in &self.aliases {
            let _ = writeln!(text, "\"{there}\" = \"{own}\"");
        }
        for (kit, parts) in &self.kits {
            let _ = writeln!(text, "\n[kits.{kit}]");
            for (part, units) in parts {
                let _ = writeln!(text, "\"{part}\" = {units}");
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_says_what_its_goods_are_called() {
        let plan = Plan { renamed: true, ..Plan::default() };
        let kit = PRODUCTS.iter().position(|goods| goods.sku == "JN-BWL-04").unwrap_or(0);
        let (_, sku, units) = on_platform(&plan, Item { product: kit, quantity: 2 });
        assert_eq!((sku, units), ("JN-BWL-01", 8));
        let text = SkuTables::of(&plan).toml();
        assert!(text.contains("\"60417\" = \"JN-TEA-ASM\"\n"), "{text}");
        assert!(text.contains("[kits.JN-BWL-04]\n\"JN-BWL-01\" = 4\n"), "{text}");
        assert_eq!(SkuTables::of(&Plan::default()), SkuTables::default());
    }
}
