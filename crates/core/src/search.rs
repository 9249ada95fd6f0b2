//! Finds things by what somebody types, in Latin letters and in Japanese.
//!
//! Letters are alike in either case and width, and hiragana is alike to katakana. Only what AWS and this page write is
//! folded so: the tables of Unicode would cost the page more than all of this.

/// What was typed, word by word.
pub struct Query(Vec<Vec<char>>);

/// How well a word of a query is found in a text.
const WHOLE: u32 = 100;
const BEGINS_TEXT: u32 = 80;
const BEGINS_WORD: u32 = 60;
const INSIDE: u32 = 40;
const BEGINS_WORDS: u32 = 20;

/// How much is looked at of what is typed and of a text, in characters: both may hold anything, and no name is as long.
const LONGEST: usize = 500;

impl Query {
    /// Takes apart what was typed.
    pub fn new(typed: &str) -> Self {
        let folded = folded(typed);
        Self(folded.split(|one| *one == ' ').filter(|word| !word.is_empty()).map(<[char]>::to_vec).collect())
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well texts about one thing match, the more the better; `None` unless each word of the query is in one of them.
    /// The first text is the thing's name, which counts twice; of two names that match alike, the shorter is meant.
    pub fn rank(&self, texts: &[&str]) -> Option<u32> {
        let texts: Vec<Vec<char>> = texts.iter().map(|text| folded(text)).collect();
        let mut rank = 0;
        for word in &self.0 {
            let scores = texts.iter().zip(0_u32..).filter_map(|(text, place)| {
                // In a long text, beginnings of words make any word.
                let initials = || (place == 0 && begins_words(word, text)).then_some(BEGINS_WORDS);
                let score = score(word, text).or_else(initials)?;
                Some(if place == 0 { score * 2 } else { score })
            });
            rank += scores.max()?;
        }
        let length = texts.first().map_or(0, Vec::len);
        Some(rank * 256 + 255_u32.saturating_sub(u32::try_from(length).unwrap_or(u32::MAX)))
    }
}

/// Positions of what matches a query, the best first, those that match alike in their order.
pub fn ranked(ranks: impl Iterator<Item = Option<u32>>) -> Vec<usize> {
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (position, rank) in ranks.enumerate() {
        if let Some(rank) = rank {
            let place = found.iter().take_while(|(earlier, _)| *earlier >= rank).count();
            found.insert(place, (rank, position));
        }
    }
    found.into_iter().map(|(_, position)| position).collect()
}

/// How well a word is found in a text; `None` where it is not.
fn score(word: &[char], text: &[char]) -> Option<u32> {
    if word == text {
        return Some(WHOLE);
    }
    let found = (0..text.len()).filter(|at| text[*at..].starts_with(word));
    let found = found.map(|at| match at {
        0 => BEGINS_TEXT,
        _ if begins_word(text, at) => BEGINS_WORD,
        _ => INSIDE,
    });
    found.max()
}

/// Whether a word is made of the beginnings of words of a text, in their order: `sgt` or `secgro` for a security group of
/// the tasks.
fn begins_words(word: &[char], text: &[char]) -> bool {
    if word.len() > text.len() {
        return false;
    }
    // How many of the word's letters are found up to here; and with the last of them just before.
    let mut found = vec![false; word.len() + 1];
    let mut adjoining = vec![false; word.len() + 1];
    found[0] = true;
    for (at, letter) in text.iter().enumerate() {
        let mut here = vec![false; word.len() + 1];
        for (count, next) in word.iter().enumerate() {
            here[count + 1] = next == letter && (adjoining[count] || (found[count] && begins_word(text, at)));
        }
        for (count, is_here) in here.iter().enumerate() {
            found[count] |= is_here;
        }
        adjoining = here;
    }
    found[word.len()]
}

/// Whether a word begins at a position of a text. In Japanese, which sets no spaces, that is where the script changes.
fn begins_word(text: &[char], at: usize) -> bool {
    let script_at = |at: usize| text.get(at).map_or(Script::None, |letter| script(*letter));
    let here = script_at(at);
    here != Script::None && at.checked_sub(1).is_none_or(|before| script_at(before) != here)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    None,
    Latin,
    Kana,
    Kanji,
}

fn script(letter: char) -> Script {
    match letter {
        'a'..='z' | '0'..='9' => Script::Latin,
        'ァ'..='ヺ' | 'ー' => Script::Kana,
        '一'..='鿿' | '々' => Script::Kanji,
        _ => Script::None,
    }
}

fn folded(text: &str) -> Vec<char> {
    text.chars().take(LONGEST).map(fold).collect()
}

fn fold(letter: char) -> char {
    let moved = match letter {
        '\u{3000}' | '\t' | '\n' => return ' ',
        // Full width to ASCII, and hiragana to katakana: each stands in the order of the other.
        '！'..='～' => u32::from(letter) - 0xfee0,
        'ぁ'..='ゖ' => u32::from(letter) + 0x60,
        _ => u32::from(letter),
    };
    char::from_u32(moved).unwrap_or(letter).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rank(query: &str, texts: &[&str]) -> Option<u32> {
        Query::new(query).rank(texts)
    }

    /// Names in the order in which a query finds them.
    fn found<'a>(query: &str, names: &[&'a str]) -> Vec<&'a str> {
        ranked(names.iter().map(|name| rank(query, &[name]))).into_iter().map(|at| names[at]).collect()
    }

    #[test]
    fn the_better_match_comes_first() {
        let names = ["alternate", "NAT per zone", "the NAT", "NAT", "new air terminal", "VPC"];
        assert_eq!(found("nat", &names), ["NAT", "NAT per zone", "the NAT", "alternate", "new air terminal"]);
        assert_eq!(
            found("Log", &["CloudWatch logs", "log days", "catalog"]),
            ["log days", "CloudWatch logs", "catalog"]
        );
        assert_eq!(found("count", &["Count of many", "Count"]), ["Count", "Count of many"]);
        assert_eq!(found("x", &names), [""; 0]);
    }

    #[test]
    fn beginnings_of_words_are_found_together() {
        for (query, name) in [
            ("ecrdkr", "ecr.dkr"),
            ("secgro", "aws_security_group"),
            ("hcp", "Health check: path"),
            ("modnetvpc", "module.network.aws_vpc.this"),
            ("図見", "図で見る"),
        ] {
            assert!(rank(query, &[name]).is_some(), "{query} {name}");
        }
        for (query, name) in
            [("hcx", "Health check"), ("ealth", "Heavy alth"), ("aaaa", "a a a"), ("eheck", "Health check")]
        {
            assert_eq!(rank(query, &[name]), None, "{query} {name}");
        }
    }

    #[test]
    fn width_case_and_kana_do_not_matter() {
        for (query, name) in [
            ("ＮＡＴ", "NAT ゲートウェイ"),
            ("げーとうぇい", "NAT ゲートウェイ"),
            ("ゲート　nat", "NAT ゲートウェイ"),
            ("ヘルス", "ヘルスチェックのパス"),
            ("証明", "証明書の ARN"),
            ("書", "証明書の ARN"),
        ] {
            assert!(rank(query, &[name]).is_some(), "{query} {name}");
        }
    }

    #[test]
    fn each_word_is_found_somewhere() {
        let texts = ["Path", "Load balancer › Health check", "load_balancer.health_check.path"];
        assert!(rank("health path", &texts) > rank("balancer", &texts));
        assert_eq!(rank("health path nat", &texts), None);
        assert!(rank("path", &["Path", ""]) > rank("path", &["Way", "Path"]), "the name counts more");
        assert!(Query::new(" \u{3000}").is_empty() && rank("", &["Path"]).is_some());
    }

    #[test]
    fn no_query_and_no_name_is_too_long() {
        let long = "sg ".repeat(1_000_000);
        assert!(rank(&long, &["a security group"]).is_some());
        assert!(rank("sg", &[&long]).is_some());
        assert_eq!(rank(&"sg".repeat(1_000_000), &[&long]), None);
    }

    proptest! {
        #[test]
        fn a_part_of_a_name_finds_it(name in "\\PC{1,30}", from in 0_usize..30, length in 1_usize..30) {
            let part: String = name.chars().skip(from).take(length).collect();
            prop_assert!(rank(&part, &[&name]).is_some());
        }

        #[test]
        fn any_query_is_answered(query in "\\PC{0,40}", name in "\\PC{0,60}") {
            let ranks = [rank(&query, &[&name]), rank(&query, &["", &name])];
            prop_assert!(ranked(ranks.into_iter()).len() <= 2);
        }
    }
}
