//! dependencies: serenity
use serenity::gateway::{ShardManager, ShardRunnerMessage};
use serenity::model::id::ShardId;

fn bad_close() -> ShardRunnerMessage {
    ShardRunnerMessage::Close(1006, Some("timeout".to_string()))
    //                        ^^^^ reserved-code-sent
}

fn bad_shutdown_message(id: ShardId) -> ShardRunnerMessage {
    ShardRunnerMessage::Shutdown(id, 1005)
    //                               ^^^^ reserved-code-sent
}

async fn bad_shutdown(manager: &ShardManager, id: ShardId) {
    manager.shutdown(id, 1006).await;
    //                   ^^^^ reserved-code-sent
}

async fn good_shutdown(manager: &ShardManager, id: ShardId) {
    manager.shutdown(id, 1000).await;
}

fn good_receive(message: &ShardRunnerMessage) -> bool {
    matches!(message, ShardRunnerMessage::Close(1006, _))
}
