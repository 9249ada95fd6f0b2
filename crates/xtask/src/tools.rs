//! The pinned tools, and the cache folder they are installed in: `tools/NAME-VERSION/`, a folder each, so that two
//! versions live side by side and a folder can be deleted at any time.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::command::{cargo, command, output, root, run};
use crate::system::{self, Missing};

/// A program that `cargo install` builds.
struct CargoTool {
    /// Its folder in the cache, and the program in it.
    name: &'static str,
    /// Its package.
    package: &'static str,
    /// How long the installation takes on two cores.
    takes: &'static str,
}

const TRUNK: CargoTool = CargoTool { name: "trunk", package: "trunk", takes: "5 to 10 minutes" };
/// The newest that builds with the Rust that rust-toolchain.toml pins.
const TRUNK_VERSION: &str = "0.21.14";

const WASM_BINDGEN: CargoTool =
    CargoTool { name: "wasm-bindgen", package: "wasm-bindgen-cli", takes: "about 3 minutes" };

const CARGO_DENY: CargoTool =
    CargoTool { name: "cargo-deny", package: "cargo-deny", takes: "about 2 minutes" };
const CARGO_DENY_VERSION: &str = "0.20.2";

const CARGO_FUZZ: CargoTool =
    CargoTool { name: "cargo-fuzz", package: "cargo-fuzz", takes: "about 1 minute" };
const CARGO_FUZZ_VERSION: &str = "0.13.1";

/// A program that an npm package carries.
struct NpmTool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    size: &'static str,
}

const WASM_OPT: NpmTool =
    NpmTool { program: "wasm-opt", package: "binaryen", version: "132.0.0", size: "100 MB" };
const ESBUILD: NpmTool = NpmTool { program: "esbuild", package: "esbuild", version: "0.28.2", size: "10 MB" };
/// The newest that runs on Node 20.
const LIGHTHOUSE: NpmTool =
    NpmTool { program: "lighthouse", package: "lighthouse", version: "12.8.2", size: "110 MB" };

/// A program that a Python package carries, in an environment of its own.
struct PythonTool {
    /// Its folder in the cache.
    name: &'static str,
    program: &'static str,
    /// The package as pip names it, with what it takes besides.
    package: &'static str,
    version: &'static str,
    /// What it is for, and how long the installation takes.
    about: &'static str,
}

const MOTO: PythonTool = PythonTool {
    name: "moto",
    program: "moto_server",
    package: "moto[server]",
    version: "5.2.5",
    about: "the stand-in for AWS (about 1 minute, once)",
};
const CHECKOV: PythonTool = PythonTool {
    name: "checkov",
    program: "checkov",
    package: "checkov",
    version: "3.3.30",
    about: "which judges Terraform (about 2 minutes, once)",
};

/// Trunk, which builds the page.
pub(crate) fn trunk() -> Result<PathBuf> {
    cargo_tool(&TRUNK, TRUNK_VERSION)
}

/// wasm-bindgen, of exactly the version in Cargo.lock.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock does not name wasm-bindgen")?;
    cargo_tool(&WASM_BINDGEN, version)
}

/// wasm-bindgen-test-runner, which comes with wasm-bindgen.
pub(crate) fn wasm_bindgen_test_runner() -> Result<PathBuf> {
    Ok(wasm_bindgen()?.with_file_name(executable("wasm-bindgen-test-runner")))
}

/// cargo-deny, which checks licences, sources and advisories of dependencies.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    cargo_tool(&CARGO_DENY, CARGO_DENY_VERSION)
}

/// cargo-fuzz, which builds fuzz/ with libFuzzer and runs it.
pub(crate) fn cargo_fuzz() -> Result<PathBuf> {
    cargo_tool(&CARGO_FUZZ, CARGO_FUZZ_VERSION)
}

/// wasm-opt, which makes the page's wasm smaller.
pub(crate) fn wasm_opt() -> Result<PathBuf> {
    npm_tool(&WASM_OPT)
}

/// esbuild, which makes the page's scripts and styles smaller. (Trunk's own minifier fails on wasm-bindgen's output.)
pub(crate) fn esbuild() -> Result<PathBuf> {
    npm_tool(&ESBUILD)
}

/// Lighthouse, which judges the page.
pub(crate) fn lighthouse() -> Result<PathBuf> {
    npm_tool(&LIGHTHOUSE)
}

/// The program `moto_server`, which stands in for AWS in the terraform tests.
pub(crate) fn moto() -> Result<PathBuf> {
    python_tool(&MOTO)
}

/// Checkov, which judges the generated Terraform.
pub(crate) fn checkov() -> Result<PathBuf> {
    python_tool(&CHECKOV)
}

/// Adds the wasm target to the toolchain that builds this workspace.
pub(crate) fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = output(command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib").join("rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    println!("Adding Rust's target {TARGET} (1 minute, once) …");
    system::need("rustup", "install Rust through https://rustup.rs")?;
    install(command("rustup").args(["target", "add", TARGET]), TARGET)
}

/// Adds the source of the standard library, with which the hosted page is built.
pub(crate) fn rust_source() -> Result<()> {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    println!("Adding the source of Rust's standard library (1 minute, once) …");
    system::need("rustup", "install Rust through https://rustup.rs")?;
    install(command("rustup").args(["component", "add", "rust-src"]), "rust-src")
}

/// The program of a tool, installed where it is missing.
fn cargo_tool(tool: &CargoTool, version: &str) -> Result<PathBuf> {
    let folder = folder(tool.name, version)?;
    let program = folder.join("bin").join(executable(tool.name));
    if !program.is_file() {
        println!("Installing {} {version} ({}, once) …", tool.name, tool.takes);
        let mut install_tool = cargo();
        install_tool.args(["install", "--quiet", "--locked"]).arg(format!("{}@{version}", tool.package));
        // These run for seconds: building them quickly is worth more than their last bit of speed.
        install_tool
            .arg("--root")
            .arg(&folder)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        install(&mut install_tool, tool.name)?;
    }
    Ok(program)
}

/// The program of a tool, installed where it is missing.
fn npm_tool(tool: &NpmTool) -> Result<PathBuf> {
    let NpmTool { program, package, version, size } = tool;
    let folder = folder(package, version)?;
    let path = folder.join("node_modules").join(".bin").join(script(program));
    if !path.is_file() {
        println!("Installing {program} (npm package {package} {version}, {size}, once) …");
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let mut npm = command(system::npm()?);
        npm.args(["install", "--no-audit", "--no-fund", "--silent", "--prefix"]).arg(&folder);
        install(npm.arg(format!("{package}@{version}")), program)?;
    }
    Ok(path)
}

/// The program of a tool, installed where it is missing.
fn python_tool(tool: &PythonTool) -> Result<PathBuf> {
    let PythonTool { name, program, package, version, about } = tool;
    let folder = folder(name, version)?;
    let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let path = programs.join(executable(program));
    if !path.is_file() {
        println!("Installing {name} {version}, {about} …");
        let python = system::need("python3", "install Python 3.9 or newer")?;
        let mut venv = command(python);
        venv.args(["-m", "venv", "--clear"]).arg(&folder);
        // Debian keeps venv's pip in a package of its own.
        if output(&mut venv).is_err() {
            let what = "Python's venv";
            system::install(&["python3-venv"], what)
                .with_context(|| Missing(format!("{what} is missing")))?;
            install(&mut venv, what)?;
        }
        let mut pip = command(programs.join(executable("python")));
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        install(pip.arg(format!("{package}=={version}")), name)?;
    }
    Ok(path)
}

/// Runs an installation; one that fails means that the tool is missing.
fn install(command: &mut Command, what: &str) -> Result<()> {
    run(command).with_context(|| Missing(format!("{what} could not be installed")))
}

/// A tool's own folder in the cache.
fn folder(name: &str, version: &str) -> Result<PathBuf> {
    Ok(cache()?.join("tools").join(format!("{name}-{version}")))
}

/// The cache: `$KAKOI_CACHE`, or `kakoi` in this system's folder for caches.
pub(crate) fn cache() -> Result<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = variable("KAKOI_CACHE") {
        return Ok(folder);
    }
    let system = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    let system =
        system.context("there is no folder for caches: set KAKOI_CACHE to a folder to install tools in")?;
    Ok(system.join("kakoi"))
}

/// The version that a Cargo.lock holds of a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// npm links programs as scripts, which Windows knows by their ending.
fn script(name: &str) -> String {
    format!("{name}{}", if cfg!(windows) { ".cmd" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_package_named_exactly() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "yew"), None);
    }

    #[test]
    fn each_version_of_a_tool_has_its_own_folder() {
        let folder = folder("trunk", TRUNK_VERSION).unwrap();
        assert!(folder.ends_with("tools/trunk-0.21.14"), "{}", folder.display());
    }
}
