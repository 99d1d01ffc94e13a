mod actix_names;
mod codes_of_axum;
mod net;
mod platforms;
mod sensors;
mod upgraded;
