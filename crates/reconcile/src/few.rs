//! A list that mostly holds one: an order has one platform order and one parcel, a number one order.
//!
//! The one stands in place, so that the usual case costs no allocation; a million orders have several
//! such lists each.

use std::ops::{Deref, DerefMut};

/// A few values, in order.
#[derive(Clone, Debug, Default)]
pub enum Few<T> {
    /// Nothing.
    #[default]
    None,
    /// One.
    One(T),
    /// Several.
    Several(Vec<T>),
}

impl<T> Few<T> {
    /// Adds a value behind the others.
    pub fn push(&mut self, value: T) {
        *self = match std::mem::take(self) {
            Few::None => Few::One(value),
            Few::One(first) => Few::Several(vec![first, value]),
            Few::Several(mut values) => {
                values.push(value);
                Few::Several(values)
            }
        };
    }
}

impl<T> Deref for Few<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Few::None => &[],
            Few::One(value) => std::slice::from_ref(value),
            Few::Several(values) => values,
        }
    }
}

impl<T> DerefMut for Few<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        match self {
            Few::None => &mut [],
            Few::One(value) => std::slice::from_mut(value),
            Few::Several(values) => values,
        }
    }
}

impl<T> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut few = Few::None;
        values.into_iter().for_each(|value| few.push(value));
        few
    }
}

impl<'f, T> IntoIterator for &'f Few<T> {
    type Item = &'f T;
    type IntoIter = std::slice::Iter<'f, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_in_order_however_many() {
        for count in 0..5 {
            let few: Few<u32> = (0..count).collect();
            assert_eq!(few.to_vec(), (0..count).collect::<Vec<u32>>());
        }
    }
}
