use super::{
    Architecture, Backend, DeployedBy, Deployment, Exec, Nat, Preset, Protocol, Scheme, TlsPolicy,
    TrafficShift,
};
use crate::text::Language;

/// One of a few values, each with its name in JSON.
pub trait Choice {
    /// The names, in the order of the variants.
    fn names(&self) -> &'static [&'static str];

    /// Position of the value that is chosen.
    fn position(&self) -> usize;

    /// Chooses the value of a position. A position that there is not changes nothing.
    fn choose(&mut self, position: usize);
}

/// Makes an enum a choice: each variant with its name, in the order of the enum.
macro_rules! choice {
    ($choice:ident: $($variant:ident $name:expr),+) => {
        impl Choice for $choice {
            fn names(&self) -> &'static [&'static str] {
                const { &[$($name),+] }
            }

            fn position(&self) -> usize {
                *self as usize
            }

            fn choose(&mut self, position: usize) {
                if let Some(chosen) = [$(Self::$variant),+].get(position) {
                    *self = *chosen;
                }
            }
        }
    };
}

choice!(Language: En "en", Ja "ja");
choice!(Nat: None "none", Single "single", PerZone "per_zone");
choice!(Protocol: Http "http", Https "https");
choice!(Architecture: X86_64 "x86_64", Arm64 "arm64");
choice!(Exec: Off "off", On "on", Audited "audited");
choice!(Scheme: InternetFacing "internet_facing", Internal "internal");
choice!(Deployment: Rolling "rolling", BlueGreen "blue_green");
choice!(TrafficShift: AllAtOnce "all_at_once", Canary "canary", Linear "linear");
choice!(DeployedBy: Terraform "terraform", Pipeline "pipeline");
choice!(Backend: Local "local", S3 "s3");
choice!(TlsPolicy: Tls12 Self::Tls12.name(), Tls12Restricted Self::Tls12Restricted.name(), Tls13 Self::Tls13.name());
choice!(Preset: Article "article", Cheapest "cheapest", Production "production", Sealed "sealed", PublicImages "public-images");
