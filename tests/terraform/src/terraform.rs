//! The terraform command in a folder.

use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use crate::mirror;

/// What `terraform` said, and whether it was content.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Whether it exited with 0.
    pub success: bool,
    /// Its exit code, where it was not ended by a signal. `plan -detailed-exitcode` tells more than success by it.
    pub code: Option<i32>,
    /// What it printed.
    pub stdout: String,
    /// Its errors.
    pub stderr: String,
}

impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "exit code {:?}\n{}\n{}", self.code, self.stdout, self.stderr)
    }
}

/// The terraform on PATH, in one folder, with an environment of its own: whatever the person's own configuration
/// says, providers come from where [`mirror`] finds them.
#[derive(Clone, Debug)]
pub struct Terraform {
    folder: PathBuf,
    config: PathBuf,
    plugin_cache: Option<PathBuf>,
    variables: Vec<(String, String)>,
}

impl Terraform {
    /// Terraform in a folder of `.tf` files.
    ///
    /// # Errors
    ///
    /// Where its configuration cannot be written to the system's folder for temporary files.
    pub fn in_folder(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let own = std::env::temp_dir().join("kakoi-terraform");
        let mirror = mirror::find();
        let config = mirror::write_cli_config(mirror.as_deref(), &own)?;
        let plugin_cache = mirror.is_none().then(|| own.join("plugins"));
        if let Some(cache) = &plugin_cache {
            std::fs::create_dir_all(cache)?;
        }
        Ok(Self { folder: folder.into(), config, plugin_cache, variables: Vec::new() })
    }

    /// The same, with an environment variable, such as the address of a stand-in for AWS.
    #[must_use]
    pub fn with_variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The folder that it runs in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Runs `terraform` with these arguments, without colours or questions.
    ///
    /// # Errors
    ///
    /// Where terraform is not on PATH. That it is not content is no error but an [`Outcome`].
    pub fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> io::Result<Outcome> {
        let mut command = Command::new("terraform");
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("TF_CLI_CONFIG_FILE", &self.config)
            .env("TF_IN_AUTOMATION", "1")
            .env("TF_INPUT", "0")
            .env("TF_CLI_ARGS", "-no-color")
            .env("CHECKPOINT_DISABLE", "1")
            // Go's collector walks the provider's large schema again and again: a fifth of the time goes into it.
            .env("GOGC", "400")
            .env_remove("TF_PLUGIN_CACHE_DIR")
            .env_remove("TF_DATA_DIR")
            .env_remove("TF_WORKSPACE")
            .env_remove("TF_LOG")
            .env_remove("AWS_PROFILE")
            .env_remove("AWS_DEFAULT_PROFILE");
        if let Some(cache) = &self.plugin_cache {
            command.env("TF_PLUGIN_CACHE_DIR", cache);
            // A folder without a lock file may use what another folder has put into the cache.
            command.env("TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE", "1");
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        let output = command.output()?;
        Ok(Outcome {
            success: output.status.success(),
            code: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        })
    }

    /// `terraform init` without a backend, so that `validate` and `plan` know the providers.
    ///
    /// # Errors
    ///
    /// As for [`Terraform::run`].
    pub fn init(&self) -> io::Result<Outcome> {
        // Two inits at once may spoil the plugin cache, as terraform's documentation warns.
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _guard = self
            .plugin_cache
            .is_some()
            .then(|| ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
        self.run(["init", "-backend=false"])
    }

    /// `terraform validate` as JSON: see [`Outcome::stdout`] for its diagnostics.
    ///
    /// # Errors
    ///
    /// As for [`Terraform::run`].
    pub fn validate(&self) -> io::Result<Outcome> {
        self.run(["validate", "-json"])
    }

    /// `terraform fmt -check -diff -recursive`: success means that every file is as terraform would print it.
    ///
    /// # Errors
    ///
    /// As for [`Terraform::run`].
    pub fn check_format(&self) -> io::Result<Outcome> {
        self.run(["fmt", "-check", "-diff", "-recursive"])
    }
}
