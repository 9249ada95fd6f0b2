use crate::config::Config;

/// What a design is called: by its own name, else by its project and environment.
pub fn title(name: &str, config: &Config) -> String {
    if name.is_empty() {
        [&config.project.name, " · ", &config.project.environment].concat()
    } else {
        name.to_owned()
    }
}

/// A title that is not among others: with a number behind it where it is.
pub fn free_name(title: &str, taken: &[String]) -> String {
    let mut name = title.to_owned();
    let mut number = 2_usize;
    while taken.contains(&name) {
        name = [title, " (", &number.to_string(), ")"].concat();
        number += 1;
    }
    name
}

/// A name on one line, without blanks at its ends.
pub(super) fn one_line(name: &str) -> String {
    let line: String = name.chars().map(|char| if char.is_control() { ' ' } else { char }).collect();
    line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_design_is_called_after_its_project_unless_it_has_a_name() {
        let config = Config::default();
        assert_eq!(title("", &config), "web · dev");
        assert_eq!(title("Shop", &config), "Shop");
    }

    #[test]
    fn a_second_one_of_a_name_gets_a_number() {
        let taken = ["web · dev", "web · dev (2)", "shop"].map(str::to_owned);
        assert_eq!(free_name("web · dev", &taken), "web · dev (3)");
        assert_eq!(free_name("shop", &taken), "shop (2)");
        assert_eq!(free_name("other", &taken), "other");
    }
}
