//! The page's styles: joined, they are one request and a quarter fewer bytes once compressed.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::scripts::{file_and_place, minifier};
use super::{INDEX, read, write};
use crate::command::run;

/// The one file of styles.
const JOINED: &str = "styles.css";

/// How Trunk links a style in index.html, a line each.
const LINK: (&str, &str) = (r#"<link rel="stylesheet" href="./"#, r#""/>"#);

/// Joins the styles into one file and makes it small.
pub(super) fn join(folder: &Path) -> Result<()> {
    let html = read(folder, INDEX)?;
    let names = linked(&html);
    let styles = names.iter().map(|name| read(folder, name)).collect::<Result<Vec<_>>>()?.concat();
    for name in &names {
        fs::remove_file(folder.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    write(folder, JOINED, styles)?;
    run(minifier()?.arg("--allow-overwrite").args(file_and_place(folder, JOINED)))?;
    write(folder, INDEX, with_one(&html))
}

fn name(line: &str) -> Option<&str> {
    line.trim().strip_prefix(LINK.0)?.strip_suffix(LINK.1)
}

fn linked(html: &str) -> Vec<&str> {
    html.lines().filter_map(name).collect()
}

/// The page with one style in the place of all.
fn with_one(html: &str) -> String {
    let mut lines = Vec::new();
    let mut is_linked = false;
    for line in html.lines() {
        if name(line).is_none() {
            lines.push(line.to_owned());
        } else if !is_linked {
            lines.push([LINK.0, JOINED, LINK.1].concat());
            is_linked = true;
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_style_takes_the_place_of_all() {
        let html = r#"<head>
            <link rel="icon" href="./icon.svg"/>
            <link rel="stylesheet" href="./a.css"/>
            <link rel="stylesheet" href="./b.css"/>
            <title>Kakoi</title>"#;
        assert_eq!(linked(html), ["a.css", "b.css"]);
        let joined = with_one(html);
        assert_eq!(linked(&joined), ["styles.css"]);
        assert_eq!(joined.lines().count(), html.lines().count() - 1);
    }
}
