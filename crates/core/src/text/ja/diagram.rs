use crate::text::en;
use crate::text::template::sentences;

sentences! {
    as in en::diagram

    Picture =>
        "{1} の {0} の構成図。パブリックサブネットにロードバランサー、プライベートサブネットにタスクを置き、{2} つのアベイラビリティーゾーンを使う|{1} の {0} の構成図。プライベートサブネットに内部ロードバランサーとタスクを置き、{2} つのアベイラビリティーゾーンを使う",
    Region => "リージョン {1} · {0}",
    Vpc => "VPC {0}",
    ZoneTitle => "アベイラビリティーゾーン {0}",
    PublicSubnet => "パブリックサブネット",
    PublicSubnetTitle => "{0} のパブリックサブネット {1}。デフォルトルートはインターネットゲートウェイ",
    PrivateSubnet => "プライベートサブネット",
    PrivateSubnetTitle => "{0} のプライベートサブネット {1}。インターネットからは到達できない",
    SecurityGroup => "セキュリティグループ",
    LoadBalancerSecurityGroupTitle =>
        "{0} にあるロードバランサーのセキュリティグループ。リクエストを受け入れ、送信先はタスクだけに限る",
    TaskSecurityGroupTitle =>
        "{0} にあるタスクのセキュリティグループ。ロードバランサーからの通信だけを受け入れる",
    Users => "ユーザー",
    UsersTitle => "インターネット上の利用者",
    Networks => "社内・閉域網",
    NetworksTitle => "VPC ピアリング、Transit Gateway、VPN、Direct Connect で VPC につながる自社のネットワーク",
    Internet => "インターネット",
    InternetNote => "NAT 経由",
    InternetTitle => "タスクが NAT ゲートウェイ経由で接続するインターネット",
    RegistryTitle => "タスクはインターネット上の {0} からイメージを取得する",
    InternetGateway => "インターネット",
    InternetGatewaySecond => "ゲートウェイ",
    InternetGatewayTitle => "インターネットゲートウェイ。VPC とインターネットの出入口",
    LoadBalancerTitle => "Application Load Balancer の {0} 側ノード、{1}",
    TestListener => "テスト :{0}",
    FirewallTitle => "AWS WAF。ロードバランサーの手前でリクエストを検査する",
    NatGateway => "NAT",
    NatGatewayNote => "ゲートウェイ",
    NatGatewayTitle => "{0} の NAT ゲートウェイ。{1} つのプライベートサブネットからインターネットへの経路",
    Task => "Fargate タスク",
    TaskTitle => "{0} の Fargate タスク {1} 個。{2}、ポート {3}、{4} CPU ユニット、メモリ {5} MiB",
    ScalesBetween => "全体で {0}–{1}",
    OnSpot => "Spot {0} %",
    Room => "増設の余地",
    FreeAddresses => "空き {0}",
    RoomTitle => "このタスク数では {0} にタスクは配置されない。プライベートサブネットの空きアドレスは {1} 個",
    InterfaceEndpoints => "インターフェイス",
    InterfaceEndpointsSecond => "エンドポイント",
    InterfaceEndpointsTitle =>
        "インターフェイスエンドポイント。それぞれ {0} つのゾーンのプライベートサブネットに ENI を持つ。セキュリティグループはタスクからの通信だけを受け入れる",
    InZones => "× {0} ゾーン",
    InZonesUnused => "× {0} ゾーン・未使用",
    InterfaceEndpointTitle =>
        "{0} のインターフェイスエンドポイント、{1} ゾーン。この構成では使われていない|{0} のインターフェイスエンドポイント、{1} ゾーン",
    GatewayEndpoint => "{0} ゲートウェイ",
    GatewayEndpointNote => "経路（ENI なし）",
    GatewayEndpointTitle =>
        "{0} のゲートウェイエンドポイント。プライベートルートテーブルのルートで、無料、アドレスを持たない",
    ServiceTitle => "{0}（VPC の外）",
    FlowLogs => "フローログ",
    FlowLogsTitle => "VPC フローログ。通信の記録を CloudWatch Logs に {0} 日間保存する",
    AccessLogs => "アクセスログ",
    AccessLogsTitle => "ロードバランサーがリクエストごとに 1 行を書き込む Amazon S3 バケット",
    BlueGreen => "Blue/Green",
    BlueGreenTitle =>
        "AWS CodeDeploy。稼働中のバージョンの隣で新しいバージョンを起動し、ロードバランサーのトラフィックを切り替える",
    Alarms => "アラーム",
    AlarmsTitle => "Amazon CloudWatch アラーム。通知先なし|Amazon CloudWatch アラーム。Amazon SNS トピックに通知する",
    Line => "{0} から {1}",
    Requests => "ユーザーのリクエスト：インターネットゲートウェイからロードバランサーへ",
    PrivateRequests => "自社ネットワークからロードバランサーへのリクエスト",
    Forwarding => "ロードバランサーはどのゾーンのタスクにもリクエストを転送する",
    ToInterfaceEndpoints =>
        "タスクはインターフェイスエンドポイント経由で AWS のサービスに接続する（ポート 443）",
    ToGatewayEndpoint => "タスクはゲートウェイエンドポイントのルートで {0} に接続する",
    ToServices => "エンドポイントから先は AWS のネットワーク内でサービスにつながる",
    NatRoutes => "プライベートサブネットのデフォルトルート：NAT ゲートウェイへ",
    Egress => "NAT ゲートウェイはインターネットゲートウェイを通ってインターネットへ送信する",
}
