mod admission;
mod defaults_of_frames;
mod loops;
mod rocket_echo;
mod tickets;
