use crate::text::en;
use crate::text::template::sentences;

sentences! {
    as in en::failure

    HasStopped => "Kakoi が停止しました",
    CannotStart => "Kakoi を開始できませんでした",
    Stopped => "ページの内部で問題が起き、続けられなくなりました。再読み込みすると、設計はそのまま戻ります。失われるのは、長くても直前の変更だけです。",
    Lost => "ページの一部を読み込めませんでした。接続が切れたか、新しいバージョンに入れ替えている最中か、途中の機器がファイルを遮断している可能性があります。再読み込みしてください。それでも直らない場合は、このサーバーの管理者に連絡してください。",
    Unable => "このブラウザには WebAssembly がないか、無効になっているため、ページを実行できません。Kakoi は Chrome と Edge 103、Firefox 113、Safari 16.4 以降で動作します。",
    NoScript => "Kakoi はブラウザの中で動作し、JavaScript と WebAssembly を必要とします。このページで JavaScript を有効にして、再読み込みしてください。Kakoi は Chrome と Edge 103、Firefox 113、Safari 16.4 以降で動作し、どこにも何も送信しません。",
    Design => "あなたの設計",
    DesignAbout => "このリンクには、最後の状態の設計がすべて含まれています。ここでも、同じバージョンの Kakoi があるほかの場所でも開けます。",
    Link => "設計のリンク",
    CopyLink => "リンクをコピー",
    Save => "kakoi.json を保存",
    Reload => "再読み込み",
    StartAnew => "既定の設計で始める",
    StartAnewAbout => "すぐにまた停止する場合は、既定の設計で始めてください。あなたの設計は保存されたままで、下のリンクからも開けます。",
    Report => "報告",
    ReportAbout => "原因を調べるための情報です。バージョン、ブラウザ、停止した場所が書かれています。自動では送信されません。コピーして、このページの管理者に渡してください。",
    ReportText => "報告の本文",
    WithLink => "報告に設計のリンクを含める (読んだ人は設計の全内容を見られます)",
    CopyReport => "報告をコピー",
    Copied => "コピーしました。",
    Selected => "ブラウザがコピーを許可していません。テキストを選択してあります。Ctrl+C または ⌘C を押してください。",
}
