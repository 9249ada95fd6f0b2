use crate::compare::Mark;
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
    Compare => "比較…",
    Comparison => "比較",
    CompareState => "比較: {0}",
    CompareWith => "現在の設計と比べる相手",
    NothingToCompare => "比べる相手がまだありません。設計を変更すると比較できます。",
    Differences => "現在の設計での違い",
    NoSettingDiffers => "設定に違いはありません。",
    NoConfig => "読み込める kakoi.json がないため、ファイルだけを比較しています。",
    NoFiles => "相手の設計はエラーのためファイルを生成できません。設定だけを比較しています。",
    FileMark(Mark) => {
        Same => "同じ",
        Added => "追加",
        Removed => "削除",
        Changed => "変更",
    },
    SameFiles => "同じファイル: {0} 件",
    Folded => "同じ {0} 行を省略",
    MoreRows => "残り {0} 行は表示していません",
}
