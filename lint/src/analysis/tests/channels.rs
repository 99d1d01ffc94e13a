//! What is put into a channel whose sender travels.

use super::axum;

#[test]
fn an_answer_is_sent_through_what_a_pattern_takes_out() {
    let found = |types: &str, ask: &str, answers: &str| {
        let text = format!(
            "use tokio::sync::{{mpsc, oneshot}};
             {types}
             async fn ask(jobs: mpsc::Sender<Job>) {{
                 let (tx, rx) = oneshot::channel();
                 jobs.send({ask}).await;
                 CloseFrame {{ code: rx.await?, reason: x }};
             }}
             async fn work(mut jobs: mpsc::Receiver<Job>) {{
                 while let Some(job) = jobs.recv().await {{ {answers} }}
             }}"
        );
        axum(&text)
    };
    let fields = "struct Job { id: u8, answer: oneshot::Sender<u16> }";
    let variant = "enum Job { Stop, Check { id: u8, answer: oneshot::Sender<u16> } }";
    let tuple = "enum Job { Stop, Check(u8, oneshot::Sender<u16>) }";
    for (types, ask, answers) in [
        (fields, "Job { id: 1, answer: tx }", "job.answer.send(1006);"),
        (fields, "Job { id: 1, answer: tx }", "let Job { answer, .. } = job; answer.send(1006);"),
        (
            variant,
            "Job::Check { id: 1, answer: tx }",
            "if let Job::Check { answer: to, .. } = job { to.send(1006); }",
        ),
        (
            tuple,
            "Job::Check(1, tx)",
            "match job { Job::Check(_, to) => { to.send(1006); } _ => {} }",
        ),
    ] {
        let found = found(types, ask, answers);
        assert_eq!(found, ["1006: 1006"], "{types} {answers}");
    }
    for (types, ask, answers) in [
        (fields, "Job { id: 1, answer: tx }", "let Job { id, .. } = job; id.send(1006);"),
        (
            tuple,
            "Job::Check(1, tx)",
            "match job { Job::Check(to, _) => { to.send(1006); } _ => {} }",
        ),
    ] {
        let found = found(types, ask, answers);
        assert!(!found.iter().any(|one| one.ends_with("1006")), "{types} {answers}: {found:?}");
    }
}
