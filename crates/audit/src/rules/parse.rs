//! The text of a rule to its meaning.
//!
//! ```text
//! condition = term { "or" term }
//! term      = factor { "and" factor }
//! factor    = "not" factor | "(" condition ")" | field test
//! test      = "known" | "blank"                                            any field
//!           | ("=" | "<" | "<=" | ">" | ">=") number                       money, counts
//!           | "=" text | "in" "(" text { "," text } ")" | "contains" text  texts, words
//!           | "=" ("true" | "false")                                       flags
//!           | "older" "than" number ("hours" | "days" | "business" "days") times
//! ```
//!
//! Which tests a field takes follows from its kind, so that a rule that can never hold is an error
//! before any file is read.

use std::cmp::Ordering::{Equal, Greater, Less};

use backhaul_model::Field;
use backhaul_model::time::{DAY, HOUR};

use super::expression::{Expression, MILLIONTHS, Test};
use crate::record::homes;

/// Longest rule, in bytes.
const LONGEST: usize = 2_000;
/// Deepest nesting.
const DEEPEST: u32 = 32;

/// Reads a condition. The error names the place.
pub fn parse(text: &str) -> Result<Expression, String> {
    if text.len() > LONGEST {
        return Err(format!("a rule may have {LONGEST} characters"));
    }
    let mut reader = Reader { tokens: tokens(text)?, at: 0, depth: 0 };
    let expression = reader.condition()?;
    if reader.peek().is_empty() { Ok(expression) } else { reader.wanted("and, or, or the end") }
}

/// Words, signs, numbers and quoted texts, each with the character it begins at.
fn tokens(text: &str) -> Result<Vec<(usize, &str)>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let at = text[..text.len() - rest.len()].chars().count() + 1;
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        let end = match first {
            '=' | '(' | ')' | ',' => 1,
            '<' | '>' => 1 + usize::from(rest[1..].starts_with('=')),
            '"' | '\'' => match rest[1..].find(first) {
                Some(end) => end + 2,
                None => return Err(format!("at character {at}, a text is never closed")),
            },
            first if word(first) => rest.find(|c| !word(c)).unwrap_or(rest.len()),
            other => return Err(format!("at character {at}, {other:?} means nothing here")),
        };
        let (token, after) = rest.split_at(end);
        tokens.push((at, token));
        rest = after.trim_start();
    }
    Ok(tokens)
}

/// What kind of values a field has.
enum Kind {
    Text,
    Number,
    Flag,
    Time,
}

fn kind(field: Field) -> Kind {
    use Field as F;
    match field {
        F::CreatedAt
        | F::PaidAt
        | F::FulfilledAt
        | F::CancelledAt
        | F::ShipBy
        | F::HoldUntil
        | F::LabelCreatedAt
        | F::ShippedAt
        | F::VoidedAt => Kind::Time,
        F::LineRequiresShipping | F::Voided | F::ReturnLabel => Kind::Flag,
        F::Total
        | F::RefundedAmount
        | F::LinePrice
        | F::LabelCost
        | F::Units
        | F::LineQuantity
        | F::Weight
        | F::Packages => Kind::Number,
        _ => Kind::Text,
    }
}

struct Reader<'t> {
    tokens: Vec<(usize, &'t str)>,
    at: usize,
    depth: u32,
}

type Read<T> = Result<T, String>;

impl<'t> Reader<'t> {
    /// The next token; empty at the end.
    fn peek(&self) -> &'t str {
        self.tokens.get(self.at).map_or("", |(_, token)| token)
    }

    fn takes(&mut self, word: &str) -> bool {
        let is = self.peek() == word;
        self.at += usize::from(is);
        is
    }

    fn wanted<T>(&self, what: &str) -> Read<T> {
        Err(match self.tokens.get(self.at) {
            Some((place, _)) => format!("at character {place}, {what} is expected"),
            None => format!("at the end, {what} is expected"),
        })
    }

    fn must(&mut self, word: &str) -> Read<()> {
        if self.takes(word) { Ok(()) } else { self.wanted(word) }
    }

    /// Takes the token if something can be made of it.
    fn made<T>(&mut self, what: &str, of: impl FnOnce(&'t str) -> Option<T>) -> Read<T> {
        let Some(made) = of(self.peek()) else { return self.wanted(what) };
        self.at += 1;
        Ok(made)
    }

    fn list<T>(&mut self, between: &str, of: fn(&mut Self) -> Read<T>) -> Read<Vec<T>> {
        let mut list = vec![of(self)?];
        while self.takes(between) {
            list.push(of(self)?);
        }
        Ok(list)
    }

    fn condition(&mut self) -> Read<Expression> {
        Ok(Expression::Any(self.list("or", Self::term)?))
    }

    fn term(&mut self) -> Read<Expression> {
        Ok(Expression::All(self.list("and", Self::factor)?))
    }

    fn factor(&mut self) -> Read<Expression> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(format!("a rule may be nested {DEEPEST} deep"));
        }
        let factor = if self.takes("not") {
            Expression::Not(Box::new(self.factor()?))
        } else if self.takes("(") {
            let inner = self.condition()?;
            self.must(")")?;
            inner
        } else {
            let known = |name| Field::of_id(name).filter(|&field| homes(field).any());
            let field = self.made("a field such as order.total", known)?;
            Expression::Test(field, self.test(field)?)
        };
        self.depth -= 1;
        Ok(factor)
    }

    fn test(&mut self, field: Field) -> Read<Test> {
        let sign = self.peek();
        self.at += 1;
        Ok(match (kind(field), sign) {
            (_, "known") => Test::Known,
            (_, "blank") => Test::Blank,
            (Kind::Text, "contains") => Test::Contains(self.text()?),
            (Kind::Text, "=") => Test::OneOf(vec![self.text()?]),
            (Kind::Text, "in") => {
                self.must("(")?;
                let words = self.list(",", Self::text)?;
                self.must(")")?;
                Test::OneOf(words)
            }
            (Kind::Number, "=") => Test::Number(&[Equal], self.number()?),
            (Kind::Number, "<") => Test::Number(&[Less], self.number()?),
            (Kind::Number, "<=") => Test::Number(&[Less, Equal], self.number()?),
            (Kind::Number, ">") => Test::Number(&[Greater], self.number()?),
            (Kind::Number, ">=") => Test::Number(&[Greater, Equal], self.number()?),
            (Kind::Flag, "=") => Test::Flag(self.made("true or false", |it| it.parse().ok())?),
            (Kind::Time, "older") => self.older()?,
            (kind, _) => {
                self.at -= 1;
                let tests = match kind {
                    Kind::Text => "=, in, contains",
                    Kind::Number => "=, <, <=, >, >=",
                    Kind::Flag => "=",
                    Kind::Time => "older than",
                };
                return self.wanted(&format!("{tests}, known or blank"));
            }
        })
    }

    fn text(&mut self) -> Read<String> {
        self.made("a text in quotes", |it| {
            let inner = it.strip_prefix(['"', '\''])?;
            Some(inner.get(..inner.len() - 1)?.to_lowercase())
        })
    }

    /// A decimal number, in millionths.
    fn number(&mut self) -> Read<i128> {
        self.made("a number such as 500 or 99.50", |it| {
            let (whole, part) = it.split_once('.').unwrap_or((it, ""));
            let digits = whole.strip_prefix('-').unwrap_or(whole);
            let plain = digits.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit());
            let plain = plain && !digits.is_empty() && part.len() <= 6;
            plain.then(|| format!("{whole}{part:0<6}").parse().ok()).flatten()
        })
    }

    fn older(&mut self) -> Read<Test> {
        self.must("than")?;
        let number = self.number()?;
        if number % MILLIONTHS != 0 {
            self.at -= 1;
            return self.wanted("a whole number");
        }
        let business = self.takes("business");
        let unit = self.made("hours, days or business days", |it| match it {
            "day" | "days" => Some(DAY),
            "hour" | "hours" if !business => Some(HOUR),
            _ => None,
        })?;
        let seconds = (number / MILLIONTHS).saturating_mul(unit.into());
        Ok(Test::OlderThan(i64::try_from(seconds).unwrap_or(i64::MAX), business))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn and_binds_stronger_than_or() {
        let text =
            "order.total > 500.00 or not order.tags contains 'VIP' and parcel.tracking known";
        let Ok(Expression::Any(list)) = parse(text) else { panic!("an or") };
        let total = Expression::Test(Field::Total, Test::Number(&[Greater], 500 * MILLIONTHS));
        assert_eq!(list[0], Expression::All(vec![total]));
        assert!(matches!(&list[1], Expression::All(both) if both.len() == 2));
    }

    #[test]
    fn an_error_names_the_place() {
        let cases = [
            ("", "at the end, a field such as order.total is expected"),
            ("total > 5", "at character 1, a field such as order.total is expected"),
            ("order.total > ", "at the end, a number such as 500 or 99.50 is expected"),
            ("order.total = 'x'", "at character 15, a number such as 500 or 99.50 is expected"),
            ("order.tags > 5", "at character 12, =, in, contains, known or blank is expected"),
            ("order.tags contains 5", "at character 21, a text in quotes is expected"),
            ("order.tags contains 'x", "at character 21, a text is never closed"),
            ("order.tags in ('x' 'y')", "at character 20, ) is expected"),
            ("parcel.voided = 1", "at character 17, true or false is expected"),
            ("order.paid_at older than 1.5 days", "at character 26, a whole number is expected"),
            (
                "order.paid_at older than 2 business hours",
                "at character 37, hours, days or business days is expected",
            ),
            ("order.total > 5 5", "at character 17, and, or, or the end is expected"),
            ("order.total > 5 and", "at the end, a field such as order.total is expected"),
            ("order.total > 1.2.3", "at character 15, a number such as 500 or 99.50 is expected"),
            ("order.total % 5", "at character 13, '%' means nothing here"),
            ("(order.total > 5", "at the end, ) is expected"),
        ];
        for (text, error) in cases {
            assert_eq!(parse(text).err().as_deref(), Some(error), "{text}");
        }
        assert!(parse(&"(".repeat(1_000)).is_err());
        assert!(parse(&"not ".repeat(400)).is_err());
    }
}
