use std::borrow::Cow;

use crate::text::Reason;

pub(in crate::text) fn say(reason: &Reason) -> Cow<'static, str> {
    match reason {
        Reason::ImagePull => "イメージを ECR から取得するため".into(),
        Reason::ImageLayers => "ECR のイメージレイヤーは S3 にあるため".into(),
        Reason::Logs => "タスクがログを CloudWatch へ送るため".into(),
        Reason::Exec => "ECS Exec を使うため".into(),
        Reason::Secrets(names) => format!("シークレットを {} に渡すため", names.join("、")).into(),
        Reason::Parameters(names) => format!("パラメータを {} に渡すため", names.join("、")).into(),
        Reason::Call => "アプリケーションが呼び出すため".into(),
    }
}
