use crate::text::Problem;
use crate::text::problem::Failure;
use crate::text::template::sentences;

sentences! {
    pub(in crate::text) fn template(problem: &Problem) of Ja

    Problem::NotANumber { .. } => "「{0}」は整数ではありません。",
    Problem::NameEmpty => "名前を入力してください。AWS のリソース名はすべてこの名前から始まります。",
    Problem::NameCharacters { .. } =>
        "「{0}」は AWS のリソース名に使えません。英小文字・数字・単独のハイフンだけを使い、英字で始め、英数字で\
         終えてください（例: my-shop）。",
    Problem::NameTooLong { .. } =>
        "「{0}」は {2} 文字です。AWS のロール名の接頭辞は役割の語を含めて 38 文字までのため、プロジェクト名と環境名は\
         合わせて {1} 文字までです。どちらかを短くしてください。",
    Problem::NameReserved { .. } =>
        "「{0}」は「{1}」で始まります。AWS はこの名前のロードバランサー、セキュリティグループ、バケットのどれかを作れません。\
         別の名前にしてください。",
    Problem::TagInvalid { .. } =>
        "タグ「{0}」は AWS で使えません。キーは 1〜128 文字、値は 256 文字まで、使える文字は文字・数字・空白と \
         _ . : / = + - @ で、キーを「aws:」で始めることはできません。",
    Problem::TagReserved { .. } => "タグ「{0}」は生成するコードがすでに付けています。",
    Problem::TagsTooMany { .. } =>
        "タグが {0} 個あります。生成するコードが付けるもののほかに付けられるのは {1} 個までです。",
    Problem::RegionUnknown { .. } =>
        "「{0}」というリージョンは登録されていません。一覧から選んでください（例: ap-northeast-1）。",
    Problem::RegionOptIn { .. } =>
        "{0} は新しいアカウントでは無効です。最初の apply の前に、管理者が「アカウント」の「AWS リージョン」で有効に\
         してください。",
    Problem::ZonesTooFew { .. } =>
        "ロードバランサーには 2 つ以上のアベイラビリティーゾーンが必要ですが、{0} つしか選ばれていません。もう 1 つ\
         選んでください。",
    Problem::ZoneOfOtherRegion { .. } =>
        "{0} は {1} のゾーンではありません。同じリージョンのゾーンを選んでください。",
    Problem::ZoneUnknown { .. } =>
        "{1} に「{0}」というゾーンは確認されていません。一覧から選んでください。",
    Problem::ZoneTwice { .. } => "{0} が 2 回指定されています。1 つ消してください。",
    Problem::ZoneNotRecommended { .. } =>
        "{0} は存在しますが、すべてのアカウントとサービスで使えるとは限りません。ご自分のアカウントで確かめるか、別の\
         ゾーンを選んでください。",
    Problem::ZonesDifferByAccount { .. } =>
        "{0} で使えるゾーンの文字はアカウントごとに異なります。apply の前に \
         `aws ec2 describe-availability-zones --region {0}` で確かめてください。",
    Problem::CidrMalformed { .. } =>
        "「{0}」は CIDR ではありません。4 つの数とプレフィックス長で書いてください（例: 10.0.0.0/16）。",
    Problem::CidrIpv6 { .. } =>
        "「{0}」は IPv6 です。ここには IPv4 の範囲を書いてください（例: 10.0.0.0/16）。",
    Problem::CidrHostBits { .. } => "「{0}」はホスト部のビットが立っています。ネットワークは {1} です。",
    Problem::CidrTooLarge { .. } =>
        "/{0} は大きすぎます。VPC は最大でも /16 です。/16〜/25 から選んでください。",
    Problem::CidrTooSmall { .. } =>
        "/{0} には、ロードバランサーを置く 2 ゾーンが入りません。ゾーンごとに /27 のパブリックサブネットとプライベート\
         サブネットが必要です。/25 以上の大きさにしてください。",
    Problem::CidrNoRoom { .. } =>
        "{0} に {1} ゾーンは入りません。/{2} 以上の大きさにするか、ゾーンを減らしてください。",
    Problem::CidrReserved { .. } =>
        "{0} は VPC に使えない範囲 {1} に含まれます。プライベートアドレスの範囲を使ってください（例: 10.0.0.0/16）。",
    Problem::CidrPublic { .. } =>
        "{0} はインターネット上のアドレスです。VPC から本来の持ち主に届かなくなります。10.0.0.0/8、172.16.0.0/12、\
         192.168.0.0/16 のいずれかを使ってください。",
    Problem::CidrDocker { .. } =>
        "{0} は、Docker や一部の AWS サービスがホスト内部で使う 172.17.0.0/16 と重なります。できれば別の範囲を選んで\
         ください。",
    Problem::CidrTight { .. } =>
        "範囲にゆとりのない割り当てです。あとで {0} を追加すると、次のサブネットが移動して作り直しになります: {1}。\
         /21 以上の大きさなら移動しません。",
    Problem::CidrFull { .. } =>
        "範囲がいっぱいで、あとから {0} を追加できません。追加するには /{1} が必要です。/21 以上の大きさならサブネット\
         は移動しません。",
    Problem::SubnetZoneNotChosen { .. } =>
        "選ばれていない {0} のサブネットが指定されています。ゾーンを選ぶか、サブネットの指定を消してください。",
    Problem::SubnetOutside { .. } => "{0} は VPC の {1} に含まれません。",
    Problem::SubnetOverlap { .. } =>
        "{0} は {2} の {1} と重なっています。サブネットどうしでアドレスは共有できません。",
    Problem::SubnetTooSmall { .. } =>
        "{0} は小さすぎます。このサブネットには /{1}（{2} アドレス）以上が必要です。",
    Problem::EndpointUnknown { .. } =>
        "「{0}」というエンドポイントサービスは登録されていません。消すか、名前を直してください。",
    Problem::EndpointNotOffered { .. } =>
        "{0} のエンドポイントは Fargate のサービスでは使いません（EC2 インスタンス用か、AWS が自動で作るものです）。\
         消してください。",
    Problem::EndpointAbsent { .. } =>
        "AWS は {1} で {0} のエンドポイントを提供していません。消してください。",
    Problem::EndpointMissing { .. } =>
        "{0} のエンドポイントがオフで NAT ゲートウェイもありませんが、必要です（{1}）。{2}エンドポイントをオンにするか、\
         NAT ゲートウェイを追加してください。",
    Problem::EndpointUnused { .. } =>
        "{0} のエンドポイントを使うものがこの構成にはありません。使わなくても時間単位で課金されます。",
    Problem::CertificateStillNeeded =>
        "ACM 証明書の ARN を入力してください。それまでは terraform.tfvars に記入欄を\
         残します。",
    Problem::CertificateMalformed { .. } =>
        "「{0}」は ACM 証明書の ARN ではありません。\
         arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-… の形です。",
    Problem::CertificateRegion { .. } =>
        "証明書は {0} のものです。{1} のロードバランサーには {1} の証明書しか使えません。",
    Problem::CertificatePartition { .. } =>
        "証明書の ARN が arn:{0} で始まっています。このリージョンでは arn:{1} で始まります。",
    Problem::CertificateUnused =>
        "証明書が指定されていますが、ロードバランサーは HTTP だけを受け付けます。証明書を使う\
         には HTTPS を選んでください。",
    Problem::HttpOnly =>
        "ロードバランサーがインターネット全体に暗号化なしの HTTP を公開します。通信は途中で盗み見や改ざんが\
         できます。本番の利用者が来る前に HTTPS を選んでください。",
    Problem::HealthPath { .. } =>
        "「{0}」はパスではありません。/ で始まる 1,024 文字までの表示可能な ASCII 文字で書いてください（例: /health）。",
    Problem::HealthCodes { .. } =>
        "「{0}」は HTTP ステータスコードではありません。200〜499 の範囲で 200、200,302、200-399 のように書いて\
         ください。",
    Problem::HealthTimeout { .. } => "タイムアウト {0} 秒は、間隔 {1} 秒より短くしてください。",
    Problem::NumberRange { .. } => "{0} は AWS で使える範囲 {1}〜{2} の外です。",
    Problem::ImageEmpty => "イメージを指定してください（例: ecr:nginx:1.29）。",
    Problem::ImageMalformed { .. } =>
        "「{0}」はイメージではありません。自分のアカウントのリポジトリなら ecr:名前:タグ、それ以外は \
         123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/nginx:1.29 のような完全な URI を、空白なしで書いてください。",
    Problem::ImageNeedsInternet { .. } =>
        "{0} はインターネット上にありますが、NAT ゲートウェイがありません。タスクは CannotPullContainerError で停止\
         します。イメージを ECR に置くか、NAT ゲートウェイを追加してください。",
    Problem::ImageOfOtherRegion { .. } =>
        "イメージは {0} の ECR にあります。{1} のエンドポイントから届くのは {1} だけで、NAT ゲートウェイも\
         ないため、タスクは CannotPullContainerError で停止します。イメージを複製するか、NAT ゲートウェイを追加してください。",
    Problem::SizeInvalid { cpu_is_valid: true, .. } =>
        "CPU {0} ユニットとメモリ {1} MiB の組み合わせは Fargate にありません。CPU {0} で選べるメモリ: {2}。",
    Problem::SizeInvalid { cpu_is_valid: false, .. } =>
        "CPU {0} ユニットのタスクは Fargate にありません。{2} から選んでください。",
    Problem::CountBelowZones { .. } =>
        "{1} ゾーンに対してタスクが {0} つです。タスクのないゾーンは、別のゾーンが落ちたときすぐには引き継げません。\
         {1} つ以上にしてください。",
    Problem::VariableName { .. } =>
        "「{0}」は環境変数の名前に使えません。英数字と _ を使い、数字以外で始めてください。",
    Problem::VariableValue { .. } => "{0} の値に NUL 文字が含まれています。環境変数には入れられません。",
    Problem::VariableTwice { .. } =>
        "{0} が環境変数とシークレットの両方にあります。ECS では使えないので、どちらかを消してください。",
    Problem::SecretMalformed { .. } =>
        "「{0}」は Secrets Manager のシークレット（arn:aws:secretsmanager:…:secret:名前-AbCdEf）でも SSM パラメータ\
         （arn:aws:ssm:…:parameter/…）でもありません。ARN を書いてください。",
    Problem::SecretRegion { .. } =>
        "値は {0} にありますが、タスクは {1} で動きます。{1} に複製して、その ARN を指定してください。",
    Problem::SecretPartition { .. } =>
        "ARN が arn:{0} で始まっています。このリージョンでは arn:{1} で始まります。",
    Problem::CallUnknown { .. } =>
        "「{0}」というサービスは登録されていません。消すか、名前を直してください。",
    Problem::CallNotExact { .. } =>
        "{0} を呼び出す権限は、ここでは対象を限定して書けません。消して、タスクロールに権限を自分で追加してください。\
         エンドポイントはオンにできます。",
    Problem::CallTwice { .. } => "{0} が 2 回指定されています。1 つ消してください。",
    Problem::LogDays { .. } =>
        "CloudWatch Logs の保持期間に {0} 日はありません。{1} 日から選んでください。",
    Problem::PeerOverlap { .. } =>
        "VPC の {0} と接続先ネットワークの {1} が重なっています。ルートで区別できないため接続できません。\
         VPC に別の範囲を選んでください。",
    Problem::EndpointNotKnown { .. } =>
        "エンドポイントサービス {0} は登録されていません。com.amazonaws.{1}.{0} があり、プライベート DNS に対応しているかを \
         aws ec2 describe-vpc-endpoint-services で確認してください。なければ terraform apply が失敗します。\
         このエンドポイントにはポリシーを付けません。",
    Problem::CertificateTwice =>
        "既存の証明書の ARN か、新しい証明書のゾーンと名前か、どちらか一方だけを指定してください。",
    Problem::CertificateZoneMissing { .. } =>
        "{0} が属する Route 53 のホストゾーンを、example.com のように指定してください。",
    Problem::CertificateNameMissing { .. } =>
        "ロードバランサーに向ける {0} の中の名前を、app.{0} のように指定してください。",
    Problem::DomainMalformed { .. } =>
        "「{0}」はドメイン名ではありません。app.example.com のように、小文字で、末尾のドットなしで書いてください。",
    Problem::DomainTooLong { .. } =>
        "{0} は {2} 文字です。証明書の最初の名前は {1} 文字までなので、短くしてください。",
    Problem::DomainOutsideZone { .. } =>
        "{0} はゾーン {1} に含まれません。.{1} で終わる名前か、その名前が属するゾーンを指定してください。",
    Problem::AllowedNone =>
        "ロードバランサーに誰も接続できません。範囲を 1 つ以上指定してください(誰でも接続できるようにするなら 0.0.0.0/0)。",
    Problem::AllowedMany { .. } =>
        "この範囲ではインバウンドルールが {0} 個になります。セキュリティグループのルールは、クォータを引き上げていなければ \
         {1} 個までです。範囲をまとめるか、引き上げを申請してください。",
    Problem::BucketName { .. } =>
        "「{0}」はバケット名に使えません。s3:// を付けず、3〜63 文字の英小文字、数字、ドット、ハイフンで名前だけを書いてください。",
    Problem::HttpFromSome =>
        "インターネット経由の通信が暗号化されません。接続できるのは許可した範囲だけですが、経路上の誰でも通信を読み、\
         書き換えられます。HTTPS を選んでください。",
    Problem::WafInternal =>
        "内部ロードバランサーの前でも AWS WAF は働きますが、IP アドレスのリストはインターネットのものです。\
         止められるのは、社内ネットワークからの有害なリクエストです。",
    Problem::PublicSubnetUnused { .. } =>
        "内部ロードバランサーで NAT ゲートウェイもない設計にはパブリックサブネットがないので、{0} のものは作られません。",
    Problem::KeyMalformed { .. } =>
        "「{0}」は KMS キーの ARN ではありません。arn:aws:kms:ap-northeast-1:123456789012:key/12345678-… の形です。\
         エイリアスは使えません。",
    Problem::KeyRegion { .. } =>
        "キーは {0} のものです。暗号化する対象は {1} にあり、KMS キーはほかのリージョンでは使えません。",
    Problem::KeyPartition { .. } =>
        "キーの ARN が arn:{0} で始まっています。このリージョンでは arn:{1} で始まります。",
    Problem::TopicMalformed { .. } =>
        "「{0}」は標準 SNS トピックの ARN ではありません。arn:aws:sns:ap-northeast-1:123456789012:on-call の形です。",
    Problem::TopicRegion { .. } =>
        "トピックは {0} のものです。{1} のアラームが通知できるのは {1} のトピックだけです。",
    Problem::TopicPartition { .. } =>
        "トピックの ARN が arn:{0} で始まっています。このリージョンでは arn:{1} で始まります。",
    Problem::ScalingWithoutTarget =>
        "スケーリングの目標がありません。CPU、メモリ、リクエスト数のどれかに目標値を入れるか、タスク数を固定して\
         ください。",
    Problem::ScalingMinAboveMax { .. } => "最小タスク数 {0} が最大タスク数 {1} を超えています。",
    Problem::ScalingRequestsBlueGreen =>
        "Blue/Green ではタスクあたりのリクエスト数を追跡できません。AWS が数えるのは 2 つのターゲットグループの片方だけ\
         です。CPU かメモリを追跡するか、ローリングデプロイを選んでください。",
    Problem::StateBucketMissing =>
        "ステートを保存する S3 バケットの名前を入力してください。terraform init の前に作っておく必要があります。",
    Problem::StateBucketName { .. } =>
        "「{0}」はバケット名に使えません。英小文字・数字・ハイフン・ドットで 3〜63 文字とし、英小文字か数字で始め、\
         英小文字か数字で終えてください。",
    Problem::StateKey { .. } =>
        "「{0}」は Terraform で使えるパスではありません。英数字と ! - _ . * ' ( ) で 1,024 文字まで、区切りのスラッシュは\
         1 つずつとし、先頭と末尾には置かないでください。",
    Problem::ReadOnlyRootWithExec =>
        "ECS Exec はコンテナに書き込みますが、ルートファイルシステムが読み取り専用なので、シェルを開けません。どちらかを\
         オフにしてください。",
    Problem::RepositoryElsewhere =>
        "リポジトリは作りません。イメージがこのアカウントのものとして指定されていないためです。ecr:名前:タグ の形で書くか、\
         オフにしてください。",
    Problem::ScalingFromZero =>
        "タスクが 1 つもないと何も計測されず、スケーリングは最初の 1 つを起動できません。1 以上にしてください。",
    Problem::ScalingCountOutside { .. } =>
        "起動時のタスク数 {0} はスケーリングの範囲 {1}〜{2} の外にあり、すぐに範囲内へ変更されます。範囲内の数で始めて\
         ください。",
    Problem::SpotOnly =>
        "すべてのタスクが Fargate Spot で動きます。AWS は 2 分前の通知ですべてを止めることがあり、余剰キャパシティがない\
         間は 1 つも起動できません。一部は通常の Fargate に残してください。",
    Problem::SpotWithCodeDeploy =>
        "CodeDeploy では、Spot の割合をデプロイのたびに AppSpec でも指定しないと、新しいタスクに引き継がれません。生成する \
         appspec.yaml には書いてあります。",
    Problem::BlueGreenByPipeline =>
        "Blue/Green では、新しいバージョンをデプロイするのはパイプライン（または AWS CLI を使う人）です。Terraform は\
         それに触れません。",
    Problem::TrafficShiftUnused =>
        "トラフィックの切り替え方は使われません。切り替えを行うのは Blue/Green だけです。",
    Problem::SecretsKeyUnused => "このキーは使われません。シークレットから渡す変数がありません。",
    Problem::TaskAlarmLeftOut =>
        "実行中のタスク数のアラームは作りません。計測するのは Container Insights だけです。",
    Problem::AlarmsSilent =>
        "アラームはコンソールに表示されるだけで、誰にも通知されません。通知するには SNS トピックを指定してください。",
    Problem::AlarmTopicUnused => "このトピックは使われません。アラームがオフです。",
    Problem::StateBucketUnused =>
        "このバケットは使われません。ステートはファイルに保存されます。使うには S3 を選んでください。",
}

/// What a person sees at run time when the endpoint of a service is missing.
pub(in crate::text) fn failure(failure: Failure) -> &'static str {
    match failure {
        Failure::Start => "このままではタスクが ResourceInitializationError で停止します。",
        Failure::Pull => "このままではタスクが CannotPullContainerError で停止します。",
        Failure::Log => {
            "このままではログドライバーが起動できず、タスクが ResourceInitializationError で停止します。"
        }
        Failure::Exec => "このままでは aws ecs execute-command が TargetNotConnectedException で失敗します。",
        Failure::Call => "このままではアプリケーションの呼び出しがタイムアウトします。",
        Failure::Session => {
            "このままではタスクがキーに届かず、aws ecs execute-command がハンドシェイクで終了します。"
        }
    }
}
