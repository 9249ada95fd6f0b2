use std::borrow::Cow;

use crate::catalog::{Area, Partition};
use crate::config::{Architecture, Exec, Nat, Protocol};
use crate::finding::Severity;
use crate::text::form::{gib, vcpu};
use crate::text::{Control, Form, Group, Language, Reason, Section, grouped};

pub(in crate::text) fn say(text: &Form) -> Cow<'static, str> {
    match text {
        Form::Heading(group) => heading(*group).into(),
        Form::Section(section) => self::section(*section).into(),
        Form::Label(control) => label(*control).into(),
        Form::About(control) => about(*control).into(),
        Form::NamingNow { environment, tags: 0 } => format!("環境 {environment}、追加タグなし").into(),
        Form::NamingNow { environment, tags } => format!("環境 {environment}、追加タグ {tags} 件").into(),
        Form::SubnetsNow { by_hand: 0 } => "VPC の範囲から自動計算".into(),
        Form::SubnetsNow { by_hand } => format!("{by_hand} 件を手動で指定").into(),
        Form::OtherEndpointsNow { on: 0 } => "すべてオフ".into(),
        Form::OtherEndpointsNow { on } => format!("{on} 件がオン").into(),
        Form::ContainerNow { architecture, variables, secrets, calls } => format!(
            "{}、環境変数 {variables} 件、シークレット {secrets} 件、{}",
            self::architecture(*architecture),
            if calls.is_empty() { "呼び出しなし".into() } else { format!("{} を呼び出し", calls.join("、")) },
        )
        .into(),
        Form::HealthCheckNow { path, codes, interval } => {
            format!("{path} が {codes} を返すこと、{interval} 秒ごと").into()
        }
        Form::LogsNow { days } => format!("{days} 日間保持").into(),
        Form::EndpointCounts { interface, gateway } => {
            format!("インターフェイス型 {interface}、ゲートウェイ型 {gateway}").into()
        }
        Form::ListensFor(Protocol::Http) => "HTTP、ポート 80".into(),
        Form::ListensFor(Protocol::Https) => "HTTPS、ポート 443".into(),
        Form::Nat(Nat::None) => "なし".into(),
        Form::Nat(Nat::Single) => "NAT 1 台".into(),
        Form::Nat(Nat::PerZone) => "AZ ごとに NAT".into(),
        Form::Protocol(Protocol::Http) => "HTTP".into(),
        Form::Protocol(Protocol::Https) => "HTTPS".into(),
        Form::Exec(Exec::Off) => "無効".into(),
        Form::Exec(Exec::On) => "有効".into(),
        Form::Architecture(architecture) => self::architecture(*architecture).into(),
        Form::Size { cpu, memory } => format!("{} vCPU、{} GB", vcpu(*cpu), gib(*memory)).into(),
        Form::Cpu { cpu } => format!("{} vCPU", vcpu(*cpu)).into(),
        Form::SizeUnknown { cpu, memory } => {
            format!("{cpu} CPU ユニット、{memory} MiB（Fargate にないサイズ）").into()
        }
        Form::Days { days } => format!("{days} 日").into(),
        Form::Addresses { total, subnets, public, private } => format!(
            "アドレス {} 個、サブネット {subnets} 個。使えるアドレスはパブリック各 {} 個、プライベート各 {} 個",
            grouped(*total),
            span(*public),
            span(*private),
        )
        .into(),
        Form::Partition(Partition::Aws) => "AWS".into(),
        Form::Partition(Partition::AwsCn) => "AWS 中国".into(),
        Form::Partition(Partition::AwsUsGov) => "AWS GovCloud (US)".into(),
        Form::Area(area) => self::area(*area).into(),
        Form::OptIn => "要有効化".into(),
        Form::NoRegion { query } => format!("「{query}」に一致するリージョンはありません。").into(),
        Form::Zone { name, recommended: true } => name.clone().into(),
        Form::Zone { name, recommended: false } => format!("{name}（使えないアカウントもあります）").into(),
        Form::SubnetOf { zone, public: true } => format!("{zone} パブリック").into(),
        Form::SubnetOf { zone, public: false } => format!("{zone} プライベート").into(),
        Form::EndpointFor(name) => endpoint_for(name).into(),
        Form::EndpointWhy { on, by_hand, through_nat, reasons } => why(*on, *by_hand, *through_nat, reasons),
        Form::BackToAutomatic => "自動に戻す".into(),
        Form::BackToAutomaticFor { label } => format!("{label} を自動に戻す").into(),
        Form::Name => "名前".into(),
        Form::Value => "値".into(),
        Form::Arn => "ARN".into(),
        Form::AddRow(Control::Tags) => "タグを追加".into(),
        Form::AddRow(Control::Secrets) => "シークレットまたはパラメータを追加".into(),
        Form::AddRow(_) => "環境変数を追加".into(),
        Form::RemoveRow { name } => format!("{name} を削除").into(),
        Form::NameTwice { name } => format!("{name} は上の行にあります。最初の行だけが有効です。").into(),
        Form::LanguageSwitch => "この画面と、生成するコメントおよび README の言語".into(),
        Form::ThemeSystem => "配色はシステムに合わせています。ライトに切り替えます。".into(),
        Form::ThemeLight => "ライトの配色です。ダークに切り替えます。".into(),
        Form::ThemeDark => "ダークの配色です。システムに合わせます。".into(),
        Form::Download => "zip をダウンロード".into(),
        Form::Stale => "構成図とコードは、最後に有効だった設計のものです。指摘を確認してください。".into(),
        Form::Views => "表示".into(),
        Form::Design => "設計".into(),
        Form::Picture => "構成図".into(),
        Form::Code => "コード".into(),
        Form::Findings => "指摘".into(),
        Form::FindingCount { count } => format!("指摘 {count} 件").into(),
        Form::PictureHint => "要素を選ぶと、対応するコードを表示します。".into(),
        Form::Files => "ファイル".into(),
        Form::Changed => "直前の変更で更新".into(),
        Form::Copy => "コピー".into(),
        Form::Copied => "コピーしました".into(),
        Form::CopyBlocked => {
            "ブラウザがコピーを許可していません。テキストを選択してコピーしてください。".into()
        }
        Form::Severity(Severity::Error) => "エラー".into(),
        Form::Severity(Severity::Warning) => "警告".into(),
        Form::Severity(Severity::Note) => "情報".into(),
        Form::ShowField(Some(control)) => format!("「{}」へ移動", label(*control)).into(),
        Form::ShowField(None) => "入力欄へ移動".into(),
        Form::NoFindings => "指摘はありません。設計は完成しています。".into(),
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

fn endpoint_for(name: &str) -> &'static str {
    match name {
        "ecr.api" => "ECR への認証。",
        "ecr.dkr" => "イメージのマニフェスト取得。",
        "s3" => "イメージレイヤーの取得。ルートのみで無料。",
        "logs" => "タスクのログ送信。",
        "secretsmanager" => "シークレットの取得。",
        "ssm" => "パラメータの取得。",
        "ssmmessages" => "ECS Exec のセッション。",
        "kms" => "独自のキーによる復号。",
        "sts" => "別のロールの認証情報。",
        "monitoring" => "メトリクスの送信。",
        "sqs" => "キュー。",
        "sns" => "通知。",
        "events" => "イベントバス。",
        "xray" => "トレースの送信。",
        "ecs-agent" => "自前のインスタンス上の ECS エージェント。",
        "dynamodb" => "テーブル。ルートのみで無料。",
        _ => "",
    }
}

fn why(on: bool, by_hand: bool, through_nat: bool, reasons: &[Reason]) -> Cow<'static, str> {
    let reasons: Vec<Cow<'_, str>> = reasons.iter().map(|reason| reason.say(Language::Ja)).collect();
    let reasons = reasons.join("、");
    match (on, by_hand, reasons.is_empty()) {
        (true, false, _) => format!("オン: {reasons}。").into(),
        (true, true, true) => "手動でオン。この設計では使われません。".into(),
        (true, true, false) => format!("手動でオン: {reasons}。").into(),
        (false, _, false) if through_nat => format!("オフ: NAT を経由します（{reasons}）。").into(),
        (false, true, true) => "手動でオフ。この設計では使われません。".into(),
        (false, true, false) => format!("手動でオフ。ただし必要です: {reasons}。").into(),
        (false, false, true) => "オフ: この設計では使われません。".into(),
        (false, false, false) => format!("オフ。ただし必要です: {reasons}。").into(),
    }
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

fn span((fewest, most): (u64, u64)) -> String {
    if fewest == most { grouped(fewest) } else { format!("{}～{}", grouped(fewest), grouped(most)) }
}
