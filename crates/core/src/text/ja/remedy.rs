use crate::text::en;
use crate::text::template::sentences;

sentences! {
    as in en::remedy

    Use => "{0} を使う",
    UseRange => "{0} を使う",
    Remove => "{0} を消す",
    Empty => "入力を消す",
    ComputeSubnet => "サブネットを自動で割り当てる",
    EndpointOn => "{0} のエンドポイントをオンにする",
    EndpointOff => "{0} のエンドポイントをオフにする",
    AddNat => "NAT ゲートウェイを追加する",
    NatPerZone => "ゾーンごとに NAT ゲートウェイを置く",
    Https => "HTTPS にする",
    Allow => "{0} からの接続を許可する",
    Internal => "内部ロードバランサーにする",
    Protect => "削除保護をオンにする",
    WafOff => "AWS WAF をオフにする",
    Size => "CPU {0} ユニット、メモリ {1} MiB にする",
    Tasks => "タスクを {0} 個にする",
    TrackCpu => "CPU 使用率 {0} % を保つ",
    Grace => "起動後 {0} 秒待つ",
    KeepLogs => "ログを {0} 日保持する",
    ExecOff => "ECS Exec をオフにする",
    NoRepository => "リポジトリを作らない",
    Spot => "Spot を {0} % にする",
    Pipeline => "デプロイをパイプラインに任せる",
    AllAtOnce => "トラフィックを一度に切り替える",
    Insights => "Container Insights をオンにする",
    Alarms => "アラームをオンにする",
    LocalState => "ステートをファイルに保存する",
    Tag => "タグ {0} を {1} にする",
    StateIn => "ステートをバケット {0} に保存する",
    MakeSecret => "{0} をパラメータ {1} から読む（パラメータはあとで作成）",
}
