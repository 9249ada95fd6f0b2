use crate::text::{Language, Problem};

pub(in crate::text) fn say(problem: &Problem) -> String {
    match problem {
        Problem::NotANumber { value } => format!("「{value}」は整数ではありません。"),
        Problem::NameEmpty => "名前を入力してください。AWS のリソース名はすべてこの名前から始まります。".into(),
        Problem::NameCharacters { value } => format!(
            "「{value}」は AWS のリソース名に使えません。英小文字・数字・単独のハイフンだけを使い、英字で始め、英数字で\
             終えてください（例: my-shop）。"
        ),
        Problem::NameTooLong { name, limit } => format!(
            "「{name}」は {} 文字です。AWS のロール名の接頭辞は役割の語を含めて 38 文字までのため、プロジェクト名と環境名は\
             合わせて {limit} 文字までです。どちらかを短くしてください。",
            name.len()
        ),
        Problem::NameReserved { name, prefix } => format!(
            "「{name}」は「{prefix}」で始まります。AWS はこの名前のロードバランサーかセキュリティグループを作れません。別の名前に\
             してください。"
        ),
        Problem::TagInvalid { key } => format!(
            "タグ「{key}」は AWS で使えません。キーは 1〜128 文字、値は 256 文字まで、使える文字は文字・数字・空白と \
             _ . : / = + - @ で、キーを「aws:」で始めることはできません。"
        ),
        Problem::TagReserved { key } => format!("タグ「{key}」は生成するコードがすでに付けています。"),
        Problem::TagsTooMany { count, most } => format!(
            "タグが {count} 個あります。生成するコードが付けるもののほかに付けられるのは {most} 個までです。"
        ),
        Problem::RegionUnknown { region } => {
            format!("「{region}」というリージョンは登録されていません。一覧から選んでください（例: ap-northeast-1）。")
        }
        Problem::RegionOptIn { region } => format!(
            "{region} は新しいアカウントでは無効です。最初の apply の前に、管理者が「アカウント」の「AWS リージョン」で有効に\
             してください。"
        ),
        Problem::ZonesTooFew { count } => format!(
            "ロードバランサーには 2 つ以上のアベイラビリティーゾーンが必要ですが、{count} つしか選ばれていません。もう 1 つ\
             選んでください。"
        ),
        Problem::ZoneOfOtherRegion { zone, region } => {
            format!("{zone} は {region} のゾーンではありません。同じリージョンのゾーンを選んでください。")
        }
        Problem::ZoneUnknown { zone, region } => {
            format!("{region} に「{zone}」というゾーンは確認されていません。一覧から選んでください。")
        }
        Problem::ZoneTwice { zone } => format!("{zone} が 2 回指定されています。1 つ消してください。"),
        Problem::ZoneNotRecommended { zone } => format!(
            "{zone} は存在しますが、すべてのアカウントとサービスで使えるとは限りません。ご自分のアカウントで確かめるか、別の\
             ゾーンを選んでください。"
        ),
        Problem::ZonesDifferByAccount { region } => format!(
            "{region} で使えるゾーンの文字はアカウントごとに異なります。apply の前に \
             `aws ec2 describe-availability-zones --region {region}` で確かめてください。"
        ),
        Problem::CidrMalformed { value } => {
            format!("「{value}」は CIDR ではありません。4 つの数とプレフィックス長で書いてください（例: 10.0.0.0/16）。")
        }
        Problem::CidrIpv6 { value } => {
            format!("「{value}」は IPv6 です。ここには IPv4 の範囲を書いてください（例: 10.0.0.0/16）。")
        }
        Problem::CidrHostBits { value, network } => {
            format!("「{value}」はホスト部のビットが立っています。ネットワークは {network} です。")
        }
        Problem::CidrTooLarge { prefix } => {
            format!("/{prefix} は大きすぎます。VPC は最大でも /16 です。/16〜/25 から選んでください。")
        }
        Problem::CidrTooSmall { prefix } => format!(
            "/{prefix} には、ロードバランサーを置く 2 ゾーンが入りません。ゾーンごとに /27 のパブリックサブネットとプライベート\
             サブネットが必要です。/25 以上の大きさにしてください。"
        ),
        Problem::CidrNoRoom { cidr, zones, needed } => format!(
            "{cidr} に {zones} ゾーンは入りません。/{needed} 以上の大きさにするか、ゾーンを減らしてください。"
        ),
        Problem::CidrReserved { cidr, range } => format!(
            "{cidr} は VPC に使えない範囲 {range} に含まれます。プライベートアドレスの範囲を使ってください（例: 10.0.0.0/16）。"
        ),
        Problem::CidrPublic { cidr } => format!(
            "{cidr} はインターネット上のアドレスです。VPC から本来の持ち主に届かなくなります。10.0.0.0/8、172.16.0.0/12、\
             192.168.0.0/16 のいずれかを使ってください。"
        ),
        Problem::CidrDocker { cidr } => format!(
            "{cidr} は、Docker や一部の AWS サービスがホスト内部で使う 172.17.0.0/16 と重なります。できれば別の範囲を選んで\
             ください。"
        ),
        Problem::CidrTight { zone, moves } => {
            let moves: Vec<String> =
                moves.iter().map(|(name, today, then)| format!("{name} {today} → {then}")).collect();
            format!(
                "範囲にゆとりのない割り当てです。あとで {zone} を追加すると、次のサブネットが移動して作り直しになります: {}。\
                 /21 以上の大きさなら移動しません。",
                moves.join("、")
            )
        }
        Problem::CidrFull { zone, needed } => format!(
            "範囲がいっぱいで、あとから {zone} を追加できません。追加するには /{needed} が必要です。/21 以上の大きさならサブネット\
             は移動しません。"
        ),
        Problem::SubnetZoneNotChosen { zone } => format!(
            "選ばれていない {zone} のサブネットが指定されています。ゾーンを選ぶか、サブネットの指定を消してください。"
        ),
        Problem::SubnetOutside { subnet, vpc } => format!("{subnet} は VPC の {vpc} に含まれません。"),
        Problem::SubnetOverlap { subnet, other, other_zone } => format!(
            "{subnet} は {other_zone} の {other} と重なっています。サブネットどうしでアドレスは共有できません。"
        ),
        Problem::SubnetTooSmall { subnet, smallest } => format!(
            "{subnet} は小さすぎます。このサブネットには /{smallest}（{} アドレス）以上が必要です。",
            1_u64 << (32 - u32::from(*smallest))
        ),
        Problem::EndpointUnknown { name } => {
            format!("「{name}」というエンドポイントサービスは登録されていません。消すか、名前を直してください。")
        }
        Problem::EndpointNotOffered { name } => format!(
            "{name} のエンドポイントは Fargate のサービスでは使いません（EC2 インスタンス用か、AWS が自動で作るものです）。\
             消してください。"
        ),
        Problem::EndpointAbsent { name, region } => {
            format!("AWS は {region} で {name} のエンドポイントを提供していません。消してください。")
        }
        Problem::EndpointMissing { name, reason } => format!(
            "{name} のエンドポイントがオフで NAT ゲートウェイもありませんが、必要です（{}）。{}エンドポイントをオンにするか、\
             NAT ゲートウェイを追加してください。",
            reason.say(Language::Ja),
            consequence(name)
        ),
        Problem::EndpointUnused { name } => format!(
            "{name} のエンドポイントを使うものがこの構成にはありません。使わなくても時間単位で課金されます。"
        ),
        Problem::CertificateStillNeeded => "ACM 証明書の ARN を入力してください。それまでは terraform.tfvars に記入欄を\
             残します。"
            .into(),
        Problem::CertificateMalformed { value } => format!(
            "「{value}」は ACM 証明書の ARN ではありません。\
             arn:aws:acm:ap-northeast-1:123456789012:certificate/12345678-… の形です。"
        ),
        Problem::CertificateRegion { found, region } => format!(
            "証明書は {found} のものです。{region} のロードバランサーには {region} の証明書しか使えません。"
        ),
        Problem::CertificatePartition { found, partition } => format!(
            "証明書の ARN が arn:{found} で始まっています。このリージョンでは arn:{partition} で始まります。"
        ),
        Problem::CertificateUnused => "証明書が指定されていますが、ロードバランサーは HTTP だけを受け付けます。証明書を使う\
             には HTTPS を選んでください。"
            .into(),
        Problem::HttpOnly => "ロードバランサーがインターネット全体に暗号化なしの HTTP を公開します。通信は途中で盗み見や改ざんが\
             できます。本番の利用者が来る前に HTTPS を選んでください。"
            .into(),
        Problem::HealthPath { value } => format!(
            "「{value}」はパスではありません。/ で始まる 1,024 文字までの表示可能な ASCII 文字で書いてください（例: /health）。"
        ),
        Problem::HealthCodes { value } => format!(
            "「{value}」は HTTP ステータスコードではありません。200〜499 の範囲で 200、200,302、200-399 のように書いて\
             ください。"
        ),
        Problem::HealthTimeout { timeout, interval } => {
            format!("タイムアウト {timeout} 秒は、間隔 {interval} 秒より短くしてください。")
        }
        Problem::NumberRange { value, least, most } => {
            format!("{value} は AWS で使える範囲 {least}〜{most} の外です。")
        }
        Problem::ImageEmpty => "イメージを指定してください（例: ecr:nginx:1.29）。".into(),
        Problem::ImageMalformed { value } => format!(
            "「{value}」はイメージではありません。自分のアカウントのリポジトリなら ecr:名前:タグ、それ以外は \
             123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/nginx:1.29 のような完全な URI を、空白なしで書いてください。"
        ),
        Problem::ImageNeedsInternet { registry } => format!(
            "{registry} はインターネット上にありますが、NAT ゲートウェイがありません。タスクは CannotPullContainerError で停止\
             します。イメージを ECR に置くか、NAT ゲートウェイを追加してください。"
        ),
        Problem::ImageOfOtherRegion { found, region } => format!(
            "イメージは {found} の ECR にあります。{region} のエンドポイントから届くのは {region} だけで、NAT ゲートウェイも\
             ないため、タスクは CannotPullContainerError で停止します。イメージを複製するか、NAT ゲートウェイを追加してください。"
        ),
        Problem::SizeInvalid { cpu, memory, allowed, cpu_is_valid } => {
            if *cpu_is_valid {
                format!(
                    "CPU {cpu} ユニットとメモリ {memory} MiB の組み合わせは Fargate にありません。CPU {cpu} で選べるメモリ: {}。",
                    numbers(allowed)
                )
            } else {
                format!("CPU {cpu} ユニットのタスクは Fargate にありません。{} から選んでください。", numbers(allowed))
            }
        }
        Problem::CountBelowZones { count, zones } => format!(
            "{zones} ゾーンに対してタスクが {count} つです。タスクのないゾーンは、別のゾーンが落ちたときすぐには引き継げません。\
             {zones} つ以上にしてください。"
        ),
        Problem::VariableName { value } => format!(
            "「{value}」は環境変数の名前に使えません。英数字と _ を使い、数字以外で始めてください。"
        ),
        Problem::VariableValue { name } => {
            format!("{name} の値に NUL 文字が含まれています。環境変数には入れられません。")
        }
        Problem::VariableTwice { name } => {
            format!("{name} が環境変数とシークレットの両方にあります。ECS では使えないので、どちらかを消してください。")
        }
        Problem::SecretMalformed { value } => format!(
            "「{value}」は Secrets Manager のシークレット（arn:aws:secretsmanager:…:secret:名前-AbCdEf）でも SSM パラメータ\
             （arn:aws:ssm:…:parameter/…）でもありません。ARN を書いてください。"
        ),
        Problem::SecretRegion { found, region } => format!(
            "値は {found} にありますが、タスクは {region} で動きます。{region} に複製して、その ARN を指定してください。"
        ),
        Problem::SecretPartition { found, partition } => {
            format!("ARN が arn:{found} で始まっています。このリージョンでは arn:{partition} で始まります。")
        }
        Problem::CallUnknown { name } => {
            format!("「{name}」というサービスは登録されていません。消すか、名前を直してください。")
        }
        Problem::CallNotExact { name } => format!(
            "{name} を呼び出す権限は、ここでは対象を限定して書けません。消して、タスクロールに権限を自分で追加してください。\
             エンドポイントはオンにできます。"
        ),
        Problem::CallTwice { name } => format!("{name} が 2 回指定されています。1 つ消してください。"),
        Problem::LogDays { value, allowed } => format!(
            "CloudWatch Logs の保持期間に {value} 日はありません。{} 日から選んでください。",
            numbers(allowed)
        ),
    }
}

/// What a person sees at run time when the endpoint of a service is missing.
fn consequence(service: &str) -> &'static str {
    match service {
        "ecr.api" | "secretsmanager" | "ssm" => {
            "このままではタスクが ResourceInitializationError で停止します。"
        }
        "ecr.dkr" | "s3" => "このままではタスクが CannotPullContainerError で停止します。",
        "logs" => {
            "このままではログドライバーが起動できず、タスクが ResourceInitializationError で停止します。"
        }
        "ssmmessages" => "このままでは aws ecs execute-command が TargetNotConnectedException で失敗します。",
        _ => "このままではアプリケーションの呼び出しがタイムアウトします。",
    }
}

fn numbers(values: &[u32]) -> String {
    let values: Vec<String> = values.iter().map(u32::to_string).collect();
    values.join("、")
}
