use std::cell::RefCell;

use gloo::timers::callback::Timeout;

/// What waits for the design to rest. It is told whether the address is still that of the design.
type Rest = Box<dyn FnOnce(bool)>;

thread_local! {
    static RESTING: RefCell<Option<Rest>> = const { RefCell::new(None) };
}

/// Does something after some milliseconds, or before the page is left; only the last that was asked for. A timer that is
/// dropped leaves it to the next one.
pub(crate) fn at_rest(milliseconds: u32, act: impl FnOnce(bool) + 'static) -> Timeout {
    RESTING.set(Some(Box::new(act)));
    Timeout::new(milliseconds, || rest_now(true))
}

/// Does now what waits for the design to rest.
pub(crate) fn rest_now(is_address_its_own: bool) {
    if let Some(act) = RESTING.take() {
        act(is_address_its_own);
    }
}
