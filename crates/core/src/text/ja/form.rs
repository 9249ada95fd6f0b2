use crate::catalog::{Area, Partition};
use crate::config::{Architecture, Exec, Nat, Protocol};
use crate::finding::Severity;
use crate::text::{Control, Form, Group, Section};

pub(in crate::text) fn template(text: &Form) -> &'static str {
    match text {
        Form::Heading(group) => heading(*group),
        Form::Section(section) => self::section(*section),
        Form::Label(control) => label(*control),
        Form::About(control) => about(*control),
        Form::NamingNow { tags: 0, .. } => "環境 {0}、追加タグなし",
        Form::NamingNow { .. } => "環境 {0}、追加タグ {1} 件",
        Form::SubnetsNow { by_hand: 0 } => "VPC の範囲から自動計算",
        Form::SubnetsNow { .. } => "{0} 件を手動で指定",
        Form::OtherEndpointsNow { on: 0 } => "すべてオフ",
        Form::OtherEndpointsNow { .. } => "{0} 件がオン",
        Form::ContainerNow { .. } => "{0}、{1}、{2}、{3}",
        Form::Variables { .. } => "環境変数 {0} 件",
        Form::Secrets { .. } => "シークレット {0} 件",
        Form::Calls(calls) if calls.is_empty() => "呼び出しなし",
        Form::Calls(_) => "{0} を呼び出し",
        Form::HealthCheckNow { .. } => "{0} が {1} を返すこと、{2} 秒ごと",
        Form::LogsNow { .. } => "{0} 日間保持",
        Form::EndpointCounts { .. } => "インターフェイス型 {0}、ゲートウェイ型 {1}",
        Form::ListensFor(Protocol::Http) => "HTTP、ポート 80",
        Form::ListensFor(Protocol::Https) => "HTTPS、ポート 443",
        Form::Nat(Nat::None) => "なし",
        Form::Nat(Nat::Single) => "NAT 1 台",
        Form::Nat(Nat::PerZone) => "AZ ごとに NAT",
        Form::Protocol(Protocol::Http) => "HTTP",
        Form::Protocol(Protocol::Https) => "HTTPS",
        Form::Exec(Exec::Off) => "無効",
        Form::Exec(Exec::On) => "有効",
        Form::Architecture(architecture) => self::architecture(*architecture),
        Form::Size { .. } => "{0} vCPU、{1} GB",
        Form::Cpu { .. } => "{0} vCPU",
        Form::SizeUnknown { .. } => "{0} CPU ユニット、{1} MiB（Fargate にないサイズ）",
        Form::Days { .. } => "{0} 日",
        Form::Addresses { .. } => {
            "アドレス {0} 個、サブネット {1} 個。使えるアドレスはパブリック各 {2} 個、プライベート各 {3} 個"
        }
        Form::Span(fewest, most) if fewest == most => "{0}",
        Form::Span(..) => "{0}～{1}",
        Form::Partition(Partition::Aws) => "AWS",
        Form::Partition(Partition::AwsCn) => "AWS 中国",
        Form::Partition(Partition::AwsUsGov) => "AWS GovCloud (US)",
        Form::Area(area) => self::area(*area),
        Form::OptIn => "要有効化",
        Form::NoRegion { .. } => "「{0}」に一致するリージョンはありません。",
        Form::Zone { recommended: true, .. } => "{0}",
        Form::Zone { recommended: false, .. } => "{0}（使えないアカウントもあります）",
        Form::SubnetOf { public: true, .. } => "{0} パブリック",
        Form::SubnetOf { public: false, .. } => "{0} プライベート",
        Form::EndpointFor(name) => endpoint_for(name),
        Form::EndpointWhy { on: true, by_hand: false, .. } => "オン: {0}。",
        Form::EndpointWhy { on: true, reasons, .. } if reasons.is_empty() => {
            "手動でオン。この設計では使われません。"
        }
        Form::EndpointWhy { on: true, .. } => "手動でオン: {0}。",
        Form::EndpointWhy { by_hand: true, reasons, .. } if reasons.is_empty() => {
            "手動でオフ。この設計では使われません。"
        }
        Form::EndpointWhy { reasons, .. } if reasons.is_empty() => "オフ: この設計では使われません。",
        Form::EndpointWhy { through_nat: true, .. } => "オフ: NAT を経由します（{0}）。",
        Form::EndpointWhy { by_hand: true, .. } => "手動でオフ。ただし必要です: {0}。",
        Form::EndpointWhy { .. } => "オフ。ただし必要です: {0}。",
        Form::BackToAutomatic => "自動に戻す",
        Form::BackToAutomaticFor { .. } => "{0} を自動に戻す",
        Form::Name => "名前",
        Form::Value => "値",
        Form::Arn => "ARN",
        Form::AddRow(Control::Tags) => "タグを追加",
        Form::AddRow(Control::Secrets) => "シークレットまたはパラメータを追加",
        Form::AddRow(_) => "環境変数を追加",
        Form::RemoveRow { .. } => "{0} を削除",
        Form::NameTwice { .. } => "{0} は上の行にあります。最初の行だけが有効です。",
        Form::LanguageSwitch => "この画面と、生成するコメントおよび README の言語",
        Form::ThemeSystem => "配色はシステムに合わせています。ライトに切り替えます。",
        Form::ThemeLight => "ライトの配色です。ダークに切り替えます。",
        Form::ThemeDark => "ダークの配色です。システムに合わせます。",
        Form::Download => "zip をダウンロード",
        Form::Stale => "構成図とコードは、最後に有効だった設計のものです。指摘を確認してください。",
        Form::Views => "表示",
        Form::Design => "設計",
        Form::Picture => "構成図",
        Form::Code => "コード",
        Form::Findings => "指摘",
        Form::FindingCount { .. } => "指摘 {0} 件",
        Form::PictureHint => "要素を選ぶと、対応するコードを表示します。",
        Form::Files => "ファイル",
        Form::Changed => "直前の変更で更新",
        Form::Copy => "コピー",
        Form::Copied => "コピーしました",
        Form::CopyBlocked => "ブラウザがコピーを許可していません。テキストを選択してコピーしてください。",
        Form::Severity(Severity::Error) => "エラー",
        Form::Severity(Severity::Warning) => "警告",
        Form::Severity(Severity::Note) => "情報",
        Form::ShowField(Some(_)) => "「{0}」へ移動",
        Form::ShowField(None) => "入力欄へ移動",
        Form::NoFindings => "指摘はありません。設計は完成しています。",
    }
}

fn heading(group: Group) -> &'static str {
    match group {
        Group::Project => "プロジェクト",
        Group::Network => "ネットワーク",
        Group::Endpoints => "VPC エンドポイント",
        Group::Service => "サービス",
        Group::LoadBalancer => "ロードバランサー",
    }
}

fn section(section: Section) -> &'static str {
    match section {
        Section::Naming => "命名",
        Section::Subnets => "サブネット",
        Section::OtherEndpoints => "その他のサービス",
        Section::Container => "コンテナ",
        Section::HealthCheck => "ヘルスチェック",
        Section::Logs => "ログ",
    }
}

fn label(control: Control) -> &'static str {
    match control {
        Control::ProjectName => "プロジェクト名",
        Control::Environment => "環境",
        Control::Tags => "タグ",
        Control::Region => "リージョン",
        Control::Zones => "アベイラビリティゾーン",
        Control::Cidr => "VPC の CIDR",
        Control::Subnets => "サブネットの CIDR",
        Control::Nat => "インターネットへの出口",
        Control::Endpoints => "AWS サービスへのプライベート接続",
        Control::Image => "コンテナイメージ",
        Control::Port => "コンテナのポート",
        Control::Size => "タスクサイズ",
        Control::Count => "タスク数",
        Control::Exec => "ECS Exec",
        Control::Architecture => "プロセッサ",
        Control::Variables => "環境変数",
        Control::Secrets => "シークレットとパラメータ",
        Control::Calls => "アプリケーションが呼び出す AWS サービス",
        Control::Grace => "猶予期間（秒）",
        Control::Protocol => "プロトコル",
        Control::Certificate => "証明書の ARN",
        Control::HealthPath => "パス",
        Control::HealthCodes => "正常とみなすステータスコード",
        Control::HealthInterval => "間隔（秒）",
        Control::HealthTimeout => "タイムアウト（秒）",
        Control::Healthy => "正常と判定する回数",
        Control::Unhealthy => "異常と判定する回数",
        Control::LogDays => "ログの保持期間",
    }
}

fn about(control: Control) -> &'static str {
    match control {
        Control::ProjectName => "AWS 上の名前はすべてこれで始まります。",
        Control::Environment => "プロジェクト名に続けます。1 つのアカウントに複数の環境を置けます。",
        Control::Tags => "Project、Environment、ManagedBy に加えて全リソースに付けます。",
        Control::Region => "すべてを作る場所です。地名またはコードで検索できます。",
        Control::Zones => "ロードバランサーと障害対策のため、2 つ以上が必要です。",
        Control::Cidr => "VPC のプライベート IP 範囲です（/16 から /25）。後から変更できません。",
        Control::Subnets => "空欄なら自動計算した範囲を使います。",
        Control::Nat => "AWS 外のイメージやサービスに必要です。それ以外はエンドポイントで足ります。",
        Control::Endpoints => {
            "インターネットを通らない経路です。必要とするものがあれば自動でオンになります。"
        }
        Control::Image => "同じアカウントとリージョンの ECR は ecr:名前:タグ、それ以外は完全な URI。",
        Control::Port => "コンテナが待ち受けるポートです。",
        Control::Size => "タスク 1 つあたりの CPU とメモリです。",
        Control::Count => "同時に動かす数です。AZ ごとに 1 つあれば AZ 障害に耐えられます。",
        Control::Exec => "IAM で許可された人が、実行中のタスクのシェルに入れます。",
        Control::Architecture => "イメージのビルド対象です。",
        Control::Variables => "タスク定義に平文で残ります。秘密の値は入れないでください。",
        Control::Secrets => "起動時に Secrets Manager または Parameter Store から ARN で渡します。",
        Control::Calls => "それぞれに権限を付け、NAT がなければエンドポイントも作ります。",
        Control::Grace => "起動直後は、この間ヘルスチェックに失敗してもタスクを止めません。",
        Control::Protocol => "HTTPS は 443 で応答し、80 からリダイレクトします。",
        Control::Certificate => "同じリージョンの AWS Certificate Manager のものです。",
        Control::HealthPath => "ロードバランサーが各タスクに要求するパスです。",
        Control::HealthCodes => "正常とみなす応答です。例: 200、200-399。",
        Control::HealthInterval => "チェックの間隔、5 から 300。",
        Control::HealthTimeout => "間隔より短くします。",
        Control::Healthy | Control::Unhealthy => "連続した回数、2 から 10。",
        Control::LogDays => "これより古いログは CloudWatch Logs が削除します。",
    }
}

/// What each endpoint service is for.
const ENDPOINTS: [(&str, &str); 16] = [
    ("ecr.api", "ECR への認証。"),
    ("ecr.dkr", "イメージのマニフェスト取得。"),
    ("s3", "イメージレイヤーの取得。ルートのみで無料。"),
    ("logs", "タスクのログ送信。"),
    ("secretsmanager", "シークレットの取得。"),
    ("ssm", "パラメータの取得。"),
    ("ssmmessages", "ECS Exec のセッション。"),
    ("kms", "独自のキーによる復号。"),
    ("sts", "別のロールの認証情報。"),
    ("monitoring", "メトリクスの送信。"),
    ("sqs", "キュー。"),
    ("sns", "通知。"),
    ("events", "イベントバス。"),
    ("xray", "トレースの送信。"),
    ("ecs-agent", "自前のインスタンス上の ECS エージェント。"),
    ("dynamodb", "テーブル。ルートのみで無料。"),
];

fn endpoint_for(name: &str) -> &'static str {
    ENDPOINTS.iter().find(|(service, _)| *service == name).map_or("", |(_, purpose)| purpose)
}

fn architecture(architecture: Architecture) -> &'static str {
    match architecture {
        Architecture::X86_64 => "x86-64",
        Architecture::Arm64 => "Arm (Graviton)",
    }
}

fn area(area: Area) -> &'static str {
    match area {
        Area::NorthAmerica => "北米",
        Area::SouthAmerica => "南米",
        Area::Europe => "欧州",
        Area::AsiaPacific => "アジアパシフィック",
        Area::MiddleEast => "中東",
        Area::Africa => "アフリカ",
        Area::China => "中国",
        Area::GovCloud => "GovCloud",
    }
}
