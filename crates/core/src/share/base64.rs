//! Base64url without padding, RFC 4648 section 5. A library for it (base64, data-encoding) took 2 kB and more of the page.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Adds the bytes to a text.
pub(super) fn encode(bytes: &[u8], text: &mut String) {
    for chunk in bytes.chunks(3) {
        let mut group = 0_u32;
        for place in 0..3 {
            group = group << 8 | u32::from(chunk.get(place).copied().unwrap_or(0));
        }
        for place in 0..=chunk.len() {
            let digit = group >> (18 - 6 * place) & 63;
            text.extend(ALPHABET.get(digit as usize).map(|byte| char::from(*byte)));
        }
    }
}

/// The bytes of a text; `None` where it is not what [`encode`] writes.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.as_bytes().chunks(4) {
        let mut group = 0_u32;
        for byte in chunk {
            let digit = ALPHABET.iter().position(|digit| digit == byte)?;
            group = group << 6 | u32::try_from(digit).ok()?;
        }
        let whole = 6 * chunk.len() / 8;
        let spare = 6 * chunk.len() % 8;
        // A single digit holds no byte, and the spare bits of two or three are zero.
        if chunk.len() == 1 || group & ((1 << spare) - 1) != 0 {
            return None;
        }
        bytes.extend((group >> spare).to_be_bytes().get(4 - whole..)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{decode, encode};

    fn encoded(bytes: &[u8]) -> String {
        let mut text = String::new();
        encode(bytes, &mut text);
        text
    }

    /// RFC 4648 section 10, without padding.
    #[test]
    fn the_examples_of_the_rfc() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encoded(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(encoded(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn what_is_not_base64url_is_refused() {
        for text in ["A", "AAAAA", "Zm+v", "Zm9v=", "Z h", "Zh", "Zm9"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            prop_assert_eq!(decode(&encoded(&bytes)), Some(bytes));
        }

        #[test]
        fn a_text_has_one_meaning(text in "[A-Za-z0-9_-]{0,12}") {
            if let Some(bytes) = decode(&text) {
                prop_assert_eq!(encoded(&bytes), text);
            }
        }
    }
}
