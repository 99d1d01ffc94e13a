//! dependencies: juniper_graphql_ws(graphql-transport-ws), juniper
use juniper::ScalarValue;
use juniper_graphql_ws::graphql_transport_ws::Output;

fn bad_close<S: ScalarValue>() -> Output<S> {
    Output::Close { code: 1006, message: "timeout".to_string() }
    //                    ^^^^ reserved-code-sent
}

fn good_close<S: ScalarValue>() -> Output<S> {
    Output::Close { code: 4400, message: "bad request".to_string() }
}

fn good_receive<S: ScalarValue>(output: &Output<S>) -> bool {
    matches!(output, Output::Close { code: 1006, .. })
}
