use kakoi_core::config::{Config, Setting, Value};
use kakoi_core::map::SortedMap;
use kakoi_core::text::Control;

use super::{RowEdit, has_switch};

/// A name with its value, as typed.
pub(crate) type Row = (String, String);

/// The tables.
const TABLES: [Control; 4] = [Control::Tags, Control::Variables, Control::Secrets, Control::Endpoints];

/// The rows of every table as typed: a Config's map can hold neither a row without a name nor a name twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rows(Vec<(Control, Vec<Row>)>);

impl Rows {
    /// The rows of a table.
    pub(crate) fn of(&self, table: Control) -> &[Row] {
        self.0.iter().find(|(of, _)| *of == table).map_or(&[], |(_, rows)| rows)
    }

    /// Whether a row's name stands in a row above.
    pub(crate) fn is_repeated(&self, table: Control, row: usize) -> bool {
        let mut above = self.of(table).iter().take(row.saturating_add(1)).map(|(name, _)| name);
        let name = above.next_back();
        name.is_some_and(|name| !name.is_empty() && above.any(|other| other == name))
    }

    /// The map that the rows come to: the first of a name counts, and an empty row does not.
    pub(super) fn map(&self, table: Control) -> SortedMap<String> {
        let mut map = SortedMap::new();
        for (name, value) in self.of(table) {
            let is_empty = name.is_empty() && value.is_empty();
            if !is_empty && !map.contains_key(name) {
                map.insert(name.clone(), value.clone());
            }
        }
        map
    }

    /// The rows of a design as it is opened.
    pub(super) fn of_config(config: &Config) -> Self {
        let rows = |table: Control| match Setting::of(table.path()).map(|setting| setting.value(config)) {
            Some(Value::Table(map)) => map.iter().cloned().collect(),
            Some(Value::Switches(switches)) => {
                let named = switches.iter().filter(|(name, on)| *on && !has_switch(name));
                named.map(|(name, _)| (name.clone(), String::new())).collect()
            }
            _ => Vec::new(),
        };
        Self(TABLES.map(|table| (table, rows(table))).into())
    }

    /// The rows after something else than an edit of theirs changed the Config: a table that comes to another map than the
    /// Config's shows that.
    pub(super) fn following(&self, config: &Config) -> Self {
        let mut followed = self.clone();
        for table in TABLES {
            let rows: Vec<Row> = match Setting::of(table.path()).map(|setting| setting.value(config)) {
                Some(Value::Table(map)) if self.map(table) != *map => map.iter().cloned().collect(),
                // Of a service that is named no more the row goes; each other is there already.
                Some(Value::Switches(switches)) => {
                    let is_named = |(name, _): &&Row| name.is_empty() || switches.contains_key(name);
                    self.of(table).iter().filter(is_named).cloned().collect()
                }
                _ => continue,
            };
            followed.0.retain(|(of, _)| *of != table);
            followed.0.push((table, rows));
        }
        followed
    }

    /// The rows after an edit. One that names a row that is not there changes nothing.
    pub(super) fn edited(&self, table: Control, edit: &RowEdit) -> Self {
        let mut tables = self.0.clone();
        let mut rows = self.of(table).to_vec();
        match edit {
            RowEdit::Add => rows.push(Row::default()),
            RowEdit::Remove(row) if *row < rows.len() => {
                rows.remove(*row);
            }
            RowEdit::Remove(_) => {}
            RowEdit::Name(row, text) => {
                if let Some((name, _)) = rows.get_mut(*row) {
                    name.clone_from(text);
                }
            }
            RowEdit::Value(row, text) => {
                if let Some((_, value)) = rows.get_mut(*row) {
                    value.clone_from(text);
                }
            }
        }
        tables.retain(|(of, _)| *of != table);
        tables.push((table, rows));
        Self(tables)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(edits: &[RowEdit]) -> Rows {
        edits.iter().fold(Rows::default(), |rows, edit| rows.edited(Control::Variables, edit))
    }

    #[test]
    fn rows_are_typed_and_removed() {
        let rows = after(&[
            RowEdit::Add,
            RowEdit::Name(0, "PORT".into()),
            RowEdit::Value(0, "80".into()),
            RowEdit::Add,
            RowEdit::Name(1, "MODE".into()),
            RowEdit::Remove(0),
            RowEdit::Remove(7),
            RowEdit::Name(7, "nowhere".into()),
        ]);
        assert_eq!(rows.of(Control::Variables), [("MODE".to_owned(), String::new())]);
        assert!(rows.of(Control::Tags).is_empty());
    }

    #[test]
    fn rows_follow_what_else_changes_the_maps() {
        let rows = after(&[
            RowEdit::Add,
            RowEdit::Name(0, "DB_PASSWORD".into()),
            RowEdit::Value(0, "hunter22".into()),
            RowEdit::Add,
        ]);
        let rows = rows.edited(Control::Endpoints, &RowEdit::Add);
        let rows = rows.edited(Control::Endpoints, &RowEdit::Name(0, "athena".into()));
        let mut config = Config::default();
        config.service.secrets.insert("DB_PASSWORD".into(), "ssm:/web/dev/DB_PASSWORD".into());
        let followed = rows.following(&config);
        assert!(followed.of(Control::Variables).is_empty() && followed.of(Control::Endpoints).is_empty());
        assert_eq!(followed.map(Control::Secrets), config.service.secrets);
        // What comes to the same map stays as it was typed.
        let typed = after(&[RowEdit::Add]);
        assert_eq!(typed.following(&Config::default()).of(Control::Variables), typed.of(Control::Variables));
    }

    #[test]
    fn the_first_of_a_name_counts_and_an_empty_row_does_not() {
        let rows = after(&[
            RowEdit::Add,
            RowEdit::Name(0, "A".into()),
            RowEdit::Value(0, "first".into()),
            RowEdit::Add,
            RowEdit::Name(1, "A".into()),
            RowEdit::Value(1, "second".into()),
            RowEdit::Add,
        ]);
        let map = rows.map(Control::Variables);
        assert_eq!(map, [("A".to_owned(), "first".to_owned())].into_iter().collect());
        assert_eq!(
            [0, 1, 2, 9].map(|row| rows.is_repeated(Control::Variables, row)),
            [false, true, false, false]
        );
    }
}
