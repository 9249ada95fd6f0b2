//! The values of a link as bytes, each by its kind:
//!
//! - a count, a length, a choice's position, a switch: seven bits a byte, lowest first, the highest bit says that more follow;
//! - a number: the same, zigzag, so that small negative ones stay short;
//! - a text: how many bytes it shares with the text before it, how many follow, and those. Zones begin like their
//!   region and ARNs like one another. The names of a table share with names, all others with all others;
//! - a list or table: how many entries, and each;
//! - what may be absent: 0, or 1 and the value.

use super::Unreadable;
use crate::config::{Certificate, Place, Scaling, SubnetOverride, Value};
use crate::map::SortedMap;

/// The most text that a link may unfold to, in bytes.
pub(super) const MOST_TEXT: usize = 65_536;

/// What each text takes of that besides its bytes. It bounds how many there are: what is made of a design is not made for
/// tens of thousands of entries.
const TEXT_TAKES: usize = 32;

/// What a text is, for what it shares with an earlier one.
#[derive(Clone, Copy)]
enum Role {
    Name,
    Value,
}

/// The last text of each role.
#[derive(Default)]
struct Earlier {
    name: String,
    value: String,
}

impl Earlier {
    fn of(&mut self, role: Role) -> &mut String {
        match role {
            Role::Name => &mut self.name,
            Role::Value => &mut self.value,
        }
    }
}

/// Collects a link's bytes.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) bytes: Vec<u8>,
    earlier: Earlier,
}

impl Writer {
    pub(super) fn value(&mut self, value: &Value<'_>) {
        match value {
            Value::Version(version) => self.unsigned(u64::from(**version)),
            Value::Number(number) => self.number(**number),
            Value::Text(text) => self.text(Role::Value, text),
            Value::Choice(choice) => self.count(choice.position()),
            Value::List(list) => {
                self.count(list.len());
                for text in *list {
                    self.text(Role::Value, text);
                }
            }
            Value::Table(table) => {
                self.count(table.len());
                for (name, text) in *table {
                    self.text(Role::Name, name);
                    self.text(Role::Value, text);
                }
            }
            Value::Switches(switches) => {
                self.count(switches.len());
                for (name, on) in *switches {
                    self.text(Role::Name, name);
                    self.switch(*on);
                }
            }
            Value::Subnets(zones) => {
                self.count(zones.len());
                for (zone, subnets) in *zones {
                    self.text(Role::Name, zone);
                    self.optional_text(subnets.public.as_deref());
                    self.optional_text(subnets.private.as_deref());
                }
            }
            Value::Certificate(certificate) => {
                self.switch(certificate.is_some());
                if let Some(Certificate { arn, zone, name }) = certificate {
                    for text in [arn, zone, name] {
                        self.text(Role::Value, text);
                    }
                }
            }
            Value::Switch(on) => self.switch(**on),
            Value::OptionalText(text) => self.optional_text(text.as_deref()),
            Value::OptionalNumber(number) => self.optional_number(**number),
            Value::Scaling(scaling) => {
                self.switch(scaling.is_some());
                if let Some(Scaling { min, max, cpu, memory, requests }) = scaling {
                    self.number(*min);
                    self.number(*max);
                    for number in [cpu, memory, requests] {
                        self.optional_number(*number);
                    }
                }
            }
        }
    }

    fn unsigned(&mut self, mut number: u64) {
        loop {
            let [low, ..] = number.to_le_bytes();
            number >>= 7;
            if number == 0 {
                self.bytes.push(low & 127);
                return;
            }
            self.bytes.push(low | 128);
        }
    }

    fn count(&mut self, count: usize) {
        self.unsigned(count as u64);
    }

    fn switch(&mut self, on: bool) {
        self.count(usize::from(on));
    }

    fn number(&mut self, number: i64) {
        self.unsigned((number << 1 ^ number >> 63).cast_unsigned());
    }

    fn text(&mut self, role: Role, text: &str) {
        let earlier = self.earlier.of(role);
        let mut shared = earlier.bytes().zip(text.bytes()).take_while(|(one, other)| one == other).count();
        while !text.is_char_boundary(shared) {
            shared -= 1;
        }
        text.clone_into(earlier);
        let rest = text.get(shared..).unwrap_or_default();
        self.count(shared);
        self.count(rest.len());
        self.bytes.extend(rest.bytes());
    }

    fn optional_text(&mut self, text: Option<&str>) {
        self.switch(text.is_some());
        if let Some(text) = text {
            self.text(Role::Value, text);
        }
    }

    fn optional_number(&mut self, number: Option<i64>) {
        self.switch(number.is_some());
        if let Some(number) = number {
            self.number(number);
        }
    }
}

/// Reads a link's bytes.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    earlier: Earlier,
    /// How much more text the link may unfold to, in bytes.
    room: usize,
}

type Read<T> = Result<T, Unreadable>;

impl<'a> Reader<'a> {
    /// Reads bytes that may unfold to so many bytes of text.
    pub(super) fn new(bytes: &'a [u8], room: usize) -> Self {
        Self { rest: bytes, earlier: Earlier::default(), room }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn value(&mut self, place: Place<'_>) -> Read<()> {
        match place {
            Place::Version(version) => {
                *version = u32::try_from(self.unsigned()?).map_err(|_| Unreadable::Newer)?;
            }
            Place::Number(number) => *number = self.number()?,
            Place::Text(text) => *text = self.text(Role::Value)?,
            Place::Choice(choice) => {
                let position = self.count()?;
                // A value that was added later than this version.
                if position >= choice.names().len() {
                    return Err(Unreadable::Newer);
                }
                choice.choose(position);
            }
            Place::List(list) => {
                list.clear();
                for _ in 0..self.count()? {
                    list.push(self.text(Role::Value)?);
                }
            }
            Place::Table(table) => {
                *table = self.entries(|reader| reader.text(Role::Value))?;
            }
            Place::Switches(switches) => *switches = self.entries(Self::switch)?,
            Place::Subnets(zones) => {
                *zones = self.entries(|reader| {
                    Ok(SubnetOverride { public: reader.optional_text()?, private: reader.optional_text()? })
                })?;
            }
            Place::Certificate(certificate) => {
                *certificate = self.optional(|reader| {
                    let mut text = || reader.text(Role::Value);
                    Ok(Certificate { arn: text()?, zone: text()?, name: text()? })
                })?;
            }
            Place::Switch(on) => *on = self.switch()?,
            Place::OptionalText(text) => *text = self.optional_text()?,
            Place::OptionalNumber(number) => *number = self.optional(Self::number)?,
            Place::Scaling(scaling) => {
                *scaling = self.optional(|reader| {
                    Ok(Scaling {
                        min: reader.number()?,
                        max: reader.number()?,
                        cpu: reader.optional(Self::number)?,
                        memory: reader.optional(Self::number)?,
                        requests: reader.optional(Self::number)?,
                    })
                })?;
            }
        }
        Ok(())
    }

    fn entries<V>(&mut self, value: impl Fn(&mut Self) -> Read<V>) -> Read<SortedMap<V>> {
        let mut entries = SortedMap::new();
        for _ in 0..self.count()? {
            let name = self.text(Role::Name)?;
            entries.insert(name, value(self)?);
        }
        Ok(entries)
    }

    fn unsigned(&mut self) -> Read<u64> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.rest.split_first().ok_or(Unreadable::Damaged)?;
            self.rest = rest;
            number |= u64::from(byte & 127) << shift;
            if byte & 128 == 0 {
                return Ok(number);
            }
        }
        Err(Unreadable::Damaged)
    }

    fn count(&mut self) -> Read<usize> {
        usize::try_from(self.unsigned()?).map_err(|_| Unreadable::TooLarge)
    }

    fn switch(&mut self) -> Read<bool> {
        Ok(self.count()? != 0)
    }

    fn number(&mut self) -> Read<i64> {
        let number = self.unsigned()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// Every text takes more of the room than it holds, so that a list of empty ones ends too.
    fn text(&mut self, role: Role) -> Read<String> {
        let shared = self.count()?;
        let length = self.count()?;
        let taken = shared.checked_add(length).and_then(|taken| taken.checked_add(TEXT_TAKES));
        self.room = taken.and_then(|taken| self.room.checked_sub(taken)).ok_or(Unreadable::TooLarge)?;
        let (rest, behind) = self.rest.split_at_checked(length).ok_or(Unreadable::Damaged)?;
        self.rest = behind;
        let earlier = self.earlier.of(role);
        let mut text = earlier.get(..shared).ok_or(Unreadable::Damaged)?.to_owned();
        text.push_str(std::str::from_utf8(rest).map_err(|_| Unreadable::Damaged)?);
        text.clone_into(earlier);
        Ok(text)
    }

    fn optional_text(&mut self) -> Read<Option<String>> {
        self.optional(|reader| reader.text(Role::Value))
    }

    /// What may be absent.
    fn optional<V>(&mut self, value: impl FnOnce(&mut Self) -> Read<V>) -> Read<Option<V>> {
        if self.switch()? { value(self).map(Some) } else { Ok(None) }
    }
}
