use std::ops::Deref;
use std::rc::Rc;

/// Something that several parts of the page show. Two are equal where they are the very same: to compare two designs
/// line by line would cost more, in time and in bytes of the page, than to draw one again.
#[derive(Debug, Default)]
pub(crate) struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub(crate) fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T: PartialEq> Shared<T> {
    /// This, or another one where that holds something else.
    pub(super) fn or_new(self, new: Self) -> Self {
        if *self.0 == *new.0 { self } else { new }
    }
}

impl<T: Clone> Shared<T> {
    /// The value, to be changed where no one else sees the change.
    pub(super) fn change(&mut self) -> &mut T {
        Rc::make_mut(&mut self.0)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Eq for Shared<T> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_not_seen_by_others() {
        let first = Shared::new(1);
        let mut second = first.clone();
        assert_eq!(first, second);
        *second.change() = 2;
        assert_eq!((*first, *second), (1, 2));
        assert_ne!(first, Shared::new(1));
    }

    #[test]
    fn what_is_the_same_stays_the_very_same() {
        let first = Shared::new(1);
        assert_eq!(first.clone().or_new(Shared::new(1)), first);
        let second = Shared::new(2);
        assert_eq!(first.or_new(second.clone()), second);
    }
}
