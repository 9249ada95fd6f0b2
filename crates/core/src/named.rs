//! Enums whose variants have names in data and Configs.

/// Makes an enum of variants, each with its documentation and its name.
macro_rules! named {
    ($(#[$about:meta])* $named:ident: $($(#[$doc:meta])* $variant:ident $name:literal,)+) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $named {
            $($(#[$doc])* $variant),+
        }

        impl $named {
            /// All of them, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its name in a Config.
            pub fn name(self) -> &'static str {
                const { &[$($name),+] }.get(self as usize).copied().unwrap_or_default()
            }
        }
    };
}

pub(crate) use named;
