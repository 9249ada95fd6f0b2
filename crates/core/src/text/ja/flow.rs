use crate::text::en;
use crate::text::template::sentences;

sentences! {
    as in en::flow

    RequestFlow => "ユーザーのリクエスト",
    PrivateRequestFlow => "接続先ネットワークからのリクエスト",
    HealthCheckFlow => "ヘルスチェック",
    ImagePullFlow => "イメージの取得",
    LogsFlow => "ログの送信",
    SecretsFlow => "起動時のシークレット",
    ExecFlow => "ECS Exec",
    CallFlow => "{0} の呼び出し",
    BucketFlow => "バケット {0}",
    InternetFlow => "インターネット",

    RequestLeg => "ユーザーがインターネットゲートウェイを通って、ロードバランサーのポート {0} に接続します",
    PrivateRequestLeg =>
        "VPC や接続先ネットワークのクライアントが、ロードバランサーのポート {0} に接続します",
    ForwardLeg => "ロードバランサーがタスクのポート {0} にリクエストを転送します",
    HealthCheckLeg => "ロードバランサーが各タスクのポート {1} に {0} をリクエストします",
    TokenLeg => "Fargate が実行ロールで ECR の API からトークンを取得します",
    ManifestLeg => "Fargate が ECR のレジストリからイメージのマニフェストを読み取ります",
    LayersLeg => "Fargate が ECR の使う S3 バケットからイメージのレイヤーをダウンロードします",
    RegistryLeg => "Fargate が {0} からイメージを取得します",
    LogsLeg => "ログドライバーが実行ロールでアプリケーションのログを CloudWatch Logs に送ります",
    SecretsLeg => "ECS が実行ロールで Secrets Manager からシークレットを読み取ります",
    ParametersLeg => "ECS が実行ロールで Parameter Store からパラメータを読み取ります",
    SecretsKeyLeg => "{0} が、指定されたキーを実行ロールの権限で使って値を復号します",
    SessionLeg => "タスク内のエージェントがタスクロールで Session Manager へのチャネルを開きます",
    SessionKeyLeg => "エージェントがタスクロールで、セッションのキーを AWS KMS に復号させます",
    SessionLogLeg => "エージェントがタスクロールで、セッションをロググループに書き込みます",
    CallLeg => "アプリケーションがタスクロールで {0} を呼び出します",
    BucketLeg => "アプリケーションがタスクロールで {0} とそのオブジェクトを使います",
    InternetLeg => "アプリケーションがインターネット上のホストのポート 443 に接続します",

    Step => "{0}。{1}。",
    PlainStep => "{0}。",
    ThroughInterfaceEndpoint =>
        "経路はインターフェイスエンドポイント {0} です（プライベート DNS により名前がプライベートアドレスに解決されます）",
    ThroughGatewayEndpoint =>
        "経路は {0} のゲートウェイエンドポイントです（プライベートサブネットのルートがそこへ向かいます）",
    ThroughNat => "経路は同じゾーンの NAT ゲートウェイとインターネットゲートウェイです",
    ThroughNatOf => "経路は {0} の NAT ゲートウェイとインターネットゲートウェイです",

    InZones => "{0}: {1}",

    NoEndpoint =>
        "{0} のエンドポイントがオフのため名前がパブリックアドレスに解決されますが、NAT ゲートウェイがなく、\
         プライベートサブネットにはそこへのルートがありません。",
    NoInternet =>
        "名前はパブリックアドレスに解決されますが、NAT ゲートウェイがなく、プライベートサブネットにはそこへのルートが\
         ありません。",
    OtherRegion =>
        "イメージは {0} の ECR にあります。{1} のエンドポイントから届くのは {1} だけで、NAT ゲートウェイもありません。",
    OtherPartition =>
        "イメージは別の AWS パーティションの {0} の ECR にあり、このアカウントのロールはそこでは使えません。",
    NoInternetGateway => "パブリックサブネットにインターネットゲートウェイへのルートがありません。",
    Egress => "{0}のセキュリティグループが、そこへのポート {1} の送信を許可していません。",
    Ingress => "{0}のセキュリティグループが、そこからのポート {1} の受信を許可していません。",
    NobodyAllowed =>
        "接続を許可する範囲がプライベートアドレスだけで、インターネットからのリクエストはそのアドレスからは来ません。",
    NobodyAllowedInside =>
        "接続を許可する範囲に、VPC と接続先ネットワークのアドレスが含まれていません。",
    Policy => "エンドポイント {0} のポリシーが {1} を許可していません。",
    ExecutionPermission => "実行ロールに {0} の権限がありません。",
    TaskPermission => "タスクロールに {0} の権限がありません。",
    NoTasks => "タスクが 1 つも動きません。",
    ReadOnlyRoot => "エージェントはコンテナのルートファイルシステムに書き込みますが、読み取り専用です。",
    LoadBalancerGroup => "ロードバランサー",
    TasksGroup => "タスク",
    EndpointsGroup => "インターフェイスエンドポイント",

    NoConnectionError => "ブラウザは待ち続け、接続がタイムアウトします。",
    UnavailableError => "ロードバランサーが 503 Service Temporarily Unavailable を返します。",
    GatewayTimeoutError => "ロードバランサーが 504 Gateway Time-out を返します。",
    UnhealthyError => "ECS が「Task failed ELB health checks」でタスクを停止し、起動し直します。",
    RegistryAuthError =>
        "タスクが「ResourceInitializationError: unable to pull secrets or registry auth: execution resource \
         retrieval failed: unable to retrieve ecr registry auth」で停止します。",
    ManifestError =>
        "タスクが「CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve \
         ref」で停止します。",
    LayersError =>
        "タスクが「CannotPullContainerError: ref pull has been retried 5 time(s): failed to copy: httpReadSeeker: \
         failed open」で停止します。",
    LogError =>
        "タスクが「ResourceInitializationError: failed to validate logger args: create stream has been retried 1 \
         times: failed to create Cloudwatch log stream」で停止します。",
    SecretError =>
        "タスクが「ResourceInitializationError: unable to pull secrets or registry auth: execution resource \
         retrieval failed: unable to retrieve secret from asm」で停止します。",
    ParameterError =>
        "タスクが「ResourceInitializationError: unable to pull secrets or registry auth: execution resource \
         retrieval failed: unable to retrieve secrets from ssm」で停止します。",
    SessionError =>
        "aws ecs execute-command が「TargetNotConnectedException: The execute command failed due to an internal \
         error. Try again later.」で失敗します。",
    SessionKeyError =>
        "aws ecs execute-command が「Encountered error while initiating handshake. Fetching data key failed: Unable \
         to retrieve data key」で終わります。",
    SessionLogError => "セッションの内容がログに残りません。",
    TimeoutError => "アプリケーションの呼び出しがタイムアウトします。",
    DeniedError => "アプリケーションの呼び出しに AccessDenied が返ります。",
}
