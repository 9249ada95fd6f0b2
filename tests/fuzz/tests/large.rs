//! Inputs that are large rather than odd: they are refused, or done with, in a time that grows with their size alone.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use kakoi_core::config::{Config, parse};
use kakoi_core::design::design;
use kakoi_core::share::{Unreadable, find, open};
use kakoi_fuzz_tests::run;

/// What a page may be given at most, and more.
const MANY: usize = 10_000_000;

/// Time enough for a slow and busy machine; work that grows with the square of an input's size takes hours.
const LONGEST: Duration = Duration::from_mins(1);

const SECRET: &str = "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:a-abcdef";

fn in_time(what: &str, act: impl FnOnce()) {
    let start = Instant::now();
    act();
    assert!(start.elapsed() < LONGEST, "{what}: {:?}", start.elapsed());
}

/// A piece, again and again, up to ten million bytes.
fn repeated(start: &str, piece: &str, end: &str) -> String {
    [start, &piece.repeat(MANY / piece.len()), end].concat()
}

#[test]
fn ten_million_bytes_are_no_link() {
    for text in [repeated("#v1.", "A", ""), repeated("", "v1.AAAA ", ""), repeated("", "%25", "")] {
        in_time(&text[..8], || {
            assert_eq!(open(&text), Err(Unreadable::TooLarge));
            assert_eq!(find(&text), Err(Unreadable::TooLarge));
        });
    }
}

#[test]
fn ten_million_bytes_are_read_or_refused_in_time() {
    let members = (0..MANY / 12).fold(String::new(), |mut members, number| {
        let _ = write!(members, "\"{number:06}\":0,");
        members
    });
    for text in [
        repeated("{\"project\":{\"name\":\"", "x", "\"}}"),
        repeated("{\"service\":{\"calls\":[\"\"", ",\"\"", "]}}"),
        repeated("{\"version\":1,\"designs\":[{}", ",{}", "]}"),
        repeated("{\"x\":", "[", ""),
        ["{\"service\":{\"environment\":{", &members, "\"\":0}}}"].concat(),
        ["{", &members, "\"\":0}"].concat(),
    ] {
        in_time(&text[..20], || {
            let _ = parse(&text);
            run("zip", text.as_bytes());
        });
    }
    in_time("a zip", || run("zip", repeated("PK\x05\x06", "PK\x01\x02", "PK\x05\x06").as_bytes()));
    in_time("paths", || run("zip", repeated("", "a/", "\n").as_bytes()));
}

#[test]
fn as_many_entries_as_are_read_are_planned_and_drawn_in_time() {
    let list = |path: &str, entry: fn(usize) -> String| {
        let entries: Vec<String> = (0..1_000).map(entry).collect();
        let mut config = Config::default();
        assert!(config.set(path, &entries.join(" ")), "{path}");
        config
    };
    let table = |path: &str, entry: fn(usize) -> (String, &'static str)| {
        let mut config = Config::default();
        for (key, value) in (0..1_000).map(entry) {
            config.set_or_entry(&[path, ".", &key].concat(), value);
        }
        config
    };
    for (what, config) in [
        ("zones", list("network.zones", |at| format!("ap-northeast-1a{at}"))),
        ("peers", list("network.peer_cidrs", |at| format!("172.{}.{}.0/24", at / 250, at % 250))),
        ("clients", list("load_balancer.allowed_cidrs", |at| format!("172.{}.{}.0/24", at / 250, at % 250))),
        ("calls", list("service.calls", |at| format!("call{at}"))),
        ("buckets", list("service.buckets", |at| format!("bucket-{at}"))),
        ("tags", table("project.tags", |at| (format!("tag{at}"), "x"))),
        ("endpoints", table("network.endpoints", |at| (format!("service{at}"), "true"))),
        ("subnets", table("network.subnets", |at| (format!("zone{at}.public"), "10.0.0.0/24"))),
        ("variables", table("service.environment", |at| (format!("NAME{at}"), "${x}"))),
        ("secrets", table("service.secrets", |at| (format!("NAME{at}"), SECRET))),
        ("usage", table("cost.usage", |at| (format!("usage{at}"), "1"))),
        ("prices", table("cost.prices", |at| (format!("price{at}"), "1"))),
    ] {
        in_time(what, || {
            assert!(!design(&config).findings.is_empty(), "{what}");
        });
    }
}
