use crate::text::Language;
use crate::text::en;
use crate::text::step::Entry;
use crate::text::template::sentences;

sentences! {
    as in en::step

    Value => "{0}: {1} → {2}",
    NoValue => "なし",
    Computed => "自動計算",
    Typical => "標準値",
    ListPrice => "定価",
    Written => "コメントと README の言語",
    In(Language) => {
        En => "英語",
        Ja => "日本語",
    },
    Entry(Entry) => {
        Zone => "ゾーン {0}",
        Peer => "接続先ネットワークの範囲 {0}",
        Allowed => "接続元 {0}",
        Call => "呼び出すサービス {0}",
        Bucket => "バケット {0}",
        Tag => "タグ {0}",
        Variable => "環境変数 {0}",
        Secret => "シークレット {0}",
    },
    Added => "{0} を追加",
    Removed => "{0} を削除",
    Edited => "{0} を変更",
    EndpointOn => "エンドポイント {0} をオン",
    EndpointOff => "エンドポイント {0} をオフ",
    EndpointAutomatic => "エンドポイント {0} を自動に戻す",
    Start => "最初の状態",
    Preset => "ひな形「{0}」",
    Fix => "修正: {0}",
    Several => "設定 {0} 件を変更",
    Undo => "元に戻す|元に戻す: {0}",
    Redo => "やり直す|やり直す: {0}",
    Undone => "元に戻しました: {0}",
    Redone => "やり直しました: {0}",
    BackAt => "移動しました: {0}",
    History => "変更履歴",
    Present => "現在",
    Ahead => "取り消し済み",
    Kept => "直近 {0} 件の変更を、ページを閉じるまで保持します。",
}
