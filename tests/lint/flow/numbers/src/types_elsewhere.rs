// Reasons made of values whose types are in a module that says nothing about closing.
use warp::ws::Message;

use crate::quota::{Complaint, Order, UsedUp};

pub fn used_up(quota: UsedUp) -> Message {
    Message::close_with(1013_u16, quota.to_string())
}

pub fn complained(complaint: Complaint) -> Message {
    Message::close_with(1008_u16, complaint.to_string())
    //                            ^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
}

pub fn follow(order: Order) -> Option<Message> {
    match order {
        Order::Wait(_) => None,
        Order::Stop(cause) => Some(Message::close_with(1001_u16, cause.to_string())),
        Order::Report(complaint) => Some(Message::close_with(4000_u16, format!("{complaint}"))),
        //                                                             ^^^^^^^^^^^^^^^^^^^^^^ note[unbounded-reason]
    }
}
