//! nginx with the configuration that stands in `deploy/`, as whoever runs this, on a free port of this machine.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::command::{command, root};
use crate::system;

/// How long nginx may take to start.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where the shipped configuration has the page.
const SHIPPED_FOLDER: &str = "/srv/kakoi";

/// One of the ways to host that are shipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// `nginx/site.conf`: a host of its own.
    Site,
    /// `nginx/sub-path.conf`: a path of a host.
    SubPath,
    /// `nginx/site-tls.conf`: a host of its own that speaks TLS.
    Tls,
    /// `container/site.conf`, with what the Containerfile copies and without brotli.
    Container,
}

impl Way {
    /// The path at which the page is then.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::SubPath => "/tools/kakoi/",
            Self::Site | Self::Tls | Self::Container => "/",
        }
    }
}

/// A running nginx. It ends with this value.
pub(crate) struct Nginx {
    child: Child,
    /// Where all that it reads and writes is.
    folder: PathBuf,
    /// Where it listens, such as `127.0.0.1:8080`; [`Way::Tls`] speaks plain HTTP there, which it sends elsewhere.
    pub(crate) address: String,
    /// Where [`Way::Tls`] speaks TLS.
    pub(crate) tls_port: u16,
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Ending what has ended by itself fails, and a folder that is left in the system's own for such things harms nobody.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Starts nginx on a folder of files.
pub(crate) fn start(page: &Path, way: Way) -> Result<Nginx> {
    let system::Nginx { program, brotli } = system::nginx()?;
    let (port, tls_port) = (free_port()?, free_port()?);
    let folder = std::env::temp_dir().join(format!("kakoi-nginx-{}-{port}", std::process::id()));
    let shipped = folder.join("kakoi");
    fs::create_dir_all(&shipped).with_context(|| format!("cannot make {}", shipped.display()))?;
    copy_shipped(way, &shipped)?;
    fs::write(folder.join("server.conf"), server(way, page, &folder, port, tls_port)?)?;
    let module = if way == Way::Container {
        String::new()
    } else {
        format!("load_module \"{}\";\n", brotli.display())
    };
    fs::write(folder.join("nginx.conf"), format!("{module}{MAIN}"))?;
    let errors = fs::File::create(folder.join("start.log"))?;
    let mut nginx = command(program);
    nginx.arg("-p").arg(&folder).args(["-e", "error.log", "-c", "nginx.conf"]);
    let child = nginx.stdout(Stdio::null()).stderr(errors).spawn().context("cannot start nginx")?;
    let mut nginx = Nginx { child, folder, address: format!("127.0.0.1:{port}"), tls_port };
    wait_until_it_listens(&mut nginx)?;
    Ok(nginx)
}

/// The rest of a configuration: what another host of nginx's would have of its own, with all that is written in one folder.
/// It compresses whatever it can; one process runs as who started it, so that no user's right to read is in the way.
const MAIN: &str = "\
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {}
http {
    access_log off;
    gzip on;
    gzip_types *;
    gzip_min_length 1;
    client_body_temp_path temp;
    proxy_temp_path temp;
    fastcgi_temp_path temp;
    uwsgi_temp_path temp;
    scgi_temp_path temp;
    include server.conf;
}
";

/// Copies the shipped files as they are to where they are included from.
fn copy_shipped(way: Way, to: &Path) -> Result<()> {
    let from = root().join("deploy").join("nginx");
    let names: Vec<String> = if way == Way::Container {
        let copied = super::container::copied()?;
        copied.into_iter().filter_map(|file| Some(file.strip_prefix("deploy/nginx/")?.to_owned())).collect()
    } else {
        ["http.conf", "headers.conf", "files.conf", "brotli.conf"].map(str::to_owned).to_vec()
    };
    for name in names {
        fs::copy(from.join(&name), to.join(&name)).with_context(|| format!("cannot copy {name}"))?;
    }
    Ok(())
}

/// The shipped configuration of a server, with this machine's ports and folders in the place of its own.
fn server(way: Way, page: &Path, folder: &Path, port: u16, tls_port: u16) -> Result<String> {
    let read = |name: &str| {
        let file = root().join("deploy").join(name);
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
    };
    let listen = format!("listen 127.0.0.1:{port};");
    let page = page.display().to_string();
    match way {
        Way::Site => replaced(read("nginx/site.conf")?, &[("listen 80;", &listen), (SHIPPED_FOLDER, &page)]),
        Way::Container => {
            replaced(read("container/site.conf")?, &[("listen 8080;", &listen), (SHIPPED_FOLDER, &page)])
        }
        Way::SubPath => {
            let locations = replaced(read("nginx/sub-path.conf")?, &[(SHIPPED_FOLDER, &page)])?;
            Ok(format!("include kakoi/http.conf;\nserver {{\n{listen}\nserver_tokens off;\n{locations}}}\n"))
        }
        Way::Tls => {
            super::tls::make_certificate(folder)?;
            let tls = format!("listen 127.0.0.1:{tls_port} ssl http2;");
            replaced(
                read("nginx/site-tls.conf")?,
                &[
                    ("listen 80;", &listen),
                    ("listen 443 ssl http2;", &tls),
                    (SHIPPED_FOLDER, &page),
                    ("/etc/nginx/kakoi.crt", "kakoi.crt"),
                    ("/etc/nginx/kakoi.key", "kakoi.key"),
                ],
            )
        }
    }
}

/// The text with others in the place of some that have to be there, or a test would run something else than what is shipped.
fn replaced(mut text: String, replacements: &[(&str, &str)]) -> Result<String> {
    for (from, to) in replacements {
        if !text.contains(from) {
            bail!("the shipped configuration has no `{from}`");
        }
        text = text.replace(from, to);
    }
    Ok(text)
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
    Ok(listener.local_addr()?.port())
}

fn wait_until_it_listens(nginx: &mut Nginx) -> Result<()> {
    let start = Instant::now();
    while TcpStream::connect(&nginx.address).is_err() {
        let ended = nginx.child.try_wait().context("cannot watch nginx")?;
        if ended.is_some() || start.elapsed() > PATIENCE {
            let said = |name| fs::read_to_string(nginx.folder.join(name)).unwrap_or_default();
            bail!("nginx does not start:\n{}{}", said("start.log"), said("error.log"));
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
