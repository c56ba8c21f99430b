//! Orders that wait by design: on hold until a day to come, or on pre-order.

use backhaul_reconcile::Case;

/// Whether a hold-until date lies ahead, or a tag on either side says pre-order, made to order or
/// back-order.
pub fn by_design(case: &Case<'_>) -> bool {
    let held = case.platform.iter().any(|platform| case.clock().is_ahead(platform.hold_until));
    let store_tags = case.order.iter().map(|order| order.word(order.tags));
    let platform_tags = case.platform.iter().map(|platform| platform.word(platform.tags));
    held || store_tags.chain(platform_tags).any(says_wait)
}

fn says_wait(tags: &str) -> bool {
    let plain: String = tags
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == ',')
        .collect::<String>()
        .to_lowercase();
    plain
        .split(',')
        .any(|tag| ["preorder", "madetoorder", "backorder"].iter().any(|word| tag.contains(word)))
}

#[cfg(test)]
mod tests {
    use super::says_wait;

    #[test]
    fn tags_that_say_wait_in_any_writing() {
        for tags in ["Pre-Order", "vip, PREORDER-2026", "made to order", "Back Order"] {
            assert!(says_wait(tags), "{tags}");
        }
        assert!(!says_wait("vip, reorder"));
    }
}
