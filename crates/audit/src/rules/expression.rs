//! What a rule says, and whether it holds.
//!
//! A field stands for all its values in a case: several parcels, several services. A comparison is true
//! when any value meets it, false when values are there and none does, and unknown when there is none.
//! `not`, `and`, `or` follow Kleene's three-valued logic, so that what is unknown never becomes a
//! finding by being negated.

use std::cmp::Ordering;

use backhaul_model::{Arrange, Field, Line, money};
use backhaul_reconcile::Clock;

use crate::plugins::Records;
use crate::record::{Homes, Record, Value, has_column, homes};

/// Three-valued truth.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Truth {
    /// It does not hold.
    False,
    /// The case does not say.
    Unknown,
    /// It holds.
    True,
}

/// A condition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Expression {
    /// All of them.
    All(Vec<Expression>),
    /// Any of them.
    Any(Vec<Expression>),
    /// The contrary.
    Not(Box<Expression>),
    /// A test of a field.
    Test(Field, Test),
}

/// A test of a field's values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Test {
    /// Equal to any of these texts, letter case aside.
    OneOf(Vec<String>),
    /// Contains a text, letter case aside.
    Contains(String),
    /// Compares in one of these ways with so many millionths.
    Number(&'static [Ordering], i128),
    /// A flag.
    Flag(bool),
    /// A time more than so many seconds before as-of; of business time, if so said.
    OlderThan(i64, bool),
    /// A value is there.
    Known,
    /// The column is there, and every cell is blank.
    Blank,
}

/// How many make one: numbers are compared exactly, as integers.
pub const MILLIONTHS: i128 = 1_000_000;

/// What a case gives.
pub struct Given<'g> {
    /// Its records; parcels are the active ones.
    pub records: &'g Records<'g>,
    /// As-of.
    pub clock: &'g Clock,
}

/// Where a value stands, or a blank cell.
type Place<'g> = (Record<'g>, Option<&'g Line>, Option<Value<'g>>);

impl<'g> Given<'g> {
    /// Every cell of a field whose column is there.
    pub fn places(&self, field: Field) -> Vec<Place<'g>> {
        let homes = homes(field);
        let of = |records: &[Record<'g>], at: fn(&Homes) -> bool, out: &mut Vec<Place<'g>>| {
            for &record in records.iter().filter(|record| has_column(record.table(), field)) {
                if homes.lines {
                    let lines = record.lines().iter();
                    out.extend(lines.map(|it| (record, Some(it), record.line_value(it, field))));
                } else if at(&homes) {
                    out.push((record, None, record.value(field)));
                }
            }
        };
        let mut places = Vec::new();
        of(self.records.order.as_slice(), |homes| homes.order, &mut places);
        of(&self.records.platform, |homes| homes.platform, &mut places);
        of(&self.records.parcels, |homes| homes.parcels, &mut places);
        places
    }

    /// The values of a field in a sentence, each once.
    pub fn spoken(&self, field: Field) -> String {
        let mut spoken: Vec<String> = Vec::new();
        for value in self.places(field).into_iter().filter_map(|(_, _, value)| value) {
            let text: String = value.spoken().chars().take(100).collect();
            if !spoken.contains(&text) {
                spoken.push(text);
            }
        }
        if spoken.is_empty() { "nothing".to_owned() } else { spoken.join(", ") }
    }
}

impl Expression {
    /// The fields it names, sorted, each once.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = match self {
            Expression::All(list) | Expression::Any(list) => {
                list.iter().flat_map(Expression::fields).collect()
            }
            Expression::Not(inner) => inner.fields(),
            Expression::Test(field, _) => vec![*field],
        };
        fields.arrange();
        fields.dedup();
        fields
    }

    /// Whether it holds of a case.
    pub fn holds(&self, given: &Given<'_>) -> Truth {
        match self {
            Expression::All(list) => {
                list.iter().map(|it| it.holds(given)).min().unwrap_or(Truth::True)
            }
            Expression::Any(list) => {
                list.iter().map(|it| it.holds(given)).max().unwrap_or(Truth::False)
            }
            Expression::Not(inner) => match inner.holds(given) {
                Truth::False => Truth::True,
                Truth::Unknown => Truth::Unknown,
                Truth::True => Truth::False,
            },
            Expression::Test(field, test) => test.holds(*field, given),
        }
    }
}

fn truth(holds: bool) -> Truth {
    if holds { Truth::True } else { Truth::False }
}

impl Test {
    fn holds(&self, field: Field, given: &Given<'_>) -> Truth {
        let places = given.places(field);
        let values = || places.iter().filter_map(|(_, _, value)| value.as_ref());
        if places.is_empty() {
            return Truth::Unknown;
        }
        match self {
            Test::Known => truth(values().next().is_some()),
            Test::Blank => truth(values().next().is_none()),
            _ => {
                let met = values().map(|value| self.meets(value, given.clock));
                met.max().unwrap_or(Truth::Unknown)
            }
        }
    }

    fn meets(&self, value: &Value<'_>, clock: &Clock) -> Truth {
        let text = || match value {
            Value::Text(text) => text.to_lowercase(),
            Value::Word(word, _) => (*word).to_owned(),
            other => other.written().to_lowercase(),
        };
        match (self, value) {
            (Test::OneOf(words), _) => truth(words.contains(&text())),
            (Test::Contains(part), _) => truth(text().contains(part)),
            (Test::Number(ways, number), Value::Money(amount, currency)) => {
                let minor = 10i128.pow(money::decimals(currency) as u32);
                truth(ways.contains(&(i128::from(*amount) * (MILLIONTHS / minor)).cmp(number)))
            }
            (Test::Number(ways, number), Value::Count(count)) => {
                truth(ways.contains(&(i128::from(*count) * MILLIONTHS).cmp(number)))
            }
            (Test::Flag(wanted), Value::Flag(flag)) => truth(wanted == flag),
            (Test::OlderThan(seconds, false), Value::Time(moment, _)) => {
                truth(clock.is_older_than(*seconds, *moment))
            }
            (Test::OlderThan(seconds, true), Value::Time(moment, _)) => {
                truth(clock.business_seconds_since(*moment).is_some_and(|since| since > *seconds))
            }
            _ => Truth::Unknown,
        }
    }
}
