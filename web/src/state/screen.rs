/// What the page is shown on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Screen {
    /// Whether there is room for one view at a time: the tabs above then choose among all of them.
    pub(crate) is_narrow: bool,
    /// Whether it is paper: the bill stands on it whichever view was shown.
    pub(crate) is_paper: bool,
}
