use crate::text::en;
use crate::text::template::sentences;

sentences! {
    as in en::failure

    Start => "このままではタスクが ResourceInitializationError で停止します。",
    Pull => "このままではタスクが CannotPullContainerError で停止します。",
    Log => "このままではログドライバーが起動できず、タスクが ResourceInitializationError で停止します。",
    Exec => "このままでは aws ecs execute-command が TargetNotConnectedException で失敗します。",
    Call => "このままではアプリケーションの呼び出しがタイムアウトします。",
    Session =>
        "このままではタスクがキーに届かず、aws ecs execute-command がハンドシェイクで終了します。",
}
