mod actors;
mod handshake;
mod jobs;
mod pending;
mod room_events;
mod stop_signal;
mod tasks;
mod uploads;
