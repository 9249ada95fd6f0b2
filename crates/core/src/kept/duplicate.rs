use crate::config::Config;

/// What environments are commonly called, from the first to the last.
const COMMON: [&str; 3] = ["dev", "staging", "prod"];

/// The next environment of a design, which can live beside it in the account: another one than those of `others` that are of
/// the same project.
///
/// Besides the environment's name two settings would have both bundles hold the same thing: the state's key names the
/// new environment, and the image's repository stays the first design's. All else is as it was, the VPC's range too.
pub fn duplicate(config: &Config, others: &[Config]) -> Config {
    let mut next = config.clone();
    let earlier = &config.project.environment;
    next.project.environment = next_environment(earlier, |name| {
        let same = |other: &Config| other.project.name == config.project.name;
        name == earlier || others.iter().any(|other| same(other) && other.project.environment == name)
    });
    if !config.state.key.is_empty() {
        next.state.key = renamed(&config.state.key, earlier, &next.project.environment);
    }
    next.service.create_repository = false;
    next
}

/// The first that is free: of the common ones after it, then `NAME-2` and on.
fn next_environment(earlier: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let later = COMMON.iter().skip_while(|name| **name != earlier);
    if let Some(name) = later.copied().find(|name| !is_taken(name)) {
        return name.to_owned();
    }
    let (stem, mut number) = numbered(earlier);
    loop {
        number = number.saturating_add(1);
        let name = [stem, "-", &number.to_string()].concat();
        if !is_taken(&name) || number == u32::MAX {
            return name;
        }
    }
}

/// `prod-3` as `prod` and 3; a name without a number is the first of its kind.
fn numbered(name: &str) -> (&str, u32) {
    let parts = name.rsplit_once('-').and_then(|(stem, number)| Some((stem, number.parse().ok()?)));
    parts.filter(|(stem, number)| !stem.is_empty() && *number > 1).unwrap_or((name, 1))
}

/// A key with another environment in the place of the earlier one, or before all where it names none.
fn renamed(key: &str, earlier: &str, next: &str) -> String {
    let mut renamed = String::new();
    let mut rest = key;
    let mut is_word_start = true;
    let mut found = false;
    while let Some(first) = rest.chars().next() {
        let behind = rest.strip_prefix(earlier).filter(|behind| {
            is_word_start && !earlier.is_empty() && !behind.starts_with(char::is_alphanumeric)
        });
        if let Some(behind) = behind {
            renamed.push_str(next);
            rest = behind;
            found = true;
            is_word_start = false;
        } else {
            renamed.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            is_word_start = !first.is_alphanumeric();
        }
    }
    if found { renamed } else { [next, "/", key].concat() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::config::Backend;

    fn environment(name: &str) -> Config {
        let mut config = Config::default();
        config.project.environment = name.into();
        config
    }

    fn next(name: &str, others: &[&str]) -> String {
        let others: Vec<Config> = others.iter().map(|name| environment(name)).collect();
        duplicate(&environment(name), &others).project.environment
    }

    #[test]
    fn environments_follow_one_another() {
        for (name, others, expected) in [
            ("dev", &[][..], "staging"),
            ("dev", &["dev", "staging"], "prod"),
            ("dev", &["staging", "prod"], "dev-2"),
            ("staging", &["dev"], "prod"),
            ("prod", &[], "prod-2"),
            ("prod", &["prod-2"], "prod-3"),
            ("prod-2", &[], "prod-3"),
            ("qa", &[], "qa-2"),
            ("eu-1", &[], "eu-1-2"),
            ("", &[], "-2"),
        ] {
            assert_eq!(next(name, others), expected, "{name}");
        }
    }

    #[test]
    fn another_project_takes_no_name_away() {
        let mut other = environment("staging");
        other.project.name = "shop".into();
        assert_eq!(duplicate(&environment("dev"), &[other]).project.environment, "staging");
    }

    #[test]
    fn the_state_of_the_next_one_is_another() {
        for (key, expected) in [
            ("", ""),
            ("shop/dev/terraform.tfstate", "shop/staging/terraform.tfstate"),
            ("shop-dev.tfstate", "shop-staging.tfstate"),
            ("devices/terraform.tfstate", "staging/devices/terraform.tfstate"),
            ("terraform.tfstate", "staging/terraform.tfstate"),
        ] {
            let mut config = environment("dev");
            config.state.backend = Backend::S3;
            config.state.key = key.into();
            assert_eq!(duplicate(&config, &[]).state.key, expected);
        }
    }

    #[test]
    fn the_repository_stays_the_first_ones_and_the_rest_as_it_was() {
        let mut config = Config::default();
        config.service.create_repository = true;
        config.network.cidr = "10.7.0.0/16".into();
        let mut next = duplicate(&config, &[]);
        assert!(!next.service.create_repository);
        next.service.create_repository = true;
        next.project.environment.clone_from(&config.project.environment);
        assert_eq!(next, config);
    }

    proptest! {
        #[test]
        fn the_next_one_shares_neither_name_nor_state(name in "[a-z0-9-]{0,6}", key in "[a-z/.\\-é]{1,12}", others in prop::collection::vec("[a-z]{0,2}(-[0-9])?", 0..4)) {
            let mut config = environment(&name);
            config.state.key = key;
            let others: Vec<Config> = others.iter().map(|name| environment(name)).collect();
            let next = duplicate(&config, &others);
            prop_assert!(others.iter().all(|other| other.project != next.project));
            prop_assert!(next.project != config.project && next.state.key != config.state.key);
        }
    }
}
