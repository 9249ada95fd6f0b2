//! Texts stand out from what they stand on, as WCAG 2.2's level AA asks (success criterion 1.4.3), and groups have the
//! colours of AWS's architecture diagrams.

const PICTURE: &str = include_str!("../diagram.css");
const DARK: &str = include_str!("../dark.css");

/// The channels of a colour of the picture, by the name of its property.
fn colour(name: &str, dark: bool) -> [u64; 3] {
    let (css, property) = if dark {
        (DARK, format!("--diagram-{name}: "))
    } else {
        (PICTURE, format!("var(--diagram-{name}, "))
    };
    let (_, value) = css.split_once(&property).unwrap();
    let (value, _) = value.split_once(';').unwrap();
    let (_, digits) = value.split_once('#').unwrap();
    let digits: Vec<u64> = digits.chars().map_while(|digit| digit.to_digit(16)).map(u64::from).collect();
    // `#abc` is short for `#aabbcc`.
    let channels = match digits.len() {
        3 => digits.iter().map(|digit| digit * 17).collect(),
        6 => digits.chunks(2).map(|pair| pair[0] * 16 + pair[1]).collect(),
        _ => Vec::new(),
    };
    channels.try_into().unwrap_or_else(|_| panic!("{name} is no colour: {value}"))
}

/// The relative luminance in thousandths.
fn luminance(colour: [u64; 3]) -> u64 {
    let linear = colour.map(|channel| {
        // ((c / 255 + 0.055) / 1.055) ^ 2.4, the power as x² · the fifth root of x².
        let x = (channel * 1000 / 255 + 55) * 1000 / 1055;
        let root = (0..=1000_u64).take_while(|root| root.pow(5) <= x * x * 1_000_000_000).last().unwrap();
        x * x * root / 1_000_000
    });
    (linear[0] * 2126 + linear[1] * 7152 + linear[2] * 722) / 10_000
}

/// The contrast of two colours in hundredths.
fn contrast(one: [u64; 3], other: [u64; 3]) -> u64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 50) * 100 / (one.min(other) + 50)
}

#[test]
fn the_measure_is_right() {
    assert_eq!(contrast([0; 3], [255; 3]) / 10, 210);
    assert_eq!(contrast([255; 3], [255; 3]), 100);
    // #767676 is the lightest grey that white text may stand on.
    assert!((445..=460).contains(&contrast([0x76; 3], [255; 3])));
}

#[test]
fn texts_stand_out_from_what_they_stand_on() {
    for dark in [false, true] {
        // Numbers of steps have the colour of boxes, on the accent or where a step stops.
        for (text, ground) in [
            ("ink", "paper"),
            ("ink", "pane"),
            ("mute", "paper"),
            ("mute", "pane"),
            ("pane", "accent"),
            ("pane", "error"),
        ] {
            let contrast = contrast(colour(text, dark), colour(ground, dark));
            assert!(contrast >= 450, "{text} on {ground}, dark {dark}: {contrast}");
        }
        // What is drawn needs 3 : 1 (success criterion 1.4.11).
        for (drawn, ground) in [("line", "paper"), ("box", "pane"), ("accent", "paper"), ("error", "paper")] {
            let contrast = contrast(colour(drawn, dark), colour(ground, dark));
            assert!(contrast >= 300, "{drawn} on {ground}, dark {dark}: {contrast}");
        }
    }
}

#[test]
fn groups_have_the_colours_of_architecture_diagrams() {
    for (group, colour) in [
        ("region", "#00a4a6"),
        ("zone", "#00a4a6"),
        ("vpc", "#8c4fff"),
        ("public-subnet", "#7aa116"),
        ("private-subnet", "#00a4a6"),
        ("security-group", "#dd344c"),
    ] {
        let rule = format!(".topology .{group} > rect {{ stroke: {colour};");
        assert!(PICTURE.contains(&rule), "{rule}");
    }
}
