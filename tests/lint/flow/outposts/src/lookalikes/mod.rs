mod broker;
mod fake_peer;
mod ports;
mod reconnects;
mod records;
mod safely;
mod statistics;
mod streams;
