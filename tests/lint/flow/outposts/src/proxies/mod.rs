mod devices;
mod edge;
mod old_pair;
mod raw;
mod tabs;
mod workers;
