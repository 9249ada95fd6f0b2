//! What the page knows, and how an action changes it. Pure: no DOM, so that it is tested natively.

mod action;
mod alternatives;
mod bill;
mod commands;
mod compare;
mod design;
mod dispatch;
mod edit;
mod flow;
mod kept;
mod learning;
mod model;
mod past;
mod rows;
mod screen;
mod shared;
mod taken;
mod theme;
mod turns;

pub(crate) use kakoi_core::form::{FORM, Part, is_shown, is_usual, section_of};

pub(crate) use action::{Action, Dialog, LineId, Outcome, Pointed, View};
pub(crate) use alternatives::Alternative;
pub(crate) use bill::{Bill, Outlook};
pub(crate) use commands::{FINDING, LISTING, Search};
pub(crate) use compare::{Base, Comparing, Comparison};
pub(crate) use dispatch::Dispatch;
pub(crate) use edit::{Edit, RATE, RowEdit, SubnetKind, has_switch};
pub(crate) use flow::{ChosenFlow, Watch, numbered};
pub(crate) use kept::{Notice, Offer, Opening, Removed, Step, Work};
pub(crate) use learning::{Learning, Lesson};
pub(crate) use model::{Aim, Due, Late, Model};
pub(crate) use past::{Past, Travel};
pub(crate) use rows::{Row, Rows};
pub(crate) use screen::Screen;
pub(crate) use shared::Shared;
pub(crate) use theme::Theme;
pub(crate) use turns::TURNS;
