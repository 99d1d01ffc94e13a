// A code that starts as nothing and is filled in, or is not.
use actix_ws::{CloseCode, CloseReason, Session};

pub async fn retry(session: Session, attempts: &[Result<(), u16>]) {
    let mut code = None;
    for attempt in attempts {
        match attempt {
            Ok(()) => return,
            Err(503) => code = Some(CloseCode::Again),
            Err(_) => code = code.or(Some(CloseCode::Error)),
        }
    }
    let code = code.unwrap_or(CloseCode::Abnormal);
    //                        ^^^^^^^^^^^^^^^^^^^ error[reserved-code-sent]
    let _ = session.close(Some(CloseReason { code, description: None })).await;
}

pub async fn retry_quietly(session: Session, attempts: &[Result<(), u16>]) {
    let mut reason = None;
    for attempt in attempts {
        if let Err(status) = attempt {
            println!("{status}");
            reason.get_or_insert_with(|| CloseReason::from(CloseCode::Error));
        }
    }
    let _ = session.close(reason).await;
}

pub async fn last_status(session: Session, attempts: &[u16]) {
    let mut last = 0;
    //             ^ error[code-out-of-range]
    for attempt in attempts {
        if *attempt >= 4000 && *attempt < 5000 {
            last = *attempt;
        }
    }
    session.close(Some(CloseCode::from(last).into())).await.ok();
}
