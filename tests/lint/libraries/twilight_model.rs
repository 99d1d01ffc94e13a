//! dependencies: twilight-model
use twilight_model::gateway::CloseFrame;

fn bad_new() -> CloseFrame<'static> {
    CloseFrame::new(1006, "timeout")
    //              ^^^^ reserved-code-sent
}

fn good_new() -> CloseFrame<'static> {
    CloseFrame::new(1000, "done")
}

fn good_receive(frame: &CloseFrame<'_>) -> bool {
    frame.code == 1006
}
