//! Reading JSON, value by value, as whoever asks expects it.
//!
//! `serde_json` reading a Config took 37 kB of the page's late code after brotli and 4 kB of the early data (2026-11-28);
//! tests hold this reader against it.

/// What is wrong with a text, in English, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) detail: String,
    /// Line, from 1.
    pub(crate) line: usize,
    /// Column in characters, from 1.
    pub(crate) column: usize,
}

type Read<T> = Result<T, Wrong>;

/// How many entries an object or array may have: many more than AWS takes of anything in one design. A text may come from
/// anywhere; what is made of its entries is not made for a hundred thousand of them.
pub(crate) const MOST_ENTRIES: usize = 1_000;

/// Reads a text from its beginning.
#[derive(Clone)]
pub(crate) struct Reader<'a> {
    text: &'a str,
    /// How many bytes are read.
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Ends where anything but blanks follows.
    pub(crate) fn end(&mut self) -> Read<()> {
        if self.next_byte().is_none() { Ok(()) } else { Err(self.wrong("more text behind the value")) }
    }

    /// What is wrong at the place that is read next.
    pub(crate) fn wrong(&self, detail: &str) -> Wrong {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let mut lines = before.split('\n');
        let last = lines.next_back().unwrap_or_default();
        Wrong { detail: detail.to_owned(), line: lines.count() + 1, column: last.chars().count() + 1 }
    }

    /// The same, with a name in the middle of it.
    pub(crate) fn wrong_name(&self, before: &str, name: &str, behind: &str) -> Wrong {
        self.wrong(&[before, " `", name, "`", behind].concat())
    }

    /// Reads an object: `member` reads the value of each key. A key comes once.
    pub(crate) fn object(&mut self, mut member: impl FnMut(&mut Self, &str) -> Read<()>) -> Read<()> {
        self.expect(b'{', "an object")?;
        let mut keys: Vec<String> = Vec::new();
        if self.skip(b'}') {
            return Ok(());
        }
        loop {
            let key = self.string()?;
            if keys.contains(&key) {
                return Err(self.wrong_name("the key", &key, " stands there twice"));
            }
            self.expect(b':', "`:`")?;
            self.room_for_more(keys.len())?;
            member(self, &key)?;
            keys.push(key);
            if self.skip(b'}') {
                return Ok(());
            }
            self.expect(b',', "`,` or `}`")?;
        }
    }

    /// Reads an array: `item` reads each value.
    pub(crate) fn array(&mut self, mut item: impl FnMut(&mut Self) -> Read<()>) -> Read<()> {
        self.expect(b'[', "an array")?;
        if self.skip(b']') {
            return Ok(());
        }
        for count in 0.. {
            self.room_for_more(count)?;
            item(self)?;
            if self.skip(b']') {
                return Ok(());
            }
            self.expect(b',', "`,` or `]`")?;
        }
        Ok(())
    }

    fn room_for_more(&self, entries: usize) -> Read<()> {
        if entries < MOST_ENTRIES { Ok(()) } else { Err(self.wrong("more than 1,000 entries")) }
    }

    /// Reads `null`, if it follows.
    pub(crate) fn null(&mut self) -> bool {
        self.word("null")
    }

    /// Reads a string.
    pub(crate) fn string(&mut self) -> Read<String> {
        self.expect(b'"', "a string")?;
        let mut string = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let plain = rest.bytes().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=31)).count();
            string.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match rest.as_bytes().get(plain) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => {
                    self.at += 1;
                    string.push(self.escaped()?);
                }
                Some(_) => return Err(self.wrong("a control character in a string")),
                None => return Err(self.wrong("the text ends in a string")),
            }
        }
    }

    fn escaped(&mut self) -> Read<char> {
        let escape = self.text.as_bytes().get(self.at).copied();
        self.at += usize::from(escape.is_some_and(|escape| escape.is_ascii()));
        Ok(match escape {
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(plain @ (b'"' | b'\\' | b'/')) => char::from(plain),
            Some(b'u') => {
                let mut code = self.code_unit()?;
                // The first of a pair; the second follows.
                if (0xd800..0xdc00).contains(&code)
                    && self.text.as_bytes().get(self.at..self.at + 2) == Some(b"\\u")
                {
                    self.at += 2;
                    let second = self.code_unit()?;
                    if (0xdc00..0xe000).contains(&second) {
                        code = 0x1_0000 + ((code - 0xd800) << 10) + (second - 0xdc00);
                    }
                }
                char::from_u32(code).ok_or_else(|| self.wrong("half of a pair of code units"))?
            }
            _ => return Err(self.wrong("an escape that there is not")),
        })
    }

    fn code_unit(&mut self) -> Read<u32> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.text.as_bytes().get(self.at).and_then(|byte| char::from(*byte).to_digit(16));
            code = code << 4 | digit.ok_or_else(|| self.wrong("a hexadecimal digit is missing"))?;
            self.at += 1;
        }
        Ok(code)
    }

    /// Reads `true` or `false`.
    pub(crate) fn switch(&mut self) -> Read<bool> {
        if self.word("true") {
            Ok(true)
        } else if self.word("false") {
            Ok(false)
        } else {
            Err(self.wrong("`true` or `false` belongs here"))
        }
    }

    /// Reads a whole number.
    pub(crate) fn number(&mut self) -> Read<i64> {
        let is_negative = self.skip(b'-');
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        if !rest.first().is_some_and(u8::is_ascii_digit) {
            // A blank behind the sign too.
            return Err(self.wrong("a number belongs here"));
        }
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit());
        let length = digits.clone().count();
        // To serde, -0 is a floating point number.
        if rest.first() == Some(&b'0') && (length > 1 || is_negative) {
            return Err(self.wrong("a number begins with 0"));
        }
        if matches!(rest.get(length), Some(b'.' | b'e' | b'E')) {
            return Err(self.wrong("a whole number belongs here"));
        }
        let add = |number: i64, digit: &u8| {
            let digit = i64::from(digit - b'0');
            // Negative ones reach one further than positive ones.
            number.checked_mul(10)?.checked_sub(digit)
        };
        let negative = digits.into_iter().try_fold(0, add);
        let number = if is_negative { negative } else { negative.and_then(i64::checked_neg) };
        let number = number.ok_or_else(|| self.wrong("the number is too large"))?;
        self.at += length;
        Ok(number)
    }

    /// Passes over a value of any kind, and gives it as it stands. Whether it is JSON is found when it is read.
    pub(crate) fn skipped(&mut self) -> Read<&'a str> {
        self.next_byte();
        let (text, start) = (self.text, self.at);
        let mut depth = 0_usize;
        loop {
            match self.next_byte() {
                Some(b'"') => {
                    self.string()?;
                }
                Some(b'{' | b'[') => {
                    self.at += 1;
                    depth += 1;
                }
                Some(b'}' | b']') if depth > 0 => {
                    self.at += 1;
                    depth -= 1;
                }
                Some(b',' | b':') if depth > 0 => {
                    self.at += 1;
                    continue;
                }
                Some(byte) if byte.is_ascii_alphanumeric() || byte == b'-' => {
                    let is_of_word =
                        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
                    let rest = text.as_bytes().get(self.at..).unwrap_or_default();
                    self.at += rest.iter().take_while(|byte| is_of_word(byte)).count();
                }
                _ => return Err(self.wrong("a value belongs here")),
            }
            if depth == 0 {
                return Ok(text.get(start..self.at).unwrap_or_default());
            }
        }
    }

    /// What follows behind blanks, which it passes over.
    pub(crate) fn next_byte(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).count();
        self.text.as_bytes().get(self.at).copied()
    }

    /// Reads a byte, if it follows.
    fn skip(&mut self, byte: u8) -> bool {
        let follows = self.next_byte() == Some(byte);
        self.at += usize::from(follows);
        follows
    }

    /// Reads a byte, which must follow.
    fn expect(&mut self, byte: u8, named: &str) -> Read<()> {
        if self.skip(byte) {
            return Ok(());
        }
        let end = if self.at >= self.text.len() { "the text ends where " } else { "" };
        Err(self.wrong(&[end, named, if end.is_empty() { " belongs here" } else { " belongs" }].concat()))
    }

    /// Reads a word, if it follows.
    fn word(&mut self, word: &str) -> bool {
        self.next_byte();
        let rest = self.text.get(self.at..).unwrap_or_default();
        let behind = rest
            .strip_prefix(word)
            .filter(|behind| !behind.starts_with(|next: char| next.is_ascii_alphanumeric()));
        if let Some(behind) = behind {
            self.at = self.text.len() - behind.len();
        }
        behind.is_some()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn whole<'a, T>(text: &'a str, read: impl FnOnce(&mut Reader<'a>) -> Read<T>) -> Read<T> {
        let mut reader = Reader::new(text);
        let value = read(&mut reader)?;
        reader.end().map(|()| value)
    }

    #[test]
    fn what_is_wrong_is_placed() {
        let wrong = whole("{\n  \"é\": 1,\n  \"é\": 2}", |reader| {
            reader.object(|reader, _| reader.number().map(|_| ()))
        });
        let Wrong { detail, line, column } = wrong.unwrap_err();
        assert_eq!((&*detail, line, column), ("the key `é` stands there twice", 3, 6));
        let ends = whole("[1", |reader| reader.array(|reader| reader.number().map(|_| ()))).unwrap_err();
        assert_eq!((&*ends.detail, ends.line, ends.column), ("the text ends where `,` or `]` belongs", 1, 3));
    }

    #[test]
    fn there_is_an_end_to_entries() {
        let array = |count: usize| ["[", &vec!["0"; count].join(","), "]"].concat();
        let object = |count: usize| {
            let members: Vec<String> = (0..count).map(|key| format!("\"{key}\":0")).collect();
            ["{", &members.join(","), "}"].concat()
        };
        let number = |reader: &mut Reader<'_>| reader.number().map(|_| ());
        for (count, fits) in [(MOST_ENTRIES, true), (MOST_ENTRIES + 1, false)] {
            assert_eq!(whole(&array(count), |reader| reader.array(number)).is_ok(), fits);
            assert_eq!(
                whole(&object(count), |reader| reader.object(|reader, _| number(reader))).is_ok(),
                fits
            );
        }
    }

    proptest! {
        #[test]
        fn strings_are_what_serde_reads(text in "\"([ -~]|\\\\[\"\\\\/bfnrtu]|\\\\u[0-9a-fA-F]{4}|\\\\ud83d\\\\ude00|é|\n){0,6}\"?") {
            prop_assert_eq!(whole(&text, Reader::string).ok(), serde_json::from_str::<String>(&text).ok());
        }

        #[test]
        fn numbers_are_what_serde_reads(text in "-?[0-9]{0,20}(\\.[0-9]|e5)?| ?-?[0-9]{1,2} ?") {
            prop_assert_eq!(whole(&text, Reader::number).ok(), serde_json::from_str::<i64>(&text).ok());
        }

        #[test]
        fn a_value_that_is_json_is_passed_over(text in "[\\[\\]{}\",:a-z0-9 .-]{0,24}") {
            if serde_json::from_str::<serde_json::Value>(&text).is_ok() {
                prop_assert_eq!(whole(&text, Reader::skipped), Ok(text.trim()));
            }
        }
    }
}
