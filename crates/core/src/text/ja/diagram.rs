use std::borrow::Cow;

use crate::text::Diagram;

pub(in crate::text) fn say(text: &Diagram) -> Cow<'static, str> {
    match *text {
        Diagram::Picture { name, region, zones } => format!(
            "{region} の {name} の構成図。パブリックサブネットにロードバランサー、プライベートサブネットにタスクを置き、{zones} つのアベイラビリティーゾーンを使う"
        )
        .into(),
        Diagram::Region { name, code } => ["リージョン ", code, " · ", name].concat().into(),
        Diagram::Vpc { name } => ["VPC ", name].concat().into(),
        Diagram::ZoneTitle { zone } => ["アベイラビリティーゾーン ", zone].concat().into(),
        Diagram::PublicSubnet => "パブリックサブネット".into(),
        Diagram::PublicSubnetTitle { zone, cidr } => {
            [zone, " のパブリックサブネット ", cidr, "。デフォルトルートはインターネットゲートウェイ"].concat().into()
        }
        Diagram::PrivateSubnet => "プライベートサブネット".into(),
        Diagram::PrivateSubnetTitle { zone, cidr } => {
            [zone, " のプライベートサブネット ", cidr, "。インターネットからは到達できない"].concat().into()
        }
        Diagram::Users => "ユーザー".into(),
        Diagram::UsersTitle => "インターネット上の利用者".into(),
        Diagram::Internet => "インターネット".into(),
        Diagram::InternetNote => "NAT 経由".into(),
        Diagram::InternetTitle => "タスクが NAT ゲートウェイ経由で接続するインターネット".into(),
        Diagram::RegistryTitle { registry } => {
            ["タスクはインターネット上の ", registry, " からイメージを取得する"].concat().into()
        }
        Diagram::InternetGateway => "インターネット".into(),
        Diagram::InternetGatewaySecond => "ゲートウェイ".into(),
        Diagram::InternetGatewayTitle => "インターネットゲートウェイ。VPC とインターネットの出入口".into(),
        Diagram::LoadBalancerTitle { zone, listener } => {
            ["Application Load Balancer の ", zone, " 側ノード、", listener].concat().into()
        }
        Diagram::NatGateway => "NAT".into(),
        Diagram::NatGatewayNote => "ゲートウェイ".into(),
        Diagram::NatGatewayTitle { zone, subnets } => {
            format!("{zone} の NAT ゲートウェイ。{subnets} つのプライベートサブネットからインターネットへの経路").into()
        }
        Diagram::Task => "Fargate タスク".into(),
        Diagram::TaskTitle { zone, count, image, port, cpu, memory } => format!(
            "{zone} の Fargate タスク {count} 個。{image}、ポート {port}、{cpu} CPU ユニット、メモリ {memory} MiB"
        )
        .into(),
        Diagram::Room => "増設の余地".into(),
        Diagram::FreeAddresses { count } => ["空き ", count].concat().into(),
        Diagram::RoomTitle { zone, count } => {
            ["このタスク数では ", zone, " にタスクは配置されない。プライベートサブネットの空きアドレスは ", count, " 個"]
                .concat()
                .into()
        }
        Diagram::InterfaceEndpoints => "インターフェイス".into(),
        Diagram::InterfaceEndpointsSecond => "エンドポイント".into(),
        Diagram::InterfaceEndpointsTitle { zones } => format!(
            "インターフェイスエンドポイント。それぞれ {zones} つのゾーンのプライベートサブネットに ENI を持つ"
        )
        .into(),
        Diagram::InZones { zones } => format!("× {zones} ゾーン").into(),
        Diagram::InZonesUnused { zones } => format!("× {zones} ゾーン・未使用").into(),
        Diagram::InterfaceEndpointTitle { label, zones, used } => format!(
            "{label} のインターフェイスエンドポイント、{zones} ゾーン{}",
            if used { "" } else { "。この構成では使われていない" }
        )
        .into(),
        Diagram::GatewayEndpoint { service } => [service, " ゲートウェイ"].concat().into(),
        Diagram::GatewayEndpointNote => "ルートのみ、ENI なし".into(),
        Diagram::GatewayEndpointTitle { label } => [
            label,
            " のゲートウェイエンドポイント。プライベートルートテーブルのルートで、無料、アドレスを持たない",
        ]
        .concat()
        .into(),
        Diagram::ServiceTitle { service } => [service, "（VPC の外）"].concat().into(),
        Diagram::Requests => "ユーザーのリクエスト：インターネットゲートウェイからロードバランサーへ".into(),
        Diagram::Forwarding => "ロードバランサーはどのゾーンのタスクにもリクエストを転送する".into(),
        Diagram::ToInterfaceEndpoints => {
            "タスクはインターフェイスエンドポイント経由で AWS のサービスに接続する（ポート 443）".into()
        }
        Diagram::ToGatewayEndpoint { service } => {
            ["タスクはゲートウェイエンドポイントのルートで ", service, " に接続する"].concat().into()
        }
        Diagram::ToServices => "エンドポイントから先は AWS のネットワーク内でサービスにつながる".into(),
        Diagram::NatRoutes => "プライベートサブネットのデフォルトルート：NAT ゲートウェイへ".into(),
        Diagram::Egress => "NAT ゲートウェイはインターネットゲートウェイを通ってインターネットへ送信する".into(),
    }
}
