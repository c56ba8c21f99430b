//! Proof beside the number: what a platform record and a storefront order say of date, total,
//! recipient, postal code and e-mail, and whether they agree.

use backhaul_model::time::{DAY, HOUR};
use backhaul_model::{Fingerprint, Moment, StoreOrder, Zone};

use crate::entry::Entry;

/// What a platform order or parcel says about the order it belongs to.
#[derive(Copy, Clone, Default, Debug)]
pub(crate) struct Claims {
    pub ordered: Moment,
    pub made: Moment,
    pub total: Option<i64>,
    pub recipient: Fingerprint,
    pub postal_code: Fingerprint,
    pub email: Fingerprint,
}

/// How many facts agree, and how many do not. A fact one side does not state counts for neither.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub(crate) struct Facts {
    pub agree: u32,
    pub disagree: u32,
    pub date: Option<bool>,
    pub total: Option<bool>,
}

impl Facts {
    /// Agreeing less disagreeing.
    pub fn balance(self) -> i64 {
        i64::from(self.agree) - i64::from(self.disagree)
    }

    /// Several facts speak against it and none for it.
    pub fn contradicts(self) -> bool {
        self.agree == 0 && self.disagree >= 2
    }

    /// At least two facts agree and none disagrees.
    pub fn proves(self) -> bool {
        self.agree >= 2 && self.disagree == 0
    }

    fn note(&mut self, fact: Option<bool>) {
        match fact {
            Some(true) => self.agree += 1,
            Some(false) => self.disagree += 1,
            None => {}
        }
    }
}

/// Compares a record's claims with an order.
pub(crate) fn compare(order: &Entry<'_, StoreOrder>, claims: &Claims, zone: Zone) -> Facts {
    let mut facts = Facts {
        date: date_agrees(order, claims, zone),
        total: order.total.zip(claims.total).map(|(a, b)| a == b),
        ..Facts::default()
    };
    facts.note(facts.date);
    facts.note(facts.total);
    facts.note(order.recipient.agrees(claims.recipient));
    facts.note(order.postal_code.agrees(claims.postal_code));
    facts.note(order.email.agrees(claims.email));
    facts
}

/// ShipStation's order date is the store's creation or payment, shown in the account's zone: agreement
/// is an overlap within an hour, disagreement a gap above three days. A parcel with no order date
/// can only disagree: when it was made well before the order was.
fn date_agrees(order: &Entry<'_, StoreOrder>, claims: &Claims, zone: Zone) -> Option<bool> {
    let created = order.created.stamp?.span(&zone);
    let Some(ordered) = claims.ordered.stamp else {
        let made = claims.made.stamp?.span(&zone);
        return (created.earliest - made.latest > 2 * DAY).then_some(false);
    };
    let gap = |moment: Moment| {
        let ours = moment.stamp?.span(&zone);
        let theirs = ordered.span(&zone);
        Some((ours.earliest - theirs.latest).max(theirs.earliest - ours.latest))
    };
    let gap = [gap(order.created), gap(order.paid)].into_iter().flatten().min()?;
    if gap <= HOUR {
        Some(true)
    } else if gap > 3 * DAY {
        Some(false)
    } else {
        None
    }
}
