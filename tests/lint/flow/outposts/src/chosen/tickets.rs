// Tickets are checked with let-else and chains of conditions.
use salvo::websocket::{Message, WebSocket};

#[derive(Debug)]
pub struct Ticket<'a> {
    seat: Option<&'a str>,
    row: u8,
    void: bool,
}

fn check<'a>(text: &'a str, seats: &[&str]) -> Result<Ticket<'a>, Message> {
    let Some((row, rest)) = text.split_once('-') else {
        return Err(Message::close_with(1007u16, "row-seat expected"));
    };
    let Ok(row) = row.parse::<u8>() else {
        return Err(Message::close_with(107u16, "row is not a number"));
        //                             ^^^^^^ error[code-out-of-range]
    };
    let seat = if let Some(seat) = rest.strip_prefix("S")
        && seats.contains(&seat)
    {
        Some(seat)
    } else {
        None
    };
    Ok(Ticket { seat, row, void: rest.ends_with('!') })
}

pub async fn enter(mut socket: WebSocket, text: &str, seats: &[&str]) -> Option<u8> {
    let last = match check(text, seats) {
        Ok(Ticket { void: true, .. }) => Message::close_with(4820u16, "ticket is void"),
        Ok(Ticket { seat: Some(_), row, .. }) => return Some(row),
        Ok(Ticket { row, .. }) if row < 3 => {
            Message::close_with(4821u16, format!("row {row} is full"))
        }
        Ok(_) => Message::close_with(1005_u16, ""),
        //                           ^^^^^^^^ error[reserved-code-sent]
        Err(message) => message,
    };
    let _ = socket.send(last).await;
    None
}
