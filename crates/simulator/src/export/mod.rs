//! Writes what the exports show of the world, in the products' own columns and words.

mod channel;
mod columns;
mod fulfillments;
mod further;
mod goods;
mod mess;
mod platform_orders;
mod sheet;
mod shipments;
mod shopify;
mod store_fulfillments;
mod template;
mod words;

use crate::key::Storefront;
use crate::plan::Mess;
use crate::world::World;

/// A file as it would be dropped on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name; the audit goes by content.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// All exports of the world, and which store each storefront export belongs to.
pub(crate) fn files(world: &World) -> (Vec<ExportFile>, Vec<Storefront>) {
    let mut files = Vec::new();
    let mut storefronts = Vec::new();
    for store in 0..world.plan.shops as usize {
        let parts = shopify::parts(world, store);
        let count = parts.len();
        let mut names = Vec::new();
        for (at, bytes) in parts.into_iter().enumerate() {
            let name = storefront_name(world, store, (count > 1).then_some(at + 1));
            names.push(name.clone());
            files.push(ExportFile { name, bytes });
        }
        storefronts.push(Storefront { files: names, store: world.stores[store].clone() });
    }
    files.push(ExportFile {
        name: "shipstation_orders.csv".to_owned(),
        bytes: platform_orders::write(world),
    });
    files.push(ExportFile {
        name: "shipstation_shipments.csv".to_owned(),
        bytes: shipments::write(world),
    });
    if world.plan.fulfillments {
        files.push(ExportFile {
            name: "shipstation_fulfillments.csv".to_owned(),
            bytes: fulfillments::write(world),
        });
    }
    files.extend(further::files(world));
    files.extend(template::file(world));
    if let (Some(file), Some(store)) = (channel::file(world), world.channel_store()) {
        let store = world.stores[store].clone();
        storefronts.push(Storefront { files: vec![file.name.clone()], store });
        files.push(file);
    }
    (files, storefronts)
}

fn storefront_name(world: &World, store: usize, part: Option<usize>) -> String {
    let shop = match (world.plan.shops, store) {
        (1, _) => "",
        (_, 0) => "juniper_",
        _ => "larkspur_",
    };
    match part {
        None => format!("{shop}orders_export.csv"),
        Some(part) => format!("{shop}orders_export_{part}.csv"),
    }
}

/// True where the storefront's export comes in two overlapping files.
fn in_two_parts(world: &World) -> bool {
    world.plan.mess == Mess::Messy && world.plan.seed.is_multiple_of(2)
}
