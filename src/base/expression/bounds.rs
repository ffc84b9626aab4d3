//! Bounds: what keeps an expression small, beside the number of its steps.
//!
//! A filter is one step, whatever it makes: a text that is taken apart and joined again, with more between its letters, outgrows
//! every machine within a line. So a joined text has a limit. A product of a list or of a text is as quick to outgrow them, and of
//! no use: only numbers are multiplied.

use std::fmt::Write as _;

use minijinja::value::{Kwargs, Value, ValueKind};
use minijinja::{Error, ErrorKind};

use super::{Fault, Sort, Token};

/// The longest text that `join` makes, in bytes.
const LONGEST_TEXT: usize = 256 << 10;

/// Values that are lists.
const LISTS: &[&str] = &["records", "documents", "evidence", "of_kind"];

/// Functions whose text is not part of the value.
const OF_DAYS: &[&str] = &["days_since", "days_until"];

/// The filter `join`, for texts and numbers.
///
/// # Errors
///
/// Fails for lists in the list, for values that nobody knows, and if the text becomes too long.
pub fn join(
    value: &Value,
    joiner: Option<&str>,
    attribute: Option<&str>,
    named: Kwargs,
) -> Result<String, Error> {
    let attribute = attribute.or(named.get("attribute")?);
    named.assert_all_used()?;
    let mut joined = String::new();
    for (at, item) in value.try_iter()?.enumerate() {
        let item = attribute.map_or_else(|| Ok(item.clone()), |name| item.get_attr(name))?;
        if at > 0 {
            joined.push_str(joiner.unwrap_or_default());
        }
        push(&mut joined, &item)?;
        if joined.len() > LONGEST_TEXT {
            let why = format!("`join` makes a text of more than {LONGEST_TEXT} bytes");
            return Err(Error::new(ErrorKind::InvalidOperation, why));
        }
    }
    Ok(joined)
}

fn push(joined: &mut String, item: &Value) -> Result<(), Error> {
    match item.kind() {
        ValueKind::Undefined => return Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::String => joined.push_str(item.as_str().unwrap_or_default()),
        ValueKind::Number | ValueKind::Bool => {
            let _ = write!(joined, "{item}");
        }
        other => {
            let why = format!("`join` takes texts and numbers, and no {other}");
            return Err(Error::new(ErrorKind::InvalidOperation, why));
        }
    }
    Ok(())
}

/// Is something multiplied in an expression that has lists or texts?
pub fn check_products(tokens: &[Token]) -> Result<(), Fault> {
    let mut products = tokens
        .iter()
        .filter(|token| token.sort == Sort::Mark && token.word == "*");
    let Some(product) = products.next() else {
        return Ok(());
    };
    let mut many = (0..tokens.len()).filter(|at| is_many(tokens, *at));
    let Some(found) = many.next().and_then(|at| tokens.get(at)) else {
        return Ok(());
    };
    Err(Fault {
        message: format!("`*` in an expression that contains `{}`", found.word),
        range: Some(product.range.clone()),
        help: "multiply numbers alone, such as `counts.risk * 2`".to_owned(),
    })
}

/// Is the token a list or a text?
fn is_many(tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else {
        return false;
    };
    let caller = at.checked_sub(2).and_then(|at| tokens.get(at));
    match token.sort {
        Sort::Text => caller.is_none_or(|caller| !OF_DAYS.contains(&caller.word)),
        Sort::Word => LISTS.contains(&token.word),
        Sort::Mark => token.word == "[" && token.before != "counts",
    }
}
