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
    /// Takes a value over; the same value leaves it the very same.
    pub(super) fn set(&mut self, value: T) {
        if *self.0 != value {
            self.0 = Rc::new(value);
        }
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
        let mut second = first.clone();
        second.set(1);
        assert_eq!(second, first);
        second.set(2);
        assert_ne!(second, first);
        assert_eq!((*first, *second), (1, 2));
    }
}
