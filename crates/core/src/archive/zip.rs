//! Files → zip bytes. The files are stored, not compressed: a bundle is small, and the zip crate with deflate
//! costs the page 69 kB after brotli (measured 2026-11).
//! Source of the format: PKWARE, APPNOTE.TXT 6.3.10.

/// Version 2.0 of the format: folders and stored files.
const VERSION: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// 1 January 1980, the earliest date the format has: a bundle carries no date of making.
const DATE: u16 = (1 << 5) | 1;
/// Made on Unix, so that the permissions below are read.
const UNIX: u16 = 3 << 8;
/// A regular file that its owner may write and all may read: `0100644`.
const PERMISSIONS: u32 = 0o100_644 << 16;

/// A zip of the files, in their order; equal files give equal bytes. Paths use `/`, so folders appear by
/// themselves. The format holds 65,535 files and 4 GiB; more is cut off at the file that no longer fits.
pub fn zip<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    let mut count: u16 = 0;
    for (path, content) in files {
        let (Ok(name), Ok(size), Ok(offset), Some(next)) = (
            u16::try_from(path.len()),
            u32::try_from(content.len()),
            u32::try_from(archive.len()),
            count.checked_add(1),
        ) else {
            break;
        };
        count = next;
        let shared = shared_fields(crc32(content), size, name);
        archive.extend(0x0403_4b50_u32.to_le_bytes());
        archive.extend(VERSION.to_le_bytes());
        archive.extend(&shared);
        archive.extend(path.as_bytes());
        archive.extend(content);

        directory.extend(0x0201_4b50_u32.to_le_bytes());
        directory.extend((UNIX | VERSION).to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&shared);
        // No comment, first disk, no internal attributes.
        directory.extend([0; 6]);
        directory.extend(PERMISSIONS.to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let start = u32::try_from(archive.len()).unwrap_or(u32::MAX);
    let size = u32::try_from(directory.len()).unwrap_or(u32::MAX);
    archive.extend(directory);
    archive.extend(0x0605_4b50_u32.to_le_bytes());
    archive.extend([0; 4]);
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(size.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0; 2]);
    archive
}

/// The fields that a file's own header and its directory entry share: flags to the length of the extra field.
fn shared_fields(crc: u32, size: u32, name: u16) -> Vec<u8> {
    let mut fields = Vec::with_capacity(24);
    fields.extend(UTF8.to_le_bytes());
    // Method 0: stored. Time 0: midnight.
    fields.extend([0; 4]);
    fields.extend(DATE.to_le_bytes());
    fields.extend(crc.to_le_bytes());
    fields.extend(size.to_le_bytes());
    fields.extend(size.to_le_bytes());
    fields.extend(name.to_le_bytes());
    fields.extend([0; 2]);
    fields
}

/// CRC-32 as zip uses it, bit by bit: a bundle is a few dozen kB, and a table would cost the page its bytes.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            let mask = (crc & 1).wrapping_neg();
            crc = (crc >> 1) ^ (0xedb8_8320 & mask);
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_standard_one() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn equal_files_give_equal_bytes() {
        let files = [("main.tf", &b"a"[..]), ("network/main.tf", b"b")];
        assert_eq!(zip(files), zip(files));
        assert_ne!(zip(files), zip([("main.tf", &b"a"[..])]));
    }

    #[test]
    fn the_directory_counts_the_files() {
        let archive = zip([("a", &b"1"[..]), ("b/c", b"22")]);
        let end = &archive[archive.len() - 22..];
        assert_eq!(&end[..4], &0x0605_4b50_u32.to_le_bytes());
        assert_eq!(u16::from_le_bytes([end[10], end[11]]), 2);
        let start = usize::try_from(u32::from_le_bytes([end[16], end[17], end[18], end[19]])).unwrap();
        assert_eq!(&archive[start..start + 4], &0x0201_4b50_u32.to_le_bytes());
    }
}
