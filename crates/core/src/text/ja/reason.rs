use crate::text::en;
use crate::text::template::sentences;

sentences! {
    as in en::reason

    ImagePull => "イメージを ECR から取得するため",
    ImageLayers => "ECR のイメージレイヤーは S3 にあるため",
    Logs => "タスクがログを CloudWatch へ送るため",
    Exec => "ECS Exec を使うため",
    Secrets => "シークレットを {0} に渡すため",
    Parameters => "パラメータを {0} に渡すため",
    Call => "アプリケーションが呼び出すため",
    Buckets => "アプリケーションが {0} を使うため",
    ExecLog => "ECS Exec のセッションをログに残すため",
    ExecKey => "ECS Exec のセッションをキーで暗号化するため",
    Free => "料金がかからないため",
}
