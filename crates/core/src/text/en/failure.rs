use crate::text::failure::Failure;
use crate::text::template::sentences;

sentences! {
    Failure first

    Start => "Tasks stop with ResourceInitializationError.",
    Pull => "Tasks stop with CannotPullContainerError.",
    Log => "Tasks stop with ResourceInitializationError, because the log driver cannot start.",
    Exec => "aws ecs execute-command fails with TargetNotConnectedException.",
    Call => "The application's calls time out.",
    Session => "aws ecs execute-command ends in the handshake: the task cannot reach the key.",
}
