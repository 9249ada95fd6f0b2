//! Each file compressed beside itself, for servers that send what lies ready.

use std::path::Path;

use anyhow::Result;

use super::names::SETTINGS;
use crate::command::{command, output};
use crate::{sizes, system};

/// What a file's name ends in where it is compressed by brotli.
pub(crate) const BROTLI: &str = "br";

/// What a file's name ends in where it is compressed by gzip.
pub(crate) const GZIP: &str = "gz";

/// Whether a file is another one compressed.
pub(crate) fn is_compressed(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == BROTLI || ending == GZIP)
}

/// Writes each file by brotli at quality 11 and by gzip at level 9 beside it, where that is smaller. Not the settings: who
/// changes them would go on sending the old ones. Node does it: crates would have to be built for it.
pub(super) fn write(folder: &Path) -> Result<()> {
    const SCRIPT: &str = "import fs from 'node:fs'; import zlib from 'node:zlib';\
        for (const file of process.argv.slice(1)) {\
          const content = fs.readFileSync(file);\
          const copies = { br: zlib.brotliCompressSync(content), gz: zlib.gzipSync(content, { level: 9 }) };\
          for (const [ending, copy] of Object.entries(copies))\
            if (copy.length < content.length) fs.writeFileSync(`${file}.${ending}`, copy);\
        }";
    let mut files = sizes::files(folder)?;
    files.retain(|file| !file.ends_with(SETTINGS));
    let mut node = command(system::node()?);
    output(node.args(["--input-type=module", "--eval", SCRIPT, "--"]).args(files)).map(drop)
}
