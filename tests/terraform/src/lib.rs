//! Runs the real terraform on what core generates.
