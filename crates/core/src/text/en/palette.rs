use crate::commands::{Command, Kind};
use crate::text::palette::{Keys, Palette};
use crate::text::template::sentences;

sentences! {
    Palette first

    Open => "Find a field, file or command",
    Command(Command) => {
        Palette => "Find a field, file or command",
        Shortcuts => "List the keyboard shortcuts",
        Glossary => "Open the glossary",
        Presets => "Start from a ready design",
        Export => "Export the picture",
        Download => "Download the files as a zip",
        Print => "Print the picture",
        ShowDesign => "Show the form",
        ShowPicture => "Show the picture",
        ShowCode => "Show the code",
        ShowCost => "Show the bill",
        ShowFindings => "Show the findings",
        PictureOrList => "Show the picture as a list, or back",
        CostsInPicture => "Show costs in the picture, or hide them",
        FullScreen => "Give the picture the whole screen",
        LightTheme => "Light colours",
        DarkTheme => "Dark colours",
        SystemTheme => "Colours as the system has them",
        English => "Speak English",
        Japanese => "日本語にする",
    },
    Kind(Kind) => {
        Recent => "Recent",
        Command => "Commands",
        Field => "Fields",
        Finding => "Findings",
        File => "Files",
        Resource => "Resources",
        Term => "Glossary",
    },
    Place => "{0}|{0} › {1}",
    Endpoint => "Endpoint {0}",
    InTheBill => "Bill › usage",
    Results => "Nothing matches.|{0} result|{0} results|{0} results, the first {1} of them shown",
    Hint => "↑ ↓ to choose, Enter to go there, Esc to close",
    ShortcutList => "Keyboard shortcuts",
    Keys(Keys) => {
        Zoom => "In the picture: larger, smaller, whole",
        Follow => "On a part of the picture: follow its lines",
        Code => "In the code: go through the lines, and mark a resource",
        Tabs => "On a tab: go to the next one",
    },
    Everywhere => "Everywhere",
    There => "In parts of the page",
    SingleKey => "Open this list by the ? key",
    AboutSingleKey => "It works where no field has the focus. Switch it off where keys are pressed by voice or by accident.",
}
