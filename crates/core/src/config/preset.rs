//! Designs to start from, as data: each is a list of settings over those of the article.
//!
//! A preset decides how a service is run. What is the person's own stays as it is: project, language, region, CIDR, the
//! container with its image, size, variables, secrets and calls, who deploys it, and every ARN, domain and bucket.

use super::region_change::in_zones;
use super::setting::name;
use super::{Change, Config, changes};

/// A design to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The default.
    Article,
    /// A small bill.
    Cheapest,
    /// What a platform team asks for.
    Production,
    /// No internet route at all.
    Sealed,
    /// Images of any registry, through NAT.
    PublicImages,
}

/// Paths with their values, as [`Config::set`] takes them.
type Settings = &'static [(&'static str, &'static str)];

/// Every setting that some preset decides, as the article has it.
const ARTICLE: Settings = &[
    ("network.nat", "none"),
    ("network.flow_logs_days", ""),
    ("load_balancer.scheme", "internet_facing"),
    ("load_balancer.protocol", "http"),
    ("load_balancer.allowed_cidrs", "0.0.0.0/0"),
    ("load_balancer.access_logs", "false"),
    ("load_balancer.deletion_protection", "false"),
    ("load_balancer.waf", "false"),
    ("service.count", "1"),
    ("service.scaling", "false"),
    ("service.spot_percent", "0"),
    ("service.read_only_root", "false"),
    ("service.exec", "on"),
    ("observability.log_days", "7"),
    ("observability.insights", "false"),
    ("observability.alarms", "false"),
];

/// One NAT gateway costs less than the interface endpoints of two zones.
const CHEAPEST: Settings = &[("network.nat", "single"), ("service.spot_percent", "100")];

/// `CKV_AWS_338` asks for a year of logs.
const PRODUCTION: Settings = &[
    ("network.flow_logs_days", "365"),
    ("load_balancer.protocol", "https"),
    ("load_balancer.access_logs", "true"),
    ("load_balancer.deletion_protection", "true"),
    ("load_balancer.waf", "true"),
    ("service.count", "3"),
    ("service.scaling", "true"),
    ("service.scaling.min", "3"),
    ("service.scaling.max", "9"),
    ("service.scaling.cpu", "60"),
    ("service.exec", "audited"),
    ("observability.log_days", "365"),
    ("observability.insights", "true"),
    ("observability.alarms", "true"),
];

/// The private ranges of RFC 1918 and the shared one of RFC 6598: where the VPC and the networks joined to it lie.
const SEALED: Settings = &[
    ("load_balancer.scheme", "internal"),
    ("load_balancer.allowed_cidrs", "10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16"),
    ("service.count", "2"),
];

const PUBLIC_IMAGES: Settings = &[("network.nat", "single"), ("service.count", "2")];

impl Preset {
    /// Every preset, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Article, Self::Cheapest, Self::Production, Self::Sealed, Self::PublicImages];

    /// The name on the command line, such as `public-images`.
    pub fn name(self) -> &'static str {
        name(&self)
    }

    /// What it decides other than the article does.
    fn settings(self) -> Settings {
        match self {
            Self::Article => &[],
            Self::Cheapest => CHEAPEST,
            Self::Production => PRODUCTION,
            Self::Sealed => SEALED,
            Self::PublicImages => PUBLIC_IMAGES,
        }
    }

    /// How many zones it takes, of the region's recommended ones; fewer where the region has no more.
    fn zones(self) -> usize {
        if self == Self::Production { 3 } else { 2 }
    }

    /// Paths of what belongs to it and has no honest default.
    fn asks(self) -> &'static [&'static str] {
        match self {
            Self::Article | Self::Cheapest | Self::Sealed => &[],
            Self::Production => &[
                "load_balancer.certificate",
                "observability.log_key_arn",
                "observability.alarm_topic_arn",
                "state.bucket",
            ],
            Self::PublicImages => &["service.image"],
        }
    }

    /// The design started anew from this preset. To apply it again changes nothing.
    #[inline(never)]
    pub fn apply(self, config: &Config) -> Config {
        let mut applied = in_zones(config, &config.network.region, self.zones());
        for (path, text) in ARTICLE.iter().chain(self.settings()) {
            applied.set(path, text);
        }
        applied
    }

    /// What [`apply`](Self::apply) would change, in the order of the JSON.
    pub fn changes(self, config: &Config) -> Vec<Change> {
        changes(config, &self.apply(config))
    }

    /// What is still needed from the person once the preset is applied: the paths of what it asks for and the Config
    /// has not got, which is what it has by default.
    pub fn needs(self, applied: &Config) -> Vec<&'static str> {
        let default = Config::default();
        let changed = changes(&default, applied);
        let is_missing = |path: &&str| {
            let is_set = |change: &Change| change.field().is_within(path);
            !changed.iter().any(is_set)
        };
        self.asks().iter().copied().filter(is_missing).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::regions;
    use crate::config::{Certificate, Setting, change_region, to_json};
    use crate::design::{Outcome, design};
    use crate::finding::{Finding, Severity};

    /// A Config of which every value is the person's own.
    fn own() -> Config {
        let mut config = change_region(&Config::default(), "us-east-1");
        config.project.name = "shop".into();
        config.project.tags.insert("Team".into(), "a".into());
        config.network.cidr = "10.9.0.0/16".into();
        config.network.endpoints.insert("sqs".into(), true);
        config.service.image = "ecr:shop:2".into();
        config.service.port = 8080;
        config.service.cpu = 1024;
        config.service.memory = 2048;
        config.service.environment.insert("MODE".into(), "fast".into());
        config.service.calls = vec!["sqs".into()];
        config.service.buckets = vec!["shop-files".into()];
        config.observability.alarm_topic_arn = Some("arn:aws:sns:us-east-1:123456789012:alarms".into());
        config
    }

    #[test]
    fn every_path_takes_its_value() {
        for preset in Preset::ALL {
            let mut config = Config::default();
            for (path, text) in ARTICLE.iter().chain(preset.settings()) {
                assert!(config.set(path, text), "{preset:?} {path}");
                assert_eq!(config.text(path), *text, "{preset:?} {path}");
            }
            let of_article = |path: &str| ARTICLE.iter().any(|(of, _)| path.starts_with(of));
            assert!(preset.settings().iter().all(|(path, _)| of_article(path)), "{preset:?}");
            assert!(preset.asks().iter().all(|path| Setting::of(path).is_some()), "{preset:?}");
        }
    }

    #[test]
    fn the_article_is_the_default() {
        assert_eq!(Preset::Article.apply(&Config::default()), Config::default());
        assert_eq!(Preset::Article.changes(&Config::default()), []);
    }

    #[test]
    fn a_preset_does_not_depend_on_what_was_applied_before() {
        for config in [Config::default(), own()] {
            for preset in Preset::ALL {
                let applied = preset.apply(&config);
                assert_eq!(preset.apply(&applied), applied, "{preset:?}");
                for other in Preset::ALL {
                    assert_eq!(preset.apply(&other.apply(&config)), applied, "{preset:?} after {other:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_the_persons_own_stays() {
        let config = own();
        for preset in Preset::ALL {
            let mut applied = preset.apply(&config);
            for (path, _) in ARTICLE {
                applied.set(path, &config.text(path));
            }
            applied.network.zones.clone_from(&config.network.zones);
            assert_eq!(applied, config, "{preset:?}");
        }
    }

    #[test]
    fn changes_are_what_the_json_shows() {
        for before in Preset::ALL {
            let config = before.apply(&own());
            for preset in Preset::ALL {
                let changes = preset.changes(&config);
                assert_eq!(changes.is_empty(), to_json(&config) == to_json(&preset.apply(&config)));
                assert_eq!(changes.is_empty(), before == preset, "{preset:?} after {before:?}");
            }
        }
        let changes = Preset::Production.changes(&Config::default());
        let change = |path| changes.iter().find(|change| change.path == path).cloned().unwrap();
        assert_eq!(change("network.flow_logs_days").from, None);
        assert_eq!(change("network.zones").entry.as_deref(), Some("ap-northeast-1d"));
        assert_eq!(change("service.scaling.max").to.as_deref(), Some("9"));
    }

    #[test]
    fn every_preset_designs_without_errors_in_every_region() {
        for region in regions() {
            let config = change_region(&Config::default(), region.code);
            for preset in Preset::ALL {
                let applied = preset.apply(&config);
                let zones = preset.zones().min(region.zones.len());
                assert_eq!(applied.network.zones.len(), zones, "{preset:?} {}", region.code);
                let Outcome { design, findings } = design(&applied);
                let is_error = |finding: &&Finding| finding.severity == Severity::Error;
                assert_eq!(findings.iter().find(is_error), None, "{preset:?} {}", region.code);
                assert!(design.is_some());
            }
        }
    }

    fn codes(preset: Preset) -> Vec<&'static str> {
        design(&preset.apply(&Config::default())).findings.iter().map(Finding::code).collect()
    }

    #[test]
    fn each_preset_warns_of_what_it_gives_up() {
        assert_eq!(codes(Preset::Article), ["KAK132", "KAK142"]);
        assert_eq!(codes(Preset::Sealed), [""; 0]);
        assert_eq!(codes(Preset::PublicImages), ["KAK123", "KAK132"]);
        assert_eq!(codes(Preset::Cheapest), ["KAK154", "KAK123", "KAK132", "KAK142"]);
        assert_eq!(codes(Preset::Production), ["KAK130", "KAK160"]);
    }

    #[test]
    fn what_has_no_honest_default_is_asked_for() {
        let mut production = Preset::Production.apply(&Config::default());
        let needs = Preset::Production.needs(&production);
        assert_eq!(needs, Preset::Production.asks());
        let certificate =
            Certificate { zone: "example.com".into(), name: "example.com".into(), ..Certificate::default() };
        production.load_balancer.certificate = Some(certificate);
        assert!(!Preset::Production.needs(&production).contains(&"load_balancer.certificate"));
        assert_eq!(Preset::Article.needs(&Config::default()), [""; 0]);
        let mut public = Preset::PublicImages.apply(&Config::default());
        assert_eq!(Preset::PublicImages.needs(&public), ["service.image"]);
        public.service.image = "nginx:1.29".into();
        assert_eq!(Preset::PublicImages.needs(&public), [""; 0]);
    }

    #[test]
    fn a_sealed_design_has_no_way_to_the_internet() {
        for region in ["ap-northeast-1", "us-gov-west-1", "cn-north-1"] {
            let config = change_region(&Config::default(), region);
            let design = design(&Preset::Sealed.apply(&config)).design.unwrap();
            for file in &design.bundle.files {
                let is_code = std::path::Path::new(&file.path).extension().is_some_and(|end| end == "tf");
                for way in ["0.0.0.0/0", "aws_internet_gateway", "aws_nat_gateway"] {
                    assert!(!is_code || !file.text.contains(way), "{} {way}", file.path);
                }
            }
        }
    }
}
