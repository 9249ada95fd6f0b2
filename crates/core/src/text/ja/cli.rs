use crate::share::Unreadable;
use crate::text::en;
use crate::text::template::sentences;

sentences! {
    as in en::cli

    About => "プライベートサブネットで動く ECS Fargate サービスを設計し、Terraform を書き出します。",
    AboutInit => "出発点となる設計を JSON で表示します",
    AboutGenerate => "設計から Terraform のファイルを書き出します",
    AboutCheck => "設計の誤りと注意点を表示します",
    AboutCost => "設計の 1 か月の料金を表示します",
    AboutDiagram => "設計の構成図を表示します",
    AboutLink => "設計のリンクを表示します。ページのアドレスの後ろに付けて使います",
    AboutOpen => "リンクの設計を JSON で表示します",
    AboutSchema => "設計の JSON Schema を表示します",
    ExitCodes =>
        "終了コード: 0 は正常、1 は設計にエラーがあるか手で変更されたファイルがある、2 は入力が使えない",
    ArgumentConfig => "設計の JSON ファイル。- は標準入力",
    ArgumentLink => "設計を含むページのアドレス、またはその # 以降。- は標準入力",
    OptionLanguage => "メッセージと init の出力の言語",
    OptionRegion => "リージョンコード（例: ap-northeast-1）",
    OptionPreset => "出発点とする構成",
    OptionOut => "書き出し先のフォルダー。なければ作ります",
    OptionForce => "手で変更されたファイルも上書きします",
    OptionAllowErrors => "設計にエラーがあってもファイルを書き出します",
    OptionCheckFormat => "表示形式",
    OptionCostFormat => "表示形式",
    OptionDiagramFormat => "構成図の形式",
    OptionSettings => "社内設定のファイル (JSON)。- は標準入力",
    OptionSettingsSchema => "設計ではなく、社内設定の JSON Schema を表示します",
    Unreadable => "{0} を読めません: {1}",
    Unwritable => "{0} に書けません: {1}",
    Unusable =>
        "{0} の {2} 行 {3} 列: {1}|{0}: スキーマのバージョン {1} には対応していません。対応しているのはバージョン 1 です",
    SettingsUnusable => "{0}: 社内設定に誤りがあるため、何もしませんでした",
    SettingsMistake => "{0}: {1}",
    UnknownPreset => "「{0}」というプリセットはありません。次のいずれかを指定してください: {1}",
    UnknownRegion =>
        "「{0}」というリージョンは登録されていません。ap-northeast-1 のようなコードを書いてください",
    LinkUnreadable(Unreadable) => {
        Foreign => "Kakoi のリンクではありません。リンクには #v1. と、それに続く設計が含まれます",
        Damaged => "リンクが途中で切れているか、書き換わっています。全体をもう一度コピーしてください",
        TooLarge => "リンクが長すぎるか、設計として大きすぎます。リンクをもう一度受け取るか、設計を JSON で受け取ってください",
        Newer => "Kakoi の新しいバージョンで作られたリンクです。そのバージョンで開いてください",
    },
    StillNeeded => "ご自身で用意するもの: {0}",
    NothingToGenerate => "上のエラーを直すまで生成できません。",
    ErrorsStop =>
        "設計にエラーがあるため、何も書き出していません。直すか、--allow-errors を付けて書き出してください。",
    ChangedByHand =>
        "生成後に手で変更されたファイルがあるため、何も書き出していません: {0}。上書きするには --force を付けてください。",
    Wrote => "書き出し: {0}",
    Removed => "削除: {0}",
    Unchanged => "変更なし: {0} 件",
    Errors => "エラー {0} 件",
    Warnings => "警告 {0} 件",
    Notes => "補足 {0} 件",
    Fix => "修正: {0}",
    Document => "参照: {0}",
    RulesTitle => "ルール",
    RulesAbout =>
        "Kakoi が設計について指摘することの一覧です。コードごとに、ルールに反する設計の例で示します。コードの意味は変わりません。\
         0xx は値が使えないこと、1xx は使えるものの確認が必要なこと、そのうち 18x は社内設定と違うことを表します。1xx のエラーではコードを生成でき、適用したあとに\
         動かないものを伝えます。このページはルール自身のテストから作ります。",
    Summary => "{0}、{1}、{2}",
}
