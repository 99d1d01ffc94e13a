mod by_number;
mod failures;
mod ladder;
mod leaves;
mod moves;
mod ranks;
mod verdicts;
