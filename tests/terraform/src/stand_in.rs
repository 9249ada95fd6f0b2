//! A stand-in for AWS: a moto server on loopback, which forgets everything when it ends.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::terraform::Terraform;

/// The variable that names the program `moto_server`; without it, PATH is searched.
const VARIABLE: &str = "KAKOI_MOTO_SERVER";

/// A running stand-in. It ends when this is dropped, or when this process does.
#[derive(Debug)]
pub struct StandIn {
    python: PathBuf,
    server: Child,
    region: String,
    address: String,
}

impl StandIn {
    /// Starts a stand-in for one region.
    ///
    /// # Errors
    ///
    /// Why there is none, in a sentence: moto is not installed, is of another version, or did not start.
    pub fn start(region: &str) -> Result<Self, String> {
        let python = python().ok_or_else(|| {
            format!(
                "there is no stand-in for AWS: `cargo xtask test terraform` installs moto and sets {VARIABLE}"
            )
        })?;
        let fails = |error: io::Error| format!("the stand-in for AWS does not start: {error}");
        let mut server = Command::new(&python)
            .arg(script("serve.py"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(fails)?;
        let mut port = String::new();
        if let Some(stdout) = &mut server.stdout {
            BufReader::new(stdout).read_line(&mut port).map_err(fails)?;
        }
        let Ok(port) = port.trim().parse::<u16>() else {
            let mut reason = String::new();
            if let Some(stderr) = &mut server.stderr {
                stderr.read_to_string(&mut reason).map_err(fails)?;
            }
            server.wait().map_err(fails)?;
            return Err(format!("the stand-in for AWS does not start: {}", reason.trim()));
        };
        drain(&mut server);
        Ok(Self { python, server, region: region.into(), address: format!("http://127.0.0.1:{port}") })
    }

    /// Terraform in a folder, with the stand-in for AWS.
    ///
    /// # Errors
    ///
    /// As for [`Terraform::in_folder`].
    pub fn terraform(&self, folder: &Path) -> io::Result<Terraform> {
        let terraform = Terraform::in_folder(folder)?;
        Ok(self
            .variables()
            .into_iter()
            .fold(terraform, |terraform, (name, value)| terraform.with_variable(name, value)))
    }

    /// Calls the API of AWS by boto3's names, such as `ec2` and `describe_subnets`.
    ///
    /// # Errors
    ///
    /// What boto3 says, where it refuses the call or its arguments.
    pub fn call(&self, service: &str, operation: &str, arguments: &Value) -> Result<Value, String> {
        let fails = |error: io::Error| format!("{service} {operation}: {error}");
        let mut python = Command::new(&self.python)
            .arg(script("call.py"))
            .args([service, operation])
            .env_remove("AWS_PROFILE")
            .env_remove("AWS_DEFAULT_PROFILE")
            .envs(self.variables())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(fails)?;
        if let Some(mut stdin) = python.stdin.take() {
            stdin.write_all(arguments.to_string().as_bytes()).map_err(fails)?;
        }
        let output = python.wait_with_output().map_err(fails)?;
        if !output.status.success() {
            return Err(format!("{service} {operation}: {}", String::from_utf8_lossy(&output.stderr)));
        }
        serde_json::from_slice(&output.stdout).map_err(|error| format!("{service} {operation}: {error}"))
    }

    /// The environment in which AWS's own clients talk to the stand-in and to nothing else.
    fn variables(&self) -> [(&'static str, &str); 6] {
        [
            ("AWS_ENDPOINT_URL", &self.address),
            ("AWS_REGION", &self.region),
            ("AWS_DEFAULT_REGION", &self.region),
            ("AWS_ACCESS_KEY_ID", "test"),
            ("AWS_SECRET_ACCESS_KEY", "test"),
            ("NO_PROXY", "127.0.0.1"),
        ]
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        // Both fail only where it has ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Reads away the log of requests: a full pipe would stop the server.
fn drain(server: &mut Child) {
    if let Some(mut stderr) = server.stderr.take() {
        std::thread::spawn(move || io::copy(&mut stderr, &mut io::sink()));
    }
}

/// The Python that has moto: it lies beside the program `moto_server`.
fn python() -> Option<PathBuf> {
    let in_folder = |folder: &Path, name: &str| {
        let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        program.is_file().then_some(program)
    };
    let server = match std::env::var_os(VARIABLE) {
        Some(program) => Some(PathBuf::from(program)),
        None => std::env::split_paths(&std::env::var_os("PATH")?)
            .find_map(|folder| in_folder(&folder, "moto_server")),
    };
    in_folder(server?.parent()?, "python")
}

/// The path of a script of the stand-in.
fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("stand_in").join(name)
}
