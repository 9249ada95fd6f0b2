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
}
