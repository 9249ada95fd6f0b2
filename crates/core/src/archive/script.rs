//! Files → one command for bash that makes their folder anew.

use crate::shell::argument;

/// What ends a file, as long as no line of it is that.
const END: &str = "KAKOI_END";

/// A command for bash that writes the files into a new folder, byte for byte. It changes nothing where the folder is
/// there already. Paths use `/`.
///
/// Whatever the files hold is text to the shell: it stands in here-documents with a quoted end, where nothing is
/// expanded (POSIX, Shell Command Language, 2.7.4), or as a quoted argument where a file does not end with a line break.
pub fn script<'a>(folder: &str, files: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> String {
    // In a shell of its own, so that an error ends it and not the person's.
    let mut script = ["(set -e\nmkdir ", &argument(folder), "\ncd ", &argument(folder), "\n"].concat();
    for folder in folders(files.clone().map(|(path, _)| path)) {
        script.extend(["mkdir -p ", &argument(folder), "\n"]);
    }
    for (path, text) in files {
        let path = argument(path);
        // A line break of another kind would not survive everywhere that a command is pasted.
        if text.ends_with('\n') && !text.bytes().any(|byte| matches!(byte, b'\r' | b'\t')) {
            let end = end_of(text);
            script.extend(["cat > ", &path, " <<'", &end, "'\n", text, &end, "\n"]);
        } else {
            script.extend(["printf %b ", &argument(&escaped(text)), " > ", &path, "\n"]);
        }
    }
    script.push_str(")\n");
    script
}

/// The folders of the paths, each once, in their order.
fn folders<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut folders = Vec::new();
    for (folder, _) in paths.filter_map(|path| path.rsplit_once('/')) {
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    folders
}

/// An end that is no line of the text.
fn end_of(text: &str) -> String {
    let mut end = END.to_owned();
    while text.lines().any(|line| line == end) {
        end.push('_');
    }
    end
}

/// A text as `printf %b` reads it back (POSIX, printf): line breaks and tabs too are written out.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' => escaped.push_str("\\t"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;
    use std::process::{Command, Output};

    use proptest::prelude::*;

    use super::*;
    use crate::config::Config;
    use crate::design::design;

    /// An empty folder of its own.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("kakoi-script-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).unwrap();
        folder
    }

    fn run(script: &str, folder: &PathBuf) -> Output {
        Command::new("bash").args(["-c", script]).current_dir(folder).output().unwrap()
    }

    #[test]
    fn bash_makes_the_folder_anew_and_never_over_one_that_is_there() {
        let mut config = Config::default();
        for (name, value) in
            [("QUOTES", "it's \"$HOME\" `id`"), ("MARK", "!! ~ \\n \\ ${x}"), ("LINES", "a\nb\tc")]
        {
            config.service.environment.insert(name.into(), value.into());
        }
        let bundle = design(&config).design.unwrap().bundle;
        let files = bundle.files.iter().map(|file| (&*file.path, &*file.text));
        let (script, folder) = (script("it's web", files), folder("design"));
        let first = run(&script, &folder);
        assert!(first.status.success() && first.stderr.is_empty(), "{first:?}");
        for file in &bundle.files {
            let made = fs::read_to_string(folder.join("it's web").join(&file.path)).unwrap();
            assert_eq!(made, file.text, "{}", file.path);
        }
        fs::write(folder.join("it's web/main.tf"), "changed by hand").unwrap();
        assert!(!run(&script, &folder).status.success());
        assert_eq!(fs::read_to_string(folder.join("it's web/main.tf")).unwrap(), "changed by hand");
        fs::remove_dir_all(folder).unwrap();
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn any_text_comes_out_of_bash_as_it_was(text in "[^\0]{0,40}|([$`'\"\\\\ \n\r\t!*~#%a]|KAKOI_END|\nKAKOI_END_\n){0,20}") {
            let folder = folder("text");
            let ran = run(&script("f", [("a/b.tf", &*text)].into_iter()), &folder);
            prop_assert!(ran.status.success(), "{:?}", ran);
            prop_assert_eq!(fs::read_to_string(folder.join("f/a/b.tf")).unwrap(), text);
            fs::remove_dir_all(folder).unwrap();
        }
    }
}
