use kakoi_core::config::to_json;
use kakoi_core::kept::Kept;

use super::link::fragment;
use super::step;
use crate::browser;
use crate::state::{Dispatch, Model, Step};

/// Leaves the design to be found where the page fails, keeps what was changed, and writes the design's link into the address
/// where that is still the design's. An address without a link stays so as long as nothing was changed: it leads to what was
/// open last. Late code.
#[inline(never)]
pub(crate) fn rest(model: &Model, dispatch: &Dispatch, is_address_its_own: bool) {
    let link = fragment(&model.config).unwrap_or_default();
    browser::leave_last(&link, &to_json(&model.config));
    let mut id = model.work.id.clone();
    if model.is_unsaved() {
        let name = model.work.name.to_string();
        let kept = Kept { name, changed: browser::now(), config: (*model.config).clone() };
        let under = id.unwrap_or_else(|| browser::fresh_id().into());
        match browser::keep(&under, &kept.text()) {
            Ok(()) => {
                step(dispatch, Step::Saved(under.clone(), model.config.clone()));
                id = Some(under);
            }
            Err(trouble) => {
                step(dispatch, Step::NotKept(trouble));
                // What the browser has is older than the link.
                id = None;
            }
        }
    } else if id.is_none() {
        return;
    }
    if let Some(id) = &id {
        browser::remember_opened(id);
    }
    if is_address_its_own {
        browser::note_address(id.as_deref(), &link);
    }
}
