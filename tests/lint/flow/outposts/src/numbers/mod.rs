mod arithmetic;
mod causes;
mod cut;
mod kinds_of_numbers;
mod payloads;
mod structured;
mod swapped;
mod words;
