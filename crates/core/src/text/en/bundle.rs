use std::borrow::Cow;

use crate::text::Bundle;

pub(in crate::text) fn say(text: &Bundle) -> Cow<'static, str> {
    match *text {}
}
