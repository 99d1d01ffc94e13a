mod frames_by_macro;
mod last_words;
mod phases;
mod probe;
mod retries;
