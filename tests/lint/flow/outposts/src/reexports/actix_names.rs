// Variants of the library's enum without its name.
use actix_ws::{CloseReason, Session};

pub async fn by_score(session: Session, score: i32) -> Result<(), actix_ws::Closed> {
    use actix_ws::CloseCode::{self as Code, *};

    let code: Code = match score {
        i32::MIN..0 => Policy,
        0 => Abnormal,
        //   ^^^^^^^^ error[reserved-code-sent]
        1..1_000_000 => Normal,
        _ => Other(4630),
    };
    session.close(Some(CloseReason::from((code, "by score")))).await
}

pub async fn by_rank(session: Session, rank: Option<u8>) -> Result<(), actix_ws::Closed> {
    let reason: CloseReason = match rank {
        Some(0) => actix_ws::CloseCode::Away.into(),
        Some(rank) => (actix_ws::CloseCode::from(4631), format!("rank {rank}")).into(),
        None => (actix_ws::CloseCode::from(1015), "no rank").into(),
        //                                 ^^^^ error[reserved-code-sent]
    };
    session.close(reason.into()).await
}
