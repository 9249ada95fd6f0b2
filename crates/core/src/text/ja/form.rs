use crate::catalog::{Area, Partition};
use crate::config::{Architecture, Exec, Nat, Preset, Protocol};
use crate::finding::Severity;
use crate::text::form::Why;
use crate::text::template::sentences;
use crate::text::{Control, Group, Section, en};

sentences! {
    as in en::form

    Heading(Group) => {
        Project => "プロジェクト",
        Network => "ネットワーク",
        Endpoints => "VPC エンドポイント",
        Service => "サービス",
        LoadBalancer => "ロードバランサー",
    },
    Section(Section) => {
        Naming => "命名",
        Subnets => "サブネット",
        OtherEndpoints => "その他のサービス",
        Container => "コンテナ",
        HealthCheck => "ヘルスチェック",
        Logs => "ログ",
    },
    Label(Control) => {
        ProjectName => "プロジェクト名",
        Environment => "環境",
        Tags => "タグ",
        Region => "リージョン",
        Zones => "アベイラビリティゾーン",
        Cidr => "VPC の CIDR",
        Subnets => "サブネットの CIDR",
        Nat => "インターネットへの出口",
        Endpoints => "AWS サービスへのプライベート接続",
        Image => "コンテナイメージ",
        Port => "コンテナのポート",
        Size => "タスクサイズ",
        Count => "タスク数",
        Exec => "ECS Exec",
        Architecture => "プロセッサ",
        Variables => "環境変数",
        Secrets => "シークレットとパラメータ",
        Calls => "アプリケーションが呼び出す AWS サービス",
        Grace => "猶予期間（秒）",
        Protocol => "プロトコル",
        Certificate => "証明書の ARN",
        HealthPath => "パス",
        HealthCodes => "正常とみなすステータスコード",
        HealthInterval => "間隔（秒）",
        HealthTimeout => "タイムアウト（秒）",
        Healthy => "正常と判定する回数",
        Unhealthy => "異常と判定する回数",
        LogDays => "ログの保持期間",
    },
    About(Control) => {
        ProjectName => "AWS 上の名前はすべてこれで始まります。",
        Environment => "プロジェクト名に続けます。1 つのアカウントに複数の環境を置けます。",
        Tags => "Project、Environment、ManagedBy に加えて全リソースに付けます。",
        Region => "すべてを作る場所です。地名またはコードで検索できます。",
        Zones => "ロードバランサーと障害対策のため、2 つ以上が必要です。",
        Cidr => "VPC のプライベート IP 範囲です（/16 から /25）。後から変更できません。",
        Subnets => "空欄なら自動計算した範囲を使います。",
        Nat => "AWS 外のイメージやサービスに必要です。それ以外はエンドポイントで足ります。",
        Endpoints => "インターネットを通らない経路です。必要とするものがあれば自動でオンになります。",
        Image => "同じアカウントとリージョンの ECR は ecr:名前:タグ、それ以外は完全な URI。",
        Port => "コンテナが待ち受けるポートです。",
        Size => "タスク 1 つあたりの CPU とメモリです。",
        Count => "同時に動かす数です。AZ ごとに 1 つあれば AZ 障害に耐えられます。",
        Exec => "IAM で許可された人が、実行中のタスクのシェルに入れます。",
        Architecture => "イメージのビルド対象です。",
        Variables => "タスク定義に平文で残ります。秘密の値は入れないでください。",
        Secrets => "起動時に Secrets Manager または Parameter Store から ARN で渡します。",
        Calls => "それぞれに権限を付け、NAT がなければエンドポイントも作ります。",
        Grace => "起動直後は、この間ヘルスチェックに失敗してもタスクを止めません。",
        Protocol => "HTTPS は 443 で応答し、80 からリダイレクトします。",
        Certificate => "同じリージョンの AWS Certificate Manager のものです。",
        HealthPath => "ロードバランサーが各タスクに要求するパスです。",
        HealthCodes => "正常とみなす応答です。例: 200、200-399。",
        HealthInterval => "チェックの間隔、5 から 300。",
        HealthTimeout => "間隔より短くします。",
        Healthy => "連続した回数、2 から 10。",
        Unhealthy => "連続した回数、2 から 10。",
        LogDays => "これより古いログは CloudWatch Logs が削除します。",
    },
    NamingNow => "環境 {0}、追加タグなし|環境 {0}、追加タグ {1} 件",
    SubnetsNow => "VPC の範囲から自動計算|{0} 件を手動で指定",
    OtherEndpointsNow => "すべてオフ|{0} 件がオン",
    ContainerNow => "{0}、{1}、{2}、{3}",
    Variables => "環境変数 {0} 件",
    Secrets => "シークレット {0} 件",
    Calls => "呼び出しなし|{0} を呼び出し",
    HealthCheckNow => "{0} が {1} を返すこと、{2} 秒ごと",
    LogsNow => "{0} 日間保持",
    EndpointCounts => "インターフェイス型 {0}、ゲートウェイ型 {1}",
    ListensFor(Protocol) => {
        Http => "HTTP、ポート 80",
        Https => "HTTPS、ポート 443",
    },
    Nat(Nat) => {
        None => "なし",
        Single => "NAT 1 台",
        PerZone => "AZ ごとに NAT",
    },
    Protocol(Protocol) => {
        Http => "HTTP",
        Https => "HTTPS",
    },
    Exec(Exec) => {
        Off => "無効",
        On => "有効",
        Audited => "監査付き",
    },
    Architecture(Architecture) => {
        X86_64 => "x86-64",
        Arm64 => "Arm (Graviton)",
    },
    Size => "{0} vCPU、{1} GB",
    Cpu => "{0} vCPU",
    SizeUnknown => "{0} CPU ユニット、{1} MiB（Fargate にないサイズ）",
    Days => "{0} 日",
    Addresses =>
        "アドレス {0} 個、サブネット {1} 個。使えるアドレスはパブリック各 {2} 個、プライベート各 {3} 個",
    Span => "{0}～{1}|{0}",
    Partition(Partition) => {
        Aws => "AWS",
        AwsCn => "AWS 中国",
        AwsUsGov => "AWS GovCloud (US)",
    },
    Area(Area) => {
        NorthAmerica => "北米",
        SouthAmerica => "南米",
        Europe => "欧州",
        AsiaPacific => "アジアパシフィック",
        MiddleEast => "中東",
        Africa => "アフリカ",
        China => "中国",
        GovCloud => "GovCloud",
    },
    OptIn => "要有効化",
    NoRegion => "「{0}」に一致するリージョンはありません。",
    Zone => "{0}（使えないアカウントもあります）|{0}",
    SubnetOf => "{0} プライベート|{0} パブリック",
    EndpointFor =>
        "\
         ecr.api=ECR への認証。\
         |ecr.dkr=イメージのマニフェスト取得。\
         |s3=イメージレイヤーの取得。ルートのみで無料。\
         |logs=タスクのログ送信。\
         |secretsmanager=シークレットの取得。\
         |ssm=パラメータの取得。\
         |ssmmessages=ECS Exec のセッション。\
         |kms=独自のキーによる復号。\
         |sts=別のロールの認証情報。\
         |monitoring=メトリクスの送信。\
         |sqs=キュー。\
         |sns=通知。\
         |events=イベントバス。\
         |xray=トレースの送信。\
         |ecs-agent=自前のインスタンス上の ECS エージェント。\
         |dynamodb=テーブル。ルートのみで無料。",
    EndpointWhy(Why) => {
        On => "オン: {0}。",
        OnByHandUnused => "手動でオン。この設計では使われません。",
        OnByHand => "手動でオン: {0}。",
        OffByHandUnused => "手動でオフ。この設計では使われません。",
        OffUnused => "オフ: この設計では使われません。",
        OffThroughNat => "オフ: NAT を経由します（{0}）。",
        OffByHand => "手動でオフ。ただし必要です: {0}。",
        Off => "オフ。ただし必要です: {0}。",
    },
    BackToAutomatic => "自動に戻す",
    BackToAutomaticFor => "{0} を自動に戻す",
    Name => "名前",
    Value => "値",
    Arn => "ARN",
    AddRow => "タグを追加|シークレットまたはパラメータを追加|環境変数を追加",
    RemoveRow => "{0} を削除",
    NameTwice => "{0} は上の行にあります。最初の行だけが有効です。",
    StartFrom => "ひな形から始める…",
    PresetName(Preset) => {
        Article => "記事の構成",
        Cheapest => "最安",
        Production => "本番",
        Sealed => "閉域",
        PublicImages => "公開イメージ",
    },
    PresetFor(Preset) => {
        Article => "最小の完結した構成です。公開ロードバランサーと、VPC エンドポイント経由で AWS を使うタスクだけです。",
        Cheapest => "料金を抑えます。インターフェイスエンドポイントの代わりに NAT ゲートウェイ 1 台を使い、タスクは Fargate Spot で動かします。",
        Production =>
            "プラットフォームチームが求める構成です。HTTPS、WAF、アクセスログとフローログ、ログの 1 年保管、アラーム、3 ゾーンでのスケーリング、Exec の監査を備えます。",
        Sealed => "インターネットへの経路を持ちません。内部ロードバランサーを使い、AWS には VPC エンドポイントだけで接続します。",
        PublicImages => "Docker Hub や GHCR などのレジストリから、NAT ゲートウェイ経由でイメージを取得します。",
    },
    PresetGivesUp(Preset) => {
        Article => "HTTPS はありません。タスクは 1 つなので、タスクやそのゾーンに障害が起きると数分間停止します。",
        Cheapest => "HTTPS と安定性はありません。Spot のタスクは 2 分前の通知で停止されることがあり、ゾーン障害でサービスが止まることがあります。",
        Production => "料金は高くなります。また、削除保護を解除するまで destroy できません。",
        Sealed => "インターネットの利用者は接続できません。イメージは同じリージョンの ECR からしか取得できません。",
        PublicImages => "HTTPS と閉域性はありません。タスクはインターネット全体に接続でき、通信はすべて 1 つのゾーンのゲートウェイを通ります。",
    },
    PresetChange => "{0}: {1} → {2}",
    LeftOut => "なし",
    PresetUnchanged => "すでにこの設計です。",
    PresetNeeds => "ご自身で用意するもの: {0}。",
    PresetApply => "この構成で始める",
    LanguageSwitch => "この画面と、生成するコメントおよび README の言語",
    ThemeSystem => "配色はシステムに合わせています。ライトに切り替えます。",
    ThemeLight => "ライトの配色です。ダークに切り替えます。",
    ThemeDark => "ダークの配色です。システムに合わせます。",
    Download => "zip をダウンロード",
    Stale => "構成図とコードは、最後に有効だった設計のものです。指摘を確認してください。",
    Views => "表示",
    Design => "設計",
    Picture => "構成図",
    Code => "コード",
    Findings => "指摘",
    FindingCount => "指摘 {0} 件",
    PictureHint => "要素を選ぶと、対応するコードを表示します。",
    Files => "ファイル",
    Changed => "直前の変更で更新",
    Copy => "コピー",
    Copied => "コピーしました",
    CopyBlocked => "ブラウザがコピーを許可していません。テキストを選択してコピーしてください。",
    Severity(Severity) => {
        Note => "情報",
        Warning => "警告",
        Error => "エラー",
    },
    ShowField => "入力欄へ移動|「{0}」へ移動",
    NoFindings => "指摘はありません。設計は完成しています。",
}
