use std::borrow::Cow;

use crate::text::Cli;

pub(in crate::text) fn say(text: &Cli) -> Cow<'static, str> {
    match *text {}
}
