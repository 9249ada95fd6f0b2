//! A map from names to values.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// Values by name, kept in the order of the names: a JSON object.
///
/// A Config's maps hold a few entries each, for which one sorted list serves as well as a `BTreeMap`, whose code
/// took 29 kB of the page's wasm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<V> {
    entries: Vec<(String, V)>,
}

impl<V> SortedMap<V> {
    /// A map without entries.
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries in the order of their names.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, V)> {
        self.entries.iter()
    }

    /// The names in their order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.entries.iter().map(|(name, _)| name)
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&V> {
        let place = self.place(name).ok()?;
        self.entries.get(place).map(|(_, value)| value)
    }

    /// Whether the name has a value.
    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Gives a name its value, and returns the one that it had.
    pub fn insert(&mut self, name: String, value: V) -> Option<V> {
        match self.place(&name) {
            Ok(place) => self.entries.get_mut(place).map(|(_, old)| std::mem::replace(old, value)),
            Err(place) => {
                self.entries.insert(place, (name, value));
                None
            }
        }
    }

    /// Takes a name out, and returns the value that it had.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        let place = self.place(name).ok()?;
        Some(self.entries.remove(place).1)
    }

    /// Where the name stands, or where it would.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.entries.binary_search_by(|(other, _)| other.as_str().cmp(name))
    }
}

impl<V> Default for SortedMap<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a, V> IntoIterator for &'a SortedMap<V> {
    type Item = &'a (String, V);
    type IntoIter = std::slice::Iter<'a, (String, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The last value of a name counts.
impl<V> Extend<(String, V)> for SortedMap<V> {
    fn extend<T: IntoIterator<Item = (String, V)>>(&mut self, entries: T) {
        for (name, value) in entries {
            self.insert(name, value);
        }
    }
}

impl<V> FromIterator<(String, V)> for SortedMap<V> {
    fn from_iter<T: IntoIterator<Item = (String, V)>>(entries: T) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<V: Serialize> Serialize for SortedMap<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.entries.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for SortedMap<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Entries<V> {
    type Value = SortedMap<V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<SortedMap<V>, A::Error> {
        let mut map = SortedMap::new();
        while let Some((name, value)) = access.next_entry()? {
            map.insert(name, value);
        }
        Ok(map)
    }
}

#[cfg(feature = "schema")]
impl<V: schemars::JsonSchema> schemars::JsonSchema for SortedMap<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::collections::BTreeMap::<String, V>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, V>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::SortedMap;

    proptest! {
        #[test]
        fn behaves_as_a_tree_does(steps in prop::collection::vec(("[a-d]{0,2}", any::<Option<u8>>()), 0..40)) {
            let (mut map, mut tree) = (SortedMap::new(), BTreeMap::new());
            for (name, value) in steps {
                prop_assert_eq!(map.get(&name), tree.get(&name));
                prop_assert_eq!(map.contains_key(&name), tree.contains_key(&name));
                if let Some(value) = value {
                    prop_assert_eq!(map.insert(name.clone(), value), tree.insert(name, value));
                } else {
                    prop_assert_eq!(map.remove(&name), tree.remove(&name));
                }
                prop_assert_eq!(map.len(), tree.len());
                prop_assert_eq!(map.is_empty(), tree.is_empty());
            }
            prop_assert!(map.keys().eq(tree.keys()));
            prop_assert!(map.iter().map(|(name, value)| (name, value)).eq(&tree));
            prop_assert_eq!(&map, &tree.clone().into_iter().rev().collect());
            let json = serde_json::to_string(&map).unwrap();
            prop_assert_eq!(&json, &serde_json::to_string(&tree).unwrap());
            prop_assert_eq!(serde_json::from_str::<SortedMap<u8>>(&json).unwrap(), map);
        }
    }

    #[test]
    fn the_last_of_a_name_counts() {
        let map: SortedMap<u8> = serde_json::from_str(r#"{"b": 1, "a": 2, "b": 3}"#).unwrap();
        assert_eq!(map, [("a".into(), 2), ("b".into(), 3)].into_iter().collect());
        let error = serde_json::from_str::<SortedMap<u8>>("1").unwrap_err().to_string();
        assert!(error.contains("expected a map"), "{error}");
    }
}
