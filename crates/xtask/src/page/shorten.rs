//! Short names for what the page's wasm and its JavaScript call each other.
//!
//! wasm-bindgen names each of a hundred functions after what it does and a hash, in both files; the hashes alone took
//! 2.8 kB after brotli (2026-11-24), and nobody reads either.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::wasm_opt::wasm_opt;
use crate::command::output;

/// Shortens the names in a wasm file and in the script that loads it, in place.
pub(crate) fn shorten(wasm: &Path, script: &Path) -> Result<()> {
    let mut wasm_opt = wasm_opt()?;
    // The names of functions stay: they tell which half of the code each belongs to.
    wasm_opt.args(["--debuginfo", "--minify-imports-and-exports-and-modules"]).arg(wasm).arg("-o").arg(wasm);
    let names = Names::read(&output(&mut wasm_opt)?)?;
    let long = fs::read_to_string(script).with_context(|| format!("cannot read {}", script.display()))?;
    fs::write(script, names.shorten(&long)?).with_context(|| format!("cannot write {}", script.display()))
}

/// Which short name stands for which.
#[derive(Debug, Default)]
struct Names {
    /// The module that the wasm imports everything from.
    module: String,
    imports: HashMap<String, String>,
    exports: HashMap<String, String>,
}

impl Names {
    /// Reads what wasm-opt prints: `{"imports": [[module, long, short], …], "exports": [[long, short], …]}`. It names
    /// the one module `a`.
    fn read(json: &str) -> Result<Self> {
        let value: Value = serde_json::from_str(json).context("wasm-opt printed no names")?;
        let mut names = Self::default();
        for import in value["imports"].as_array().into_iter().flatten() {
            let text = |place: usize| import[place].as_str().unwrap_or_default().to_owned();
            if !names.module.is_empty() && names.module != text(0) {
                bail!("the wasm imports from two modules, {} and {}", names.module, text(0));
            }
            names.module = text(0);
            names.imports.insert(text(1), text(2));
        }
        for export in value["exports"].as_array().into_iter().flatten() {
            let text = |place: usize| export[place].as_str().unwrap_or_default().to_owned();
            names.exports.insert(text(0), text(1));
        }
        if names.imports.is_empty() || names.exports.is_empty() {
            bail!("wasm-opt printed no names");
        }
        Ok(names)
    }

    /// The script with the short names. An import stands there as a key, an export as a member.
    fn shorten(&self, script: &str) -> Result<String> {
        let mut short = String::with_capacity(script.len());
        let mut imports = 0;
        let mut rest = script;
        while let Some(start) = rest.find(is_of_name) {
            let (before, from_name) = rest.split_at(start);
            let (name, after) =
                from_name.split_at(from_name.find(|char| !is_of_name(char)).unwrap_or(from_name.len()));
            short.push_str(before);
            let import = self.imports.get(name).filter(|_| after.starts_with(':'));
            imports += usize::from(import.is_some());
            let export = self.exports.get(name).filter(|_| before.ends_with('.'));
            short.push_str(import.or(export).map_or(name, String::as_str));
            rest = after;
        }
        short.push_str(rest);
        let module = format!("\"{}\"", self.module);
        if imports != self.imports.len() || short.matches(&module).count() != 1 {
            bail!(
                "the script does not give the wasm its {} imports by name, but {imports}",
                self.imports.len()
            );
        }
        Ok(short.replace(&module, "\"a\""))
    }
}

fn is_of_name(char: char) -> bool {
    char.is_ascii_alphanumeric() || char == '_' || char == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{ "imports": [["./page_bg.js", "__wbg_now_12", "$"], ["./page_bg.js", "__wbg_key_3", "b"]],
        "exports": [["memory", "c"], ["__wbindgen_start", "d"]] }"#;

    const SCRIPT: &str = r#"const imports = { "./page_bg.js": {
        __wbg_now_12: function() { return Date.now() }, __wbg_key_3: function(memory) { return memory.key } } };
        wasm.memory.buffer; wasm.__wbindgen_start(); wasm.__wbindgen_started"#;

    #[test]
    fn both_sides_get_the_same_names() {
        let short = Names::read(PRINTED).unwrap().shorten(SCRIPT).unwrap();
        let expected = r#"const imports = { "a": {
        $: function() { return Date.now() }, b: function(memory) { return memory.key } } };
        wasm.c.buffer; wasm.d(); wasm.__wbindgen_started"#;
        assert_eq!(short, expected);
    }

    #[test]
    fn a_script_that_does_not_fit_is_refused() {
        let names = Names::read(PRINTED).unwrap();
        assert!(names.shorten(&SCRIPT.replace("__wbg_key_3", "__wbg_key_4")).is_err());
        assert!(names.shorten(&SCRIPT.replace("page_bg", "other")).is_err());
        assert!(Names::read("").is_err());
        assert!(Names::read(r#"{ "imports": [], "exports": [] }"#).is_err());
    }
}
