use kakoi_core::config::Config;
use kakoi_core::map::SortedMap;
use kakoi_core::text::Control;

use super::RowEdit;

/// A field that holds names with values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Tags,
    Variables,
    Secrets,
}

impl Table {
    /// The control that it is typed into.
    pub(crate) fn control(self) -> Control {
        match self {
            Self::Tags => Control::Tags,
            Self::Variables => Control::Variables,
            Self::Secrets => Control::Secrets,
        }
    }

    pub(super) fn place(self, config: &mut Config) -> &mut SortedMap<String> {
        match self {
            Self::Tags => &mut config.project.tags,
            Self::Variables => &mut config.service.environment,
            Self::Secrets => &mut config.service.secrets,
        }
    }
}

/// The rows of every table as typed: a Config's map can hold neither a row without a name nor a name twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rows {
    tags: Vec<(String, String)>,
    variables: Vec<(String, String)>,
    secrets: Vec<(String, String)>,
}

impl Rows {
    /// The rows of a table.
    pub(crate) fn of(&self, table: Table) -> &[(String, String)] {
        match table {
            Table::Tags => &self.tags,
            Table::Variables => &self.variables,
            Table::Secrets => &self.secrets,
        }
    }

    /// Whether a row's name stands in a row above.
    pub(crate) fn is_repeated(&self, table: Table, row: usize) -> bool {
        let mut above = self.of(table).iter().take(row.saturating_add(1)).map(|(name, _)| name);
        let name = above.next_back();
        name.is_some_and(|name| !name.is_empty() && above.any(|other| other == name))
    }

    /// The map that the rows come to: the first of a name counts, and an empty row does not.
    pub(super) fn map(&self, table: Table) -> SortedMap<String> {
        let mut map = SortedMap::new();
        for (name, value) in self.of(table) {
            let is_empty = name.is_empty() && value.is_empty();
            if !is_empty && !map.contains_key(name) {
                map.insert(name.clone(), value.clone());
            }
        }
        map
    }

    /// The rows after an edit. One that names a row that is not there changes nothing.
    pub(super) fn edited(&self, table: Table, edit: &RowEdit) -> Self {
        let mut rows = self.clone();
        let table = match table {
            Table::Tags => &mut rows.tags,
            Table::Variables => &mut rows.variables,
            Table::Secrets => &mut rows.secrets,
        };
        match edit {
            RowEdit::Add => table.push(Default::default()),
            RowEdit::Remove(row) if *row < table.len() => {
                table.remove(*row);
            }
            RowEdit::Remove(_) => {}
            RowEdit::Name(row, text) => {
                if let Some((name, _)) = table.get_mut(*row) {
                    name.clone_from(text);
                }
            }
            RowEdit::Value(row, text) => {
                if let Some((_, value)) = table.get_mut(*row) {
                    value.clone_from(text);
                }
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(edits: &[RowEdit]) -> Rows {
        edits.iter().fold(Rows::default(), |rows, edit| rows.edited(Table::Variables, edit))
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
        assert_eq!(rows.of(Table::Variables), [("MODE".to_owned(), String::new())]);
        assert!(rows.of(Table::Tags).is_empty());
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
        let map = rows.map(Table::Variables);
        assert_eq!(map, [("A".to_owned(), "first".to_owned())].into_iter().collect());
        assert_eq!(
            [0, 1, 2, 9].map(|row| rows.is_repeated(Table::Variables, row)),
            [false, true, false, false]
        );
    }
}
