//! Zip bytes → files. A zip comes from a person's disk and may hold anything: sizes and names are judged before a byte is
//! unpacked, and nothing unpacks to more than it said.
//! Source of the format: PKWARE, APPNOTE.TXT 6.3.10.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::zip::crc32;

/// What a zip may hold at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Entries, wanted or not.
    pub files: usize,
    /// Bytes of the wanted files, unpacked.
    pub bytes: usize,
}

/// Why a zip is not unpacked. [`crate::text::Bring`] words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no zip, is cut off, or its parts contradict each other.
    Damaged,
    /// It has more entries, or unpacks to more, than the limits.
    TooLarge,
    /// A name leads out of the folder, or is none that every system takes.
    Name(String),
    /// A file is encrypted or packed by another method than deflate.
    Method(String),
}

/// An entry of the directory.
struct Entry<'a> {
    name: &'a str,
    flags: u16,
    method: u16,
    crc: u32,
    packed: usize,
    size: usize,
    start: usize,
}

const DIRECTORY_END: [u8; 4] = 0x0605_4b50_u32.to_le_bytes();
const DIRECTORY_ENTRY: [u8; 4] = 0x0201_4b50_u32.to_le_bytes();
const FILE: [u8; 4] = 0x0403_4b50_u32.to_le_bytes();
/// The directory's end without its comment, and the longest comment.
const END_SIZE: usize = 22;
const LONGEST_COMMENT: usize = 65_535;

/// The files of a zip whose path is wanted, in the order of its directory, which is what counts in a zip. Folders are
/// left out, and so is all that is not wanted: it is not unpacked.
///
/// # Errors
/// [`Refusal`] where the zip as a whole or a wanted file of it cannot be trusted; names are judged of all.
pub fn unzip(
    bytes: &[u8],
    limits: Limits,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let entries = directory(bytes, limits.files)?;
    let mut wanted = Vec::new();
    let mut total = 0_usize;
    for entry in entries {
        if !is_safe(entry.name) {
            return Err(Refusal::Name(entry.name.to_owned()));
        }
        if !entry.name.ends_with('/') && is_wanted(entry.name) {
            total = total.saturating_add(entry.size);
            wanted.push(entry);
        }
    }
    if total > limits.bytes {
        return Err(Refusal::TooLarge);
    }
    let mut files = Vec::with_capacity(wanted.len());
    for entry in wanted {
        let content = unpacked(bytes, &entry)?;
        files.push((entry.name.to_owned(), content));
    }
    Ok(files)
}

/// The entries of the directory.
fn directory(bytes: &[u8], most: usize) -> Result<Vec<Entry<'_>>, Refusal> {
    let from = bytes.len().saturating_sub(END_SIZE + LONGEST_COMMENT);
    let tail = bytes.get(from..).unwrap_or_default();
    let end = tail.windows(END_SIZE).rposition(|end| end.starts_with(&DIRECTORY_END));
    let end = end.and_then(|end| bytes.get(from + end..)).ok_or(Refusal::Damaged)?;
    let (count, start) = (usize::from(u16_at(end, 10)?), usize_at(end, 16)?);
    if count > most {
        return Err(Refusal::TooLarge);
    }
    let mut entries = Vec::with_capacity(count);
    let mut rest = bytes.get(start..).ok_or(Refusal::Damaged)?;
    for _ in 0..count {
        if !rest.starts_with(&DIRECTORY_ENTRY) {
            return Err(Refusal::Damaged);
        }
        let name_end = 46 + usize::from(u16_at(rest, 28)?);
        let name = rest.get(46..name_end).ok_or(Refusal::Damaged)?;
        let name =
            str::from_utf8(name).map_err(|_| Refusal::Name(String::from_utf8_lossy(name).into_owned()))?;
        entries.push(Entry {
            name,
            flags: u16_at(rest, 8)?,
            method: u16_at(rest, 10)?,
            crc: u32_at(rest, 16)?,
            packed: usize_at(rest, 20)?,
            size: usize_at(rest, 24)?,
            start: usize_at(rest, 42)?,
        });
        let next = name_end + usize::from(u16_at(rest, 30)?) + usize::from(u16_at(rest, 32)?);
        rest = rest.get(next..).ok_or(Refusal::Damaged)?;
    }
    Ok(entries)
}

/// Whether a path stays in its folder on every system.
fn is_safe(path: &str) -> bool {
    let is_plain = |byte: u8| byte >= b' ' && !matches!(byte, b'\\' | b':' | 127);
    let path = path.strip_suffix('/').unwrap_or(path);
    path.bytes().all(is_plain) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// What a file holds.
fn unpacked(bytes: &[u8], entry: &Entry<'_>) -> Result<Vec<u8>, Refusal> {
    let header = bytes.get(entry.start..).filter(|header| header.starts_with(&FILE));
    let header = header.ok_or(Refusal::Damaged)?;
    let start = 30 + usize::from(u16_at(header, 26)?) + usize::from(u16_at(header, 28)?);
    let packed = header.get(start..).and_then(|rest| rest.get(..entry.packed)).ok_or(Refusal::Damaged)?;
    // Bit 0 says that it is encrypted.
    let content = match (entry.flags & 1, entry.method) {
        (0, 0) => packed.to_vec(),
        (0, 8) => decompress_to_vec_with_limit(packed, entry.size).map_err(|_| Refusal::Damaged)?,
        _ => return Err(Refusal::Method(entry.name.to_owned())),
    };
    if content.len() == entry.size && crc32(&content) == entry.crc {
        Ok(content)
    } else {
        Err(Refusal::Damaged)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Refusal> {
    bytes.get(at..).and_then(<[u8]>::first_chunk).copied().map(u16::from_le_bytes).ok_or(Refusal::Damaged)
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32, Refusal> {
    bytes.get(at..).and_then(<[u8]>::first_chunk).copied().map(u32::from_le_bytes).ok_or(Refusal::Damaged)
}

/// A size or place. That of a file beyond 4 GiB is all ones, and too large for any zip that is read here.
fn usize_at(bytes: &[u8], at: usize) -> Result<usize, Refusal> {
    u32_at(bytes, at).map(|number| usize::try_from(number).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use miniz_oxide::deflate::compress_to_vec;
    use proptest::prelude::*;

    use super::super::zip;
    use super::*;

    const LIMITS: Limits = Limits { files: 20, bytes: 1_000_000 };

    fn read(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
        unzip(bytes, LIMITS, |_| true)
    }

    /// A zip of one file, with its bytes packed by a method and its size said as given.
    fn packed(name: &str, flags: u16, method: u16, content: &[u8], bytes: &[u8], size: usize) -> Vec<u8> {
        let mut archive = zip([(name, bytes)]);
        let directory = 30 + name.len() + bytes.len();
        let mut put = |at: usize, value: &[u8]| archive[at..at + value.len()].copy_from_slice(value);
        put(directory + 8, &flags.to_le_bytes());
        put(directory + 10, &method.to_le_bytes());
        put(directory + 16, &crc32(content).to_le_bytes());
        put(directory + 24, &u32::try_from(size).unwrap().to_le_bytes());
        archive
    }

    #[test]
    fn what_is_zipped_comes_back() {
        let files = [
            ("web-dev/main.tf", &b"a = 1\n"[..]),
            ("web-dev/.gitignore", b""),
            ("web-dev/ecs/main.tf", b"b"),
        ];
        let unzipped = read(&zip(files)).unwrap();
        let expected: Vec<_> =
            files.iter().map(|(name, content)| ((*name).to_owned(), content.to_vec())).collect();
        assert_eq!(unzipped, expected);
        let only = unzip(&zip(files), LIMITS, |name| name.ends_with("main.tf")).unwrap();
        assert_eq!(only.len(), 2);
        // A comment at the end, as some tools write one.
        let mut commented = zip(files);
        commented.extend(b"made by hand");
        assert_eq!(read(&commented).unwrap(), expected);
    }

    #[test]
    fn what_is_deflated_comes_back_and_never_as_more_than_it_said() {
        let text = "resource \"aws_vpc\" \"this\" {}\n".repeat(400);
        let bytes = compress_to_vec(text.as_bytes(), 6);
        let with_size = |size| packed("main.tf", 0, 8, text.as_bytes(), &bytes, size);
        assert_eq!(
            read(&with_size(text.len())).unwrap(),
            [("main.tf".to_owned(), text.clone().into_bytes())]
        );
        assert_eq!(read(&with_size(100)), Err(Refusal::Damaged));
        assert_eq!(read(&with_size(text.len() + 1)), Err(Refusal::Damaged));
    }

    #[test]
    fn a_bomb_is_refused_by_what_it_says() {
        let bytes = compress_to_vec(&vec![0; 2_000_000], 9);
        let bomb = packed("main.tf", 0, 8, &[], &bytes, 2_000_000);
        assert!(bomb.len() < 10_000);
        assert_eq!(read(&bomb), Err(Refusal::TooLarge));
        assert_eq!(unzip(&bomb, LIMITS, |_| false), Ok(Vec::new()));
        let names: Vec<String> = (0..21).map(|number| number.to_string()).collect();
        assert_eq!(read(&zip(names.iter().map(|name| (&**name, &b""[..])))), Err(Refusal::TooLarge));
    }

    #[test]
    fn names_that_lead_out_are_refused() {
        for name in
            ["../main.tf", "a/../../b.tf", "/etc/passwd", "C:main.tf", "a\\..\\b", "a//b", "./a", "a\nb", ""]
        {
            assert_eq!(read(&zip([(name, &b"x"[..])])), Err(Refusal::Name(name.to_owned())), "{name}");
        }
        assert!(read(&zip([("日本語/main.tf", &b"x"[..])])).is_ok());
    }

    #[test]
    fn other_methods_and_damage_are_said() {
        let name = || "main.tf".to_owned();
        assert_eq!(read(&packed("main.tf", 1, 0, b"x", b"x", 1)), Err(Refusal::Method(name())));
        assert_eq!(read(&packed("main.tf", 0, 12, b"x", b"x", 1)), Err(Refusal::Method(name())));
        assert_eq!(read(&packed("main.tf", 0, 0, b"y", b"x", 1)), Err(Refusal::Damaged), "another check sum");
        let whole = zip([("main.tf", &b"x"[..])]);
        for length in 0..whole.len() {
            assert_eq!(read(&whole[..length]), Err(Refusal::Damaged), "{length}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_odd(at in 0..200_usize, byte: u8, content in prop::collection::vec(any::<u8>(), 0..80)) {
            let packed_bytes = compress_to_vec(&content, 6);
            let mut archive = packed("main.tf", 0, 8, &content, &packed_bytes, content.len());
            let length = archive.len();
            archive[at % length] = byte;
            let _ = read(&archive);
            let _ = read(&content);
        }
    }
}
