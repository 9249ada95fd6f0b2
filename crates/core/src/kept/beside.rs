use super::{Kept, free_name};

/// Of designs that came from elsewhere those that are not kept yet, each under a title that no other has, and how many are
/// kept already.
pub fn beside(present: &[Kept], brought: Vec<Kept>) -> (Vec<Kept>, usize) {
    let mut titles: Vec<String> = present.iter().map(Kept::title).collect();
    let mut new: Vec<Kept> = Vec::new();
    let mut known = 0;
    for mut kept in brought {
        if present.iter().chain(&new).any(|other| other.config == kept.config) {
            known += 1;
            continue;
        }
        let title = kept.title();
        let free = free_name(&title, &titles);
        if free != title {
            kept.name.clone_from(&free);
        }
        titles.push(free);
        new.push(kept);
    }
    (new, known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn kept(name: &str, count: i64) -> Kept {
        let mut config = Config::default();
        config.service.count = count;
        Kept { name: name.into(), changed: 1, config }
    }

    #[test]
    fn equal_designs_are_not_doubled_and_others_are_told_apart() {
        let present = [kept("", 1)];
        let brought = vec![kept("copy", 1), kept("", 2), kept("", 3), kept("Shop", 4), kept("again", 2)];
        let (new, known) = beside(&present, brought);
        let names: Vec<_> = new.iter().map(Kept::title).collect();
        assert_eq!(names, ["web · dev (2)", "web · dev (3)", "Shop"]);
        assert_eq!(known, 2);
        let all: Vec<Kept> = present.iter().chain(&new).cloned().collect();
        assert_eq!(beside(&all, new), (Vec::new(), 3));
    }
}
