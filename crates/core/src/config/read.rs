use super::{Certificate, Config, Place, SETTINGS, Scaling, Setting, SubnetOverride};
use crate::json::{Reader, Wrong};
use crate::map::SortedMap;

type Read<T> = Result<T, Wrong>;

/// Reads a Config by the table of settings. A missing key takes its default.
pub(super) fn read(json: &str) -> Read<Config> {
    let mut config = Config::default();
    let mut reader = Reader::new(json);
    members(&mut reader, &mut config, "")?;
    reader.end()?;
    Ok(config)
}

/// A Config with the settings that a JSON has, in the place of its own. The version stays.
pub(crate) fn merge(config: &Config, json: &str) -> Result<Config, Wrong> {
    let mut merged = config.clone();
    let mut reader = Reader::new(json);
    members(&mut reader, &mut merged, "")?;
    reader.end()?;
    merged.version = config.version;
    Ok(merged)
}

/// Reads an object whose members are the settings, or the groups of such, below a path.
fn members(reader: &mut Reader<'_>, config: &mut Config, above: &str) -> Read<()> {
    reader.object(|reader, key| {
        // Such a key is no path, though it reads like one.
        if key.bytes().any(|byte| byte == b'.') {
            return Err(unknown(reader, key));
        }
        let path = [above, key].concat();
        if let Some(setting) = Setting::of(&path) {
            return value(reader, setting.place(config));
        }
        let below = path + ".";
        let is_group = !key.is_empty() && SETTINGS.iter().any(|setting| setting.path.starts_with(&below));
        if is_group { members(reader, config, &below) } else { Err(unknown(reader, key)) }
    })
}

fn unknown(reader: &Reader<'_>, key: &str) -> Wrong {
    reader.wrong_name("unknown field", key, "")
}

fn value(reader: &mut Reader<'_>, place: Place<'_>) -> Read<()> {
    match place {
        Place::Version(version) => {
            let number = reader.number()?;
            *version = u32::try_from(number).map_err(|_| reader.wrong("a version belongs here"))?;
        }
        Place::Text(text) => *text = reader.string()?,
        Place::Number(number) => *number = reader.number()?,
        Place::Choice(choice) => {
            let name = reader.string()?;
            let position = choice.names().iter().position(|known| *known == name);
            let names = || [", which is none of ", &choice.names().join(", ")].concat();
            choice.choose(position.ok_or_else(|| reader.wrong_name("unknown value", &name, &names()))?);
        }
        Place::List(list) => {
            list.clear();
            reader.array(|reader| {
                list.push(reader.string()?);
                Ok(())
            })?;
        }
        Place::Table(table) => *table = entries(reader, Reader::string)?,
        Place::Switches(switches) => *switches = entries(reader, Reader::switch)?,
        Place::Subnets(zones) => *zones = entries(reader, subnets)?,
        Place::Certificate(certificate) => *certificate = optional(reader, self::certificate)?,
        Place::Switch(on) => *on = reader.switch()?,
        Place::OptionalText(text) => *text = optional(reader, Reader::string)?,
        Place::OptionalNumber(number) => *number = optional(reader, Reader::number)?,
        Place::Scaling(scaling) => *scaling = optional(reader, self::scaling)?,
    }
    Ok(())
}

fn entries<'a, V>(reader: &mut Reader<'a>, value: fn(&mut Reader<'a>) -> Read<V>) -> Read<SortedMap<V>> {
    let mut entries = SortedMap::new();
    reader.object(|reader, key| {
        entries.insert(key.to_owned(), value(reader)?);
        Ok(())
    })?;
    Ok(entries)
}

fn optional<'a, V>(
    reader: &mut Reader<'a>,
    value: impl FnOnce(&mut Reader<'a>) -> Read<V>,
) -> Read<Option<V>> {
    if reader.null() { Ok(None) } else { value(reader).map(Some) }
}

fn subnets(reader: &mut Reader<'_>) -> Read<SubnetOverride> {
    let mut subnets = SubnetOverride::default();
    reader.object(|reader, key| {
        let place = match key {
            "public" => &mut subnets.public,
            "private" => &mut subnets.private,
            _ => return Err(unknown(reader, key)),
        };
        *place = optional(reader, Reader::string)?;
        Ok(())
    })?;
    Ok(subnets)
}

fn certificate(reader: &mut Reader<'_>) -> Read<Certificate> {
    let mut certificate = Certificate::default();
    reader.object(|reader, key| {
        let place = match key {
            "arn" => &mut certificate.arn,
            "zone" => &mut certificate.zone,
            "name" => &mut certificate.name,
            _ => return Err(unknown(reader, key)),
        };
        *place = reader.string()?;
        Ok(())
    })?;
    Ok(certificate)
}

fn scaling(reader: &mut Reader<'_>) -> Read<Scaling> {
    let mut scaling = Scaling::default();
    reader.object(|reader, key| {
        match key {
            "min" => scaling.min = reader.number()?,
            "max" => scaling.max = reader.number()?,
            "cpu" => scaling.cpu = optional(reader, Reader::number)?,
            "memory" => scaling.memory = optional(reader, Reader::number)?,
            "requests" => scaling.requests = optional(reader, Reader::number)?,
            _ => return Err(unknown(reader, key)),
        }
        Ok(())
    })?;
    Ok(scaling)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::to_json;
    use super::*;
    use crate::share::any_config;

    /// What serde reads of a text.
    fn by_serde(json: &str) -> Option<Config> {
        serde_json::from_str(json).ok()
    }

    #[test]
    fn kinds_are_told_apart_as_serde_does() {
        for json in [
            "{}",
            "{\"version\": -1}",
            "{\"version\": 4294967296}",
            "{\"project\": null}",
            "{\"project\": {}}",
            "{\"project\": {\"\": 1}}",
            "{\"project.name\": \"x\"}",
            "{\"\": {}}",
            "{\"language\": \"fr\"}",
            "{\"language\": \"ja\", \"language\": \"en\"}",
            "{\"network\": {\"zones\": [\"a\", \"b\"], \"subnets\": {\"a\": {\"public\": null}}}}",
            "{\"network\": {\"subnets\": {\"a\": {\"other\": null}}}}",
            "{\"network\": {\"endpoints\": {\"kms\": true}, \"flow_logs_days\": 30}}",
            "{\"network\": {\"endpoints\": {\"kms\": 1}}}",
            "{\"load_balancer\": {\"certificate\": {\"arn\": \"x\"}, \"health_check\": {\"path\": \"/\"}}}",
            "{\"load_balancer\": {\"certificate\": {\"arn\": null}}}",
            "{\"service\": {\"scaling\": {\"cpu\": null, \"max\": 3}}}",
            "{\"service\": {\"scaling\": {}}}",
            "{\"service\": {\"scaling\": true}}",
            "{\"service\": {\"port\": 80.0}}",
            "{\"service\": {\"port\": \"80\"}}",
            "{} {}",
            "{\"cost\": {\"jpy_per_usd\": null}} ",
            "null",
            "\u{feff}{}",
        ] {
            assert_eq!(read(json).ok(), by_serde(json), "{json}");
        }
    }

    proptest! {
        #[test]
        fn any_config_is_what_serde_reads(config in any_config()) {
            let json = to_json(&config);
            prop_assert_eq!(read(&json), Ok(config));
            prop_assert_eq!(read(&json).ok(), by_serde(&json));
        }

        #[test]
        fn a_damaged_config_is_read_as_serde_does(at in any::<prop::sample::Index>(), other in "[ -~]?", length in 0_usize..4) {
            let json = to_json(&Config::default());
            let at = at.index(json.len());
            let behind = json.get(at + length..).unwrap_or_default();
            let damaged = [&json[..at], &*other, behind].concat();
            prop_assert_eq!(read(&damaged).ok(), by_serde(&damaged), "{}", damaged);
        }
    }
}
