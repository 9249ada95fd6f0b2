//! Printed documents, read back by an independent parser.

use std::fmt::Write as _;

use ::hcl::edit::{
    expr::{Expression as Parsed, ObjectKey, TraversalOperator},
    structure::{Body, Structure},
    template::{Element, Template},
};
use proptest::prelude::*;

use super::{testing::document, *};

/// What a document means, as text of one form for both sides.
fn meaning(items: &[Item]) -> String {
    let mut out = String::new();
    for item in items {
        match item {
            Item::Attribute(attribute) => {
                writeln!(out, "{} = {}", attribute.name, value(&attribute.value)).unwrap();
            }
            Item::Block(block) => {
                writeln!(out, "{} {:?} {{\n{}}}", block.kind, block.labels, meaning(&block.body)).unwrap();
            }
            Item::Comment(_) | Item::Blank => {}
        }
    }
    out
}

fn value(expression: &Expression) -> String {
    let all = |expressions: &[Expression]| expressions.iter().map(value).collect::<Vec<_>>().join(" ");
    match expression {
        Expression::Null => "null".to_owned(),
        Expression::Bool(value) => value.to_string(),
        Expression::Number(number) => number.to_string(),
        Expression::Template(parts) => string_value(parts.iter().map(|part| match part {
            Part::Literal(text) => Ok(text.to_string()),
            Part::Interpolation(expression) => Err(value(expression)),
        })),
        Expression::Traversal(path) => path.to_string(),
        Expression::List(elements) => format!("(list {})", all(elements)),
        Expression::Object(entries) | Expression::Inline(entries) => {
            let entries = entries.iter().map(|(key, expression)| format!("{key:?}={}", value(expression)));
            format!("(object {})", entries.collect::<Vec<_>>().join(" "))
        }
        Expression::Call(name, arguments) => format!("({name} {})", all(arguments)),
        Expression::ForList { value: name, over, yield_ } => {
            for_value(None, name, [Some(value(over)), None, Some(value(yield_)), None])
        }
        Expression::Binary(left, operator, right) => {
            format!("({:?} {} {})", parsed_operator(*operator), value(left), value(right))
        }
    }
}

fn for_value(key: Option<&str>, name: &str, clauses: [Option<String>; 4]) -> String {
    format!("(for {key:?} {name} {})", clauses.map(Option::unwrap_or_default).join(" | "))
}

/// A string's value: its literals (`Ok`) joined, its interpolations (`Err`) apart.
fn string_value(parts: impl Iterator<Item = Result<String, String>>) -> String {
    let mut joined: Vec<Result<String, String>> = Vec::new();
    for part in parts {
        match (joined.last_mut(), part) {
            (_, Ok(text)) if text.is_empty() => {}
            (Some(Ok(before)), Ok(text)) => before.push_str(&text),
            (_, part) => joined.push(part),
        }
    }
    match joined.as_slice() {
        [] => "\"\"".to_owned(),
        [Ok(text)] => format!("{text:?}"),
        [Err(expression)] => expression.clone(),
        parts => format!("(string {parts:?})"),
    }
}

fn parsed_operator(operator: Operator) -> ::hcl::edit::expr::BinaryOperator {
    use ::hcl::edit::expr::BinaryOperator as Parsed;
    match operator {
        Operator::Or => Parsed::Or,
        Operator::And => Parsed::And,
        Operator::Equal => Parsed::Eq,
        Operator::NotEqual => Parsed::NotEq,
        Operator::Less => Parsed::Less,
        Operator::LessOrEqual => Parsed::LessEq,
        Operator::Greater => Parsed::Greater,
        Operator::GreaterOrEqual => Parsed::GreaterEq,
        Operator::Add => Parsed::Plus,
        Operator::Subtract => Parsed::Minus,
        Operator::Multiply => Parsed::Mul,
        Operator::Divide => Parsed::Div,
        Operator::Remainder => Parsed::Mod,
    }
}

fn parsed_meaning(body: &Body) -> String {
    let mut out = String::new();
    for structure in body {
        match structure {
            Structure::Attribute(attribute) => {
                writeln!(out, "{} = {}", attribute.key.as_str(), parsed_value(&attribute.value)).unwrap();
            }
            Structure::Block(block) => {
                let labels: Vec<&str> =
                    block.labels.iter().map(::hcl::edit::structure::BlockLabel::as_str).collect();
                writeln!(out, "{} {labels:?} {{\n{}}}", block.ident.as_str(), parsed_meaning(&block.body))
                    .unwrap();
            }
        }
    }
    out
}

fn parsed_value(expression: &Parsed) -> String {
    let all = |expressions: &mut dyn Iterator<Item = &Parsed>| {
        expressions.map(parsed_value).collect::<Vec<_>>().join(" ")
    };
    match expression {
        Parsed::Null(_) => "null".to_owned(),
        Parsed::Bool(value) => value.to_string(),
        Parsed::Number(number) => number.value().to_string(),
        Parsed::String(text) => format!("{:?}", text.as_str()),
        Parsed::Array(elements) => format!("(list {})", all(&mut elements.iter())),
        Parsed::Object(entries) => {
            let entries = entries.iter().map(|(key, entry)| {
                let key = match key {
                    ObjectKey::Ident(name) => format!("{:?}", name.as_str()),
                    ObjectKey::Expression(key) => parsed_value(key),
                };
                format!("{key}={}", parsed_value(entry.expr()))
            });
            format!("(object {})", entries.collect::<Vec<_>>().join(" "))
        }
        Parsed::StringTemplate(template) => parsed_string(template),
        Parsed::Parenthesis(inner) => parsed_value(inner.inner()),
        Parsed::Variable(name) => name.as_str().to_owned(),
        Parsed::FuncCall(call) => format!("({} {})", call.name.name.as_str(), all(&mut call.args.iter())),
        Parsed::Traversal(traversal) => {
            let mut out = parsed_value(&traversal.expr);
            for operator in &traversal.operators {
                match operator.value() {
                    TraversalOperator::FullSplat(_) => out.push_str("[*]"),
                    TraversalOperator::GetAttr(name) => write!(out, ".{}", name.as_str()).unwrap(),
                    TraversalOperator::Index(key) => write!(out, "[{}]", parsed_value(key)).unwrap(),
                    other => panic!("the printer never writes {other:?}"),
                }
            }
            out
        }
        Parsed::UnaryOp(unary) => format!("-{}", parsed_value(&unary.expr)),
        Parsed::BinaryOp(binary) => format!(
            "({:?} {} {})",
            binary.operator.value(),
            parsed_value(&binary.lhs_expr),
            parsed_value(&binary.rhs_expr)
        ),
        Parsed::ForExpr(expression) => for_value(
            expression.intro.key_var.as_ref().map(|key| key.as_str()),
            expression.intro.value_var.as_str(),
            [
                Some(parsed_value(&expression.intro.collection_expr)),
                expression.key_expr.as_ref().map(parsed_value),
                Some(parsed_value(&expression.value_expr)),
                expression.cond.as_ref().map(|when| parsed_value(&when.expr)),
            ],
        ),
        other => panic!("the printer never writes {other:?}"),
    }
}

fn parsed_string(template: &Template) -> String {
    string_value(template.iter().map(|element| match element {
        Element::Literal(text) => Ok(text.to_string()),
        Element::Interpolation(interpolation) => Err(parsed_value(&interpolation.expr)),
        Element::Directive(directive) => panic!("the printer never writes {directive:?}"),
    }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_printed_document_means_the_same(document in document()) {
        let printed = print(&document);
        let parsed = ::hcl::edit::parser::parse_body(&printed.text);
        prop_assert!(parsed.is_ok(), "{}\n{}", parsed.unwrap_err(), printed.text);
        prop_assert_eq!(parsed_meaning(&parsed.unwrap()), meaning(&document.items), "{}", printed.text);
    }

    #[test]
    fn tokens_cover_the_text(document in document()) {
        let printed = print(&document);
        let mut at = 0;
        for token in &printed.tokens {
            let end = at + token.length as usize;
            let text = printed.text.get(at..end);
            prop_assert!(text.is_some_and(|text| !text.is_empty()), "{token:?} at {at}");
            let text = text.unwrap();
            prop_assert_eq!(text.contains('\n'), token.kind == TokenKind::Newline);
            prop_assert!(token.kind != TokenKind::Space || text.bytes().all(|byte| byte == b' '), "{text:?}");
            at = end;
        }
        prop_assert_eq!(at, printed.text.len());
    }

    #[test]
    fn block_lines_hold_their_block(document in document()) {
        let printed = print(&document);
        let lines: Vec<&str> = printed.text.lines().collect();
        let blocks: Vec<&Block> = document
            .items
            .iter()
            .filter_map(|item| if let Item::Block(block) = item { Some(block) } else { None })
            .collect();
        prop_assert_eq!(blocks.len(), printed.blocks.len());
        for (block, covered) in blocks.iter().zip(&printed.blocks) {
            prop_assert_eq!((&block.kind, &block.labels), (&covered.kind, &covered.labels));
            let covered = &lines[covered.first_line as usize - 1..covered.last_line as usize];
            let mut code = covered.iter().skip_while(|line| line.starts_with('#'));
            let header = code.next();
            prop_assert!(header.is_some_and(|line| line.starts_with(&*block.kind)), "{covered:?}");
            prop_assert!(covered.last().is_some_and(|line| line.ends_with('}')), "{covered:?}");
        }
    }

    #[test]
    fn lines_are_tidy(document in document()) {
        let text = print(&document).text;
        prop_assert!(text.is_empty() || text.ends_with('\n'));
        prop_assert!(!text.starts_with('\n') && !text.ends_with("\n\n") && !text.contains('\r'));
    }
}

#[test]
fn a_file_reads_as_a_person_would_write_it() {
    let document = Document::new()
        .comment("Written by Kakoi.")
        .blank()
        .block(
            Block::new("locals", [])
                .attribute("name", template([var("var.project"), lit("-"), var("var.stage")])),
        )
        .comment("Zones\nin use")
        .block(
            Block::new("resource", ["aws_subnet", "public"])
                .attribute("for_each", reference("local.zones"))
                .blank()
                .attribute("vpc_id", reference("aws_vpc.this.id"))
                .attribute("cidr_block", reference("each.value"))
                .attribute("map_public_ip_on_launch", false)
                .attribute(
                    "tags",
                    call("merge", [reference("var.tags"), object([("Name", "公開"), ("a b", "x")])]),
                )
                .block(Block::new("timeouts", []).attribute("create", "5m"))
                .block(Block::new("lifecycle", [])),
        )
        .block(
            Block::new("output", ["ids"])
                .attribute(
                    "value",
                    for_list("subnet", reference("aws_subnet.public"), reference("subnet.id")),
                )
                .attribute("azs", list(["a", "c"])),
        );
    let printed = print(&document);
    let expected = r#"# Written by Kakoi.

locals {
  name = "${var.project}-${var.stage}"
}

# Zones
# in use
resource "aws_subnet" "public" {
  for_each = local.zones

  vpc_id                  = aws_vpc.this.id
  cidr_block              = each.value
  map_public_ip_on_launch = false
  tags = merge(var.tags, {
    Name  = "公開"
    "a b" = "x"
  })

  timeouts {
    create = "5m"
  }

  lifecycle {}
}

output "ids" {
  value = [for subnet in aws_subnet.public : subnet.id]
  azs   = ["a", "c"]
}
"#;
    assert_eq!(printed.text, expected);
    let lines: Vec<(u32, u32)> =
        printed.blocks.iter().map(|block| (block.first_line, block.last_line)).collect();
    assert_eq!(lines, [(3, 5), (7, 25), (27, 30)]);
}

#[test]
fn a_list_takes_one_line_where_it_fits() {
    let printed = |name: &'static str, value: Expression| {
        print(&Document::new().block(Block::new("b", []).attribute(name, value))).text
    };
    let of_width = |columns: usize| {
        let second = "x".repeat(columns - "  a = [\"a\", \"\"]".len());
        printed("a", list(["a".to_owned(), second]))
    };
    assert_eq!(of_width(100).lines().nth(1).map(str::len), Some(100));
    assert_eq!(of_width(100).lines().count(), 3);
    assert_eq!(of_width(101).lines().count(), 6);

    let one = object([("c", list([inline([("d", 1)])]))]);
    assert_eq!(
        printed("a", call("jsonencode", [list([one])])),
        "b {\n  a = jsonencode([{\n    c = [{ d = 1 }]\n  }])\n}\n"
    );
    let two = list([inline([("c", 1)]), inline([("c", 2)])]);
    assert_eq!(printed("a", two), "b {\n  a = [\n    { c = 1 },\n    { c = 2 },\n  ]\n}\n");
    let nested = list([list([object([("c", 1)])]), list([number(2)])]);
    assert_eq!(printed("a", nested), "b {\n  a = [\n    [{\n      c = 1\n    }],\n    [2],\n  ]\n}\n");
}

#[test]
fn an_empty_document_is_an_empty_file() {
    assert_eq!(print(&Document::new()), Printed::default());
    assert_eq!(print(&Document::new().blank().blank()).text, "");
}

#[test]
fn tokens_tell_code_from_text() {
    let document = Document::new().block(
        Block::new("a", ["b"]).attribute("c", template([lit("d"), interpolation(call("e", [number(1)]))])),
    );
    let printed = print(&document);
    let mut rest = printed.text.as_str();
    let mut found = Vec::new();
    for token in &printed.tokens {
        let (text, after) = rest.split_at(token.length as usize);
        rest = after;
        if !matches!(token.kind, TokenKind::Space | TokenKind::Newline) {
            found.push((token.kind, text));
        }
    }
    assert_eq!(
        found,
        [
            (TokenKind::Keyword, "a"),
            (TokenKind::String, "\"b\""),
            (TokenKind::Punctuation, "{"),
            (TokenKind::Name, "c"),
            (TokenKind::Punctuation, "="),
            (TokenKind::String, "\"d"),
            (TokenKind::Punctuation, "${"),
            (TokenKind::Function, "e"),
            (TokenKind::Punctuation, "("),
            (TokenKind::Number, "1"),
            (TokenKind::Punctuation, ")"),
            (TokenKind::Punctuation, "}"),
            (TokenKind::String, "\""),
            (TokenKind::Punctuation, "}"),
        ]
    );
}
