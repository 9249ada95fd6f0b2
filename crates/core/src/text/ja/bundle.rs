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
        "{0}で動く ECS Fargate サービスです。前段に公開の Application Load Balancer を置き、\
         タスクは {1} つのアベイラビリティーゾーンのプライベートサブネットで動かします。",
    Picture => "この設計の構成図",
    Errors => "このままでは動きません",
    Warnings => "確認してください",
    Chosen => "設計の内容",
    Setting => "項目",
    Choice => "内容",
    Region => "リージョン",
    Vpc => "VPC",
    Subnets => "パブリック {0}、プライベート {1}",
    NatGateways => "NAT ゲートウェイ",
    NatNone => "なし(タスクは VPC エンドポイントだけを通って AWS に届く)",
    NatIn => "{0} に 1 つ",
    NatInEach => "ゾーンごとに 1 つ",
    LoadBalancer => "ロードバランサー",
    ListensHttp => "HTTP(ポート 80)",
    ListensHttps => "HTTPS(ポート 443)。ポート 80 は HTTPS へ転送",
    HealthCheck => "ヘルスチェック",
    Health => "{2} 秒ごとに確認し、{0} が {3} 秒以内に {1} を返せば正常",
    Image => "イメージ",
    Port => "コンテナのポート",
    Size => "タスクサイズ",
    TaskSize => "CPU {0} ユニット(1,024 で 1 vCPU)、メモリ {1} MiB、{2}",
    Tasks => "タスク数",
    Environment => "環境変数",
    Secrets => "シークレットから渡す変数",
    Calls => "アプリケーションが呼び出すサービス",
    Exec => "ECS Exec",
    On => "有効",
    Off => "無効",
    LogRetention => "ログの保持期間",
    Days => "{0} 日",
    Endpoints => "VPC エンドポイント",
    Endpoint => "エンドポイント",
    Kind => "種類",
    Why => "理由",
    InterfaceKind => "インターフェイス",
    GatewayKind => "ゲートウェイ",
    ByHand => "手動で有効にしたため",
    FirstSteps => "最初の手順",
    Prerequisites =>
        "[Terraform](https://developer.hashicorp.com/terraform/install) 1.7 以降と、対象のアカウント\
         にサインインした [AWS \
         CLI](https://docs.aws.amazon.com/ja_jp/cli/latest/userguide/getting-started-install.html) バ\
         ージョン 2 が必要です(`aws sts get-caller-identity` でアカウントを確認できます)。",
    PrerequisiteDocker => "イメージのプッシュには、buildx の使える Docker も必要です。",
    PushImage =>
        "**イメージをプッシュします。** 最初のタスクが取得する時点でイメージが揃っているように、\
         リポジトリ {0} は Terraform の外で作ります。",
    PushDigest =>
        "**イメージをプッシュします。** 最初のタスクが取得する時点でイメージが揃っているように、\
         リポジトリ {0} は Terraform の外で作ります。この設計はイメージをダイジェストで\
         指定しています。プッシュしたイメージのダイジェストが {1} と一致しないと、タスクはイ\
         メージを見つけられません。",
    BuildImage => "アプリケーションの Dockerfile からビルドするか、",
    CopyImage => "既存のイメージをコピーする:",
    ImageElsewhere =>
        "**イメージを確認します。** {0} が必要です。別のアカウントのリポジトリなら、このアカ\
         ウントからの取得をリポジトリポリシーで許可しておきます。",
    ImageOnInternet =>
        "**イメージを確認します。** タスクは {0} を、インターネット経由で認証なしに取得します\
         。",
    GiveCertificate =>
        "**証明書を指定します。** このリージョンの ACM で発行済みの証明書の ARN を `terraform.tfvars` \
         に書きます。",
    SecretsExist =>
        "**シークレットを確認します。** 次のものは Terraform では作りません。存在しないと、タスクは \
         ResourceInitializationError で停止します。",
    Apply =>
        "**適用します。** 作られるものは plan ですべて確認できます。ロードバランサーの作成には数分か\
         かります。",
    State =>
        "Terraform は、作ったものをこのフォルダーの `terraform.tfstate` に記録します。このファイルが\
         ないと変更も削除もできなくなるので、大切に保管してください。",
    OpenHttp => "**タスクが正常になるのを待って、開きます。**",
    OpenHttps =>
        "**タスクが正常になるのを待って、開きます。** 証明書のドメイン名をロードバランサーに向けます\
         。最後のコマンドが表示するホスト名への CNAME レコードか、`load_balancer_zone_id` を使った \
         Route 53 のエイリアスレコードを作り、そのドメイン名を HTTPS で開きます。",
    Logs => "ログ",
    LogsWhere => "アプリケーションの標準出力と標準エラー出力は CloudWatch Logs に送られます。",
    NotStarting => "タスクが起動しないときは、サービスのイベントに理由が出ます。",
    StartAgain => "何度か失敗すると ECS は起動を諦めます。原因を取り除いたら、新しいデプロイを始めます。",
    Shell => "実行中のタスクでシェルを開く",
    ShellPrerequisites =>
        "シェルを開くには、AWS CLI と [Session Manager プラグイン\
         ](https://docs.aws.amazon.com/ja_jp/systems-manager/latest/\
         userguide/session-manager-working-with-install-plugin.html)\
         、クラスター {0} とそのタスクに対する `ecs:ExecuteCommand` 権限、タスクを探すため\
         の `ecs:ListTasks` 権限が必要です。イメージには `/bin/sh` が入っている必要があります。",
    ShellNewTasks =>
        "シェルを開けるのは、ECS Exec を有効にした後に起動したタスクだけです。古いタスクは `aws ecs \
         update-service --force-new-deployment` で入れ替えます。",
    Change => "変更するには",
    ChangeDesign =>
        "設計を変えるには、`kakoi.json` を Kakoi で開いて変更し、このファイル群に上書きで生成し直して\
         、`terraform plan` を確認してから適用します。Terraform を直接書き換えてもかまいません。",
    ChangeTag =>
        "新しいイメージを出すには、新しいタグでプッシュし、`main.tf` の `ecs` モジュールの \
         `image_tag` を書き換えて `terraform apply` します。ECS がタスクを順に入れ替え、新しいタスク\
         が正常にならなければ直前の正常なタスクに戻します。",
    ChangeImage =>
        "新しいイメージを出すには、`main.tf` の `ecs` モジュールの `{0}` を書き換えて \
         `terraform apply` します。ECS がタスクを順に入れ替え、新しいタスクが正常にならなければ直\
         前の正常なタスクに戻します。",
    CallNames =>
        "タスクロールが使えるのは、この設計の名前が付いたものだけです。キュー、トピック、テーブル\
         、イベントバス、ロールは `{0}-…`、シークレットとパラメータは `{1}/{2}\
         /` の下に置くか、`ecs/iam.tf` を書き換えてください。",
    Remove => "削除するには",
    RemoveAll =>
        "Terraform がここで作ったものを、ログも含めてすべて削除します。ネットワークインターフェイスが\
         消えるまで数分かかります。",
    RemoveRepository => "リポジトリとイメージは手動で作ったので、手動で削除します。",
    SecretKeys =>
        "シークレットやパラメータをカスタマー管理の KMS キーで暗号化している場合は、そのキーに対する \
         `kms:Decrypt` も必要です。`ecs/iam.tf` の実行ロールに追加してください。",

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
