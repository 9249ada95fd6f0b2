use crate::text::en;
use crate::text::template::sentences;

sentences! {
    as in en::bundle

    Header => "Kakoi が生成したファイルです。内容と変更方法は README.md にあります。",
    VpcDns => "インターフェイスエンドポイントのプライベート DNS には両方が必要。",
    NoPublicAddresses =>
        "ここに置くのはロードバランサーと NAT ゲートウェイだけで、パブリック IP はそれぞれが自分で持\
         つ。",
    PrivateRouteTables =>
        "ゾーンごとの NAT ゲートウェイから出られるように、ルートテーブルもゾーンごとに分ける。",
    PublicSubnetsReady => "インターネットへのルートより先に作ったロードバランサーには、誰も届かない。",
    PrivateSubnetsReady =>
        "ルートやエンドポイントより先に起動したタスクは、イメージの取得もログの送信もできない。",
    NatSingle =>
        "全ゾーンで 1 つを共有するのが最も安い。ただしそのゾーンが落ちると全ゾーンがインターネットに\
         出られず、\nほかのゾーンからの通信にはゾーン間の転送料金がかかる。",
    NatPerZone => "ゾーンごとに置く。1 つのゾーンが落ちても、ほかのゾーンはインターネットに出られる。",
    NatReady => "NAT ゲートウェイには、先にインターネットへのルートが要る。",
    InterfaceEndpoints =>
        "プライベートサブネットにはインターネットへのルートがなく、タスクはここを通って AWS に届く。\
         \nプライベート DNS により、各サービスの通常のホスト名がこのエンドポイントを指す。",
    InterfaceEndpointsBesideNat =>
        "AWS への通信を NAT に出さず VPC の中に留める。\nプライベート DNS により、各サービスの通常の\
         ホスト名がこのエンドポイントを指す。",
    ChinaServiceNames => "中国リージョンでは、一部のサービス名が cn. で始まる。",
    EndpointGroup =>
        "ルールは、通信元のタスクと一緒に ecs/security.tf に置く。エンドポイントは応答するだけなので\
         、\nアウトバウンドルールはない。",
    ImageLayers =>
        "ゲートウェイエンドポイントはルートなので無料。ECR のイメージレイヤーは AWS のこのバケットに\
         あり、\nそれ以外にはここから届かない。",
    OwnBuckets =>
        "ゲートウェイエンドポイントはルートなので無料。ここから届くのは、このアカウントのバケットだけ\
         。",
    OwnTables =>
        "ゲートウェイエンドポイントはルートなので無料。ここから届くのは、この設計の名前が付いたテーブ\
         ルだけ。",
    InvalidHeaders => "HTTP で許されないヘッダーは、リクエストスマグリングに使われる。",
    TargetGroupName =>
        "使用中のターゲットグループはリスナーから外れるまで消せないので、新しいものを先に作る。\nプレ\
         フィックスは AWS の制限で 6 文字まで。",
    DeregistrationDelay =>
        "タスクの入れ替え時に、処理中のリクエストを待つ秒数。AWS の既定の 300 秒では、デプロイのたび\
         に 5 分待つ。",
    Redirect => "暗号化しない応答はしない。ポート 80 は HTTPS へ転送するだけ。",
    TlsPolicy => "TLS 1.3 と、未対応のクライアントのための前方秘匿性のある TLS 1.2。",
    TargetGroupReady => "リスナーが使っていないターゲットグループを指定すると、ECS はサービスの作成を拒む。",
    PlatformVersion => "新しいバージョンでは必要なエンドポイントが変わりうるので、上げる時期は自分で決める。",
    InitProcess => "PID 1 がシグナルを中継し、シェルや子プロセスが残したゾンビプロセスを回収する。",
    CircuitBreaker => "新しいタスクが正常にならなければデプロイを打ち切り、直前の正常なタスクに戻す。",
    DeploymentPercent => "新しいタスクが正常になってから、古いタスクを止める。",
    ZoneRebalancing => "障害から復旧したゾーンにも、タスクを改めて分散させる。",
    ServiceReady => "タスクには、起動した瞬間から、破棄するときは止まる瞬間まで、権限と通信経路が要る。",
    Trust =>
        "このアカウントとリージョンのタスクのために、ECS だけがロールを引き受けられる。\nプリンシパル\
         名はどのパーティションでも同じ。",
    ExecutionPolicy =>
        "このタスクの起動に必要なものだけを許可する。AmazonECSTaskExecutionRolePolicy を使うと、\nア\
         カウントの全リポジトリを読み、全ロググループに書けてしまう。",
    TaskPolicy => "アプリケーション自身に許可する操作。ECS Exec の SSM エージェントもこのロールで動く。",
    RulesHere => "alb/ と network/ が ecs/ に依存しないように、タスクに関わるルールはすべてここに置く。",
    InternetEgress => "NAT ゲートウェイ経由で、HTTPS だけを許可する。",
    CertificateWanted =>
        "ロードバランサーと同じリージョンの AWS Certificate Manager で発行済みの証明書の ARN を書く。\
         \naws acm list-certificates で一覧できる。",
    NetworkModule =>
        "VPC です。ロードバランサーを置くパブリックサブネット、タスクを置くプライベートサブネットと、\
         そこから外へ出る経路があります。",
    AlbModule =>
        "Application Load Balancer です。セキュリティグループ、リスナー、ターゲットグループがあります\
         。",
    EcsModule =>
        "ECS サービスです。クラスター、タスク定義、ロール、ロググループと、タスクに関わるセキュリティ\
         グループのルールがあります。",
    Inputs => "入力",
    Outputs => "出力",
    Name => "名前",
    Type => "型",
    Description => "説明",
    Introduction =>
        "{region_name}で動く ECS Fargate サービスです。前段に公開の Application Load Balancer を置き、タスク\
         は {zone_count} つのアベイラビリティーゾーンのプライベートサブネットで動かします。",
    IntroductionInternal =>
        "{region_name}で動く ECS Fargate サービスです。内部向けの Application Load Balancer とタスクを、{zone\
         _count} つのアベイラビリティーゾーンのプライベートサブネットで動かします。",
    Link =>
        "この設計をもう一度開くには、次の文字列を Kakoi のページのアドレスの末尾に付けるか、引用符で囲んで `k\
         akoi open` に渡します。`kakoi.json` と同じく設計のすべてが入っており、環境変数の値も平文です。",
    Picture => "この設計の構成図",
    Errors => "このままでは動きません",
    Warnings => "確認してください",
    Chosen => "設計の内容",
    Setting => "項目",
    Choice => "内容",
    Region => "リージョン",
    Vpc => "VPC",
    NatGateways => "NAT ゲートウェイ",
    NatNone => "なし(タスクは VPC エンドポイントだけを通って AWS に届く)",
    NatIn =>
        "`{nat_gateway_zone}` に 1 つ(最も安いが、そのゾーンが落ちるとどのゾーンもインターネットに出られない)",
    NatInEach => "ゾーンごとに 1 つ(1 つのゾーンが落ちても、ほかのゾーンはインターネットに出られる)",
    FlowLogs => "VPC フローログ",
    ChosenFlowLogs =>
        "有効(どの通信が許可・拒否されたかが分かる)。ロググループは `/vpc/{name}`、保持日数は {flow_logs_days\
         }",
    LoadBalancer => "ロードバランサー",
    InternetFacing => "インターネット向け(パブリックサブネット)",
    Internal => "内部向け(プライベートサブネット)。VPC と、そこに接続されたネットワークから届く",
    Listens => "リスナー",
    ListensHttp => "HTTP(ポート 80)。通信は暗号化されない",
    ListensHttps => "HTTPS(ポート 443)。ポート 80 は HTTPS へ転送",
    ChosenTlsPolicy => "TLS ポリシー",
    Domain => "ドメイン名",
    ChosenDomain => "`https://{domain_name}`(証明書は自動で更新される)",
    Certificate => "証明書",
    CertificateStillNeeded => "`terraform.tfvars` に書く必要がある",
    Allowed => "接続できる範囲",
    IdleTimeout => "アイドルタイムアウト",
    ChosenIdleTimeout => "通信のない接続は {idle_timeout} 秒で切る",
    AccessLogs => "アクセスログ",
    ChosenAccessLogs => "すべてのリクエストを専用のバケットに 90 日間保存",
    ProtectedFromDeletion => "削除保護",
    ChosenDeletionProtection => "有効(無効にするまで AWS がロードバランサーの削除を拒む)",
    Waf => "AWS WAF",
    ChosenWaf => "AWS のマネージドルールで既知の攻撃元と攻撃を止める。ロググループは `aws-waf-logs-{name}`",
    HealthCheck => "ヘルスチェック",
    Health =>
        "{health_check_interval} 秒ごとに確認し、{health_path_code} が {health_check_timeout} 秒以内に {healt\
         h_codes_code} を返せば成功。連続 {healthy_threshold} 回の成功で正常、{unhealthy_threshold} 回の失敗\
         で異常とする",
    Image => "イメージ",
    ImageRepository => "リポジトリ",
    ChosenRepository =>
        "ここで作る(タグは上書きできず、プッシュ時にスキャンする。タグのないイメージは 14 日で消え、残すのは\
         最新の 30 個)",
    Port => "コンテナのポート",
    Size => "タスクサイズ",
    TaskSize => "CPU {cpu_units} ユニット(1,024 で 1 vCPU)、メモリ {memory_mib} MiB、{architecture_name}",
    Ephemeral => "エフェメラルストレージ",
    Tasks => "タスク数",
    ScaledTasks => "{scaling_min}~{scaling_max}(最初は {count})",
    Scaling => "スケーリングの目標",
    ScalingCpu => "平均 CPU 使用率 {scaling_cpu} %",
    ScalingMemory => "平均メモリ使用率 {scaling_memory} %",
    ScalingRequests => "1 タスクあたり毎分 {scaling_requests} リクエスト",
    Spot => "Fargate Spot",
    ChosenSpot => "タスクの {spot_percent} %(安いが、AWS が 2 分前の通知で止めることがある)",
    Grace => "ヘルスチェックの猶予期間",
    ChosenGrace => "タスクの起動後 {grace_period} 秒間は、失敗しても止めない",
    StopTimeout => "停止タイムアウト",
    ChosenStopTimeout => "停止の合図から {stop_timeout} 秒たっても終わらないタスクは強制終了する",
    ReadOnlyRoot => "ルートファイルシステム",
    ChosenReadOnlyRoot => "読み取り専用(アプリケーションはどこにも書き込めない)",
    Environment => "環境変数",
    Secrets => "シークレットから渡す変数",
    SecretsKey => "シークレットのキー",
    Calls => "アプリケーションが呼び出すサービス",
    Buckets => "アプリケーションが使うバケット",
    Exec => "ECS Exec",
    Off => "無効",
    ExecOn => "有効(権限のある人は、実行中のタスクでシェルを開ける)",
    ExecAudited => "有効(専用のキーで暗号化し、ロググループ `/ecs/{name}/exec` に記録する)",
    Deployment => "デプロイ",
    RollingByTerraform =>
        "ローリング(`terraform apply` で行う)。新しいバージョンが正常にならなければ直前のバージョンに戻す",
    RollingByPipeline =>
        "ローリング(パイプラインが行う)。新しいバージョンが正常にならなければ直前のバージョンに戻す",
    BlueGreenAtOnce => "CodeDeploy による Blue/Green(パイプラインが行う)。トラフィックは一度に切り替える",
    BlueGreenCanary =>
        "CodeDeploy による Blue/Green(パイプラインが行う)。トラフィックはまず 10 %、5 分後に残りを切り替える",
    BlueGreenLinear =>
        "CodeDeploy による Blue/Green(パイプラインが行う)。トラフィックは毎分 10 % ずつ切り替える",
    LogRetention => "ログの保持日数",
    LogsKey => "ロググループのキー",
    Insights => "Container Insights",
    ChosenInsights => "有効(CPU、メモリ、ネットワーク、タスク数をメトリクスに記録する)",
    Alarms => "アラーム",
    ChosenAlarms => "サーバーエラー(5xx)と異常なタスク",
    TaskAlarms => "実行中のタスクが {fewest_tasks} 個を下回ったとき",
    AlarmTopic => "アラームの通知先",
    AlarmNowhere => "なし(CloudWatch コンソールで見られるだけ)",
    Tags => "追加のタグ",
    StateRow => "Terraform のステート",
    StateLocal => "このフォルダーの `terraform.tfstate` ファイル(1 人で使う場合)",
    StateInBucket => "`{state_region}` の `s3://{state_bucket}/{state_key}`(適用中はロックされる)",
    Subnets => "サブネット",
    Zone => "アベイラビリティーゾーン",
    Public => "パブリック(ロードバランサー)",
    PublicNat => "パブリック(NAT ゲートウェイ)",
    Private => "プライベート(タスク)",
    Endpoints => "VPC エンドポイント",
    MonthlyCost => "1 か月の料金",
    PriceSources => "単価の出典:",
    Endpoint => "エンドポイント",
    Kind => "種類",
    Why => "理由",
    InterfaceKind => "インターフェイス",
    GatewayKind => "ゲートウェイ",
    ByHand => "手動で有効にしたため",
    FirstSteps => "最初の手順",
    Prerequisites =>
        "[Terraform](https://developer.hashicorp.com/terraform/install) {terraform} 以降と、対象のアカウント\
         にサインインした [AWS CLI](https://docs.aws.amazon.com/ja_jp/cli/latest/userguide/getting-started-in\
         stall.html) バージョン 2 が必要です(`aws sts get-caller-identity` でアカウントを確認できます)。コマ\
         ンドは、このフォルダーで POSIX シェルから実行します。",
    PrerequisiteDocker => "イメージのプッシュには、buildx の使える Docker も必要です。",
    SelfTest =>
        "**手元で設計をテストします。** モックが AWS の代わりをするので、何も作られず、アカウントも認証情報も\
         要りません。",
    SelfCheck =>
        "[Checkov](https://www.checkov.io/) でも失敗する検査はありません(`checkov -d .`)。検査が求めていても\
         この設計にないものは、コードの中でスキップし、その理由と、あれば `kakoi.json` のどの項目で追加できる\
         かを書いてあります。",
    MakeStateBucket =>
        "**ステートのバケットを作ります**(まだない場合)。`terraform init` の前に必要です。バージョニングがあ\
         れば、以前のステートに戻せます。",
    GiveCertificate =>
        "**証明書を指定します。** このリージョンの ACM で発行済みの証明書の ARN を `terraform.tfvars` に書き\
         ます。",
    CheckZone =>
        "**ホストゾーンを確認します。** パブリックホストゾーン `{domain_zone}` がこのアカウントの Route 53 に\
         あり、ドメインのレジストラにそのネームサーバーが登録されている必要があります。そうでないと、適用は証\
         明書の発行を待ち続け、75 分後に失敗します。次のコマンドは、ゾーンのネームサーバーと、インターネット\
         から見えるネームサーバーを順に表示します。同じ名前であることを確かめます。",
    AllowLogKey =>
        "**ログサービスにキーの使用を許可します。** キー `{log_key_arn}` のポリシーで、プリンシパル `logs.{re\
         gion}.{dns_suffix}` に `kms:Encrypt`、`kms:Decrypt`、`kms:ReEncrypt*`、`kms:GenerateDataKey*`、`kms:\
         DescribeKey` を許可します。条件 `ArnLike` で `kms:EncryptionContext:aws:logs:arn` を `arn:{partition\
         }:logs:{region}:アカウント ID:log-group:*` とすれば、このアカウントのロググループに限定できます。許\
         可がないと、適用は AccessDeniedException で止まります。",
    AllowAlarms =>
        "**アラームに通知を許可します。** トピック `{alarm_topic_arn}` のアクセスポリシーで、`cloudwatch.amaz\
         onaws.com` に `sns:Publish` を許可します。AWS 所有の `alias/aws/sns` で暗号化したトピックには届きま\
         せん。`cloudwatch.amazonaws.com` に `kms:Decrypt` と `kms:GenerateDataKey*` を許可したカスタマー管理\
         キーを使います。",
    SecretsExist =>
        "**シークレットを確認します。** 次のものは Terraform では作りません。存在しないと、タスクは ResourceI\
         nitializationError で停止します。",
    MakeParameters => "スラッシュで始まるものは、VALUE を値に置き換えて次のコマンドで作ります。",
    SecretKeys =>
        "シークレットやパラメータをカスタマー管理の KMS キーで暗号化している場合は、そのキーに対する `kms:Dec\
         rypt` も必要です。`kakoi.json` の `service.secrets_key_arn` にキーを書いてください。",
    SecretsKeyOfOthers =>
        "実行ロールは、キー `{secrets_key_arn}` で復号できます。別のアカウントのキーなら、キーポリシーでも許\
         可が必要です。",
    BucketsExist =>
        "**バケットを確認します。** {buckets_code} は Terraform では作りません。S3 への経路はほかのリージョン\
         に届かないので、`{region}` に必要です。カスタマー管理の KMS キーで暗号化している場合は、そのキーに対\
         する `kms:Decrypt` と `kms:GenerateDataKey` を `ecs/iam.tf` のタスクロールに追加してください。",
    BucketsKeyEndpoint =>
        "その場合 KMS にはエンドポイントから届くので、上の表になければ `network.endpoints.kms` を有効にします\
         。",
    OtherEndpoints =>
        "**エンドポイントを確認します。** 次のサービスのエンドポイントがこのリージョンにあるかどうかを、Kakoi \
         は把握していません。コマンドで一覧できます。",
    MakeRepository =>
        "**先にリポジトリだけを作ります。** 最初のタスクが取得する時点でイメージが揃っているようにするためで\
         す。",
    MakeRepositoryByHand =>
        "**リポジトリを作ります**(まだない場合)。最初のタスクが取得する時点でイメージが揃っているように、`{re\
         pository}` は Terraform の外で作ります。",
    PushImage =>
        "**イメージをプッシュします。** 同じシェルで、ビルドするか、既存のイメージをコピーします。",
    PushDigest =>
        "この設計はイメージをダイジェストで指定しています。プッシュしたイメージのダイジェストが `{image_diges\
         t}` と一致しないと、タスクはイメージを見つけられません。",
    ImmutableTag =>
        "このリポジトリは同じタグへの再プッシュを拒むので、バージョンごとに新しいタグを付けます。",
    BuildImage => "アプリケーションの Dockerfile からビルドするか、",
    CopyImage => "既存のイメージをコピーする:",
    ImageElsewhere =>
        "**イメージを確認します。** {image_code} が必要です。別のアカウントのリポジトリなら、このアカウントか\
         らの取得をリポジトリポリシーで許可しておきます。",
    ImageOnInternet =>
        "**イメージを確認します。** タスクは {image_code} を、インターネット経由で認証なしに取得します。",
    Apply =>
        "**適用します。** 作られるものは plan ですべて確認できます。ロードバランサーの作成には数分かかります\
         。",
    State =>
        "Terraform は、作ったものをこのフォルダーの `terraform.tfstate` に記録します。このファイルがないと変\
         更も削除もできなくなるので、大切に保管してください。",
    StateKept =>
        "Terraform は、作ったものを `s3://{state_bucket}/{state_key}` に記録します。適用中は、その横にロック\
         ファイルを置きます。",
    WaitAndOpen => "**タスクが正常になるのを待って、開きます。**",
    PointDomain =>
        "証明書のドメイン名をロードバランサーに向けます。最後のコマンドが表示するホスト名への CNAME レコード\
         か、`load_balancer_zone_id` を使った Route 53 のエイリアスレコードを作り、そのドメイン名を HTTPS で\
         開きます。",
    OpenInside =>
        "ロードバランサーにはプライベートアドレスしかありません。VPC の中か、VPC に接続されたネットワークから\
         開きます。",
    OnlyAllowed =>
        "接続できるのは {allowed_code} だけです。自分のアドレスが含まれていなければ、`load_balancer.allowed_c\
         idrs` に追加してください。",
    Logs => "ログ",
    LogsWhere => "アプリケーションの標準出力と標準エラー出力は CloudWatch Logs に送られます。",
    AccessLogsWhere => "ロードバランサーは、アクセスログを 5 分ごとに書き出します。",
    WafLogsWhere =>
        "AWS WAF は、通したリクエストも拒んだリクエストも記録します。一般ルールは 8 KB を超える本文を拒みます\
         (`SizeRestrictions_BODY`)。",
    FlowLogsWhere => "フローログには、許可された通信と拒否された通信(`REJECT`)が残ります。",
    NotStarting => "タスクが起動しないときは、サービスのイベントに理由が出ます。",
    StartAgain => "何度か失敗すると ECS は起動を諦めます。原因を取り除いたら、新しいデプロイを始めます。",
    NotStartingBlueGreen =>
        "原因を取り除いたら、「新しいバージョンを出すには」のとおりにデプロイし直します。",
    Shell => "実行中のタスクでシェルを開く",
    ShellPrerequisites =>
        "シェルを開くには、AWS CLI と [Session Manager プラグイン](https://docs.aws.amazon.com/ja_jp/systems-\
         manager/latest/userguide/session-manager-working-with-install-plugin.html)、クラスター `{name}` とそ\
         のタスクに対する `ecs:ExecuteCommand` 権限、タスクを探すための `ecs:ListTasks` 権限が必要です。イメ\
         ージには `/bin/sh` が入っている必要があります。",
    ShellAudited =>
        "セッションはキー `alias/{name}-exec` で暗号化するので、そのキーに対する `kms:GenerateDataKey` 権限も\
         必要です。入力と出力はロググループ `/ecs/{name}/exec` に残ります。そのためには、イメージに `script` \
         と `cat` コマンドが入っている必要があります。",
    ShellNewTasks =>
        "シェルを開けるのは、ECS Exec を有効にした後に起動したタスクだけです。古いタスクは、新しいデプロイで\
         入れ替わります。",
    NewVersions => "新しいバージョンを出すには",
    ChangeTag =>
        "新しいタグでイメージをプッシュし、`main.tf` の `ecs` モジュールの `image_tag` を書き換えて `terrafor\
         m apply` します。ECS は新しいタスクを起動してから古いタスクを止め、新しいタスクが正常にならなければ\
         直前のバージョンに戻します。",
    ChangeDigest =>
        "イメージをプッシュし、`main.tf` の `ecs` モジュールの `image_digest` を書き換えて `terraform apply` \
         します。ECS は新しいタスクを起動してから古いタスクを止め、新しいタスクが正常にならなければ直前のバー\
         ジョンに戻します。",
    ChangeImage =>
        "`main.tf` の `ecs` モジュールの `image` を書き換えて `terraform apply` します。ECS は新しいタスクを\
         起動してから古いタスクを止め、新しいタスクが正常にならなければ直前のバージョンに戻します。",
    PipelineDeploys =>
        "デプロイはパイプラインが行い、Terraform はサービスのタスク定義に手を出しません。新しいタグでイメージ\
         をプッシュしたら、パイプラインは AWS CLI と `jq` で次を実行します。",
    CodeDeployDeploys =>
        "デプロイは、パイプラインが CodeDeploy で行います。デプロイで変わるもの(サービスのタスク定義とロード\
         バランサー、リスナーのデフォルトアクション)に Terraform は手を出しません。新しいタグでイメージをプッ\
         シュしたら、パイプラインは AWS CLI と `jq` で次を実行します。",
    ReadTaskDefinition => "最新のタスク定義のイメージを差し替え、`task-definition.json` に書きます。",
    RegisterAndUpdate =>
        "登録してサービスに反映し、完了を待ちます。ECS が前のバージョンに戻した場合、最後の行が失敗します。",
    DeployByCodeDeploy =>
        "`appspec.yaml` のあるこのフォルダーで、登録してデプロイし、完了を待ちます(このコマンドは `terraform \
         output -raw deploy_command` でも表示できます)。",
    PipelineMay =>
        "パイプラインのロールには、イメージをプッシュする権限のほかに、`ecs:DescribeTaskDefinition`、`ecs:Reg\
         isterTaskDefinition`、`ecs:UpdateService`、`ecs:DescribeServices` と、ロール `{name}-execution-…` \
         と `{name}-task-…` に対する `iam:PassRole` が必要です。",
    CodeDeployPipelineMay =>
        "パイプラインのロールには、イメージをプッシュする権限のほかに、`ecs:DescribeTaskDefinition`、`ecs:Reg\
         isterTaskDefinition`、`ecs:DescribeServices`、ロール `{name}-execution-…` と `{name}-task-…` に対\
         する `iam:PassRole`、`codedeploy:GetApplication`、`GetDeploymentGroup`、`GetDeploymentConfig`、`Regi\
         sterApplicationRevision`、`GetApplicationRevision`、`CreateDeployment`、`GetDeployment` が必要です。",
    TerraformRegisters =>
        "変数、シークレット、サイズは Terraform で変えます。適用すると新しいリビジョンが登録され、最新のリビ\
         ジョンから始めるパイプラインの次のデプロイで反映されます。",
    TestTraffic =>
        "デプロイ中、次のバージョンはロードバランサーのポート {test_port}({test_protocol})で応答します。接続\
         できる範囲は本番と同じです。切り替えが終わってから 5 分間は、前のバージョンも動き続けます。失敗した\
         デプロイは自動で元に戻ります。手動で戻すには、`aws ecs deploy` が表示する ID を使います。",
    AppSpecRepeats =>
        "`appspec.yaml` には、CodeDeploy がサービスから引き継がないプラットフォームのバージョンを書いてありま\
         す。`ecs/main.tf` と揃えてください。CodeDeploy が管理するサービスの更新は ECS が拒むので、サブネット\
         、セキュリティグループ、プラットフォームのバージョンの変更もデプロイで反映します(AppSpec の `Network\
         Configuration` と `PlatformVersion`)。",
    AppSpecSpot =>
        "Spot の割合も同じです。Terraform は手を出さず、変更は `appspec.yaml` に書けば次のデプロイで反映され\
         ます。",
    Change => "変更するには",
    ChangeDesign =>
        "`kakoi.json` を Kakoi で開いて変更し、上書きで生成し直して、`terraform plan` を確認してから適用しま\
         す。Terraform を直接書き換えてもかまいません。",
    CallNames =>
        "タスクロールが使えるのは、この設計の名前が付いたものだけです。キュー、トピック、テーブル、イベントバ\
         ス、ロールは `{name}-…`、シークレットとパラメータは `{project}/{environment_name}/` の下に置くか、`\
         ecs/iam.tf` を書き換えてください。",
    Remove => "削除するには",
    RemoveProtection =>
        "**削除保護を無効にします。** 有効なままだと、AWS はロードバランサーの削除を拒みます(OperationNotPerm\
         itted)。`alb/main.tf` を `enable_deletion_protection = false` に書き換えてから、次を実行します。",
    RemoveLogs =>
        "**ログのバケットを空にします。** ログが残るバケットを Terraform は削除せず(BucketNotEmpty)、ロードバ\
         ランサーは消えるまで書き続けます。先にロードバランサーとそれに依存するものを削除し、次にログをすべて\
         のバージョンごと消します。最後のログは数分遅れて届くことがあるので、破棄がまだ BucketNotEmpty で終わ\
         るなら、ループをもう一度実行します。",
    RemoveCreatedRepository =>
        "**イメージを削除します。** イメージが残るリポジトリを Terraform は削除しません(RepositoryNotEmptyExc\
         eption)。次のコマンドはリポジトリをイメージごと削除し、Terraform はそれを認識します。",
    RemoveAll =>
        "**破棄します。** Terraform がここで作ったものを、ロググループも含めてすべて削除します。ネットワーク\
         インターフェイスが消えるまで数分かかります。",
    RemoveRepository => "リポジトリとイメージは手動で作ったので、手動で削除します。",
    RemoveDomain =>
        "`{domain_name}` のレコードと証明書の検証用レコードも消え、この名前ではつながらなくなります。ホストゾ\
         ーン `{domain_zone}` は残ります。",
    RemovePointer => "ドメイン名をロードバランサーに向けるレコードは手動で作ったので、手動で削除します。",
    RemoveKey =>
        "セッションのキーが実際に削除されるのは 30 日後です。それまでは `aws kms cancel-key-deletion` で取り\
         消せます。",
    RemoveRevisions =>
        "パイプラインが登録したタスク定義は残ります。料金はかからず、`aws ecs deregister-task-definition` で\
         登録を解除できます。",
    RemoveState =>
        "ステートは、以前のバージョンも含めて `s3://{state_bucket}/{state_key}` に残り、バケットも残ります。",

    TestMock =>
        "terraform test: モックが AWS の代わりをするので、アカウントも認証情報も要りません。",
    TestRegion =>
        "ゾーンは特定のリージョンのものなので、別のリージョンは何かを作る前に拒否されます。",
    TestNetwork =>
        "ルートのテストから見えるのは出力だけなので、モジュールのリソースはここで確かめます。",

    SkipAccessLogs => "リクエストは記録されません。load_balancer.access_logs を選ぶと、すべてバケットに記録されます。",
    SkipDeletionProtection => "terraform destroy ですぐに削除できます。load_balancer.deletion_protection を選ぶと AWS が削除を拒みます。",
    SkipExecRoot => "ECS Exec のエージェントがルートファイルシステムに書き込みます。service.exec を off にすれば、service.read_only_root で読み取り専用にできます。",
    SkipFlowLogs => "通信は記録されません。network.flow_logs_days を選ぶとフローログが残ります。",
    SkipHttps => "この設計は HTTP だけで提供します。load_balancer.protocol を https にすると暗号化とリダイレクトが有効になります。",
    SkipInsights => "Container Insights はメトリクスごとに課金されます。observability.insights で有効になります。",
    SkipLogBucketEvents => "新しいアクセスログを待つものはなく、必要な人が探して読みます。",
    SkipLogBucketKey => "ロードバランサーがアクセスログを書けるのは SSE-S3 のバケットだけです。",
    SkipLogBucketLogs => "これはログのバケットです。その読み取りまで記録するには、さらに別のバケットが要ります。",
    SkipLogBucketReplica => "アクセスログは期限で消えるもので、別リージョンへの複製は費用に見合いません。",
    SkipLogKey => "CloudWatch Logs は AWS のキーで暗号化します。observability.log_key_arn で自分のキーを使えます。",
    SkipLogYear => "ログの保存期間は observability.log_days で決まり、365 日以上ならこの検査を満たします。",
    SkipFlowLogYear => "フローログの保存期間は network.flow_logs_days で決まり、365 日以上ならこの検査を満たします。",
    SkipPort80 => "利用者はポート 80 で接続します。接続できる相手は load_balancer.allowed_cidrs で決まります。",
    SkipPort80Redirects => "ポート 80 は HTTPS へリダイレクトするだけです。接続できる相手は load_balancer.allowed_cidrs で決まります。",
    SkipPort80OfTasks => "接続できるのはロードバランサーのセキュリティグループだけですが、Checkov には CIDR のないルールに見えます。",
    SkipRepositoryKey => "ECR はイメージを標準で AES-256 で暗号化し、シークレットはイメージに含まれません。",
    SkipTargetHttp => "この設計は HTTP だけで提供します。load_balancer.protocol を https にすると、TLS はロードバランサーで終端します。",
    SkipTargetTls => "TLS はロードバランサーで終端し、その先の HTTP は VPC の中にとどまります。",
    SkipWaf => "WAF はありません。load_balancer.waf を選ぶと AWS のマネージドルールが付きます。",
    SkipWafAnonymous => "この検査が求める匿名 IP のリストは、VPN を使う人まで遮断します。",
    SkipWritableRoot => "イメージはルートファイルシステムに書き込めます。service.read_only_root で禁止できます。",
    DefaultGroup =>
        "セキュリティグループを指定しないものは、AWS がこのグループに入れる。ルールがないので、何も通さない。",
    FlowLogsTrust => "このアカウントとリージョンのフローログだけが、このロールを使える。",
    FlowLogsPolicy =>
        "書けるのは自分のロググループだけ。フローログは、それをすべてのロググループの中から探す。",
    EndpointPolicies =>
        "通れるのはこのアカウントの ID だけ。ほかのアカウントの認証情報では、ここからデータを持ち出せない。\n\
         各ロールに何を許すかは IAM で決める。ポリシーに対応していないサービスや、\n\
         対応しているか分からないサービスのエンドポイントは含めない。",
    ImageLayersAndBuckets =>
        "ゲートウェイエンドポイントはルートなので無料。ここから届くのは、アプリケーションのバケットと、\n\
         ECR がイメージレイヤーを置く AWS のバケットだけ。",
    NamedBuckets =>
        "ゲートウェイエンドポイントはルートなので無料。ここから届くのは、アプリケーションのバケットだけ。",
    DeletionProtection =>
        "ロードバランサーを削除するときは、先に false にして適用する。",
    LogPolicyFirst =>
        "ログを有効にすると AWS が書き込みを試し、権限がなければ拒む。",
    TlsPolicyRestricted =>
        "TLS 1.3 と、未対応のクライアントのための TLS 1.2(前方秘匿性のある認証付き暗号のみ)。",
    TlsPolicyNewest => "TLS 1.3 だけ。未対応のクライアントは接続できない。",
    ValidationRecord =>
        "ACM はこのレコードを見て証明書を発行し、レコードがある限り自動で更新する。",
    LogEncryption =>
        "ロードバランサーがログを書けるのは、S3 のキーで暗号化したバケットだけ。",
    LogVersions => "上書きや削除をされたログも、30 日間は元に戻せる。",
    LogDelivery =>
        "書けるのはこのアカウントのロードバランサーだけで、場所も自分のプレフィックスの下に限る。古いリージョンでは\n\
         アカウント ID も使えるが、AWS が勧めるのはどのリージョンでも使えるこのサービスプリンシパル。",
    WafRules =>
        "ルールは AWS が更新する。評判の悪い IP アドレス、既知の攻撃、一般的な攻撃を止める。\n\
         一般ルールは 8 KB を超える本文を拒む。アップロードを受けるなら SizeRestrictions_BODY をカウントにする。",
    WafLogs =>
        "WAF がログを書けるのは、名前がこのように始まるロググループだけ。書き込みの許可は WAF が自分で付ける。",
    WafRedacted => "認証情報をログに残さない。",
    Repository => "先にこれだけを作り、イメージをプッシュしておく(コマンドは README.md)。\nイメージが残っている間、Terraform はリポジトリを削除しない。",
    ImmutableTags => "タグはいつも同じイメージを指す。戻せば、確かに前のイメージに戻る。",
    SeveralTargets => "どれか 1 つの目標でタスクは増え、減るのはすべての目標が許すときだけ。",
    ExecKey =>
        "TLS に加えて、セッションをこのキーで暗号化する。使用の許可はこのアカウントの IAM が決め、\n\
         セッションを開く人には kms:GenerateDataKey が要る。CloudWatch Logs が使えるのはこのロググループのためだけ。",
    ExecLog => "すべてのセッションの入出力を、アプリケーションのログとは別に残す。",
    DeployPolicy =>
        "このサービスのデプロイに必要なものだけを許可する。AWSCodeDeployRoleForECS を使うと、\n\
         アカウントの全サービスとリスナーを変更し、全ロールを渡せてしまう。",
    TerminationWait => "切り替え後も 5 分間は前のバージョンを残し、すぐに戻せるようにする。",
    DeployReady => "CodeDeploy には、最初のデプロイから最後まで権限が要る。",
    TaskAlarm => "Container Insights は毎分タスクを数える。タスクの入れ替えで鳴らないように 5 分待つ。",
    NothingIsFine => "エラーがなければデータもない。",
    LoadBalancerErrors => "タスクに届かなかった応答。正常なタスクがないか、時間内に応答しなかった。",
    GreenTargetGroup => "次のバージョンはこちらで起動し、トラフィックを移す。空いた側は、その次のバージョンが使う。",
    TestListener => "デプロイ中は、利用者より先に次のバージョンへつながる。接続できる範囲はほかのリスナーと同じ。",
    CodeDeployMoves => "リスナーの転送先は CodeDeploy が切り替える。",
    LogKey => "このキーのポリシーで、このリージョンの CloudWatch Logs に使用を許可しておく。許可がないと作成に失敗する。",
    SpotShare => "タスクは重みの比で振り分けられる。AWS は容量が必要になると、2 分前の通知で Spot のタスクを止める。",
    ScalingMoves => "タスク数はスケーリングが変える。上の値は最初の数。",
    PipelineMoves => "タスク定義はパイプラインが登録してデプロイする。Terraform のものは最初の 1 つ。",
    ServiceMoves => "appspec.yaml に書いたものとターゲットグループは、デプロイのたびに CodeDeploy が切り替える。",
    StateBucket => "バケットは terraform init の前に作り、バージョニングを有効にしておく。\nステートの横に置くロックファイルで、同時の適用を防ぐ。",
    AppSpec => "<TASK_DEFINITION> は、aws ecs deploy か CodePipeline が新しいタスク定義の ARN に置き換える。",
}
