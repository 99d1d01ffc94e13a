//! The attempts of each second, as a plot.

use std::fmt::Write;

use super::stories::{Panel, Row};

/// Seconds that the plot shows.
const SECONDS: u32 = 360;
/// The plot is logarithmic: from this many attempts in a second, over so many powers of ten.
const LEAST: f64 = 100.0;
const DECADES: u32 = 4;

/// The area of a panel, in pixels.
const LEFT: f64 = 84.0;
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 170.0;
/// With the labels next to the panels.
const PAGE: f64 = 1060.0;
/// From the top of a panel to the top of the next one.
const PANEL: f64 = 262.0;
const TOP: f64 = 56.0;

/// The color and the width of each way's line. Who sees few colors can tell them apart, too.
const LINES: [(&str, &str); 4] =
    [("#0072b2", "3"), ("#d55e00", "2"), ("#8a6d00", "1"), ("#666666", "1")];

/// All panels, one below the other, with what they show as a description.
pub(crate) fn svg(panels: &[Panel; 3]) -> String {
    let height = PANEL * 3.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {PAGE} {height}\" \
         font-family=\"system-ui, sans-serif\" font-size=\"13\" role=\"img\" \
         aria-label=\"Attempts to connect in each second after a million clients lost their \
         connections: with the delays of the retry advice they fall to the capacity of the server, \
         with fixed delays a million come at once again and again\">\n\
         <rect width=\"{PAGE}\" height=\"{height}\" fill=\"#fff\"/>\n",
    );
    for (panel, top) in panels.iter().zip([0.0, PANEL, 2.0 * PANEL]) {
        draw(&mut svg, panel, top + TOP);
    }
    svg + "</svg>\n"
}

fn draw(svg: &mut String, panel: &Panel, top: f64) {
    let bottom = top + HEIGHT;
    let right = LEFT + WIDTH;
    let x = |second: u32| LEFT + WIDTH * f64::from(second) / f64::from(SECONDS);
    // No more than a million clients, which a `u32` holds.
    let y = |count: u64| {
        let count = f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        bottom - HEIGHT * (count.max(LEAST) / LEAST).log10() / f64::from(DECADES)
    };

    let title = format!("{} ({}): {}", panel.code.get(), panel.code.title(), panel.story);
    text(svg, (LEFT, top - 28.0), "#000", &title);
    text(svg, (LEFT, top - 10.0), "#555", "attempts to connect in a second");
    for decade in 0..=DECADES {
        let count = 10_u64.pow(decade + 2);
        line(svg, (LEFT, y(count)), (right, y(count)), "#ddd");
        end_text(svg, (LEFT - 8.0, y(count) + 4.0), &thousands(count));
    }
    for second in (0..=SECONDS).step_by(60) {
        line(svg, (x(second), bottom), (x(second), bottom + 4.0), "#555");
        middle_text(svg, (x(second), bottom + 18.0), &format!("{second} s"));
    }

    for (Row { run, .. }, (color, width)) in panel.rows.iter().zip(LINES).rev() {
        let mut path = String::new();
        let mut before = 0;
        for (second, &count) in (0..SECONDS).zip(&run.arrivals) {
            // A line where seconds follow each other, a column where nobody comes before and after.
            let (x, y) = (x(second), y(count));
            let _ = match (before, count) {
                (0, 0) => Ok(()),
                (0, _) => write!(path, "M{x:.1} {bottom}V{y:.1}"),
                (_, 0) => write!(path, "V{bottom}"),
                (_, _) => write!(path, "L{x:.1} {y:.1}"),
            };
            before = count;
        }
        let _ = writeln!(
            svg,
            "<path d=\"{path}\" stroke=\"{color}\" stroke-width=\"{width}\" fill=\"none\"/>"
        );
    }

    let capacity = y(panel.outage.capacity);
    line(svg, (LEFT, capacity), (right, capacity), "#000");
    text(svg, (right + 10.0, capacity + 4.0), "#000", "capacity");
    for ((row, (color, _)), at) in panel.rows.iter().zip(LINES).zip([0.0, 1.0, 2.0, 3.0]) {
        let back = match row.run.all_back {
            Some(second) => format!("all back in {second} s"),
            None => "never all back".to_owned(),
        };
        let peak = row.run.peak() / panel.outage.capacity;
        let label = format!("{}: {peak} × capacity, {back}", row.name.trim_matches('`'));
        text(svg, (right + 10.0, top + 12.0 + 18.0 * at), color, &label);
    }
}

fn line(svg: &mut String, from: (f64, f64), to: (f64, f64), color: &str) {
    let ((x1, y1), (x2, y2)) = (from, to);
    let _ = writeln!(
        svg,
        "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"{color}\"/>"
    );
}

fn text(svg: &mut String, (x, y): (f64, f64), color: &str, text: &str) {
    let _ = writeln!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{color}\">{text}</text>");
}

fn end_text(svg: &mut String, (x, y): (f64, f64), text: &str) {
    let _ = writeln!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"end\">{text}</text>");
}

fn middle_text(svg: &mut String, (x, y): (f64, f64), text: &str) {
    let _ = writeln!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\">{text}</text>");
}

/// `1000000` as `1,000,000`.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    groups.join(",")
}
