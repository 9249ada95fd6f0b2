use crate::text::Reason;
use crate::text::template::sentences;

sentences! {
    pub(in crate::text) fn template(reason: &Reason) of Ja

    Reason::ImagePull => "イメージを ECR から取得するため",
    Reason::ImageLayers => "ECR のイメージレイヤーは S3 にあるため",
    Reason::Logs => "タスクがログを CloudWatch へ送るため",
    Reason::Exec => "ECS Exec を使うため",
    Reason::Secrets(_) => "シークレットを {0} に渡すため",
    Reason::Parameters(_) => "パラメータを {0} に渡すため",
    Reason::Call => "アプリケーションが呼び出すため",
    Reason::Buckets(_) => "アプリケーションが {0} を使うため",
    Reason::ExecLog => "ECS Exec のセッションをログに残すため",
    Reason::ExecKey => "ECS Exec のセッションをキーで暗号化するため",
}
