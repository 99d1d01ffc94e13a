// Blocks, labels, early returns in closures, nested ifs.
use worker::WebSocket;

pub fn finish(socket: &WebSocket, votes: &[i8]) -> worker::Result<()> {
    let code = 'count: {
        let mut sum = 0_i32;
        for vote in votes {
            if *vote == i8::MIN {
                break 'count 1006;
                //           ^^^^ error[reserved-code-sent]
            }
            sum += i32::from(*vote);
        }
        if sum < 0 { 4001 } else { 1000 }
    };
    socket.close(Some(code), Some("counted"))
}

pub fn judge(socket: &WebSocket, age: Option<u32>) -> worker::Result<()> {
    let judge = || -> u16 {
        let Some(age) = age else { return 999 };
        //                                ^^^ error[code-out-of-range]
        if age < 18 {
            return 4018;
        }
        1000
    };
    socket.close(Some(judge()), Some("judged"))
}
