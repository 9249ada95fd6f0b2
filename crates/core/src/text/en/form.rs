use std::borrow::Cow;

use crate::text::Form;

pub(in crate::text) fn say(text: &Form) -> Cow<'static, str> {
    match *text {}
}
