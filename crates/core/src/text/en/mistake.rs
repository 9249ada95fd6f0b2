use crate::text::Mistake;
use crate::text::template::sentences;

sentences! {
    Mistake first

    TooLarge => "The text is larger than {0} kB, and settings are not. Take out what does not belong in them.",
    NotJson => "Line {1}, column {2}: {0}. Write JSON.",
    UnknownKey => "{0}: there is no such key. Remove it, or write one of these: {1}.",
    WrongKind =>
        "\
         {0}: a text in double quotes belongs here.\
         |{0}: a list in square brackets belongs here.\
         |{0}: an object in curly brackets belongs here.\
         |The whole is no object. Write the settings in curly brackets.",
    Missing => "{0}: is missing. Write it.",
    Empty => "{0}: is empty. Write it, or take the key out.",
    TooLong => "{0}: is longer than {1} characters. Shorten it.",
    TooMany => "{0}: has more than {1} entries. Keep those that are needed.",
    Unseen => "{0}: holds a control character, or one that turns the direction of the text. Type the text anew.",
    Twice => "{0}: “{1}” stands there already. Keep one of them.",
    NoneOf => "{0}: “{1}” is none of these: {2}. Choose one of them.",
    Link => "{0}: “{1}” is no address that can be a link. Write one that begins with https://, http:// or mailto:, without blanks.",
    Host => "{0}: “{1}” is no registry. Write a host such as docker.io, * for one part of it, or ecr: for the repositories of one’s own account.",
    Id => "{0}: “{1}” cannot name a preset. Write lower-case letters, digits and single hyphens, and not the name of a built-in preset.",
    NoConfig => "{0}: {1}. Write a part of a design, with its keys.",
    Value => "{0}: {1}",
    More => "There is more that is wrong. Mend this first.",
}
