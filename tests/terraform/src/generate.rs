//! From a Config to a folder of files, as a person unpacks them.

use std::fs;
use std::io;
use std::path::Path;
use std::rc::Rc;

use kakoi_core::config::Config;
use kakoi_core::design::design;
use kakoi_core::terraform::Bundle;
use kakoi_core::text::Language;

/// The bundle of a Config.
///
/// # Errors
///
/// The messages of its findings, where one of them leaves nothing to generate.
pub fn generate(config: &Config) -> Result<Bundle, String> {
    let outcome = design(config);
    outcome.design.map(|design| Rc::unwrap_or_clone(design.bundle)).ok_or_else(|| {
        let blocking = outcome.findings.iter().filter(|finding| finding.blocks);
        let messages: Vec<String> = blocking
            .map(|finding| format!("{}: {}", finding.field.path(), finding.message(Language::En)))
            .collect();
        messages.join("\n")
    })
}

/// Writes a bundle into a folder, making it where it is missing.
///
/// # Errors
///
/// Where a folder or a file cannot be written.
pub fn write(bundle: &Bundle, folder: &Path) -> io::Result<()> {
    for file in &bundle.files {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, &file.text)?;
    }
    Ok(())
}
