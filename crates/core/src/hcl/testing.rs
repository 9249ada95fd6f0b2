//! Random documents, for this room's tests and for those that run the real tool.

use proptest::{collection::vec, prelude::*, sample::select};

use super::{
    Attribute, Block, Document, Expression, Item, Operator, Part, Text, inline, null, number, object,
    reference,
};

/// Stretches of text that a careless writer would let out of a string or a comment, or misalign.
const FRAGMENTS: &[&str] = &[
    "${",
    "%{",
    "$",
    "%",
    "$$",
    "%%",
    "${x}",
    "%{if true}",
    "{",
    "}",
    "~",
    "\\",
    "\"",
    "'",
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\t",
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{2028}",
    "\u{202e}",
    "\u{feff}",
    "\u{e0041}",
    "e\u{301}",
    "か\u{3099}",
    "ﾊﾟ",
    "\u{1100}\u{1161}",
    "👨\u{200d}👩\u{200d}👧",
    "🇯🇵",
    "👍🏽",
    "❤\u{fe0f}",
    "本番",
    "한국어",
    "กำ",
    "नमस्ते",
    "𠮷",
    "#",
    "//",
    "/*",
    "*/",
    "EOT",
    "EOT\n",
    "<<-EOT\n",
    "\\n",
    "\\u0041",
    " ",
    "  ",
    "\u{3000}",
    "=",
    " = ",
    "a",
    "web",
    "10.0.0.0/16",
    "x.y[0]",
    "null",
    "for",
];

/// Any text, mostly text that is hard to print.
pub fn text() -> BoxedStrategy<String> {
    let fragment = prop_oneof![
        8 => select(FRAGMENTS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop_oneof![2 => "[a-z ]{0,12}", 3 => vec(fragment, 0..8).prop_map(|fragments| fragments.concat())]
        .boxed()
}

fn identifier() -> BoxedStrategy<String> {
    prop_oneof!["[a-z_]{1,12}", "[A-Za-z_][A-Za-z0-9_-]{0,8}"]
        .prop_filter("the start of a `for` expression", |name| name != "for")
        .boxed()
}

/// The parts of any string.
pub fn parts(expression: BoxedStrategy<Expression>) -> BoxedStrategy<Vec<Part>> {
    vec(
        prop_oneof![
            2 => text().prop_map(|text| Part::Literal(text.into())),
            1 => expression.prop_map(|expression| Part::Interpolation(Box::new(expression))),
        ],
        0..5,
    )
    .boxed()
}

/// Entries whose keys differ.
fn entries(expression: BoxedStrategy<Expression>) -> BoxedStrategy<Vec<(Text, Expression)>> {
    const KEYWORDS: [&str; 6] = ["for", "if", "in", "null", "true", ""];
    let key = prop_oneof![3 => identifier(), 2 => text(), 1 => select(&KEYWORDS).prop_map(str::to_owned)]
        .prop_map(Text::from);
    vec((key, expression), 0..5)
        .prop_map(|mut entries| {
            let mut keywords = Vec::new();
            for (position, (key, _)) in entries.iter_mut().enumerate() {
                if KEYWORDS.contains(&&**key) {
                    keywords.push(position);
                } else {
                    key.to_mut().push_str(&position.to_string());
                }
            }
            for position in keywords.into_iter().skip(1).rev() {
                entries.remove(position);
            }
            entries
        })
        .boxed()
}

fn operator() -> BoxedStrategy<Operator> {
    select(vec![
        Operator::Or,
        Operator::And,
        Operator::Equal,
        Operator::NotEqual,
        Operator::Less,
        Operator::LessOrEqual,
        Operator::Greater,
        Operator::GreaterOrEqual,
        Operator::Add,
        Operator::Subtract,
        Operator::Multiply,
        Operator::Divide,
        Operator::Remainder,
    ])
    .boxed()
}

/// Any expression, of every kind and a few levels deep.
pub fn expression() -> BoxedStrategy<Expression> {
    let leaf = prop_oneof![
        Just(null()),
        any::<bool>().prop_map(Expression::Bool),
        any::<i64>().prop_map(number),
        (-3i64..70_000).prop_map(number),
        text().prop_map(Expression::from),
        select(&[
            "var.name",
            "each.key",
            "aws_subnet.public[*].id",
            "var.zones[0]",
            "local.by[each.key].id",
            "aws-x"
        ])
        .prop_map(reference),
        Just(object::<Text, Expression>([])),
        Just(inline::<Text, Expression>([])),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let one = || inner.clone().prop_map(Box::new);
        let several = || vec(inner.clone(), 0..4);
        prop_oneof![
            2 => parts(inner.clone()).prop_map(Expression::Template),
            2 => several().prop_map(Expression::List),
            2 => entries(inner.clone()).prop_map(Expression::Object),
            1 => entries(inner.clone()).prop_map(Expression::Inline),
            1 => (select(&["jsonencode", "merge"]), several())
                .prop_map(|(name, arguments)| Expression::Call(name.into(), arguments)),
            1 => (one(), one())
                .prop_map(|(over, yield_)| Expression::ForList { value: "value".into(), over, yield_ }),
            2 => (one(), operator(), one()).prop_map(|(left, operator, right)| Expression::Binary(left, operator, right)),
        ]
    })
    .boxed()
}

/// The items of a body, its attributes' names all different.
fn items(block: BoxedStrategy<Block>) -> BoxedStrategy<Vec<Item>> {
    let value = prop_oneof![
        1 => "[a-z]{0,9}".prop_map(Expression::from),
        3 => expression(),
    ];
    let item = prop_oneof![
        6 => (identifier(), value)
            .prop_map(|(name, value)| Item::Attribute(Attribute::new(name, value))),
        2 => block.prop_map(Item::Block),
        1 => text().prop_map(|text| Item::Comment(text.into())),
        1 => Just(Item::Blank),
    ];
    vec(item, 0..8)
        .prop_map(|mut items| {
            for (position, item) in items.iter_mut().enumerate() {
                if let Item::Attribute(attribute) = item {
                    attribute.name.to_mut().push_str(&position.to_string());
                }
            }
            items
        })
        .boxed()
}

/// Any document.
pub fn document() -> BoxedStrategy<Document> {
    let label = prop_oneof![
        "[a-z_]{1,8}",
        select(&["a b", "日本", "a\"b", "a\\b", "a\nb\u{0}", "\u{2028}", "#", "a.b"]).prop_map(str::to_owned)
    ]
    .prop_map(Text::from);
    let header = (select(&["resource", "module", "variable", "ingress", "locals"]), vec(label, 0..3));
    let empty =
        header.clone().prop_map(|(kind, labels)| Block { kind: kind.into(), labels, body: Vec::new() });
    let block = empty.prop_recursive(3, 8, 3, move |inner| {
        (header.clone(), items(inner.boxed())).prop_map(|((kind, labels), body)| Block {
            kind: kind.into(),
            labels,
            body,
        })
    });
    items(block.boxed()).prop_map(|items| Document { items }).boxed()
}
