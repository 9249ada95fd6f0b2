use crate::commands::{Command, Kind};
use crate::text::en;
use crate::text::palette::Keys;
use crate::text::template::sentences;

sentences! {
    as in en::palette

    Open => "項目、ファイル、コマンドを探す",
    Command(Command) => {
        Palette => "項目、ファイル、コマンドを探す",
        Shortcuts => "キーボードショートカットの一覧を開く",
        Glossary => "用語集を開く",
        Presets => "ひな形から始める",
        Export => "図を書き出す",
        Download => "ファイルを zip でダウンロードする",
        Print => "図を印刷する",
        ShowDesign => "フォームを表示する",
        ShowPicture => "構成図を表示する",
        ShowCode => "コードを表示する",
        ShowCost => "料金を表示する",
        ShowFindings => "指摘を表示する",
        PictureOrList => "図と一覧を切り替える",
        CostsInPicture => "図の料金表示を切り替える",
        FullScreen => "図を全画面で表示する",
        LightTheme => "明るい配色にする",
        DarkTheme => "暗い配色にする",
        SystemTheme => "配色をシステムに合わせる",
        English => "Speak English",
        Japanese => "日本語にする",
    },
    Kind(Kind) => {
        Recent => "最近使ったもの",
        Command => "コマンド",
        Field => "項目",
        Finding => "指摘",
        File => "ファイル",
        Resource => "リソース",
        Term => "用語集",
    },
    Place => "{0}|{0} › {1}",
    Endpoint => "{0} のエンドポイント",
    InTheBill => "料金 › 使用量",
    Results => "一致するものはありません。|{0} 件|{0} 件|{0} 件（先頭の {1} 件を表示）",
    Hint => "↑ ↓ で選択、Enter で移動、Esc で閉じる",
    ShortcutList => "キーボードショートカット",
    Keys(Keys) => {
        Zoom => "図の中: 拡大、縮小、全体表示",
        Follow => "図の要素の上: 線をたどる",
        Code => "コードの中: 行を移動し、リソースに印を付ける",
        Tabs => "タブの上: 隣のタブに移る",
    },
    Everywhere => "どこでも使えるキー",
    There => "ページの一部で使えるキー",
    SingleKey => "? キーでこの一覧を開く",
    AboutSingleKey => "入力欄の外で働きます。音声入力などで意図せずキーが押される場合は、オフにしてください。",
}
