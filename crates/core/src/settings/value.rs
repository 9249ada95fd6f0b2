//! JSON as a tree of what settings can hold, so that every mistake in it can be said and not the first alone.

use crate::json::{Reader, Wrong};

/// How deep lists and objects may stand in one another: a preset's Config is the deepest.
const DEEPEST: usize = 12;

/// A value of JSON.
#[derive(Debug)]
pub(super) enum Value<'a> {
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object, with the text that it was read from.
    Object(Vec<(String, Self)>, &'a str),
    /// A number, a switch or null, of which settings themselves have none.
    Other,
}

/// Reads a text as one value.
pub(super) fn value(text: &str) -> Result<Value<'_>, Wrong> {
    let mut reader = Reader::new(text);
    let value = one(&mut reader, DEEPEST)?;
    reader.end()?;
    Ok(value)
}

fn one<'a>(reader: &mut Reader<'a>, deepest: usize) -> Result<Value<'a>, Wrong> {
    let Some(below) = deepest.checked_sub(1) else {
        return Err(reader.wrong("lists or objects stand too deep"));
    };
    Ok(match reader.next_byte() {
        Some(b'"') => Value::Text(reader.string()?),
        Some(b'[') => {
            let mut list = Vec::new();
            reader.array(|reader| {
                list.push(one(reader, below)?);
                Ok(())
            })?;
            Value::List(list)
        }
        Some(b'{') => {
            let text = reader.clone().skipped()?;
            let mut members = Vec::new();
            reader.object(|reader, key| {
                members.push((key.to_owned(), one(reader, below)?));
                Ok(())
            })?;
            Value::Object(members, text)
        }
        Some(b't' | b'f') => {
            reader.switch()?;
            Value::Other
        }
        _ => {
            if !reader.null() {
                reader.number()?;
            }
            Value::Other
        }
    })
}
