use crate::text::Diagram;
use crate::text::template::sentences;

sentences! {
    pub(in crate::text) fn template(text: &Diagram) of Ja

    Diagram::Picture { .. } =>
        "{1} の {0} の構成図。パブリックサブネットにロードバランサー、プライベートサブネットにタスクを置き、{2} つのアベイラビリティーゾーンを使う",
    Diagram::Region { .. } => "リージョン {1} · {0}",
    Diagram::Vpc { .. } => "VPC {0}",
    Diagram::ZoneTitle { .. } => "アベイラビリティーゾーン {0}",
    Diagram::PublicSubnet => "パブリックサブネット",
    Diagram::PublicSubnetTitle { .. } =>
        "{0} のパブリックサブネット {1}。デフォルトルートはインターネットゲートウェイ",
    Diagram::PrivateSubnet => "プライベートサブネット",
    Diagram::PrivateSubnetTitle { .. } =>
        "{0} のプライベートサブネット {1}。インターネットからは到達できない",
    Diagram::Users => "ユーザー",
    Diagram::UsersTitle => "インターネット上の利用者",
    Diagram::Internet => "インターネット",
    Diagram::InternetNote => "NAT 経由",
    Diagram::InternetTitle => "タスクが NAT ゲートウェイ経由で接続するインターネット",
    Diagram::RegistryTitle { .. } => "タスクはインターネット上の {0} からイメージを取得する",
    Diagram::InternetGateway => "インターネット",
    Diagram::InternetGatewaySecond => "ゲートウェイ",
    Diagram::InternetGatewayTitle => "インターネットゲートウェイ。VPC とインターネットの出入口",
    Diagram::LoadBalancerTitle { .. } => "Application Load Balancer の {0} 側ノード、{1}",
    Diagram::NatGateway => "NAT",
    Diagram::NatGatewayNote => "ゲートウェイ",
    Diagram::NatGatewayTitle { .. } =>
        "{0} の NAT ゲートウェイ。{1} つのプライベートサブネットからインターネットへの経路",
    Diagram::Task => "Fargate タスク",
    Diagram::TaskTitle { .. } =>
        "{0} の Fargate タスク {1} 個。{2}、ポート {3}、{4} CPU ユニット、メモリ {5} MiB",
    Diagram::Room => "増設の余地",
    Diagram::FreeAddresses { .. } => "空き {0}",
    Diagram::RoomTitle { .. } =>
        "このタスク数では {0} にタスクは配置されない。プライベートサブネットの空きアドレスは {1} 個",
    Diagram::InterfaceEndpoints => "インターフェイス",
    Diagram::InterfaceEndpointsSecond => "エンドポイント",
    Diagram::InterfaceEndpointsTitle { .. } =>
        "インターフェイスエンドポイント。それぞれ {0} つのゾーンのプライベートサブネットに ENI を持つ",
    Diagram::InZones { .. } => "× {0} ゾーン",
    Diagram::InZonesUnused { .. } => "× {0} ゾーン・未使用",
    Diagram::InterfaceEndpointTitle { used: true, .. } =>
        "{0} のインターフェイスエンドポイント、{1} ゾーン",
    Diagram::InterfaceEndpointTitle { used: false, .. } =>
        "{0} のインターフェイスエンドポイント、{1} ゾーン。この構成では使われていない",
    Diagram::GatewayEndpoint { .. } => "{0} ゲートウェイ",
    Diagram::GatewayEndpointNote => "経路（ENI なし）",
    Diagram::GatewayEndpointTitle { .. } =>
        "{0} のゲートウェイエンドポイント。プライベートルートテーブルのルートで、無料、アドレスを持たない",
    Diagram::ServiceTitle { .. } => "{0}（VPC の外）",
    Diagram::Requests => "ユーザーのリクエスト：インターネットゲートウェイからロードバランサーへ",
    Diagram::Forwarding => "ロードバランサーはどのゾーンのタスクにもリクエストを転送する",
    Diagram::ToInterfaceEndpoints =>
        "タスクはインターフェイスエンドポイント経由で AWS のサービスに接続する（ポート 443）",
    Diagram::ToGatewayEndpoint { .. } => "タスクはゲートウェイエンドポイントのルートで {0} に接続する",
    Diagram::ToServices => "エンドポイントから先は AWS のネットワーク内でサービスにつながる",
    Diagram::NatRoutes => "プライベートサブネットのデフォルトルート：NAT ゲートウェイへ",
    Diagram::Egress => "NAT ゲートウェイはインターネットゲートウェイを通ってインターネットへ送信する",
}
