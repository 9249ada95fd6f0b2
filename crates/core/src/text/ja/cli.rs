use crate::config::Unusable;
use crate::text::Cli;
use crate::text::template::sentences;

sentences! {
    pub(in crate::text) fn template(text: &Cli) of Ja

    Cli::About => "プライベートサブネットで動く ECS Fargate サービスを設計し、Terraform を書き出します。",
    Cli::AboutInit => "出発点となる設計を JSON で表示します",
    Cli::AboutGenerate => "設計から Terraform のファイルを書き出します",
    Cli::AboutCheck => "設計の誤りと注意点を表示します",
    Cli::AboutDiagram => "設計の構成図を表示します",
    Cli::AboutSchema => "設計の JSON Schema を表示します",
    Cli::ExitCodes =>
        "終了コード: 0 は正常、1 は設計にエラーがあるか手で変更されたファイルがある、2 は入力が使えない",
    Cli::ArgumentConfig => "設計の JSON ファイル。- は標準入力",
    Cli::OptionLanguage => "メッセージと init の出力の言語",
    Cli::OptionRegion => "リージョンコード（例: ap-northeast-1）",
    Cli::OptionOut => "書き出し先のフォルダー。なければ作ります",
    Cli::OptionForce => "手で変更されたファイルも上書きします",
    Cli::OptionAllowErrors => "設計にエラーがあってもファイルを書き出します",
    Cli::OptionCheckFormat => "表示形式",
    Cli::OptionDiagramFormat => "構成図の形式",
    Cli::Unreadable { .. } => "{0} を読めません: {1}",
    Cli::Unwritable { .. } => "{0} に書けません: {1}",
    Cli::Unusable { unusable: Unusable::Json { .. }, .. } => "{0} の {2} 行 {3} 列: {1}",
    Cli::Unusable { unusable: Unusable::Version { .. }, .. } =>
        "{0}: スキーマのバージョン {1} には対応していません。対応しているのはバージョン 1 です",
    Cli::UnknownRegion { .. } =>
        "「{0}」というリージョンは登録されていません。ap-northeast-1 のようなコードを書いてください",
    Cli::NothingToGenerate => "上のエラーを直すまで生成できません。",
    Cli::ErrorsStop =>
        "設計にエラーがあるため、何も書き出していません。直すか、--allow-errors を付けて書き出してください。",
    Cli::ChangedByHand { .. } =>
        "生成後に手で変更されたファイルがあるため、何も書き出していません: {0}。上書きするには --force を付けてください。",
    Cli::Wrote { .. } => "書き出し: {0}",
    Cli::Removed { .. } => "削除: {0}",
    Cli::Unchanged { .. } => "変更なし: {0} 件",
    Cli::Summary { .. } => "{0}、{1}、{2}",
    Cli::Errors { .. } => "エラー {0} 件",
    Cli::Warnings { .. } => "警告 {0} 件",
    Cli::Notes { .. } => "補足 {0} 件",
}
