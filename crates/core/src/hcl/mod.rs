//! A Terraform file as data, and its text.
//!
//! A generator fills a template ([`fill`]) or builds a [`Document`] with the functions of this room; [`print()`] turns
//! it into the bytes that `terraform fmt` would leave, the tokens a highlighter colours, and the lines each block covers.
//!
//! The boundary between code and user text is a type: a `&str` or `String` that becomes an [`Expression`] is a
//! quoted literal, escaped on its way out, and only [`reference()`], [`var`] and names written in our own code
//! reach the text as they are.
//!
//! ```
//! use kakoi_core::hcl::{Block, Document, lit, print, reference, template, var};
//!
//! let subnet = Block::new("resource", ["aws_subnet", "public"])
//!     .attribute("vpc_id", reference("aws_vpc.this.id"))
//!     .attribute("availability_zone", template([var("var.region"), lit("a")]));
//! let printed = print(&Document::new().block(subnet));
//! assert_eq!(
//!     printed.text,
//!     "resource \"aws_subnet\" \"public\" {\n  vpc_id            = aws_vpc.this.id\n  availability_zone = \"${var.region}a\"\n}\n",
//! );
//! ```

mod builder;
mod draft;
mod escape;
mod expression;
mod layout;
mod model;
mod parts;
mod print;
mod template;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
mod token;

pub use builder::*;
pub use model::{Attribute, Block, Document, Expression, Item, Operator, Part, Text};
pub use print::{BlockLines, Printed, code, print};
pub use template::{Values, fill, fill_expression, fill_string};
pub use token::{Token, TokenKind};
