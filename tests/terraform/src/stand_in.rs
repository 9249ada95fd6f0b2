//! A stand-in for AWS: a moto server on loopback, which forgets everything when it ends.

use std::cell::RefCell;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::terraform::Terraform;

/// The variable that names the program `moto_server`; without it, PATH is searched.
const VARIABLE: &str = "KAKOI_MOTO_SERVER";

/// A running stand-in. It ends when this is dropped, or when this process does.
#[derive(Debug)]
pub struct StandIn {
    server: Child,
    client: RefCell<Client>,
    region: String,
    address: String,
}

/// A running boto3, which answers a call a line.
#[derive(Debug)]
struct Client {
    program: Child,
    calls: ChildStdin,
    answers: BufReader<ChildStdout>,
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
        let address = format!("http://127.0.0.1:{port}");
        let client = Client::start(&python, &variables(&address, region)).map_err(fails)?;
        Ok(Self { server, client: RefCell::new(client), region: region.into(), address })
    }

    /// Terraform in a folder, with the stand-in for AWS.
    ///
    /// # Errors
    ///
    /// As for [`Terraform::in_folder`].
    pub fn terraform(&self, folder: &Path) -> io::Result<Terraform> {
        let terraform = Terraform::in_folder(folder)?;
        Ok(variables(&self.address, &self.region)
            .into_iter()
            .fold(terraform, |terraform, (name, value)| terraform.with_variable(name, value)))
    }

    /// Calls the API of AWS by boto3's names, such as `ec2` and `describe_subnets`.
    ///
    /// # Errors
    ///
    /// What boto3 says, where it refuses the call or its arguments.
    pub fn call(&self, service: &str, operation: &str, arguments: &Value) -> Result<Value, String> {
        self.call_in(&self.region, service, operation, arguments)
    }

    /// The same in another region, which may be of a partition with things of its own.
    ///
    /// # Errors
    ///
    /// As for [`StandIn::call`].
    pub fn call_in(
        &self,
        region: &str,
        service: &str,
        operation: &str,
        arguments: &Value,
    ) -> Result<Value, String> {
        let fails = |error: &str| format!("{service} {operation}: {error}");
        let call = json!([region, service, operation, arguments]);
        let mut answer = self.client.borrow_mut().ask(&call).map_err(|error| fails(&error.to_string()))?;
        match answer["error"].as_str() {
            Some(error) => Err(fails(error)),
            None => Ok(answer["answer"].take()),
        }
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        // Both fail only where it has ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Client {
    fn start(python: &Path, variables: &[(&str, &str)]) -> io::Result<Self> {
        let mut program = Command::new(python)
            .arg(script("call.py"))
            .env_remove("AWS_PROFILE")
            .env_remove("AWS_DEFAULT_PROFILE")
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (Some(calls), Some(answers)) = (program.stdin.take(), program.stdout.take()) else {
            return Err(io::Error::other("its client has no pipes"));
        };
        Ok(Self { program, calls, answers: BufReader::new(answers) })
    }

    fn ask(&mut self, call: &Value) -> io::Result<Value> {
        writeln!(self.calls, "{call}")?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        Ok(serde_json::from_str(&answer)?)
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // Both fail only where it has ended already.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// The environment in which AWS's own clients talk to the stand-in and to nothing else.
fn variables<'a>(address: &'a str, region: &'a str) -> [(&'static str, &'a str); 6] {
    [
        ("AWS_ENDPOINT_URL", address),
        ("AWS_REGION", region),
        ("AWS_DEFAULT_REGION", region),
        ("AWS_ACCESS_KEY_ID", "test"),
        ("AWS_SECRET_ACCESS_KEY", "test"),
        ("NO_PROXY", "127.0.0.1"),
    ]
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
