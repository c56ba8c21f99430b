//! The text of a rule to its meaning.
//!
//! ```text
//! condition = term { "or" term }
//! term      = factor { "and" factor }
//! factor    = "not" factor | "(" condition ")" | field test
//! test      = ("=" | "<" | "<=" | ">" | ">=") number
//!           | "=" (text | "true" | "false") | "in" "(" text { "," text } ")" | "contains" text
//!           | "older" "than" number ("hours" | "days" | "business" "days")
//!           | "known" | "blank"
//! ```
//!
//! Whether a test suits its field is judged here too, so that a rule fails before any file is read.

use backhaul_model::Field;
use backhaul_model::time::{DAY, HOUR};

use crate::record::homes;

use super::expression::{Decimal, Expression, Order, Test};

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
    match reader.peek() {
        None => Ok(expression),
        Some(_) => Err(reader.wanted("and, or, or the end")),
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Token {
    /// A keyword, a field, or a sign.
    Word(String),
    Text(String),
    Number(Decimal),
}

/// Words with the character each begins at.
fn tokens(text: &str) -> Result<Vec<(usize, Token)>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let mut take = |first: char, more: &dyn Fn(char) -> bool| {
            let mut word = String::from(first);
            while let Some((_, c)) = rest.next_if(|&(_, c)| more(c)) {
                word.push(c);
            }
            word
        };
        let token = match c {
            c if c.is_whitespace() => continue,
            '"' | '\'' => {
                let word: String = take(' ', &|other| other != c).chars().skip(1).collect();
                if rest.next().is_none() {
                    return Err(format!("at character {}, a text is never closed", at + 1));
                }
                Token::Text(word.to_lowercase())
            }
            '<' | '>' => Token::Word(take(c, &|c| c == '=')),
            '=' | '(' | ')' | ',' => Token::Word(c.into()),
            '-' | '0'..='9' => {
                let word = take(c, &|c| c.is_ascii_digit() || c == '.');
                let number = decimal(&word);
                Token::Number(number.ok_or_else(|| {
                    format!("at character {}, {word} is no number such as 500 or 99.50", at + 1)
                })?)
            }
            c if c.is_ascii_alphabetic() => {
                Token::Word(take(c, &|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_')))
            }
            c => return Err(format!("at character {}, {c:?} means nothing here", at + 1)),
        };
        tokens.push((at + 1, token));
    }
    Ok(tokens)
}

fn decimal(word: &str) -> Option<Decimal> {
    let (whole, part) = word.split_once('.').unwrap_or((word, ""));
    let places = u32::try_from(part.len()).ok().filter(|&places| places <= 6)?;
    let plain = whole.trim_start_matches('-').bytes().chain(part.bytes());
    if whole.trim_start_matches('-').is_empty() || !plain.into_iter().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(Decimal { digits: format!("{whole}{part}").parse().ok()?, places })
}

struct Reader {
    tokens: Vec<(usize, Token)>,
    at: usize,
    depth: u32,
}

impl Reader {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(_, token)| token)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.peek().cloned();
        self.at += 1;
        token
    }

    fn takes(&mut self, word: &str) -> bool {
        let is = self.peek().is_some_and(|token| matches!(token, Token::Word(it) if it == word));
        self.at += usize::from(is);
        is
    }

    fn wanted(&self, what: &str) -> String {
        match self.tokens.get(self.at) {
            Some((place, _)) => format!("at character {place}, {what} is expected"),
            None => format!("at the end, {what} is expected"),
        }
    }

    fn list(
        &mut self,
        word: &str,
        of: fn(&mut Reader) -> Result<Expression, String>,
        made: fn(Vec<Expression>) -> Expression,
    ) -> Result<Expression, String> {
        let first = of(self)?;
        if !self.takes(word) {
            return Ok(first);
        }
        let mut list = vec![first, of(self)?];
        while self.takes(word) {
            list.push(of(self)?);
        }
        Ok(made(list))
    }

    fn condition(&mut self) -> Result<Expression, String> {
        self.list("or", Reader::term, Expression::Any)
    }

    fn term(&mut self) -> Result<Expression, String> {
        self.list("and", Reader::factor, Expression::All)
    }

    fn factor(&mut self) -> Result<Expression, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(format!("a rule may be nested {DEEPEST} deep"));
        }
        let factor = if self.takes("not") {
            Expression::Not(Box::new(self.factor()?))
        } else if self.takes("(") {
            let inner = self.condition()?;
            if !self.takes(")") {
                return Err(self.wanted(")"));
            }
            inner
        } else {
            let field = match self.peek() {
                Some(Token::Word(name)) => Field::of_id(name).filter(|&field| homes(field).any()),
                _ => None,
            };
            let field = field.ok_or_else(|| self.wanted("a field such as order.total"))?;
            self.at += 1;
            let at = self.at;
            let test = self.test()?;
            if !suits(field, &test) {
                self.at = at;
                return Err(self.wanted(&format!("a test that suits {}", field.id())));
            }
            Expression::Test(field, test)
        };
        self.depth -= 1;
        Ok(factor)
    }

    fn test(&mut self) -> Result<Test, String> {
        const TESTS: &str = "=, <, <=, >, >=, in, contains, older than, known or blank";
        let Some(Token::Word(word)) = self.peek().cloned() else { return Err(self.wanted(TESTS)) };
        self.at += 1;
        let order = match word.as_str() {
            "known" => return Ok(Test::Known),
            "blank" => return Ok(Test::Blank),
            "contains" => return Ok(Test::Contains(self.text()?)),
            "in" => return self.one_of(),
            "older" => return self.older(),
            "=" => Order::Equal,
            "<" => Order::Less,
            "<=" => Order::AtMost,
            ">" => Order::Greater,
            ">=" => Order::AtLeast,
            _ => {
                self.at -= 1;
                return Err(self.wanted(TESTS));
            }
        };
        if order == Order::Equal {
            if self.takes("true") {
                return Ok(Test::Flag(true));
            }
            if self.takes("false") {
                return Ok(Test::Flag(false));
            }
            if let Some(Token::Text(_)) = self.peek() {
                return Ok(Test::OneOf(vec![self.text()?]));
            }
        }
        let Some(Token::Number(number)) = self.peek().cloned() else {
            return Err(self.wanted("a number, or = with a text in quotes"));
        };
        self.at += 1;
        Ok(Test::Number(order, number))
    }

    fn text(&mut self) -> Result<String, String> {
        let Some(Token::Text(text)) = self.peek().cloned() else {
            return Err(self.wanted("a text in quotes"));
        };
        self.at += 1;
        Ok(text)
    }

    fn one_of(&mut self) -> Result<Test, String> {
        if !self.takes("(") {
            return Err(self.wanted("("));
        }
        let mut words = vec![self.text()?];
        while self.takes(",") {
            words.push(self.text()?);
        }
        if self.takes(")") { Ok(Test::OneOf(words)) } else { Err(self.wanted(")")) }
    }

    fn older(&mut self) -> Result<Test, String> {
        let number = if self.takes("than") { self.next() } else { None };
        let Some(Token::Number(Decimal { digits, places: 0 })) = number else {
            return Err(self.wanted("than and a whole number"));
        };
        let business = self.takes("business");
        let unit = if self.takes("days") || self.takes("day") {
            DAY
        } else if !business && (self.takes("hours") || self.takes("hour")) {
            HOUR
        } else {
            return Err(self.wanted("hours, days or business days"));
        };
        Ok(Test::OlderThan(digits.saturating_mul(unit), business))
    }
}

/// Whether a test can ever be met by the values of a field.
fn suits(field: Field, test: &Test) -> bool {
    use Field as F;
    let time = matches!(
        field,
        F::CreatedAt
            | F::PaidAt
            | F::FulfilledAt
            | F::CancelledAt
            | F::ShipBy
            | F::HoldUntil
            | F::LabelCreatedAt
            | F::ShippedAt
            | F::VoidedAt
    );
    let flag = matches!(field, F::LineRequiresShipping | F::Voided | F::ReturnLabel);
    let number = matches!(
        field,
        F::Total
            | F::RefundedAmount
            | F::Units
            | F::LineQuantity
            | F::LinePrice
            | F::LabelCost
            | F::Weight
            | F::Packages
    );
    match test {
        Test::Known | Test::Blank => true,
        Test::OlderThan(..) => time,
        Test::Flag(_) => flag,
        Test::Number(..) => number,
        Test::OneOf(_) | Test::Contains(_) => !time && !flag && !number,
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
        assert_eq!(
            list[0],
            Expression::Test(
                Field::Total,
                Test::Number(Order::Greater, Decimal { digits: 50_000, places: 2 })
            )
        );
        assert!(matches!(&list[1], Expression::All(both) if both.len() == 2));
    }

    #[test]
    fn an_error_names_the_place() {
        let cases = [
            ("", "at the end, a field such as order.total is expected"),
            ("total > 5", "at character 1, a field such as order.total is expected"),
            ("order.total > ", "at the end, a number, or = with a text in quotes is expected"),
            ("order.total = 'x'", "at character 13, a test that suits order.total is expected"),
            ("order.tags > 5", "at character 12, a test that suits order.tags is expected"),
            ("order.tags contains 'x", "at character 21, a text is never closed"),
            ("order.total > 5 5", "at character 17, and, or, or the end is expected"),
            ("order.total > 5 and", "at the end, a field such as order.total is expected"),
            ("order.total > 1.2.3", "at character 15, 1.2.3 is no number such as 500 or 99.50"),
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
