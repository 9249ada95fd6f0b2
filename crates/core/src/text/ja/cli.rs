use std::borrow::Cow;

use crate::config::Unusable;
use crate::text::Cli;

pub(in crate::text) fn say(text: &Cli) -> Cow<'static, str> {
    match text {
        Cli::About => "プライベートサブネットで動く ECS Fargate サービスを設計し、Terraform を書き出します。".into(),
        Cli::AboutInit => "出発点となる設計を JSON で表示します".into(),
        Cli::AboutGenerate => "設計から Terraform のファイルを書き出します".into(),
        Cli::AboutCheck => "設計の誤りと注意点を表示します".into(),
        Cli::AboutDiagram => "設計の構成図を表示します".into(),
        Cli::AboutSchema => "設計の JSON Schema を表示します".into(),
        Cli::ExitCodes => "終了コード: 0 は正常、1 は設計にエラーがあるか手で変更されたファイルがある、2 は入力が使えない".into(),
        Cli::ArgumentConfig => "設計の JSON ファイル。- は標準入力".into(),
        Cli::OptionLanguage => "メッセージと init の出力の言語".into(),
        Cli::OptionRegion => "リージョンコード（例: ap-northeast-1）".into(),
        Cli::OptionOut => "書き出し先のフォルダー。なければ作ります".into(),
        Cli::OptionForce => "手で変更されたファイルも上書きします".into(),
        Cli::OptionAllowErrors => "設計にエラーがあってもファイルを書き出します".into(),
        Cli::OptionCheckFormat => "表示形式".into(),
        Cli::OptionDiagramFormat => "構成図の形式".into(),
        Cli::Unreadable { path, reason } => format!("{path} を読めません: {reason}").into(),
        Cli::Unwritable { path, reason } => format!("{path} に書けません: {reason}").into(),
        Cli::Unusable { path, unusable } => match unusable {
            Unusable::Json { detail, line, column } => {
                format!("{path} の {line} 行 {column} 列: {detail}").into()
            }
            Unusable::Version { found } => format!(
                "{path}: スキーマのバージョン {found} には対応していません。対応しているのはバージョン 1 です"
            )
            .into(),
        },
        Cli::UnknownRegion { region } => format!(
            "「{region}」というリージョンは登録されていません。ap-northeast-1 のようなコードを書いてください"
        )
        .into(),
        Cli::NothingToGenerate => "上のエラーを直すまで生成できません。".into(),
        Cli::ErrorsStop => {
            "設計にエラーがあるため、何も書き出していません。直すか、--allow-errors を付けて書き出してください。".into()
        }
        Cli::ChangedByHand { paths } => format!(
            "生成後に手で変更されたファイルがあるため、何も書き出していません: {}。上書きするには --force を付けてください。",
            paths.join("、")
        )
        .into(),
        Cli::Wrote { path } => format!("書き出し: {path}").into(),
        Cli::Removed { path } => format!("削除: {path}").into(),
        Cli::Unchanged { count } => format!("変更なし: {count} 件").into(),
        Cli::Summary { errors, warnings, notes } => {
            format!("エラー {errors} 件、警告 {warnings} 件、補足 {notes} 件").into()
        }
    }
}
